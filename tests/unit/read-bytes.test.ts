import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeCloseFrame } from '../../src/domain/close-frame.ts';
import { longestText, readBytes } from '../../src/domain/notation/read-bytes.ts';
import { readFrames } from '../../src/domain/read-frames.ts';
import { anyNumber } from './builders.ts';
import { anyMask, anyReason, frameLikeBytes } from './frame-builders.ts';
import { frameWriters, writers } from './notations.ts';
import { ethernet, ipv4, tcp } from './packet-builders.ts';
import { anyText, holds } from './property.ts';

/** The bytes of a text as digits, or why there are none. */
function hexOf(text: string): string {
  const read = readBytes(text);
  if (read.kind === 'refused') return `${read.reason} at ${read.position}: ${read.found}`;
  return Buffer.from(read.bytes).toString('hex');
}

const anyFrame = fc
  .record({ code: anyNumber, reason: anyReason, mask: anyMask })
  .map((frame) => encodeCloseFrame(frame));

const someBytes = fc.oneof(
  anyFrame,
  frameLikeBytes.filter(({ length }) => length > 1),
  fc.uint8Array({ minLength: 2, maxLength: 80 }),
);

describe('any bytes are read back from', () => {
  for (const [notation, write] of Object.entries(writers)) {
    test(notation, () => {
      holds(
        fc.property(someBytes, (bytes) => {
          const text = write(bytes);
          assert.equal(hexOf(text), Buffer.from(bytes).toString('hex'), text);
        }),
      );
    });
  }
});

describe('any Close frame is read back from', () => {
  for (const [notation, write] of Object.entries(frameWriters)) {
    test(notation, () => {
      holds(
        fc.property(anyFrame, (bytes) => {
          const text = write(bytes);
          assert.equal(hexOf(text), Buffer.from(bytes).toString('hex'), text);
        }),
      );
    });
  }
});

test('what is read is told, with its place in the text', () => {
  for (const [text, notation, part] of [
    ['88 02 03 e8', 'hex', '88 02 03 e8'],
    ['  88:02:03:e8\n', 'hex', '88:02:03:e8'],
    ['136 2 3 232', 'decimal', '136 2 3 232'],
    ['10001000 00000000', 'binary', '10001000 00000000'],
    ['iAID6A==', 'base64', 'iAID6A=='],
    ['data:;base64,iAID6A==', 'base64', 'iAID6A=='],
    ['0000   88 02 03 e8   ....\n', 'dump', '0000   88 02 03 e8   ....'],
    ['0000000 0288 e803\n0000004\n', 'words', '0000000 0288 e803\n0000004'],
    ['at 12:00 got 88 02 03 e8 (4 bytes)', 'hex', '88 02 03 e8'],
    ['at 12:00 got 88 02 03 e8 4 bytes', 'hex', '88 02 03 e8'],
    ['got <Buffer 88 02 03 e8> from ::1', 'hex', '<Buffer 88 02 03 e8>'],
    ['got b"\\x88\\x00" from ::1', 'string', 'b"\\x88\\x00"'],
    ['got \\x88\\x05\\x03\\xe8bye (7 bytes)', 'string', '\\x88\\x05\\x03\\xe8bye'],
    ['GET /?data=%88%02%03%E8&x=1', 'percent', '%88%02%03%E8'],
  ] as const) {
    const read = readBytes(text);
    assert.equal(read.kind, 'read', text);
    assert.deepEqual([read.notation, text.slice(read.start, read.end)], [notation, part], text);
  }
});

test('what can be read in several ways is read as the rules of readBytes say', () => {
  for (const [text, hex] of [
    // Between commas decimal, elsewhere hexadecimal.
    ['10, 20', '0a14'],
    ['10 20', '1020'],
    ['08, 02, 03, 10', '08020310'],
    // The frame wins.
    ['[88, 2, 14, 99]', '88021499'],
    ['1000100000000000', '8800'],
    ['0000 88 02 03 e8', '880203e8'],
    ['2026-01-02 12:00:01 88 02 03 e8', '880203e8'],
    ['17 04 2026 88 02 03 e8', '880203e8'],
    ['[17] 0x7ffd12345678 88 00 03 e8 03', '880003e803'],
    // What is a list as a whole is not searched for a frame.
    ['ff 02 03 e8 88 02 03 e8', 'ff0203e8880203e8'],
    ['255, 2, 3, 232, 136, 2, 3, 232', 'ff0203e8880203e8'],
    // The first of two that are as good.
    ['88 02 03 e8 then 88 02 03 e9', '880203e8'],
    // A frame that is broken, as long as its form is clear.
    ['recv [8f 02 03 e8]', '8f0203e8'],
    ['recv 8f 02 03 e8', '8f0203e8'],
    ['recv [143, 2, 3, 232]', '8f0203e8'],
  ] as const) {
    assert.equal(hexOf(text), hex, text);
  }
});

