import type { CloseFrameProblem } from '../../domain/close-frame.ts';
import type { Field } from '../../domain/decoded-frame.ts';
import type { Carried } from '../../domain/frame-carrier.ts';
import type { FaultId, Severity } from '../../domain/frame-fault.ts';
import type { Notation } from '../../domain/notation/reading.ts';
import type { Refusal } from '../../domain/notation/refusal.ts';
import type { Utf8Problem } from '../../domain/utf8.ts';

/** What can be said of the Close frame among some frames: the gravest of its faults, or that there is none. */
export type Verdict = Severity | 'none' | 'other';

/**
 * What the page of the decoder gives its script, as JSON: everything that it says, in the language of the page. A name in
 * braces is filled in: `{code}`. The rules themselves stand in the page.
 */
export interface FrameTexts {
  readonly found: Readonly<Record<FaultId, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly utf8: Readonly<Record<Utf8Problem, string>>;
  readonly part: Readonly<Record<Field['name'], string>>;
  readonly notation: Readonly<Record<Notation, string>>;
  readonly refused: Readonly<Record<Exclude<Refusal['reason'], 'empty'>, string>>;
  readonly carried: Readonly<Record<Exclude<Carried['content'], 'frames'>, string>>;
  readonly problem: Readonly<Record<Exclude<CloseFrameProblem, 'mask'>, string>>;
  readonly from: { readonly client: string; readonly server: string };
  readonly read: { readonly notation: string; readonly part: string; readonly around: string };
  readonly opcode: string;
  readonly length: string;
  readonly leavesOut: string;
  readonly behindHttp: string;
  /** `{place}` of `{frames}`. */
  readonly place: string;
  readonly more: string;
  /** `{used}` of `{most}`. */
  readonly used: string;
  readonly copy: string;
  readonly copied: string;
  /** What numbers without a page are set aside for: the first, the last and the words. */
  readonly ranges: readonly (readonly [number, number, string])[];
  /** The numbers that are no codes of the protocol and have a page all the same. */
  readonly usedNumbers: readonly number[];
  /** Where the pages of numbers stand: `/fr/websocket/`. */
  readonly home: string;
}

/** A text with what its names in braces stand for; one that stands for nothing is left as it is. */
export function filled(text: string, values: Readonly<Record<string, string | number | bigint>>): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : name));
}
