import { createSearch, type SearchResult } from './search-engine.ts';
import type { SearchData } from './search-data.ts';

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

/** A field and the list of what it leads to. */
export interface SearchView {
  readonly field: HTMLInputElement;
  /** The field, the count and the list, in order. */
  readonly parts: readonly HTMLElement[];
}

let loaded: Promise<SearchData> | undefined;

/** Loads what the search of a language knows, once a page. */
export function loadSearch(address: string): Promise<SearchData> {
  loaded ??= fetch(address).then((response) => response.json() as Promise<SearchData>);
  return loaded;
}

/** Makes a field that shows what it leads to while it is typed into. */
export function searchView(data: SearchData): SearchView {
  addStyle();
  const { texts } = data;
  const search = createSearch(data);
  const field = Object.assign(document.createElement('input'), {
    // In a field of the type "search", Escape would empty it and leave the dialog open.
    type: 'text',
    role: 'searchbox',
    enterKeyHint: 'search',
    className: 'wire-query',
    placeholder: texts.hint,
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 20_000,
  });
  field.setAttribute('aria-label', texts.label);
  const count = Object.assign(document.createElement('p'), { className: 'wire-count' });
  count.setAttribute('role', 'status');
  const list = Object.assign(document.createElement('ol'), { className: 'wire-results' });
  const show = (): void => {
    const results = search(field.value);
    const isAsked = field.value.trim() !== '';
    list.replaceChildren(...results.map(itemOf));
    count.textContent = !isAsked
      ? ''
      : results.length === 0
        ? texts.none
        : texts.results.replace('%', String(results.length));
  };
  field.addEventListener('input', show);
  for (const part of [field, list]) {
    part.addEventListener('keydown', (event) => {
      moveFocus(event, field, list);
    });
  }
  return { field, parts: [field, count, list] };
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

/** Arrows go through the results and back into the field; Enter in the field follows the first. */
function moveFocus(event: Event, field: HTMLInputElement, list: HTMLElement): void {
  if (!(event instanceof KeyboardEvent) || event.isComposing) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === 'ArrowDown') links[at + 1]?.focus();
  else if (event.key === 'ArrowUp') (links[at - 1] ?? field).focus();
  else if (event.key === 'Enter' && at === -1) links[0]?.click();
  else return;
  event.preventDefault();
}

function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