test('a single byte is read where it is all there is', () => {
  for (const text of ['88', '0x88', '\\x88', '%88', '"\\x88"', '<Buffer 88>', '[136]', '[-120]', '136', '88,']) {
    assert.equal(hexOf(text), '88', text);
  }
});

describe('a dump', () => {
  test('may leave lines out that are like the one before', () => {
    const dump = (offsets: readonly string[], separator: string): string =>
      [
        `${offsets[0] ?? ''}${separator}82 7e 00 40 00 00 00 00 00 00 00 00 00 00 00 00`,
        `${offsets[1] ?? ''}${separator}00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00`,
        '*',
        `${offsets[2] ?? ''}${separator}00 00 00 00 88 02 03 e8`,
        offsets[3] ?? '',
      ].join('\n');
    const expected = `827e0040${'00'.repeat(64)}880203e8`;
    assert.equal(hexOf(dump(['0000000', '0000020', '0000100', '0000110'], ' ')), expected);
    assert.equal(hexOf(dump(['00000000', '00000010', '00000040', '00000048'], '  ')), expected);
    // Without offsets nobody can tell how many.
    const read = readBytes('82 7e 00 40 00 00\n00 00 00 00 00 00\n*\n00 00 88 02 03 e8');
    assert.equal(read.kind === 'read' && read.leavesOut, true);
    // Nor are a million bytes made of a line.
    assert.equal(hexOf('00000000: 88\n*\nffffffff: 00').length < 10, true);
  });

  test('of several packets is the one with a Close frame', () => {
    const packet = (payload: readonly number[]): string => {
      const bytes = Buffer.from(ethernet(0x0800, ipv4(tcp(payload))));
      return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => {
        const part = bytes.subarray(row * 16, row * 16 + 16);
        return `${(row * 16).toString(16).padStart(4, '0')}  ${part.toString('hex').replace(/..\B/g, '$& ').padEnd(47)}   ${'.'.repeat(part.length)}`;
      }).join('\n');
    };
    const text = [[], [0x81, 1, 0x78], [0x88, 2, 3, 0xe9], []]
      .map((payload, at) => `Packet ${at}\n${packet(payload)}`)
      .join('\n\n');
    const read = readFrames(text);
    assert.equal(read.kind, 'read');
    assert.deepEqual(
      read.carried.packet?.layers.map(({ name }) => name),
      ['ethernet', 'ipv4', 'tcp'],
    );
    const [frame] = read.frames;
    assert.equal(frame?.kind === 'close' && frame.code, 1001);
  });

  test('of a followed stream is that of one side', () => {
    const stream = [
      '00000000  88 02 03 e8                                        ....',
      '    00000000  88 82 37 fa 21 3d 34 12                           ..7.!=4.',
    ];
    assert.equal(hexOf(stream.join('\n')), '880203e8');
    assert.equal(
      hexOf(['00000000  81 01 78   ..x', ...stream.slice(1), '00000003  81 01 79   ..y'].join('\n')),
      '888237fa213d3412',
    );
    assert.equal(
      hexOf(['00000000  81 01 78   ..x', '    00000000  81 00   ..', '00000003  88 00   ..'].join('\n')),
      '8101788800',
    );
  });

  test('has no more bytes in a line than its offsets say, whatever the characters look like', () => {
    const text = ['00000000: 880c 03e8 6162 6364  ....abcd', '00000008: 6465 6164 6265 6566  deadbeef'];
    assert.equal(hexOf(text.join('\n')), '880c03e8616263646465616462656566');
  });

  test('of od is read in every base that od writes', () => {
    for (const line of [
      '210 005 003 350 142 171 145',
      '210 005 003 350   b   y   e',
      '136   5   3 232  98 121 101',
      '-120    5    3  -24   98  121  101',
      '88 05 03 e8 62 79 65',
      '0588 e803 7962 0065',
      '002610 164003 074542 000145',
    ]) {
      const width = line.startsWith('136') ? 4 : line.startsWith('-') ? 5 : 0;
      assert.equal(hexOf(`0000000 ${' '.repeat(width === 0 ? 0 : 0)}${line}\n0000007`), '880503e8627965', line);
    }
  });
});

test('bytes that a console leaves out are told of', () => {
  for (const text of [
    '<Buffer 88 7d 03 e8 ... 123 more bytes>',
    'Uint8Array(127) [ 136, 125, 3, 232, ... 123 more items ]',
  ]) {
    const read = readBytes(text);
    assert.equal(read.kind, 'read');
    assert.deepEqual([Buffer.from(read.bytes).toString('hex'), read.leavesOut], ['887d03e8', true]);
  }
  const whole = readBytes('<Buffer 88 00>');
  assert.equal(whole.kind === 'read' && whole.leavesOut, false);
});

