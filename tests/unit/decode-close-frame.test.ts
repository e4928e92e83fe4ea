import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeCloseFrame, longestReason } from '../../src/domain/close-frame.ts';
import { decodeCloseFrame, decodeFrames, mostFrames } from '../../src/domain/decode-close-frame.ts';
import type { AnyFrame, Side } from '../../src/domain/decoded-frame.ts';
import { faultSources } from '../../src/domain/frame-fault.ts';
import type { FrameContext } from '../../src/domain/frame-rules.ts';
import { anyNumber } from './builders.ts';
import { anyBytes, anyMask, anyReason, bytesOf, faultsOf, frameLikeBytes } from './frame-builders.ts';
import { holds } from './property.ts';

function faults(hex: string, context: FrameContext = {}): string[] {
  return faultsOf(decodeCloseFrame(bytesOf(hex), context));
}

describe('a Close frame that is read', () => {
  test('gives back what was written, whatever the code, the reason and the mask', () => {
    holds(
      fc.property(fc.option(anyNumber, { nil: undefined }), anyReason, anyMask, (code, text, mask) => {
        const reason = code === undefined ? '' : text;
        const bytes = encodeCloseFrame({ code, reason, mask });
        const frame = decodeCloseFrame(bytes);
        assert.equal(frame.kind, 'close');
        assert.deepEqual(
          [frame.code, frame.reason, frame.masked, frame.maskingKey && [...frame.maskingKey]],
          [code, reason, mask !== undefined, mask],
        );
        assert.deepEqual([frame.fin, frame.rsv1, frame.rsv2, frame.rsv3, frame.opcode], [true, false, false, false, 8]);
        assert.equal(frame.length, frame.payload.length);
        assert.deepEqual([...frame.bytes], [...bytes]);
        // Nothing but the number can be wrong.
        assert.ok(frame.faults.every(({ id }) => id.startsWith('code-')));
      }),
      500,
    );
  });

  test('gives back every code from 0 to 65535', () => {
    const wrong = Array.from({ length: 65536 }, (_, code) => code).filter((code) => {
      const frame = decodeCloseFrame(encodeCloseFrame({ code, mask: [1, 2, 3, 4] }));
      return frame.kind !== 'close' || frame.code !== code;
    });
    assert.deepEqual(wrong, []);
  });

  test('tells every part of the first two bytes', () => {
    const frame = decodeCloseFrame(bytesOf('58 82 01020304 0000'));
    assert.equal(frame.kind, 'close');
    const { fin, rsv1, rsv2, rsv3, name, masked, sender, lengthWidth, length, code } = frame;
    assert.deepEqual([fin, rsv1, rsv2, rsv3, name], [false, true, false, true, 'close']);
    assert.deepEqual([masked, sender, lengthWidth, length, code], [true, 'client', 7, 2, 0x0102]);
  });

  test('has its length in one of three forms', () => {
    for (const [hex, width, length] of [
      ['88 00', 7, 0],
      ['88 7e 0002 03e8', 16, 2],
      ['88 7f 0000000000000002 03e8', 64, 2],
    ] as const) {
      const frame = decodeCloseFrame(bytesOf(hex));
      assert.equal(frame.kind, 'close');
      assert.deepEqual([frame.lengthWidth, frame.length], [width, length], hex);
    }
  });

  test('has no code and no reason where its body is empty', () => {
    const frame = decodeCloseFrame(bytesOf('88 00'));
    assert.equal(frame.kind, 'close');
    assert.deepEqual([frame.code, frame.reason, frame.faults], [undefined, '', []]);
  });

  test('has bytes in place of a reason that is not UTF-8', () => {
    const frame = decodeCloseFrame(bytesOf('88 05 03e8 63e964'));
    assert.equal(frame.kind, 'close');
    assert.equal(frame.reason, undefined);
    assert.deepEqual([...frame.reasonBytes], [0x63, 0xe9, 0x64]);
  });

  test('no bytes are no frame', () => {
    assert.deepEqual(decodeCloseFrame(new Uint8Array()), { kind: 'none', rest: new Uint8Array(), faults: [] });
  });
});

