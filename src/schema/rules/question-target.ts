import { defaultLocale, isLocale, localeTags } from '../../i18n/locales.ts';
import type { CheckedProtocol } from '../corpus.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

export const questionTarget: Rule = {
  name: 'question-target',
  description: 'A question leads to a page that exists, and is asked in English and in languages of the site.',
  check({ protocols, codes, originals }, report) {
    for (const protocol of protocols) {
      const unpaired = new Set(
        codes
          .filter((code) => code.protocol === protocol.protocol)
          .filter(({ entry: { facts } }) => !['registered', 'reserved'].includes(facts.standing.value))
          .map(({ entry }) => entry.code),
      );
      protocol.entry.questions.forEach(({ about, text }, index) => {
        checkTarget(protocol, index, about, (code) => originals.has(`${protocol.protocol}/${code}`), unpaired, report);
        checkLanguages(protocol, index, Object.keys(text), report);
      });
    }
  },
};

function checkTarget(
  { document, entry }: CheckedProtocol,
  index: number,
  about: readonly number[],
  exists: (code: number) => boolean,
  unpaired: ReadonlySet<number>,
  report: Report,
): void {
  const line = document.lineOf(['questions', index, 'about']);
  const field = `"questions.${index}.about" names`;
  const [lower = 0, higher] = about;
  for (const code of about.filter((code) => !exists(code))) {
    report(document.file, line, `${field} ${code}, which has no entry in this protocol. Correct the number.`);
  }
  if (higher === undefined || !about.every(exists)) return;
  if (lower === higher) report(document.file, line, `${field} ${lower} twice. Name one code alone, or two.`);
  if (lower > higher) report(document.file, line, `${field} ${about.join(' and ')}. Write the lower code first.`);
  for (const code of about.filter((code) => unpaired.has(code))) {
    report(document.file, line, `${field} ${code} in a pair, and it has no pair pages. Name one code alone.`);
  }
  if (entry.questions[index]?.part !== undefined) {
    const remedy = 'Remove "part", or name one code alone.';
    report(document.file, line, `${field} two codes and a part, and a comparison has no such part. ${remedy}`);
  }
}

function checkLanguages({ document }: CheckedProtocol, index: number, tags: readonly string[], report: Report): void {
  const line = document.lineOf(['questions', index, 'text']);
  const field = `"questions.${index}.text"`;
  if (!tags.includes(defaultLocale)) report(document.file, line, `${field} has no English. Add "${defaultLocale}".`);
  for (const tag of tags.filter((tag) => !isLocale(tag))) {
    report(document.file, line, `${field} has "${tag}", no language of the site. Write ${localeTags.join(', ')}.`);
  }
}
