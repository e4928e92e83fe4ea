import { loadSearch, searchView } from './search-view.ts';

// Loaded once a reader opens the search: by the script of SearchLink.astro, or by the page of the search. Either has put a
// field there, into which somebody may be typing. What it loads is named after the tag of the page's language, which is
// that of its locale.

const link = document.querySelector<HTMLAnchorElement>('#search');
const fieldOfPage = document.querySelector<HTMLInputElement>('#search-field input');
const address = `/search/${document.documentElement.lang}.json`;

/** Longer texts are not kept in the address, in characters: servers refuse addresses of many thousand. */
const mostKept = 500;

/**
 * On the page of the search, answers in its field at once, so that what stands beside the field, which sends it, is of no
 * use.
 */
async function showInPage(field: HTMLInputElement): Promise<void> {
  const below = await searchView(field, loadSearch(address));
  field.nextElementSibling?.remove();
  field.parentElement?.after(...below);
  // So that a search can be shared.
  const keep = (): void => {
    const query =
      field.value === '' || field.value.length > mostKept
        ? ''
        : `?${new URLSearchParams({ q: field.value }).toString()}`;
    // Without its path: one that begins with two slashes would be taken for a host.
    history.replaceState(null, '', `./${query}`);
  };
  // What stands in the address already stays as somebody wrote it.
  if (field.value !== new URLSearchParams(location.search).get('q') && field.value !== '') keep();
  field.addEventListener('input', keep);
}

/** On any other page, makes the dialog that was opened above it the search, now and whenever it is opened again. */
async function showAbove(dialog: HTMLDialogElement, field: HTMLInputElement, label: string): Promise<void> {
  dialog.className = 'wire-search';
  dialog.setAttribute('aria-label', label);
  // A tap beside it closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  // What it was opened with before is typed over.
  dialog.addEventListener('close', () => {
    field.addEventListener(
      'focus',
      () => {
        field.select();
      },
      { once: true },
    );
  });
  // Asked for again from one of its results. (For a moment, keys go to the field of a dialog that was closed.)
  dialog.addEventListener('keydown', (event) => {
    const isAsked = event.key === 'k' ? event.ctrlKey || event.metaKey : event.key === '/' && event.target !== field;
    if (!isAsked || !dialog.open) return;
    event.preventDefault();
    event.stopPropagation();
    field.focus();
    field.select();
  });
  dialog.append(...(await searchView(field, loadSearch(address))));
}

const dialog = link?.nextElementSibling;
if (fieldOfPage !== null) {
  // Without what it searches, the page still lists everything.
  showInPage(fieldOfPage).catch(() => undefined);
} else if (link && dialog instanceof HTMLDialogElement) {
  // (Where a browser has no dialogs, that is an error, and the page follows the link.)
  const field = dialog.querySelector('input');
  if (field !== null) {
    showAbove(dialog, field, link.textContent).catch(() => {
      link.hash = `q=${field.value}`;
      location.href = link.href;
    });
  }
}
