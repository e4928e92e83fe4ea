import { inTasks } from './in-tasks.ts';
import { openSearch, type Search, type SearchResult } from './search-engine.ts';
import type { SearchData } from './search-data.ts';

/** So much of a field is read, in characters. */
const mostRead = 20_000;

/** The style of what the script adds: no page on which nobody searches carries it. */
const style = `
.wire-search{inline-size:min(40rem,calc(100vw - 2rem));max-block-size:80vh;margin-block-start:8vh;padding:1rem;border:1px solid var(--rule);background:var(--paper);color:var(--ink);overflow-y:auto}
.wire-search::backdrop{background:#0008}
.wire-query{inline-size:100%;padding:.5rem .75rem;border:1px solid var(--faint);background:var(--paper);color:inherit;font:inherit}
.wire-count{min-block-size:1.5rem;margin:.25rem 0;color:var(--faint);font-size:var(--step-small)}
.wire-results{margin:0;padding:0;list-style:none}
.wire-results a{display:block;padding:.5rem;border-block-end:1px solid var(--rule);color:inherit;text-decoration:none}
.wire-results a:is(:hover,:focus-visible){background:var(--panel)}
.wire-results b{margin-inline-end:.5em;font-family:var(--mono)}
.wire-results p{margin:0;color:var(--faint);font-size:var(--step-small)}
.wire-results samp{font-family:var(--mono);overflow-wrap:anywhere}`;

let loaded: Promise<SearchData> | undefined;

/** Loads what the search of a language knows, once a page. */
export function loadSearch(address: string): Promise<SearchData> {
  loaded ??= fetch(address).then((response) => response.json() as Promise<SearchData>);
  return loaded;
}

/**
 * Makes a field show what it leads to while it is typed into. What stands in it already is answered as well, and Enter
 * once it is known where it leads. The field stays what it is: somebody may be typing, or choosing Japanese characters.
 *
 * @returns what belongs below the field, once it is loaded: the count and the list, in order
 */
export async function searchView(field: HTMLInputElement, loading: Promise<SearchData>): Promise<HTMLElement[]> {
  addStyle();
  // In a field of the type "search", Escape would empty it and leave the dialog open.
  if (field.type === 'text') field.setAttribute('role', 'searchbox');
  Object.assign(field, { enterKeyHint: 'search', className: 'wire-query', autocomplete: 'off', spellcheck: false });
  let find: Search['find'] = () => undefined;
  let isFollowed = false;
  const count = Object.assign(document.createElement('p'), { className: 'wire-count' });
  count.setAttribute('role', 'status');
  const list = Object.assign(document.createElement('ol'), { className: 'wire-results' });
  const show = (): void => {
    const results = find(field.value);
    list.replaceChildren(...(results ?? []).map(itemOf));
    count.textContent =
      results === undefined || field.value.trim() === ''
        ? ''
        : results.length === 0
          ? texts.none
          : texts.results.replace('%', String(results.length));
    if (isFollowed && results !== undefined) list.querySelector('a')?.click();
    isFollowed &&= results === undefined;
  };
  field.addEventListener('input', () => {
    isFollowed = false;
    show();
  });
  for (const part of [field, list]) {
    part.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || isComposing(event)) return;
      if (event.key === 'Enter' && event.target === field) {
        event.preventDefault();
        isFollowed = true;
        show();
      } else moveFocus(event, field, list);
    });
  }
  const data = await loading;
  const { texts } = data;
  field.placeholder = texts.hint;
  field.setAttribute('aria-label', texts.label);
  // The bound on what is typed does not hold for what stands there already.
  field.maxLength = mostRead;
  if (field.value.length > mostRead) field.value = field.value.slice(0, mostRead);
  const search = openSearch(data);
  ({ find } = search);
  show();
  void inTasks(search.steps).then(show);
  return [count, list];
}

function itemOf({ path, number, title, passage, recognised }: SearchResult): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href: path });
  const heading = document.createElement('span');
  heading.lang = 'en';
  if (number !== undefined) heading.append(Object.assign(document.createElement('b'), { textContent: number }));
  heading.append(title);
  link.append(heading, lineOf(passage.text, passage.tag));
  if (recognised !== undefined) {
    const line = lineOf('', 'en');
    line.append(Object.assign(document.createElement('samp'), { textContent: recognised.text }), ` ${recognised.by}`);
    link.append(line);
  }
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function lineOf(text: string, tag: string | undefined): HTMLElement {
  const line = Object.assign(document.createElement('p'), { textContent: text.replaceAll('`', '') });
  if (tag !== undefined) line.lang = tag;
  return line;
}

/** Whether a key belongs to an input method. Safari has ended the composition when it tells of the key that ends it. */
function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it there
  return event.isComposing || event.keyCode === 229;
}

/** Arrows go through the results and back into the field. */
function moveFocus(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === 'ArrowDown') links[at + 1]?.focus();
  else if (event.key === 'ArrowUp') (links[at - 1] ?? field).focus();
  else return;
  event.preventDefault();
}

function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
