import type { ObservedEntry, Seen, WireEvent } from './observation.ts';
import type { Role } from './role.ts';

/** What a program says that a connection ended with: a code, one of a range, an error without a code, or nothing. */
export type Told = number | readonly [first: number, last: number] | 'error' | 'nothing';

/** Tells whether a value of a content file is one of them: a number, a pair of numbers, or one of the two words. */
export function isTold(value: unknown): value is Told {
  if (Array.isArray(value)) return value.length === 2 && value.every(isCode);
  return value === 'error' || value === 'nothing' || isCode(value);
}

/** Which end a reader looks from; a browser is a client whose page tells less than other programs do. */
export const readerSides = ['browser', 'client', 'server'] as const;
export type ReaderSide = (typeof readerSides)[number];

/** Whose doing an observation is, as a reader sees it. */
export type Standpoint = 'here' | 'there';

/**
 * From where a reader sees what an implementation does: on their own side, where it reports, or on the other one, where
 * it acts. Both where the reader has not said which side they are.
 *
 * @returns none where it stands on neither: another program where the reader is a browser
 */
export function standpoints(kind: ObservedEntry['kind'], role: Role, side: ReaderSide | undefined): Standpoint[] {
  if (role === 'proxy') return ['there'];
  if (side === undefined) return ['here', 'there'];
  if ((side === 'server') !== (role === 'server')) return ['there'];
  const isBrowser = kind === 'browser';
  return side === 'server' || isBrowser === (side === 'browser') ? ['here'] : [];
}

/** Whether one playing of a scenario shows what is told: by reporting it, or by what makes the other side report it. */
export function shows(seen: Seen, standpoint: Standpoint, told: Told, side: ReaderSide | undefined): boolean {
  return standpoint === 'here' ? isReported(seen, told) : causes(seen, told, side);
}

/** The words for what is told, as anchors and faults have them: `1006`, `3000-4999`, `error`. */
export function toldId(told: Told): string {
  return typeof told === 'object' ? told.join('-') : String(told);
}

function isReported({ reported }: Seen, told: Told): boolean {
  if (told === 'nothing') return reported === undefined;
  if (told !== 'error') return reported?.code !== undefined && isAmong(reported.code, told);
  if (reported === undefined) return false;
  const { code, error, threw, ended, opened } = reported;
  // Some have 0 where others have no code.
  return code === 0 || (code === undefined && (error ?? threw ?? ended ?? opened) !== undefined);
}

/** What an end or a proxy put on the wire: towards the server, where the reader is one, or towards the client. */
function causes({ wire, upstream }: Seen, told: Told, side: ReaderSide | undefined): boolean {
  const directions = upstream === undefined ? [wire] : [wire, upstream];
  const [towards, away] = directions;
  const meant = side === undefined || away === undefined ? directions : [side === 'server' ? away : (towards ?? [])];
  return meant.some((events) => leadsTo(events, told));
}

/** RFC 6455 §7.1.5: the code is that of the first Close frame; 1005 where it has none, 1006 where none came. */
function leadsTo(events: readonly WireEvent[], told: Told): boolean {
  const [close] = events.flatMap((event) => ('frame' in event && event.frame === 'close' ? [event] : []));
  if (close !== undefined) return typeof told !== 'string' && isAmong(close.code ?? 1005, told);
  const isRefused = events.some((event) => 'http' in event && event.http !== 101);
  const end = events.find((event) => 'end' in event)?.end;
  if (told === 'nothing') return !isRefused && end === 'open';
  return (told === 1006 || told === 'error') && (isRefused || end === 'fin' || end === 'reset');
}

/** A Close frame has two bytes for it (RFC 6455 §5.5.1). */
function isCode(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && 0 <= value && value <= 65535;
}

function isAmong(code: number, told: number | readonly [number, number]): boolean {
  return typeof told === 'number' ? code === told : told[0] <= code && code <= told[1];
}
