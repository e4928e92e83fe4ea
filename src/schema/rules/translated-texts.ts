import { defaultLocale, localeTags } from '../../i18n/locales.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceDocument } from '../document.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

export const translatedTexts: Rule = {
  name: 'translated-texts',
  description: 'What stands as a translation is not the English itself.',
  check(corpus, report) {
    const { products, otherWorlds, causes, diagnoses, protocols, locales } = corpus;
    for (const { document } of [...products, ...otherWorlds, ...causes, ...diagnoses, ...protocols]) {
      checkGroups(document.value, [], document, report);
    }
    checkTranslations(corpus, report);
    const english = locales.find(({ locale }) => locale === defaultLocale);
    for (const { document, messages } of locales.filter((one) => one !== english)) {
      for (const [key, text] of Object.entries(messages)) {
        if (isSame(text, english?.messages[key])) say(document, [key], report);
      }
    }
  },
};

/** Looks at every group of texts by language in a file. */
function checkGroups(value: unknown, path: readonly PropertyKey[], document: SourceDocument, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  const english: unknown = Reflect.get(value, defaultLocale);
  for (const [key, part] of Object.entries(value)) {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    const isOther = key !== defaultLocale && localeTags.some((tag) => tag === key);
    if (isOther && isSame(part, english)) say(document, own, report);
    else checkGroups(part, own, document, report);
  }
}

function checkTranslations({ codes, translations }: Corpus, report: Report): void {
  for (const { protocol, folder, document, entry } of translations) {
    const original = codes.find((code) => code.protocol === protocol && code.folder === folder)?.entry;
    if (original === undefined) continue;
    if (isSame(entry.gloss, original.gloss)) say(document, ['gloss'], report);
    for (const field of ['description', 'when', 'fix'] as const) {
      if (isSame(entry.prose?.[field], original[field])) say(document, ['prose', field], report);
    }
  }
}

/** A name of one word is the same in many languages. */
function isSame(text: unknown, english: unknown): boolean {
  if (typeof text !== 'string' || typeof english !== 'string') return false;
  const [own, other] = [text, english].map((one) => one.replace(/\s+/g, ' ').trim());
  return own === other && (text.match(/(?<![\p{L}{])\p{L}?\p{Ll}{2,}(?![\p{L}}])/gu)?.length ?? 0) > 1;
}

function say(document: SourceDocument, path: readonly PropertyKey[], report: Report): void {
  const remedy = 'Translate it, or remove it here.';
  report(document.file, document.lineOf(path), `"${path.join('.')}" is the English itself. ${remedy}`);
}
