import type { Translate } from '../../i18n/translate.ts';
import type { MethodView } from '../method-view.ts';
import { code, heading, lines, link, links, paragraph, spaced, type Block } from './nodes.ts';

/** What the page of the method says, in the order of Method.astro. */
export function methodBlocks(view: MethodView, t: Translate): Block[] {
  const { title, scenarios, versions, implementations, commands, guide, links: all } = view;
  return [
    heading(1, title),
    paragraph(t('method.lead')),
    heading(2, t('method.peerHeading')),
    paragraph(t('method.peer')),
    heading(2, t('method.scenarioHeading')),
    paragraph(t('method.scenario', { scenarios })),
    heading(2, t('method.browsersHeading')),
    paragraph(t('method.browsers')),
    heading(2, t('method.repeatHeading')),
    paragraph(t('method.repeat')),
    heading(2, t('method.versionsHeading')),
    paragraph(versions.map(({ text }) => text)),
    lines(
      implementations.map(({ label, path, version, obtained }) => spaced(link(`${label} ${version}`, path), obtained)),
    ),
    heading(2, t('method.runHeading')),
    paragraph(t('method.run')),
    paragraph(code(commands.all)),
    paragraph(t('method.only')),
    paragraph(code(commands.some)),
    heading(2, t('method.addHeading')),
    paragraph(t('method.add')),
    paragraph(code(guide)),
    heading(2, t('method.notHeading')),
    paragraph(t('method.not')),
    links(all),
  ];
}
