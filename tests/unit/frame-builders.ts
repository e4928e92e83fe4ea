import fc from 'fast-check';
import { longestReason } from '../../src/domain/close-frame.ts';
import type { DecodedFrame } from '../../src/domain/decoded-frame.ts';
import { anyText } from './property.ts';

export const anyByte = fc.integer({ min: 0, max: 255 });
export const anyBytes = fc.uint8Array({ maxLength: 200, size: 'max' });
export const anyMask = fc.option(fc.array(anyByte, { minLength: 4, maxLength: 4 }), { nil: undefined });

/** Texts that fit into a Close frame. */
export const anyReason = anyText.filter((text) => new TextEncoder().encode(text).length <= longestReason);

/** Bytes that often look like a frame: any, behind a first and a second byte that mean something. */
export const frameLikeBytes = fc.oneof(
  anyBytes,
  fc
    .tuple(
      fc.constantFrom(0x88, 0x08, 0x81, 0x01, 0x80, 0xc8, 0x89, 0x8a, 0x8b),
      fc.constantFrom(0, 1, 2, 5, 125, 126, 127, 130, 254, 255),
    )
    .chain(([first, second]) => anyBytes.map((rest) => Uint8Array.of(first, second, ...rest))),
);

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
}

/** The ids of the faults of a frame, each with its severity where that is not `broken`. */
export function faultsOf({ faults }: DecodedFrame): string[] {
  return faults.map(({ id, severity }) => (severity === 'broken' ? id : `${id}: ${severity}`));
}
