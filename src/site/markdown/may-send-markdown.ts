import { translator, type Translate } from '../../i18n/translate.ts';
import type { ToolPage } from '../pages.ts';
import { roleOf, runTexts, type Caller, type CallerRow } from '../tools/caller.ts';
import { maySendView } from '../tools/may-send-view.ts';
import {
  code,
  dotted,
  heading,
  link,
  list,
  paragraph,
  section,
  spaced,
  strong,
  table,
  type Block,
  type Part,
} from './nodes.ts';
import { citations, endpoints, said } from './words.ts';

/** What may be sent, in the order of MaySend.astro. */
export function maySendBlocks(page: ToolPage): Block[] {
  const t = translator(page.locale);
  const { title, lead, rules, rows, callers, callsLead, refused } = maySendView(page);
  return [
    heading(1, title),
    paragraph(lead),
    heading(2, t('heading.may.rules')),
    list(rules.map(({ text, basis, citations: sources }) => [dotted(text, basis, citations(sources))])),
    heading(2, t('heading.may.codes')),
    table(
      [t('protocol.columnCode'), t('may.column.frame'), t('may.column.browser'), t('fact.setBy')],
      rows.map(({ label, path, frame, browser, setBy }) => [
        path === undefined ? label : link(label, path),
        frame.text,
        browser.text,
        setBy,
      ]),
    ),
    ...(callers.length === 0
      ? []
      : section(
          heading(2, t('heading.may.calls')),
          paragraph(callsLead),
          list(callers.map((caller) => callerItem(caller, callers, t))),
        )),
    ...(refused.length === 0
      ? []
      : section(
          heading(2, t('heading.may.refused')),
          paragraph(t('may.receiversLead')),
          list(
            refused.map(({ codes, label, endpoints: all }) => [said(t, spaced(strong(codes), label), endpoints(all))]),
          ),
        )),
  ];
}

function callerItem(caller: Caller, callers: readonly Caller[], t: Translate): [Part, Block] {
  const role = roleOf(caller, callers);
  const name = spaced(link(caller.name, caller.path), role && t(`asRole.${role}`));
  return [name, list(caller.rows.map((row) => [callLine(row, t)]))];
}

/** What came of some calls, and what led to it. */
function callLine({ label, literal, numbers, others }: CallerRow, t: Translate): Part {
  const printed = literal.map(({ text }) => text).join('');
  return said(
    t,
    spaced(strong(label), printed === '' ? undefined : code(printed)),
    dotted(numbers.flatMap(runTexts).join(t('telling.separator')), ...others),
  );
}
