import type { Rule } from '../../../src/schema/rule.ts';
import { passagesOf } from '../passages.ts';

const japanese = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々、。（）：！？「」・]`;

const faults: readonly { readonly pattern: RegExp; readonly remedy: string }[] = [
  {
    // The tag of a citation stands apart, as in every language.
    pattern: new RegExp(`(?<=${japanese})\\s+(?=[^\\s□])|(?<=[^\\s□])\\s+(?=${japanese})`, 'gu'),
    remedy: 'Remove the space or line break: the style sheet sets Japanese and Latin apart.',
  },
  {
    // .NET is written so.
    pattern: new RegExp(`(?<=${japanese})(?!\\.NET)[,.:;!?()]|[,.:;!?()](?=${japanese})`, 'gu'),
    remedy: 'Write its full-width form: 、。：；！？（）.',
  },
  { pattern: /[\uFF61-\uFF9F]+/g, remedy: 'Write full-width katakana.' },
  { pattern: /サーバ(?!ー)/g, remedy: 'Write サーバー.' },
  { pattern: /ブラウザ(?!ー)/g, remedy: 'Write ブラウザー.' },
  { pattern: /プロキシー|プロクシ/g, remedy: 'Write プロキシ.' },
];

/** Placeholders that are filled in with Japanese; all others stand for numbers and English names. */
const filledWithJapanese = /\{\{(?:gloss|facts|value|basis|codes|pairs)\}\}/g;

export const japaneseTypography: Rule = {
  name: 'japanese-typography',
  description: 'Japanese has no space beside Latin, full-width punctuation and katakana, and one spelling a word.',
  check(corpus, report) {
    for (const { file, field, text, lineAt } of passagesOf(corpus).filter(({ locale }) => locale === 'ja')) {
      const filled = text
        .replace(filledWithJapanese, (name) => '語'.repeat(name.length))
        .replace(/\{\{\w+\}\}|\w+\(\)/g, (name) => '0'.repeat(name.length))
        .replace(/^(?:[-*]|\d+\.|#+|>) /gm, (marker) => '■'.repeat(marker.length));
      for (const { pattern, remedy } of faults) {
        for (const { 0: found, index } of filled.matchAll(pattern)) {
          const around = text.slice(Math.max(0, index - 6), index + found.length + 6).replace(/\s+/g, ' ');
          report(file, lineAt(index), `"${field}" has "${found.replace(/\s+/, ' ')}" in "${around}". ${remedy}`);
        }
      }
    }
  },
};
