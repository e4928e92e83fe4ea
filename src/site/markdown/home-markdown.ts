import type { Translate } from '../../i18n/translate.ts';
import type { HomeView } from '../home-view.ts';
import { heading, lines, link, links, paragraph, type Block } from './nodes.ts';
import { said } from './words.ts';

/** What the home page says, in the order of Home.astro. */
export function homeBlocks({ protocols, api }: HomeView, t: Translate): Block[] {
  return [
    heading(1, 'Wirecodes'),
    paragraph(t('home.lead')),
    ...protocols.flatMap(({ heading: { label, path }, codes, count, questions, tools, observed }) => [
      heading(2, link(label, path)),
      lines(
        codes.map(({ number, name, gloss, path: to }) => {
          const code = link(`${number} ${name}`, to);
          return gloss === undefined ? code : said(t, code, gloss);
        }),
      ),
      paragraph(count),
      ...(questions.length === 0 ? [] : [heading(3, t('heading.questions')), links(questions)]),
      ...(tools.length === 0 ? [] : [heading(3, t('heading.tools')), links(tools)]),
      ...(observed === undefined
        ? []
        : [
            heading(3, t('heading.seen')),
            paragraph(observed.summary),
            paragraph(observed.dates.map(({ text }) => text)),
            links(observed.links),
          ]),
    ]),
    heading(2, t('home.promisesHeading')),
    paragraph(t('home.sourced')),
    paragraph(t('home.languages')),
    paragraph(t('home.private')),
    paragraph(link(api.label, api.path)),
  ];
}
