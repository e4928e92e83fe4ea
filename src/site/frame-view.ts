import { closeFrameBytes, hex } from '../domain/close-frame.ts';
import { framesOf, type SentFrame } from '../domain/code-frames.ts';
import type { Code } from '../domain/code.ts';
import { familyOf, type Family } from '../domain/family.ts';
import type { Protocol } from '../domain/protocol.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import type { Locale } from '../i18n/locales.ts';

/** Bytes of a frame that belong together. */
export interface FramePart {
  readonly look: 'head' | 'mask' | 'code' | 'reason' | 'never';
  /** As hexadecimal digits; undefined where they may be any. */
  readonly bytes: string | undefined;
  readonly label: string;
  /** Left edge and width, in units of the picture. */
  readonly x: number;
  readonly width: number;
}

/** A Close frame with a code, byte by byte. */
export interface FrameView {
  readonly family: Family;
  readonly rows: readonly { readonly title: string; readonly label: string; readonly parts: readonly FramePart[] }[];
  readonly note: string;
}

/** Width of the picture, in units. */
export const frameWidth = 344;

/** Draws the Close frame of a code, as either side that may send it sends it. */
export function frameView(code: Code, protocol: Protocol, locale: Locale): FrameView {
  const t = translator(locale);
  const { number, sequence } = code;
  const family = familyOf(code, protocol.ranges);
  const frames = framesOf(code);
  if (frames.length === 0) {
    const bytes = hex(closeFrameBytes({ code: number, mask: undefined }).code);
    const title = t('frame.never');
    const parts = placed([{ look: 'never', bytes, label: t('frame.code', { code: number }) }]);
    return {
      family,
      rows: [{ title, label: inWords(title, parts), parts }],
      note: t('frame.neverNote', { hex: bytes }),
    };
  }
  const rows = frames.map((frame) => row(frame, t));
  if (sequence?.ends === 'empty') return { family, rows, note: t('frame.emptyNote', { code: number }) };
  const isMasked = frames.some(({ mask }) => mask !== undefined);
  return { family, rows, note: t(isMasked ? 'frame.maskNote' : 'frame.note') };
}

type Unplaced = Omit<FramePart, 'x' | 'width'>;

function row({ from, code, mask }: SentFrame, t: Translate): FrameView['rows'][number] {
  const frame = closeFrameBytes({ code, mask });
  const parts: Unplaced[] = [
    { look: 'head', bytes: hex([frame.opcode]), label: t('frame.opcode') },
    {
      look: 'head',
      bytes: hex([frame.length]),
      label: t('frame.length', { bytes: code === undefined ? 0 : 2 }),
    },
  ];
  if (mask !== undefined) parts.push({ look: 'mask', bytes: hex(mask), label: t('frame.mask') });
  if (code !== undefined) {
    parts.push({ look: 'code', bytes: hex(frame.code), label: t('frame.code', { code }) });
    parts.push({ look: 'reason', bytes: undefined, label: t('frame.reason') });
  }
  const title = t(`frame.from.${from}`);
  const all = placed(parts);
  return { title, label: inWords(title, all), parts: all };
}

/** How wide each part is drawn, in units: what stands below it fits in any of our languages. */
const widths: Readonly<Record<FramePart['look'], number>> = { head: 56, mask: 100, code: 66, reason: 48, never: 66 };

function placed(parts: readonly Unplaced[]): FramePart[] {
  let x = 0;
  return parts.map((part) => {
    const width = widths[part.look];
    const here = { ...part, x, width };
    x += width + 4;
    return here;
  });
}

function inWords(title: string, parts: readonly FramePart[]): string {
  return [title, ...parts.map(({ bytes, label }) => (bytes === undefined ? label : `${bytes} ${label}`))].join(' ');
}
