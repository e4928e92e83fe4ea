import type { Translate } from '../../i18n/translate.ts';
import type { CodeObservedView, LimitRow } from '../code-observed-view.ts';
import { code, dotted, heading, lines, link, links, paragraph, section, spaced, strong, type Block } from './nodes.ts';
import { appearanceBlocks, oddTable } from './observed-parts-markdown.ts';
import { endpoints, phrases, said } from './words.ts';

/** What the page of a code's observations says, in the order of CodeObserved.astro. */
export function codeObservedBlocks(view: CodeObservedView, t: Translate): Block[] {
  const { number, name, lead, links: all, isLocal, scenario, odd, agreeing, calls, senders, reporters, limits } = view;
  const reported = appearanceBlocks(t('heading.reporters'), reporters, undefined, t);
  return [
    heading(1, `${number} ${name}`),
    paragraph(t('heading.codeObserved')),
    paragraph(lead),
    links(all),
    ...(isLocal ? reported : []),
    ...section(
      heading(2, t('heading.observed')),
      oddTable(odd, scenario.path, t),
      ...agreeing.map(({ summary, endpoints: agreed }) => paragraph(spaced(summary, endpoints(agreed)))),
    ),
    ...(calls.length === 0
      ? []
      : [
          heading(2, t('heading.calls')),
          lines(
            calls.map(({ label, literal, endpoints: called }) =>
              said(t, spaced(strong(label), literal === undefined ? undefined : code(literal)), endpoints(called)),
            ),
          ),
        ]),
    ...appearanceBlocks(t('heading.senders'), senders, undefined, t),
    ...(isLocal ? [] : reported),
    ...(limits.length === 0
      ? []
      : [heading(2, t('heading.codeLimits')), lines(limits.map((row) => limitLine(row, t)))]),
  ];
}

function limitLine({ name, version, role, limit, scenario, phrases: seen }: LimitRow, t: Translate) {
  const endpoint = spaced(`${name} ${version}`, role, limit === undefined ? undefined : strong(limit));
  return said(t, endpoint, dotted(link(scenario.label, scenario.path), phrases(seen)));
}