describe('the fields of a frame', () => {
  const fieldsOf = (hex: string): string[] => {
    const frame = decodeCloseFrame(bytesOf(hex));
    return frame.kind === 'none' ? [] : frame.fields.map(({ name, start, end }) => `${name} ${start}-${end}`);
  };

  test('are named in their order', () => {
    assert.deepEqual(fieldsOf('88 02 03e8'), ['opcode 0-1', 'length 1-2', 'code 2-4']);
    assert.deepEqual(fieldsOf('88 fe 0003 01020304 000000'), [
      'opcode 0-1',
      'length 1-2',
      'extended-length 2-4',
      'masking-key 4-8',
      'code 8-10',
      'reason 10-11',
    ]);
    assert.deepEqual(fieldsOf('81 02 6869 88 00'), ['opcode 0-1', 'length 1-2', 'payload 2-4']);
    assert.deepEqual(fieldsOf('88 82 0102'), ['opcode 0-1', 'length 1-2', 'masking-key 2-4']);
    assert.deepEqual(fieldsOf('88'), ['opcode 0-1']);
  });

  test('cover every byte of the frame once, and the frame and its rest are all bytes', () => {
    holds(
      fc.property(frameLikeBytes, (bytes) => {
        for (const { fields, bytes: own } of decodeFrames(bytes)) {
          assert.equal(
            fields.reduce((at, { start, end }) => (start === at && end > start ? end : NaN), 0),
            own.length,
          );
        }
        const frame = decodeCloseFrame(bytes);
        const all = frame.kind === 'none' ? [] : [...frame.bytes, ...frame.rest];
        assert.deepEqual(all, [...bytes]);
      }),
      1000,
    );
  });
});

