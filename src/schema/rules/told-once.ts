import type { Corpus } from '../corpus.ts';
import type { SourceDocument } from '../document.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Something that tells a file from the others of its kind. */
interface Name {
  readonly document: SourceDocument;
  readonly field: string;
  readonly text: string;
}

export const toldOnce: Rule = {
  name: 'told-once',
  description: 'No two codes of a protocol have one name or gloss, and no two files of a kind tell of one thing.',
  check(corpus, report) {
    for (const { protocol } of corpus.protocols) {
      for (const names of namesOf(corpus, protocol)) checkNames(names, report);
    }
  },
};

function checkNames(names: readonly Name[], report: Report): void {
  const first = new Map<string, string>();
  for (const { document, field, text } of names) {
    const other = first.get(text.toLowerCase());
    if (other === undefined) {
      first.set(text.toLowerCase(), document.file);
      continue;
    }
    const remedy = 'Remove one of the two files, or say how they differ.';
    report(document.file, document.lineOf([field]), `"${field}" is "${text}", as in ${other}. ${remedy}`);
  }
}

/** Lists of names, of which each stands once. */
function namesOf(corpus: Corpus, protocol: string): Name[][] {
  const { codes, translations, products, messages, observed } = corpus;
  const isOwn = (one: { readonly protocol: string }): boolean => one.protocol === protocol;
  const own = translations.filter(isOwn);
  const languages = new Set(own.map(({ locale }) => locale));
  const nameIn = ({ document, entry }: { document: SourceDocument; entry: { name: string } }): Name => {
    return { document, field: 'name', text: entry.name };
  };
  const glossIn = ({ document, entry }: { document: SourceDocument; entry: { gloss: string } }): Name => {
    return { document, field: 'gloss', text: entry.gloss };
  };
  return [
    codes.filter(isOwn).map(nameIn),
    codes.filter(isOwn).map(glossIn),
    ...[...languages].map((language) => own.filter(({ locale }) => locale === language).map(glossIn)),
    products.filter(isOwn).map(nameIn),
    messages.filter(isOwn).map(nameIn),
    observed.filter(isOwn).map(nameIn),
  ];
}
