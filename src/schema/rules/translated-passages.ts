import { tagsOf } from '../body.ts';
import type { CheckedCode, CheckedTranslation } from '../corpus.ts';
import type { MdxDocument, SourceDocument } from '../document.ts';
import type { PassageKey } from '../passage-key.ts';
import {
  codePassages,
  digestOf,
  passageStates,
  protocolPassages,
  translatedPassages,
  type Passages,
} from '../passages.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

const accept = 'npm run languages -- --accept';

export const translatedPassagesRule: Rule = {
  name: 'translated-passages',
  description:
    'A translation has only passages that the English has, each with the digest of the English it was made from.',
  check({ codes, translations, protocols, protocolTranslations }, report) {
    for (const translation of translations) {
      const { protocol, folder, document, entry } = translation;
      const original = codes.find((code) => code.protocol === protocol && code.folder === folder);
      if (original === undefined) continue;
      const english = passagesOf(original);
      checkPassages(document, english, translatedPassages(entry, document.body), entry.english, report);
      checkOrigin(translation, english, codes, report);
      checkTags(original, translation, english, report);
    }
    for (const { protocol, document, entry } of protocolTranslations) {
      const original = protocols.find((one) => one.protocol === protocol);
      if (original === undefined) continue;
      checkPassages(document, protocolPassages(original.entry), protocolPassages(entry), entry.english, report);
    }
  },
};

function checkPassages(
  document: SourceDocument,
  english: Passages,
  translated: Passages,
  digests: Readonly<Partial<Record<PassageKey, string>>>,
  report: Report,
): void {
  for (const key of translated.keys()) {
    if (!english.has(key)) {
      report(document.file, lineOfPassage(document, key), `The English has no passage "${key}". Remove it here.`);
    } else if (digests[key] === undefined) {
      const remedy = `Compare the two, then run ${accept} ${document.file}.`;
      report(
        document.file,
        document.lineOf(['english']),
        `The passage "${key}" does not say which English it was made from. ${remedy}`,
      );
    }
  }
  for (const key of Object.keys(digests).filter((key) => !translated.has(key))) {
    report(
      document.file,
      document.lineOf(['english', key]),
      `"english.${key}" belongs to no passage of this file. Remove it here.`,
    );
  }
}

/** Where a passage says which English it was made from; the first line where it does not. */
function lineOfPassage(document: SourceDocument, key: PassageKey): number {
  return document.lineOf(['english', key]);
}

/** A translation was made from the English beside it, not from that of another code. */
function checkOrigin(
  { protocol, document, entry }: CheckedTranslation,
  english: Passages,
  codes: readonly CheckedCode[],
  report: Report,
): void {
  for (const [key, digest] of Object.entries(entry.english)) {
    if (digest === digestIn(english, key)) continue;
    const other = codes.find((code) => code.protocol === protocol && digest === digestIn(passagesOf(code), key));
    if (other === undefined) continue;
    const sentence = `"english.${key}" is of the English of ${other.entry.code}. Move the file there, or translate anew.`;
    report(document.file, document.lineOf(['english', key]), sentence);
  }
}

function digestIn(passages: Passages, key: PassageKey): string | undefined {
  const text = passages.get(key);
  return text === undefined ? undefined : digestOf(text);
}

/** The passages of each code are looked at once, however often the content is read. */
const known = new WeakMap<CheckedCode['entry'], Passages>();

function passagesOf({ entry, document }: CheckedCode): Passages {
  const passages = known.get(entry) ?? codePassages(entry, document.body);
  known.set(entry, passages);
  return passages;
}

/** A long text that was made from the English of today cites what that cites. */
function checkTags(original: CheckedCode, translation: CheckedTranslation, english: Passages, report: Report): void {
  const { document, entry } = translation;
  const states = passageStates(english, translatedPassages(entry, document.body), entry.english);
  const parts = ['text', 'browser', 'server', 'proxy'];
  if (document.body.trim() === '' || !parts.every((part) => (states.get(part) ?? 'translated') === 'translated'))
    return;
  const expected = tagNames(original.document);
  const found = tagNames(document);
  const missing = without(expected, found);
  const added = without(found, expected);
  for (const [tag, fault] of [
    ...missing.map((tag) => [tag, 'is missing: the English has it. Add it'] as const),
    ...added.map((tag) => [tag, 'is not in the English. Remove it'] as const),
  ]) {
    report(document.file, document.bodyLine, `${tag} ${fault}.`);
  }
}

function tagNames(document: MdxDocument): string[] {
  return tagsOf(document).map(({ name, attributes }) => {
    const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<${name}${all.join('')}>`;
  });
}

/** What is in a list more often than in another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
