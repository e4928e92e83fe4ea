import { defaultLocale } from '../../i18n/locales.ts';
import type { Rule } from '../rule.ts';

export const translationOriginal: Rule = {
  name: 'translation-original',
  description: 'A translation stands beside the English entry it translates.',
  check({ translations, originals }, report) {
    for (const { protocol, folder, document } of translations) {
      if (originals.has(`${protocol}/${folder}`)) continue;
      report(
        document.file,
        1,
        `This translation has no "${defaultLocale}.mdx" beside it. Add the English entry first, or remove this file.`,
      );
    }
  },
};
