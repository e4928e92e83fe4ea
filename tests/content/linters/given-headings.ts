import type { Rule } from '../../../src/schema/rule.ts';

/** The headings of the published pages. */
const given = {
  'heading.description': { en: 'Description', fr: 'Description', ja: '説明' },
  'heading.when': { en: 'When You See It', fr: 'Quand vous le voyez', ja: 'このコードが表示される場合' },
  'heading.fix': { en: 'How to Fix', fr: 'Comment résoudre', ja: '解決方法' },
  'heading.differences': { en: 'Key Differences', fr: 'Différences clés', ja: '主な違い' },
  'heading.which': { en: 'When to Use Which', fr: 'Quand utiliser lequel', ja: 'どちらをいつ使うか' },
  'heading.more': { en: 'Learn More', fr: 'En savoir plus', ja: '詳しく見る' },
};

export const givenHeadings: Rule = {
  name: 'given-headings',
  description: 'The six headings of the published pages have their words in each published language.',
  check({ locales }, report) {
    for (const { locale, document, messages } of locales) {
      for (const [key, byLocale] of Object.entries(given)) {
        const heading = new Map(Object.entries(byLocale)).get(locale);
        if (heading === undefined || messages[key] === heading) continue;
        report(document.file, document.lineOf([key]), `"${key}" was published as "${heading}". Write that.`);
      }
    }
  },
};