describe('a text without bytes is refused, with the place of what is wrong', () => {
  for (const [text, refusal] of [
    ['', 'empty at 0: '],
    [' \n ', 'empty at 0: '],
    ['  hello', 'nothing at 2: '],
    ['CLOSE', 'nothing at 0: '],
    ['test', 'nothing at 0: '],
    ['iPhone', 'nothing at 0: '],
    ['connection closed with 1006', 'nothing at 0: '],
    ['< CLOSE 1000 (OK) [2 bytes]', 'nothing at 0: '],
    ['code=1006 reason= clean=false', 'nothing at 0: '],
    ['{"code":1006,"reason":"","wasClean":false}', 'nothing at 0: '],
    ['error at [10:22:33] in dead beef cafe', 'nothing at 0: '],
    ['88 02 0g e8', 'not-a-byte at 6: 0g'],
    ['88 02 03 e', 'odd-digits at 9: e'],
    ['88020', 'odd-digits at 0: 88020'],
    ['0x880', 'odd-digits at 0: 0x880'],
    ['136, 2, 3, 300', 'out-of-range at 11: 300'],
    ['[136, 2, 3, 300]', 'out-of-range at 12: 300'],
    ['[-120, 2, 3, -240]', 'out-of-range at 13: -240'],
    ['\n GET /chat HTTP/1.1\nUpgrade: websocket', 'http at 2: '],
    ['HTTP/1.1 101 Switching Protocols', 'http at 0: '],
    ['\\', 'nothing at 0: '],
    ['[]', 'nothing at 0: '],
    ['%', 'nothing at 0: '],
    ['0x', 'nothing at 0: '],
  ] as const) {
    test(JSON.stringify(text), () => {
      assert.equal(hexOf(text), refusal);
    });
  }

  test('more than is read', () => {
    assert.equal(hexOf('8'.repeat(longestText + 1)), `too-long at ${longestText}: `);
    assert.equal(readBytes('8'.repeat(longestText)).kind, 'read');
  });
});

describe('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    ...[
      '88',
      '02',
      '03',
      'e8',
      ' ',
      ', ',
      ':',
      '-',
      '\n',
      '0x',
      '\\x',
      '\\',
      '%',
      '[',
      ']',
      '{',
      '}',
      '<',
      '>',
      '(',
      ')',
    ],
    ...[
      '"',
      "'",
      '`',
      'b"',
      '/*',
      '*/',
      '//',
      '*',
      '0000',
      '00000000:',
      '0000000 ',
      '  ',
      '|',
      '...',
      '136',
      '-120',
      '256',
    ],
    ...[
      '<Buffer ',
      'Uint8Array(4) ',
      'iAID6A==',
      '=',
      '10001000',
      '\\u00e8',
      '\\210',
      'data:;base64,',
      'x',
      'é',
      '🙂',
      '\uD800',
      '\0',
    ],
  );
  const nearlyBytes = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  test('and what it reads stands where it says', () => {
    holds(
      fc.property(fc.oneof(anyText, nearlyBytes), (text) => {
        const read = readFrames(text);
        if (read.kind === 'refused') {
          assert.ok(read.position >= 0 && read.position <= text.length);
          assert.ok(text.startsWith(read.found, read.position));
          return;
        }
        const { start, end, bytes } = read.reading;
        assert.ok(start >= 0 && start < end && end <= text.length, text);
        assert.ok(bytes.length > 0, text);
        assert.equal(read.frames.length > 0, read.carried.content === 'frames', text);
      }),
      2000,
    );
  });

  test('nor takes it long', () => {
    const forms = [
      '0',
      '88 ',
      '00,0 ',
      '"\\"',
      '"\'',
      '/*',
      '[',
      '[1',
      'iAID6A== ',
      '%88',
      '\\x88',
      '\\x88\n',
      '0000 88\n',
    ];
    const more = [
      '00000000: 88\n*\n',
      '12:00:01 ',
      '88:',
      '-',
      '<Buffer ',
      '(byte)',
      '"1" ',
      ' ',
      '\n',
      '136 2 3 232 ',
      '(',
    ];
    const length = 32_768;
    const texts = [
      ...[...forms, ...more].map((form) => form.repeat(length / 2 / form.length)),
      ...[
        `${'1'.repeat(length)}!`,
        `88${' '.repeat(length)}02,03`,
        `88${' '.repeat(length)}02 ,`,
        `${'88|'.repeat(length / 3)}8x`,
      ],
      // A million bytes, again and again.
      '00000000: 88\n*\n000f0000: 88\n'.repeat(500),
    ];
    for (const text of texts) {
      const start = performance.now();
      readBytes(text);
      // In the square of its length it takes many seconds.
      assert.ok(performance.now() - start < 1000, text.slice(0, 40));
    }
  });
});
