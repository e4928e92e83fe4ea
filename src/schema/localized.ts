import { z } from 'zod';
import { defaultLocale, isLocale, localeTags } from '../i18n/locales.ts';
import type { SourceDocument } from './document.ts';
import type { Report } from './problem.ts';
import { prose, sentences } from './text.ts';

/** A text that stands in one file in every language: English always, the others where somebody wrote them. */
export const localized = z.record(z.string(), prose);

/** The same, of whole sentences. */
export const localizedSentences = z.record(z.string(), sentences);

export type Localized = z.infer<typeof localized>;

/** A field that a document has a localized text in, and the text. */
export interface LocalizedField {
  readonly path: readonly PropertyKey[];
  readonly text: Localized;
}

/** Reports localized texts that lack English, and those in a language that the site does not have. */
export function checkLocalized(document: SourceDocument, fields: readonly LocalizedField[], report: Report): void {
  for (const { path, text } of fields) {
    const name = path.join('.');
    if (!Object.hasOwn(text, defaultLocale)) {
      report(document.file, document.lineOf(path), `"${name}" has no English. Add "${defaultLocale}".`);
    }
    for (const tag of Object.keys(text).filter((key) => !isLocale(key))) {
      const remedy = `Write ${localeTags.join(', ')}.`;
      report(
        document.file,
        document.lineOf([...path, tag]),
        `"${name}" has "${tag}", no language of the site. ${remedy}`,
      );
    }
  }
}
