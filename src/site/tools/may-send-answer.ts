import { scenariosShowing } from '../../domain/close-call.ts';
import { longestReason } from '../../domain/close-frame.ts';
import { maySend, type SendingReason, type Verdict } from '../../domain/may-send.ts';
import { markOf, type CallerRole } from './caller.ts';
import type { MaySendData, Note } from './may-send-data.ts';
import { codeOf, type MaySendForm } from './may-send-form.ts';

/** A client or a server, as the page lists it. */
export interface ListedEndpoint {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly role: CallerRole;
  /** It follows close() of the standard. */
  readonly isStandard: boolean;
  /** What it made of Close frames: a mark for each code that was received, in their order. */
  readonly receptions: string;
}

/** Endpoints that made the same of a Close frame. */
export interface ReceptionRow {
  readonly label: string;
  readonly endpoints: readonly AnswerLink[];
}

/** A statement with what it rests on. */
export interface Statement {
  readonly text: string;
  readonly note: Note | undefined;
  readonly basis: string;
  readonly sources: readonly (readonly [label: string, url: string])[];
}

/** What the page answers, in words. */
export interface Answer {
  readonly verdict: Verdict;
  readonly word: string;
  /** What decides comes first. Never empty. */
  readonly statements: readonly Statement[];
  readonly count: string;
  readonly isTooLong: boolean;
  /** Ids of the scenarios that show what becomes of the call, the nearest first. */
  readonly scenarios: readonly string[];
  /** What close was given in them; or that the code was not tried, and which of its range were. In sentences. */
  readonly given: readonly string[];
  /** What the other side was seen to make of it. */
  readonly receptions: readonly ReceptionRow[];
  readonly links: readonly AnswerLink[];
}

export interface AnswerLink {
  readonly label: string;
  readonly path: string;
}

/** How many characters of what was typed are repeated where it is no number. */
const repeated = 40;

/**
 * Answers a form. Whatever is typed is repeated as text, and decides no address but a query.
 *
 * @param endpoints every client and server that was observed
 */
export function answerTo(form: MaySendForm, data: MaySendData, endpoints: readonly ListedEndpoint[]): Answer {
  const { texts } = data;
  const code = codeOf(form);
  // An implementation of the interface that browsers offer is held to the same standard.
  const isStandard = form.api !== 'frame' && endpoints.some((one) => one.isStandard && isAsked(form, one));
  const asked = { code, reason: form.reason, side: form.side, api: isStandard ? 'browser' : 'frame' } as const;
  const { verdict, reasons, bytes } = maySend(asked, data.rules);
  const scenarios = scenariosShowing(code, bytes);
  return {
    verdict,
    word: texts.verdicts[verdict],
    statements: inOrder(reasons, verdict).map((reason) => statementOf(reason, form, data)),
    count: fill(texts.count, { bytes, room: longestReason }),
    isTooLong: bytes > longestReason,
    scenarios,
    given: givenIn(form, scenarios, data),
    receptions: receptionsShown(form, data, endpoints),
    links: linksFor(code, data),
  };
}

/** Fills in what names in braces stand for. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The reasons that the verdict follows from, then the others. */
function inOrder(reasons: readonly SendingReason[], verdict: Verdict): SendingReason[] {
  const deciding = { yes: 'allows', unwise: 'warns', no: 'forbids' }[verdict];
  const isDeciding = ({ effect }: SendingReason): boolean => effect === deciding;
  return [...reasons.filter(isDeciding), ...reasons.filter((reason) => !isDeciding(reason))];
}

function statementOf(
  { id, basis, sources, values, fact }: SendingReason,
  form: MaySendForm,
  data: MaySendData,
): Statement {
  const { texts, notes } = data;
  const words = Object.entries(values).map(([name, value]) => [name, texts.words[value] ?? value] as const);
  const typed = values['given'] === 'NaN' ? [['given', typedText(form)] as const] : [];
  const range = data.rules.ranges.find(
    ({ first, last }) => first <= Number(values['code']) && Number(values['code']) <= last,
  );
  const noted = fact === undefined ? String(range?.first) : `${String(values['code'])} ${fact}`;
  return {
    text: fill(texts.reasons[id], Object.fromEntries([...words, ...typed])),
    note: fact !== undefined || id === 'undefined' ? notes[noted] : undefined,
    basis: texts.basis[basis],
    sources: sources.flatMap((source) => {
      const found = data.sources[source];
      return found === undefined ? [] : [found];
    }),
  };
}

/** The beginning of what was typed, without what is not seen or turns the direction of the text. */
function typedText({ code }: MaySendForm): string {
  return code.replace(/\p{C}/gu, '').trim().slice(0, repeated);
}

/** Whether a form is about an endpoint: it is on its side, it follows the standard, or it was picked. */
export function isAsked({ api, side }: MaySendForm, { id, role, isStandard }: ListedEndpoint): boolean {
  return api === 'browser' ? isStandard : role === side && (api === 'frame' || id === api);
}

/** What the other side made of the code, those that made the same of it in one row, the most first. */
function receptionsShown(form: MaySendForm, data: MaySendData, endpoints: readonly ListedEndpoint[]): ReceptionRow[] {
  const code = codeOf(form) ?? NaN;
  const { received, words: labels } = data.receptions;
  const at = received.indexOf(code);
  const rows = labels.map((words, index) => ({
    label: fill(words, { code }),
    endpoints: endpoints
      .filter(({ role, receptions }) => role !== form.side && receptions[at] === markOf(index))
      .map(({ name, path, role }) => ({ label: name, path: `${path}#${role}-receive-${code}` })),
  }));
  return rows
    .filter(({ endpoints: alike }) => alike.length > 0)
    .sort((a, b) => b.endpoints.length - a.endpoints.length);
}

/** What close was given in some scenarios; or that the code was not tried, and which of its range were. */
function givenIn(
  form: MaySendForm,
  scenarios: readonly string[],
  { rules, texts, tried, given }: MaySendData,
): readonly string[] {
  const code = codeOf(form);
  const listed = (all: readonly (string | number)[]): string => all.join(texts.separator);
  if (code === undefined || tried.includes(code)) {
    const named = scenarios.map((id) => given[id] ?? fill(texts.triedCode, { code: code ?? '' }));
    return [fill(texts.tried, { given: listed(named) })];
  }
  const range = rules.ranges.find(({ first, last }) => first <= code && code <= last);
  const others = tried.filter((number) => range !== undefined && range.first <= number && number <= range.last);
  return [
    fill(texts.untried, { code: Number.isNaN(code) ? typedText(form) : code }),
    ...(others.length === 0 ? [] : [fill(texts.triedInRange, { numbers: listed(others.sort((a, b) => a - b)) })]),
  ];
}

/** Where there is more on the code. */
function linksFor(code: number | undefined, { pages, base, rules, texts }: MaySendData): AnswerLink[] {
  const matrix = { label: texts.matrixLink, path: `${base}observed/` };
  const isNumber = rules.ranges.some(({ first, last }) => code !== undefined && first <= code && code <= last);
  if (code === undefined || !isNumber || !Number.isInteger(code)) return [matrix];
  let number = 0;
  const hasPage = pages.some((step) => (number += step) === code);
  const about = { label: fill(texts.aboutCode, { code }), path: base + (hasPage ? `${code}/` : '#ranges') };
  const isListed = rules.codes.some((one) => one.number === code);
  return [about, isListed ? { label: fill(texts.codeLink, { code }), path: `${base}${code}/observed/` } : matrix];
}