describe('a rule that is broken is told, with its section', () => {
  test('reserved bits', () => {
    assert.deepEqual(faults('a8 00'), ['reserved-bit: depends']);
    assert.deepEqual(faults('98 00', { extensions: [] }), ['reserved-bit']);
    assert.deepEqual(faults('b8 00', { extensions: ['permessage-deflate'] }), ['reserved-bit', 'reserved-bit']);
    assert.deepEqual(faults('98 00', { extensions: ['x-own'] }), ['reserved-bit: depends']);
  });

  test('RSV1, which compression gives a meaning in data alone', () => {
    assert.deepEqual(faults('c8 00'), ['compressed-bit']);
    assert.deepEqual(faults('c8 00', { extensions: ['permessage-deflate'] }), ['compressed-bit']);
    assert.deepEqual(faults('c8 00', { extensions: ['x-own'] }), ['compressed-bit: depends']);
    assert.deepEqual(faults('c0 00'), ['compressed-bit']);
    assert.deepEqual(faults('c1 01 ff'), ['reserved-bit: depends']);
    assert.deepEqual(faults('c1 01 ff', { extensions: ['permessage-deflate'] }), []);
    assert.deepEqual(faults('c1 01 ff', { extensions: [] }), ['reserved-bit']);
  });

  test('opcodes', () => {
    for (const opcode of [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) {
      const hex = `8${opcode.toString(16)} 00`;
      assert.deepEqual(faults(hex), ['reserved-opcode: depends']);
      assert.deepEqual(faults(hex, { extensions: [] }), ['reserved-opcode']);
      assert.equal(decodeCloseFrame(bytesOf(hex)).kind, 'other');
    }
    for (const opcode of [0, 1, 2, 9, 10]) assert.deepEqual(faults(`8${opcode.toString(16)} 00`), []);
  });

  test('a control frame in fragments', () => {
    assert.deepEqual(faults('08 02 03e8'), ['fragmented-control']);
    assert.deepEqual(faults('09 00'), ['fragmented-control']);
    assert.deepEqual(faults('01 00'), []);
  });

  test('a control frame over 125 bytes', () => {
    assert.deepEqual(faults(`88 7d 03e8 ${'72'.repeat(123)}`), []);
    assert.deepEqual(faults(`88 7e 007e 03e8 ${'72'.repeat(124)}`), ['control-too-long']);
    assert.deepEqual(faults(`89 7e 007e ${'70'.repeat(126)}`), ['control-too-long']);
    assert.deepEqual(faults(`82 7e 007e ${'70'.repeat(126)}`), []);
  });

  test('a length in more bytes than it needs', () => {
    assert.deepEqual(faults('88 7e 0002 03e8'), ['length-not-minimal']);
    assert.deepEqual(faults(`82 7e 007d ${'00'.repeat(125)}`), ['length-not-minimal']);
    assert.deepEqual(faults(`82 7f 000000000000007e ${'00'.repeat(126)}`), ['length-not-minimal']);
    assert.deepEqual(faults(`82 7f 000000000000ffff ${'00'.repeat(65535)}`), ['length-not-minimal']);
    assert.deepEqual(faults(`82 7f 0000000000010000 ${'00'.repeat(65536)}`), []);
  });

  test('the highest bit of a length of 64 bits, told exactly', () => {
    const frame = decodeCloseFrame(bytesOf('82 7f 8000000000000001 78'));
    assert.deepEqual(faultsOf(frame), ['length-top-bit', 'cut-payload: incomplete']);
    assert.deepEqual(
      frame.faults.map(({ values }) => values),
      [{ length: 0x8000000000000001n }, { missing: 0x8000000000000000n }],
    );
    assert.deepEqual(faults('82 7f 7fffffffffffffff'), ['cut-payload: incomplete']);
  });

  test('a mask, once it is known who sends', () => {
    assert.deepEqual(faults('88 80 00000000', { from: 'server' }), ['masked-from-server']);
    assert.deepEqual(faults('88 00', { from: 'client' }), ['unmasked-from-client']);
    assert.deepEqual(faults('81 00', { from: 'client' }), ['unmasked-from-client']);
    for (const [hex, from] of [
      ['88 80 00000000', 'client'],
      ['88 00', 'server'],
    ] as const) {
      assert.deepEqual(faults(hex, { from }), []);
      const frame = decodeCloseFrame(bytesOf(hex));
      assert.deepEqual([frame.faults, frame.kind === 'close' && frame.sender], [[], from]);
    }
  });

  test('a body of one byte', () => {
    assert.deepEqual(faults('88 01 03'), ['one-byte-body']);
    assert.deepEqual(faults('88 81 01020304 03'), ['one-byte-body']);
  });

  test('a code that does not travel, or means nothing', () => {
    const ofCode = (code: number, from?: Side): string[] =>
      faultsOf(decodeCloseFrame(encodeCloseFrame({ code }), { from }));
    const mask = [1, 2, 3, 4];
    const expected: readonly (readonly [string[], readonly number[]])[] = [
      [['code-not-used'], [0, 1, 999]],
      [['code-reserved: unassigned'], [1004]],
      [['code-never-sent'], [1005, 1006, 1015]],
      [['code-unassigned: unassigned'], [1016, 1100, 1999, 2000, 2999]],
      [['code-undefined: unassigned'], [5000, 10000, 65535]],
      [[], [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 3001, 3999, 4000, 4999]],
    ];
    for (const [names, codes] of expected)
      for (const code of codes) assert.deepEqual(ofCode(code), names, String(code));
    // An unmasked frame is a server's, and a server has no use for 1010.
    assert.deepEqual(ofCode(1010), ['code-of-client: note']);
    assert.deepEqual(ofCode(1010, 'server'), ['code-of-client: note']);
    assert.deepEqual(faultsOf(decodeCloseFrame(encodeCloseFrame({ code: 1010, mask }))), []);
  });

  test('a reason that is not UTF-8, with its place in the reason', () => {
    const frame = decodeCloseFrame(bytesOf('88 86 01020304 02ea 62e5 6562'));
    assert.deepEqual(faultsOf(frame), ['reason-not-utf8']);
    assert.deepEqual(frame.faults[0]?.values, { offset: 1, problem: 'interrupted', byte: 0xe1 });
    for (const hex of ['c0af', 'eda080', 'f4908080', 'e697', '80', 'ff']) {
      const length = (2 + hex.length / 2).toString(16).padStart(2, '0');
      assert.deepEqual(faults(`88 ${length} 03e8 ${hex}`), ['reason-not-utf8'], hex);
    }
  });

  test('text that is not UTF-8, where it is a message of its own', () => {
    assert.deepEqual(faults('81 04 61c32862'), ['text-not-utf8']);
    assert.deepEqual(faults('01 02 61c3'), []);
    assert.deepEqual(faults('80 02 2862'), []);
    assert.deepEqual(faults('82 01 ff'), []);
  });

  test('bytes that end before the frame does, with how many are missing', () => {
    for (const [hex, fault, missing] of [
      ['88', 'cut-header', 1],
      ['88 7e', 'cut-header', 2],
      ['88 7f 00000000', 'cut-header', 4],
      ['88 82', 'cut-mask', 6],
      ['88 82 010203', 'cut-mask', 3],
      ['88 82 01020304', 'cut-payload', 2],
      ['88 02 03', 'cut-payload', 1],
      ['88 05 03e8 6279', 'cut-payload', 1],
    ] as const) {
      const frame = decodeCloseFrame(bytesOf(hex));
      assert.equal(frame.kind, 'cut', hex);
      assert.deepEqual(faultsOf(frame), [`${fault}: incomplete`], hex);
      assert.deepEqual(frame.faults[0]?.values, { missing }, hex);
    }
  });

  test('of a frame that is cut, what is there is told', () => {
    const frame = decodeCloseFrame(bytesOf('88 9e 37fa213d 34 12 43'));
    assert.equal(frame.kind, 'cut');
    assert.deepEqual([frame.code, frame.reason, frame.masked, frame.length], [1000, 'b', true, 30]);
    // A character that the end cuts may go on; a number that is wrong stays wrong.
    assert.deepEqual(faults('88 05 03e8 e6'), ['cut-payload: incomplete']);
    assert.deepEqual(faults('88 05 03ed e6'), ['cut-payload: incomplete', 'code-never-sent']);
    assert.deepEqual(faults('88 01'), ['cut-payload: incomplete', 'one-byte-body']);
  });

  test('every rule names its sections, and every rule is broken here', () => {
    const seen = new Set(
      [
        ...['a8 00', 'c8 00', '83 00', '08 00', '88 7e 0000', '88', '88 82', '88 02', '88 01 00', '88 02 0000'],
        ...['88 02 03ed', '88 02 03ec', '88 02 0400', '88 02 ffff', '88 02 03f2', '88 03 03e8 ff', '81 01 ff'],
        ...[`88 7e 007e ${'00'.repeat(126)}`, '82 7f 8000000000000000', '88 00 81 00', '88 00 89 00'],
      ]
        .flatMap((hex) => decodeCloseFrame(bytesOf(hex)).faults)
        .concat(decodeCloseFrame(bytesOf('88 00'), { from: 'client' }).faults)
        .concat(decodeCloseFrame(bytesOf('88 80 00000000'), { from: 'server' }).faults)
        .map(({ id, sources }) => {
          assert.equal(sources, faultSources[id]);
          return id;
        }),
    );
    assert.deepEqual([...seen].sort(), Object.keys(faultSources).sort());
  });
});

describe('frames one after another', () => {
  const kinds = (hex: string): string[] => decodeFrames(bytesOf(hex)).map(({ name, kind }) => `${name} ${kind}`);

  test('are read up to the last, which may be cut', () => {
    assert.deepEqual(kinds('89 00 81 02 6869 88 02 03e8'), ['ping other', 'text other', 'close close']);
    assert.deepEqual(kinds('88 02 03e8 88 82 37fa213d 34'), ['close close', 'close cut']);
    assert.deepEqual(kinds(''), []);
  });

  test('are data that must not be sent where the same side has closed', () => {
    assert.deepEqual(faults('88 02 03e8 81 01 78'), ['data-after-close']);
    assert.deepEqual(faults('88 02 03e8 89 00 82 00'), ['data-after-close']);
    assert.deepEqual(faults('88 00 01'), ['data-after-close']);
    assert.deepEqual(decodeCloseFrame(bytesOf('88 00 89 00 82 00')).faults[0]?.values, {
      opcode: 2,
      name: 'binary',
      at: 4,
    });
  });

  test('are told of where they are control frames, which no rule forbids', () => {
    assert.deepEqual(faults('88 02 03e8 88 02 03e8'), ['frame-after-close: note']);
    assert.deepEqual(faults('88 00 89 00'), ['frame-after-close: note']);
  });

  test('may be the other side’s, whose Close frame counts for itself', () => {
    assert.deepEqual(faults('88 02 03e8 88 82 37fa213d 3412'), []);
    assert.deepEqual(faults('88 02 03e8 81 81 00000000 78'), []);
    const all = decodeFrames(bytesOf('88 00 88 80 00000000 81 80 00000000')).map(faultsOf);
    assert.deepEqual(all, [[], ['data-after-close'], []]);
  });

  test('are no more than can be shown', () => {
    const frames = decodeFrames(new Uint8Array(2 * mostFrames + 10));
    assert.equal(frames.length, mostFrames);
    assert.equal(frames.at(-1)?.rest.length, 10);
  });
});

test('no bytes make the decoder throw, whatever is known of the connection', () => {
  const anyContext = fc.record({
    from: fc.constantFrom<Side | undefined>('client', 'server', undefined),
    extensions: fc.constantFrom<string[] | undefined>([], ['permessage-deflate'], ['x'], undefined),
  });
  const order = Object.keys(faultSources);
  holds(
    fc.property(fc.oneof(anyBytes, frameLikeBytes), anyContext, (bytes, context) => {
      const frames: AnyFrame[] = decodeFrames(bytes, context);
      for (const { faults: own } of frames) {
        const places = own.map(({ id }) => order.indexOf(id));
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        );
      }
      assert.deepEqual(frames[0] ?? { kind: 'none', rest: bytes, faults: [] }, decodeCloseFrame(bytes, context));
    }),
    2000,
  );
});

test('a reason has the room that a control frame leaves it', () => {
  assert.equal(longestReason, 123);
});
