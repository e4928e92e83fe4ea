import { defaultLocale } from '../../i18n/locales.ts';
import type { Rule } from '../rule.ts';

export const translationOriginal: Rule = {
  name: 'translation-original',
  description: 'A translation stands beside the English entry it translates.',
  check({ translationFiles, originals }, report) {
    for (const { original, file } of translationFiles) {
      if (originals.has(original)) continue;
      report(
        file,
        1,
        `This translation has no "${defaultLocale}.mdx" beside it. Add the English entry first, or remove this file.`,
      );
    }
  },
};
