import { checkLocalized } from '../localized.ts';
import type { CheckedProduct } from '../corpus.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

export const productCodes: Rule = {
  name: 'product-codes',
  description:
    'The codes of a product stand in order, each once, each a number or a range; its texts are there in English.',
  check({ products, otherWorlds }, report) {
    for (const product of products) {
      const { document, entry } = product;
      checkOrder(product, report);
      checkLocalized(
        document,
        [
          { path: ['summary'], text: entry.summary },
          ...entry.codes.map(({ meaning }, index) => ({ path: ['codes', index, 'meaning'], text: meaning })),
        ],
        report,
      );
    }
    for (const { document, entry } of otherWorlds) {
      const texts = entry.numbers.map(({ what }, index) => ({ path: ['numbers', index, 'what'], text: what }));
      checkLocalized(document, texts, report);
      for (const [index, { code }] of entry.numbers.entries()) {
        const previous = entry.numbers[index - 1]?.code;
        if (previous === undefined || previous < code) continue;
        const line = document.lineOf(['numbers', index, 'code']);
        report(document.file, line, `${code} stands below ${previous}. Sort the numbers, each once.`);
      }
    }
  },
};

function checkOrder({ document, entry }: CheckedProduct, report: Report): void {
  let last = -1;
  let lastText = '';
  for (const [index, { code, codes }] of entry.codes.entries()) {
    const line = document.lineOf(['codes', index]);
    if ((code === undefined) === (codes === undefined)) {
      report(document.file, line, `"codes.${index}" needs either "code" or "codes". Write one of the two.`);
      continue;
    }
    const [from, to] = codes ?? [code ?? 0, code ?? 0];
    const text = from === to ? String(from) : `${from} to ${to}`;
    if (from > to) report(document.file, line, `"codes.${index}" is ${text}. Write the lower number first.`);
    // A range stands before the numbers in it.
    if (from < last || (from === last && !(lastText.includes(' ') && codes === undefined))) {
      report(document.file, line, `${text} stands below ${lastText}. Sort the codes by number, each once.`);
    }
    [last, lastText] = [from, text];
  }
}
