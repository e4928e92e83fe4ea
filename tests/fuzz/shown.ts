import type { Corpus } from '../../src/schema/corpus.ts';
import { pageMarkdown } from '../../src/site/markdown/page-markdown.ts';
import { locatedPages, pagePath, type LocatedPage } from '../../src/site/pages.ts';
import { assembled, bodiesOf } from '../content/assembled.ts';
import { leavesOf, type Reading } from './reading.ts';

/** What no page shows, but a page that went wrong. */
const wrong =
  /\[object \w+\]|\bundefined\b|\bNaN\b|\bnull\b|\{\{|\}\}|\$t\(|^[<>=|]{7}|<{7}|>{7}|\uFFFD|[\u202A-\u202E\u2066-\u2069\u200B-\u200F\uFEFF]|<(?:script|img|svg|iframe)\b/gm;

/** From how many letters and figures on a block is a passage, which a page shows once. */
const passageLength = 60;

/** A site as its pages say it, in Markdown, which is made from the same views as the pages. */
export class Shown {
  readonly #pages: readonly LocatedPage[];
  readonly #bodies: ReadonlyMap<string, string>;
  readonly #texts = new Map<string, Promise<string>>();

  constructor(corpus: Corpus) {
    this.#pages = locatedPages(assembled(corpus));
    this.#bodies = bodiesOf(corpus);
  }

  /** The pages that show what a file says; a few of those that compare a code with others. */
  pagesOf(file: string): LocatedPage[] {
    const [, folder = '', rest = ''] = /^content\/[\w-]+\/([\w.-]+)(?:\/([\w-]+))?/.exec(file) ?? [];
    const number = Number(folder);
    return this.#pages.filter((page, index) => {
      switch (page.kind) {
        case 'home':
        case 'protocol':
          return !/observed|messages|products/.test(folder);
        case 'code':
          return page.code.number === number || (folder === 'other-worlds.yaml' && index % 4 === 0);
        case 'codeObserved':
          return page.code.number === number || (folder === 'observed' && page.code.number === 1006);
        case 'pair': {
          const pair = [page.pair.lower.number, page.pair.higher.number];
          return pair.includes(number) && index % 5 === 0;
        }
        case 'implementation':
          return folder === 'observed' && page.implementation.id === rest;
        case 'product':
          return folder === 'products' && page.product.id === rest;
        case 'products':
          return folder === 'products';
        case 'messages':
          return folder === 'messages' || folder === 'causes.yaml';
        case 'limits':
        case 'observed':
        case 'method':
          return folder === 'observed' || folder === 'scenarios.yaml';
        case 'tool':
          return folder === 'diagnosis.yaml' || folder === 'causes.yaml';
        default:
          return false;
      }
    });
  }

  /** What a page says; undefined where there is no such page. */
  text(path: string): Promise<string> | undefined {
    const page = this.#pages.find((one) => pagePath(one) === path);
    if (page === undefined) return undefined;
    const text =
      this.#texts.get(path) ??
      pageMarkdown(page, {
        longText: ({ protocol, number }, locale) => {
          const body = this.#bodies.get(`${protocol}/${number}/${locale}`);
          return Promise.resolve(body?.trim() === '' ? undefined : body);
        },
        apiFiles: () => Promise.reject(new Error('No page that shows content lists the files of the API.')),
      });
    this.#texts.set(path, text);
    return text;
  }
}

/** What is wrong with the pages that show a file, compared with those before it was changed. */
export async function shownFaults(
  file: string,
  before: Shown,
  after: Shown,
  was: Reading | undefined,
  is: Reading,
): Promise<string[]> {
  const faults: string[] = [];
  const texts: string[] = [];
  const textsBefore: string[] = [];
  for (const page of after.pagesOf(file)) {
    const path = pagePath(page);
    const text = (await after.text(path)) ?? '';
    const textBefore = (await before.text(path)) ?? '';
    texts.push(text);
    textsBefore.push(textBefore);
    for (const [sign, count] of counted(signsIn(text))) {
      const known = counted(signsIn(textBefore)).get(sign) ?? 0;
      if (count > known) faults.push(`${path} shows ${JSON.stringify(sign)}.`);
    }
    const repeatedBefore = repeated(passages(textBefore));
    const repeatedAfter = repeated(passages(text));
    // Programs print what those print that they are built on: a list of messages has some of them more than once.
    if (!path.endsWith('/messages/') && repeatedAfter.length > repeatedBefore.length) {
      const added = repeatedAfter.find((passage) => !repeatedBefore.includes(passage)) ?? repeatedAfter[0] ?? '';
      faults.push(`${path} shows twice: ${added.slice(0, 80)}`);
    }
  }
  const all = letters(texts.join('\n'));
  const allBefore = letters(textsBefore.join('\n'));
  const known = new Map([...leavesOf(was?.fields), ...bodyLeaves(was)].map(({ path, value }) => [path, value]));
  for (const { path, value } of [...leavesOf(is.fields), ...bodyLeaves(is)]) {
    const earlier = known.get(path);
    // What was shown where it stood is shown again after it has changed.
    // Of a message, what varies is shown otherwise, and its cause is an id.
    if (file.includes('/messages/')) continue;
    if (typeof value !== 'string' || typeof earlier !== 'string' || value === earlier) continue;
    if (letters(earlier).length < 12 || !allBefore.includes(letters(earlier))) continue;
    if (!all.includes(letters(value))) faults.push(`${file} says at ${path}, and no page does: ${value.slice(0, 100)}`);
  }
  return faults;
}

/** What is wrong in a page; code may hold anything. */
function signsIn(text: string): readonly string[] {
  return text.replace(/(`+)[^`]*\1/g, '').match(wrong) ?? [];
}

/** The parts of a long text between tags, which become numbers of sources. */
function bodyLeaves(reading: Reading | undefined): { path: string; value: string }[] {
  return (reading?.body ?? '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .split(/<[^>]*>|\n\n|\n- /)
    .map((value, index) => ({ path: `text ${index}`, value }));
}

/** Letters and figures alone: how they are set apart is the page's. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function passages(text: string): string[] {
  return text
    .split(/\n\n|\n- /)
    .map(letters)
    .filter((block) => block.length >= passageLength);
}

/** Every passage as often as it stands once too many. */
function repeated(all: readonly string[]): string[] {
  return all.filter((passage, index) => all.indexOf(passage) < index);
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
