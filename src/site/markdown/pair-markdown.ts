import type { Translate } from '../../i18n/translate.ts';
import type { PairView } from '../pair-view.ts';
import { heading, lines, link, links, paragraph, spaced, table, type Block } from './nodes.ts';
import { questionBlocks } from './question-markdown.ts';
import { labelledList, passage } from './words.ts';

/** What a pair page says, in the order of Pair.astro. */
export function pairBlocks(view: PairView, t: Translate): Block[] {
  const { title, sides, facts, agreement, question, seen, everyCode } = view;
  const prose = view.own ?? view.prose;
  return [
    heading(1, title),
    labelledList(
      t,
      sides.map(({ number, sequence }) => ({ label: String(number), value: sequence?.label })),
    ),
    paragraph(prose.introduction),
    ...(question === undefined ? [] : [heading(2, t('heading.question')), ...questionBlocks(question, t)]),
    ...sides.flatMap(({ number, name, gloss, path, description, when, fix }) => [
      heading(2, link(`${number} ${name}`, path), gloss === undefined ? undefined : [' · ', gloss]),
      heading(3, t('heading.description')),
      paragraph(passage(description, t)),
      heading(3, t('heading.when')),
      paragraph(passage(when, t)),
      heading(3, t('heading.fix')),
      paragraph(passage(fix, t)),
    ]),
    heading(2, t('heading.differences')),
    lines(
      prose.differences.map((difference) => difference),
      true,
    ),
    heading(2, t('heading.factDifferences')),
    ...(facts.length === 0
      ? []
      : [
          table(
            [t('fact.name'), ...sides.map(({ number }) => String(number))],
            facts.map(({ label, values }) => [label, ...values.map(({ text }) => text)]),
          ),
        ]),
    paragraph(agreement),
    ...(seen === undefined
      ? []
      : [
          heading(2, t('heading.seen')),
          paragraph(t('telling.lead')),
          lines(
            seen.tellings.map(({ scenario, sentence }) =>
              spaced(scenario && link(scenario.label, scenario.path), sentence),
            ),
          ),
          paragraph(link(seen.link.label, seen.link.path)),
        ]),
    heading(2, t('heading.which')),
    paragraph(prose.which),
    heading(2, t('heading.more')),
    links([...sides.map(({ number, name, path }) => ({ label: `${number} ${name}`, path })), everyCode]),
  ];
}
