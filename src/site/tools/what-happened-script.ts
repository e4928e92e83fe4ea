// Runs on the page of the questions. The style sheet shows the one that the address names, and the way to it; what is
// left is to lead the focus there, to say where it is, and to find a place for an address that names none.

const article = document.querySelector<HTMLElement>('.happened');
const status = article?.querySelector<HTMLElement>('[role="status"]');

/** The place that the address names, if it is one of ours: any text may stand there. */
function namedPlace(): HTMLElement | undefined {
  const id = location.hash.slice(1);
  return id === '' ? placeOf('question') : placeOf(id);
}

function placeOf(id: string): HTMLElement | undefined {
  const found = document.getElementById(id);
  return found !== null && article?.contains(found) === true ? found : undefined;
}

/** The place nearest to an id that is none: before its last words, or the range that a number lies in. */
function nearestId(id: string): string {
  const number = /^\d+$/.test(id) ? Number(id) : undefined;
  for (const { id: range } of article?.querySelectorAll('[id]') ?? []) {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? [];
    if (number !== undefined && Number(first) <= number && number <= Number(last)) return range;
  }
  for (let shorter = id; shorter.includes('-');) {
    shorter = shorter.slice(0, shorter.lastIndexOf('-'));
    if (placeOf(shorter) !== undefined) return shorter;
  }
  return 'question';
}

/** Leads the focus to the place, and says which question it is. */
function arrive(): void {
  const place = namedPlace();
  if (place === undefined) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  // Headings of the first question and of what follows it have the levels 2, 3 and so on.
  const [, level] = /^H(\d)$/.exec(place.tagName) ?? [];
  if (status)
    status.textContent =
      level === undefined ? '' : (status.dataset['text'] ?? '').replace('%', String(Number(level) - 1));
}

const asked = location.hash.slice(1);
if (article !== null && asked !== '' && document.getElementById(asked) === null) {
  // The id is one of the page's own.
  location.replace(`#${nearestId(asked)}`);
}
addEventListener('hashchange', arrive);
