import type { Translate } from '../../i18n/translate.ts';
import type { LimitsView } from '../limits-view.ts';
import { heading, lines, link, links, list, paragraph, spaced, table, type Block } from './nodes.ts';
import { labelled, phrases } from './words.ts';

/** What the page of limits says, in the order of Limits.astro. */
export function limitsBlocks(view: LimitsView, t: Translate): Block[] {
  const { title, lead, links: all, sizes, waitColumns, waits, idle, scenarios } = view;
  return [
    heading(1, title),
    paragraph(lead),
    links(all),
    ...(sizes.length === 0
      ? []
      : [
          heading(2, t('heading.messageSize')),
          paragraph(t('limits.sizeLead')),
          links(scenarios.sizes),
          table(
            [t('column.implementation'), t('column.limit'), t('column.beyond')],
            sizes.map(({ name, version, role, path, limit, beyond }) => [
              spaced(link(`${name} ${version}`, path), role),
              limit,
              phrases(beyond),
            ]),
          ),
        ]),
    ...(waits.length === 0
      ? []
      : [
          heading(2, t('heading.waiting')),
          paragraph(t('limits.waitLead')),
          table(
            [t('column.implementation'), ...waitColumns.map(({ label, path }) => link(label, path))],
            waits.map(({ name, version, role, path, cells }) => [
              spaced(link(`${name} ${version}`, path), role),
              ...cells.map((seen) => (seen === undefined ? '–' : phrases(seen))),
            ]),
          ),
        ]),
    ...(idle.length === 0
      ? []
      : [
          heading(2, t('heading.proxyIdle')),
          paragraph(t('limits.proxyLead')),
          links(scenarios.idle),
          list(
            idle.map(({ name, version, path, toClient, toServer }) => [
              link(`${name} ${version}`, path),
              lines([
                labelled(t, t('label.wire'), phrases(toClient)),
                labelled(t, t('label.upstream'), phrases(toServer)),
              ]),
            ]),
          ),
        ]),
  ];
}
