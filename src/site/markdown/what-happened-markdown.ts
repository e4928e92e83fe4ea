import { translator, type Translate } from '../../i18n/translate.ts';
import type { ToolPage } from '../pages.ts';
import { whatHappenedView, type LikelyCauseView, type StepView } from '../tools/what-happened-view.ts';
import { dotted, heading, link, list, marked, paragraph, spaced, strong, type Block, type Part } from './nodes.ts';
import { citations } from './words.ts';

/** The questions that lead to the likely causes, as nested lists. */
export function whatHappenedBlocks(page: ToolPage): Block[] {
  const t = translator(page.locale);
  const { title, lead, question, branches } = whatHappenedView(page);
  const answers = branches.map(({ number, text, step }) => ({
    label: spaced(number === undefined ? undefined : String(number), marked(text.text)),
    step,
  }));
  return [
    heading(1, title),
    paragraph(lead),
    heading(2, question.text),
    list(answers.map(({ label }) => [label])),
    ...answers.flatMap(({ label, step }) => [heading(2, label), ...stepBlocks(step, t)]),
  ];
}

function stepBlocks(step: StepView, t: Translate): Block[] {
  if (step.kind === 'causes')
    return [
      paragraph(step.heading),
      list(
        step.causes.map((cause) => causeItem(cause, t)),
        true,
      ),
    ];
  return [
    paragraph(strong(step.question.text)),
    list(step.answers.map((answer) => [answer.text.text, ...stepBlocks(answer.step, t)])),
  ];
}

function causeItem({ cause, remedy, seen, sources, links }: LikelyCauseView, t: Translate): [Part, ...Block[]] {
  const support: Part[] = [
    ...seen.map(({ by, sentence }): Part => {
      const names = by.flatMap(({ label, path }, index): Part[] => [
        index > 0 ? t('telling.separator') : '',
        link(label, path),
      ]);
      return dotted(spaced(t('happened.seen'), names), sentence);
    }),
    ...(sources.length > 0
      ? [spaced(seen.length > 0 ? t('happened.read') : t('happened.unseen'), citations(sources))]
      : []),
    ...(links.length > 0 ? [spaced(t('happened.more'), ...links.map(({ label, path }) => link(label, path)))] : []),
  ];
  const line = spaced(strong(marked(cause.text)), marked(remedy.text));
  return support.length === 0 ? [line] : [line, list(support.map((part) => [part]))];
}
