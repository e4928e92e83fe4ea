import { decodeFrames } from './decode-close-frame.ts';
import type { AnyFrame } from './decoded-frame.ts';
import { unwrap, type Carried } from './frame-carrier.ts';
import type { FrameContext } from './frame-rules.ts';
import { readBytes, type ReadBytes } from './notation/read-bytes.ts';

type Read = Extract<ReadBytes, { kind: 'read' }>;

/** What a text says about frames, or why it says nothing. */
export type ReadFrames =
  | Extract<ReadBytes, { kind: 'refused' }>
  | {
      readonly kind: 'read';
      readonly reading: Read;
      readonly carried: Carried;
      /** The frames, in order; none where the bytes hold something else. */
      readonly frames: readonly AnyFrame[];
      /** The place of the first Close frame among them; undefined where there is none. */
      readonly close: number | undefined;
    };

/** Reads the bytes in a text, takes off what stands around frames, and decodes them. Any text can be given: nothing throws. */
export function readFrames(text: string, context: FrameContext = {}): ReadFrames {
  const reading = readBytes(text);
  if (reading.kind === 'refused') return reading;
  const carried = unwrap(reading.bytes);
  const frames = carried.content === 'frames' ? decodeFrames(carried.payload, context) : [];
  const close = frames.findIndex(({ name }) => name === 'close');
  return { kind: 'read', reading, carried, frames, close: close < 0 ? undefined : close };
}
