import { loadSearch, searchView } from './search-view.ts';

// Loaded once a reader opens the search: by the script of SearchLink.astro, or by the page of the search. What it loads is
// named after the tag of the page's language, which is that of its locale.

const link = document.querySelector<HTMLAnchorElement>('#search');
const place = document.getElementById('search-field');
const address = `/search/${document.documentElement.lang}.json`;

/** Longer texts are not kept in the address, in characters: servers refuse addresses of many thousand. */
const mostKept = 500;

/** On the page of the search, puts a field that answers at once in the place of the form. */
async function showInPage(around: HTMLElement): Promise<void> {
  const { field, parts } = searchView(await loadSearch(address));
  // The bound on what is typed does not hold for what a script writes.
  field.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, field.maxLength);
  around.replaceChildren(...parts);
  field.dispatchEvent(new Event('input'));
  field.focus();
  // So that a search can be shared.
  field.addEventListener('input', () => {
    const query =
      field.value === '' || field.value.length > mostKept
        ? ''
        : `?${new URLSearchParams({ q: field.value }).toString()}`;
    history.replaceState(null, '', location.pathname + query);
  });
}

/** On any other page, opens the search above it, now and whenever it is asked for again. */
async function showAbove(): Promise<void> {
  const data = await loadSearch(address);
  const { field, parts } = searchView(data);
  const dialog = Object.assign(document.createElement('dialog'), { className: 'wire-search' });
  dialog.setAttribute('aria-label', data.texts.label);
  dialog.append(...parts);
  document.body.append(dialog);
  // A tap beside it closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    field.select();
  };
  // The script of the page keeps the browser from doing something else with what asks for the search.
  for (const kind of ['click', 'keydown'] as const) {
    addEventListener(kind, (event) => {
      const isAsked =
        event instanceof KeyboardEvent
          ? event.key === '/' || event.key === 'k'
          : event.target instanceof Node && link?.contains(event.target) === true;
      if (isAsked && event.defaultPrevented) open();
    });
  }
  open();
}

// Without what it searches, the page of the search still lists everything.
(place === null ? showAbove() : showInPage(place)).catch(() => {
  if (place === null && link !== null) location.href = link.href;
});
