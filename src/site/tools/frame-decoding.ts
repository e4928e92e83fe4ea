import type { AnyFrame, Side } from '../../domain/decoded-frame.ts';
import type { LayerName } from '../../domain/packet.ts';
import { readFrames, type ReadFrames } from '../../domain/read-frames.ts';
import { element, spaced } from './elements.ts';
import { frameCard } from './frame-card.ts';
import { filled, type FrameTexts, type Verdict } from './frame-texts.ts';

/** What the page shows of a text that was pasted. */
export interface Decoding {
  /** In a sentence; empty where nothing was pasted. */
  readonly verdict: string;
  readonly look: 'clean' | 'failure' | '';
  readonly parts: readonly HTMLElement[];
  /** What was read; empty where nothing was. */
  readonly bytes: Uint8Array;
}

/** So many frames are shown; the Close frame is, wherever it stands. */
const mostShown = 8;

/** So much of the part of the text that was read is repeated. */
const longestPart = 120;

const layerNames: Readonly<Record<LayerName, string>> = {
  ethernet: 'Ethernet',
  vlan: 'VLAN',
  'linux-cooked': 'Linux SLL',
  'linux-cooked-2': 'Linux SLL2',
  loopback: 'Loopback',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  'ipv6-extension': 'IPv6',
  tcp: 'TCP',
};

/** The graver come first. */
const gravity = ['broken', 'depends', 'unassigned', 'incomplete', 'note'] as const;

/** Decodes what was pasted. */
export function decoding(text: string, from: Side | undefined, texts: FrameTexts): Decoding {
  const read = readFrames(text, { from });
  if (read.kind === 'refused') return refusal(read, texts);
  const { carried, frames, reading } = read;
  const facts = readingFacts(read, text, texts);
  const { bytes } = reading;
  if (carried.content !== 'frames') {
    return { verdict: texts.carried[carried.content], look: '', parts: facts, bytes };
  }
  const verdict = verdictOn(read);
  const shown = frames.flatMap((frame, at) => (at < mostShown || at === read.close ? [{ frame, at }] : []));
  const cards = shown.map(({ frame, at }) => card(frame, at, frames.length, texts));
  const rest = frames.length - shown.length;
  return {
    verdict: texts.verdict[verdict],
    look: verdict === 'none' || verdict === 'note' ? 'clean' : verdict === 'broken' ? 'failure' : '',
    parts: [...facts, ...cards, ...(rest === 0 ? [] : [element('p', '', filled(texts.more, { frames: rest }))])],
    bytes,
  };
}

function refusal(refused: Extract<ReadFrames, { kind: 'refused' }>, texts: FrameTexts): Decoding {
  const { reason, found, position } = refused;
  const none = { parts: [], bytes: new Uint8Array() };
  if (reason === 'empty') return { verdict: '', look: '', ...none };
  const values = { found, place: position + 1, most: position };
  return { verdict: filled(texts.refused[reason], values), look: 'failure', ...none };
}

/** How the bytes were read: the notation, the part of the text where it is not all of it, and what stands around frames. */
function readingFacts(read: Extract<ReadFrames, { kind: 'read' }>, text: string, texts: FrameTexts): HTMLElement[] {
  const { reading, carried } = read;
  const { start, end, notation, leavesOut } = reading;
  const part = text.slice(start, end);
  const layers = carried.packet?.layers.map(({ name }) => layerNames[name]).join(' · ');
  const rows = [
    [texts.read.notation, texts.notation[notation]],
    ...(part.length === text.trim().length
      ? []
      : [[texts.read.part, element('code', '', part.length > longestPart ? `${part.slice(0, longestPart)}…` : part)]]),
    ...(layers === undefined ? [] : [[texts.read.around, `${layers} (${carried.start})`]]),
  ] as const;
  const list = rows.map(([label = '', value = '']) =>
    element('div', '', element('dt', '', label), element('dd', '', value)),
  );
  return [
    element('dl', 'frame-facts', ...list),
    ...(leavesOut ? [element('p', '', texts.leavesOut)] : []),
    ...(carried.behindHttp ? [element('p', '', texts.behindHttp)] : []),
  ];
}

function card(frame: AnyFrame, at: number, frames: number, texts: FrameTexts): HTMLElement {
  const name = element('span', '', frame.name === 'reserved' ? `0x${frame.opcode.toString(16)}` : capital(frame.name));
  name.translate = false;
  name.lang = 'en';
  const place = frames === 1 ? [] : [element('small', '', filled(texts.place, { place: at + 1, frames }))];
  const look = frame.name === 'close' ? 'frame-card close' : 'frame-card';
  return element('section', look, element('h3', '', ...spaced(name, ...place)), ...frameCard(frame, texts));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function verdictOn({ frames, close }: Extract<ReadFrames, { kind: 'read' }>): Verdict {
  const frame = close === undefined ? undefined : frames[close];
  if (frame === undefined) return 'other';
  return gravity.find((severity) => frame.faults.some((fault) => fault.severity === severity)) ?? 'none';
}
