import { readFilter, writeFilter, type MatrixFilter } from './matrix-filter.ts';

/** Runs on the page of all observations: shows the form that narrows the tables, and does what it says. */
function start(form: HTMLElement): void {
  const boxes = (name: string): HTMLInputElement[] => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
  ];
  const implementations = boxes('implementation');
  const groups = boxes('group');
  const [differing] = boxes('differing');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const valuesOf = (all: readonly HTMLInputElement[]): string[] => all.map(({ value }) => value);
  const choices = { implementations: valuesOf(implementations), groups: valuesOf(groups) };

  const picked = (all: readonly HTMLInputElement[]): string[] | undefined => {
    const checked = valuesOf(all.filter((box) => box.checked));
    return checked.length === all.length ? undefined : checked;
  };
  const show = (filter: MatrixFilter): void => {
    for (const box of implementations) box.checked = filter.implementations?.includes(box.value) ?? true;
    for (const box of groups) box.checked = filter.groups?.includes(box.value) ?? true;
    if (differing !== undefined) differing.checked = filter.differing;
    const counts = narrow(filter);
    if (status === null) return;
    const text = status.dataset['text'] ?? '';
    status.textContent = text.replace('%s', String(counts.shown)).replace('%a', String(counts.all));
  };

  form.addEventListener('change', () => {
    const filter = {
      implementations: picked(implementations),
      groups: picked(groups),
      differing: differing?.checked ?? false,
    };
    show(filter);
    // Without its path: one that begins with two slashes would be taken for a host.
    history.replaceState(null, '', `./${writeFilter(filter)}${location.hash}`);
  });
  form.querySelector('button')?.addEventListener('click', () => {
    show({ implementations: undefined, groups: undefined, differing: false });
    history.replaceState(null, '', `./${location.hash}`);
  });
  show(readFilter(location.search, choices));
  form.hidden = false;
  // What was hidden stood before what the address leads to.
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** Hides the columns, groups and rows that are not asked for; gives the number of scenarios that are shown. */
function narrow({ implementations, groups, differing }: MatrixFilter): { shown: number; all: number } {
  let shown = 0;
  let all = 0;
  for (const table of document.querySelectorAll<HTMLTableElement>('.matrix table')) {
    const hidden = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ dataset: { implementation } }) =>
      implementation === undefined ? false : implementations?.includes(implementation) === false,
    );
    const hasColumns = hidden.slice(1).includes(false);
    let left = 0;
    for (const row of table.rows) {
      if (row.className === 'group') continue;
      for (const [index, isHidden] of hidden.entries()) {
        const cell = row.cells[index];
        if (cell !== undefined && cell.hidden !== isHidden) cell.hidden = isHidden;
      }
    }
    for (const body of table.tBodies) {
      const isPicked = hasColumns && (groups?.includes(body.dataset['group'] ?? '') ?? true);
      let leftInBody = 0;
      for (const row of body.rows) {
        if (row.className === 'group') continue;
        row.hidden = differing && !differs(row);
        all++;
        if (!row.hidden) leftInBody++;
      }
      body.hidden = !isPicked || leftInBody === 0;
      if (!body.hidden) left += leftInBody;
    }
    // A role in which nothing is left is not worth its heading.
    const section = table.closest<HTMLElement>('.role');
    if (section !== null) section.hidden = left === 0;
    shown += left;
  }
  return { shown, all };
}

/** Among the columns that are shown, one is odd or they are not all alike. */
function differs(row: HTMLTableRowElement): boolean {
  const texts = [...row.cells]
    .slice(1)
    .filter((cell) => !cell.hidden && cell.textContent !== '–')
    .map((cell) => cell.textContent.replace(/[*~]+$/, ''));
  return new Set(texts).size > 1;
}

const form = document.getElementById('filter');
if (form !== null) start(form);
