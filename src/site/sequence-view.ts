import { closingOf, otherEnd, type Closing, type ClosingStep, type Told } from '../domain/closing.ts';
import type { Code } from '../domain/code.ts';
import { familyOf, type Family } from '../domain/family.ts';
import { onceFor, onceForEach } from '../domain/once-for.ts';
import type { Protocol } from '../domain/protocol.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { ends, type End } from '../schema/closing-cause.ts';

/** A path of a picture, in its units. */
export interface PictureLine {
  readonly look: 'lane' | 'gone' | 'sends' | 'close' | 'cut';
  readonly d: string;
}

/** A text of a picture; `x` is its middle, `y` its baseline. */
export interface PictureText {
  readonly look: 'head' | 'what' | 'close' | 'told' | 'also';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** How a connection that ends with a code comes to its end, as a drawing of two lanes. */
export interface SequenceView {
  readonly family: Family;
  /** The whole picture in words, for listeners. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PictureLine[];
  readonly texts: readonly PictureText[];
  /** What programs are told at either side, with numbers; undefined where nothing was observed. */
  readonly counts: string | undefined;
}

const width = 200;
const middle = width / 2;
const lane: Readonly<Record<End, number>> = { client: 40, server: 160 };
/** Where the first step begins, and how much each takes. */
const top = 20;
const rise = 34;

/** Draws the sequence of a code; undefined for a code that declares none. */
export function sequenceView(code: Code, protocol: Protocol, locale: Locale): SequenceView | undefined {
  return sequences(protocol)(code)(locale);
}

/** Every pair of a code shows its sequence. */
const sequences = onceFor((protocol: Protocol) =>
  onceFor((code: Code) => onceForEach((locale: Locale) => drawSequence(code, protocol, locale))),
);

function drawSequence(code: Code, protocol: Protocol, locale: Locale): SequenceView | undefined {
  const closing = closingOf(code, protocol.observations);
  if (closing === undefined) return undefined;
  const t = translator(locale);
  const names: Readonly<Record<End, string>> = {
    client: t('role.client'),
    server: code.facts.setBy.value === 'gateway' ? t('role.proxy') : t('role.server'),
  };
  const drawn = closing.steps.map((step, index) => drawStep(step, top + index * rise, t));
  // A certificate and what becomes of it take the place of two steps.
  const rows = closing.steps.length + closing.steps.filter(({ kind }) => kind === 'tls').length;
  const bottom = top + rows * rise + 8;
  const isKnown = ends.some((end) => closing.told[end].length > 0);
  return {
    family: familyOf(code, protocol.ranges),
    label: [
      t('sequence.label', { code: code.number }),
      ...closing.steps.map((step) => sentence(step, names, t)),
      ...(isKnown
        ? ends.map((end) => t('sequence.told', { side: t(`role.${end}`), codes: listed(closing.told[end], t) }))
        : []),
    ].join(' '),
    width,
    height: bottom + (isKnown ? 40 : 6),
    lines: [...lanes(closing, bottom), ...drawn.flatMap(({ lines }) => lines)],
    texts: [
      ...ends.map((end): PictureText => ({ look: 'head', x: lane[end], y: 13, text: names[end] })),
      ...drawn.flatMap(({ texts }) => texts),
      ...(isKnown ? ends.flatMap((end) => toldTexts(closing.told[end], code.number, lane[end], bottom, t)) : []),
    ],
    counts: isKnown
      ? t('sequence.counts', {
          client: counted(closing.told.client, locale, t),
          server: counted(closing.told.server, locale, t),
        })
      : undefined,
  };
}

interface Drawing {
  readonly lines: readonly PictureLine[];
  readonly texts: readonly PictureText[];
}

/** Draws a step into the space that begins at `y`. */
function drawStep(step: ClosingStep, y: number, t: Translate): Drawing {
  const text = (words: string, look: PictureText['look'] = 'what'): PictureText => ({
    look,
    x: middle,
    y: y + 18,
    text: words,
  });
  switch (step.kind) {
    case 'sends':
      return { lines: [{ look: 'sends', d: arrow(step.from, y + 26) }], texts: [text(t(`cause.${step.cause}`))] };
    case 'happens':
      return { lines: [{ look: 'close', d: dot(lane[step.at], y + 26) }], texts: [text(t(`cause.${step.cause}`))] };
    case 'close':
      return {
        lines: [{ look: 'close', d: arrow(step.from, y + 26) }],
        texts: [text(closeText(step.code, t), 'close')],
      };
    case 'lost':
      return {
        lines: [{ look: 'cut', d: `M${lane.client} ${y + 26}H91m3 7 6-14m4 14 6-14m-1 7H${lane.server}` }],
        texts: [text(t('picture.lost'), 'close')],
      };
    case 'tls':
      return {
        lines: [
          { look: 'sends', d: arrow('server', y + 26) },
          { look: 'cut', d: `M${lane.client - 6} ${y + rise + 20}l12 12m0-12-12 12` },
        ],
        texts: [text(t('picture.certificate')), { look: 'close', x: middle, y: y + rise + 15, text: t('picture.tls') }],
      };
  }
}

/** The lanes, down to where TCP ends; behind a loss, nothing stands any more. */
function lanes({ steps }: Closing, bottom: number): PictureLine[] {
  const { client, server } = lane;
  const lost = steps.findIndex(({ kind }) => kind === 'lost' || kind === 'tls');
  if (lost === -1) {
    return [{ look: 'lane', d: `M${client} 20V${bottom}m-6 0h12M${server} 20V${bottom}m-6 0h12` }];
  }
  const y = top + lost * rise + (steps[lost]?.kind === 'tls' ? rise : 0) + 26;
  return [
    { look: 'lane', d: `M${client} 20V${y}M${server} 20V${y}` },
    { look: 'gone', d: `M${client} ${y}V${bottom}M${server} ${y}V${bottom}` },
  ];
}

function arrow(from: End, y: number): string {
  const start = lane[from];
  const end = lane[otherEnd(from)];
  const back = from === 'client' ? -7 : 7;
  return `M${start} ${y}H${end}m${back}-5 ${-back} 5 ${back} 5`;
}

function dot(x: number, y: number): string {
  return `M${x - 5} ${y}a5 5 0 1 0 10 0 5 5 0 1 0-10 0`;
}

/** The most frequent code, large, and below it what else is told: the code of the page, or else the next. */
function toldTexts(told: readonly Told[], own: number, x: number, bottom: number, t: Translate): PictureText[] {
  const first = told.find(({ code }) => code !== undefined) ?? told[0];
  const rest = told.filter((one) => one !== first);
  const also = rest.find(({ code }) => code === own) ?? rest[0];
  return [
    { look: 'told', x, y: bottom + 20, text: first === undefined ? '–' : toldText(first, t) },
    ...(also === undefined ? [] : [{ look: 'also', x, y: bottom + 35, text: toldText(also, t) } as const]),
  ];
}

function sentence(step: ClosingStep, names: Readonly<Record<End, string>>, t: Translate): string {
  switch (step.kind) {
    case 'sends':
      return t('sequence.sends', { ...between(step.from), what: t(`cause.${step.cause}`) });
    case 'happens':
      return t('sequence.happens', { at: names[step.at], what: t(`cause.${step.cause}`) });
    case 'close':
      return t('sequence.sends', { ...between(step.from), what: closeText(step.code, t) });
    case 'lost':
      return t('sequence.happens', { at: 'TCP', what: t('picture.lost') });
    case 'tls':
      return [
        t('sequence.sends', { ...between('server'), what: t('picture.certificate') }),
        t('sequence.happens', { at: names.client, what: t('picture.tls') }),
      ].join(' ');
  }

  function between(from: End): { from: string; to: string } {
    return { from: names[from], to: names[otherEnd(from)] };
  }
}

function closeText(code: number | undefined, t: Translate): string {
  return code === undefined ? t('picture.closeEmpty') : t('picture.close', { code });
}

function toldText({ code }: Told, t: Translate): string {
  return code === undefined ? t('picture.noCode') : String(code);
}

function listed(told: readonly Told[], t: Translate): string {
  return told.length === 0 ? '–' : told.map((one) => toldText(one, t)).join(', ');
}

function counted(told: readonly Told[], locale: Locale, t: Translate): string {
  if (told.length === 0) return '–';
  const parts = told.map((one) => t('sequence.count', { what: toldText(one, t), times: one.count }));
  return new Intl.ListFormat(locales[locale].tag, { type: 'unit' }).format(parts);
}
