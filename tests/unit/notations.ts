import { inspect } from 'node:util';

/** How bytes are printed by a tool or a language; the name says which. */
export type Writer = (bytes: Uint8Array) => string;

const pairs = (bytes: Iterable<number>): string[] => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
const hex = (bytes: Iterable<number>): string => pairs(bytes).join('');
const decimals = (bytes: Iterable<number>): string[] => Array.from(bytes, String);
const signed = (bytes: Uint8Array): string[] => Array.from(Int8Array.from(bytes), String);
const printable = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');

function chunks(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

/** A line for every `width` bytes, each with where it begins. */
function lines(bytes: Uint8Array, width: number, line: (bytes: Uint8Array, offset: number) => string): string {
  return chunks(bytes, width)
    .map((part, index) => line(part, index * width))
    .join('\n');
}

const offset = (value: number, digits: number, base = 16): string => value.toString(base).padStart(digits, '0');

/** Two columns of eight bytes, as `hexdump -C` and a followed stream of Wireshark have them. */
const halves = (bytes: Uint8Array): string =>
  [pairs(bytes.subarray(0, 8)).join(' '), pairs(bytes.subarray(8)).join(' ')].filter((half) => half !== '').join('  ');

const groups = (bytes: Uint8Array, size: number): string =>
  chunks(bytes, size)
    .map((group) => hex(group))
    .join(' ');

/** Words of two bytes as a little-endian machine holds them; the last is filled up. */
const words = (bytes: Uint8Array): string =>
  chunks(bytes, 2)
    .map(([low = 0, high = 0]) => hex([high, low]))
    .join(' ');

const xxd = (bytes: Uint8Array, width: number, group: number): string => {
  const columns = width * 2 + Math.ceil(width / group) - 1;
  return lines(
    bytes,
    width,
    (part, at) => `${offset(at, 8)}: ${groups(part, group).padEnd(columns)}  ${printable(part)}`,
  );
};

const od = (bytes: Uint8Array, of: (part: Uint8Array) => string): string =>
  `${lines(bytes, 16, (part, at) => `${offset(at, 7, 8)} ${of(part)}`)}\n${offset(bytes.length, 7, 8)}`;

/** As Python's repr() writes bytes. */
function python(bytes: Uint8Array): string {
  const short: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 39: "\\'", 92: '\\\\' };
  const body = Array.from(bytes, (byte) =>
    byte >= 32 && byte < 127 ? (short[byte] ?? String.fromCharCode(byte)) : (short[byte] ?? `\\x${hex([byte])}`),
  );
  return `b'${body.join('')}'`;
}

/** Every notation in which any bytes can be told from any other notation. */
export const writers: Readonly<Record<string, Writer>> = {
  'pairs of digits': (bytes) => pairs(bytes).join(' '),
  'pairs of capital digits': (bytes) => pairs(bytes).join(' ').toUpperCase(),
  'pairs in lines': (bytes) => lines(bytes, 16, (part) => pairs(part).join(' ')),
  'pairs with colons': (bytes) => pairs(bytes).join(':'),
  'pairs with hyphens, as BitConverter has them': (bytes) => pairs(bytes).join('-').toUpperCase(),
  'pairs with tabs': (bytes) => pairs(bytes).join('\t'),
  'groups of two bytes': (bytes) => groups(bytes, 2),
  'a stream of digits': hex,
  'a stream in lines of 60, as xxd -p prints': (bytes) => lines(bytes, 30, hex),
  'a stream broken at an odd digit': (bytes) => (hex(bytes).match(/.{1,31}/g) ?? []).join('\n'),
  'numbers with 0x': (bytes) =>
    pairs(bytes)
      .map((pair) => `0x${pair}`)
      .join(', '),
  'numbers with 0x and spaces': (bytes) =>
    pairs(bytes)
      .map((pair) => `0x${pair}`)
      .join(' '),
  'one number with 0x': (bytes) => `0x${hex(bytes)}`,
  'numbers with 0x and capitals': (bytes) =>
    Array.from(bytes, (byte) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(' '),
  'one number with 0x and capitals': (bytes) => `0x${hex(bytes).toUpperCase()}`,
  'escapes without quotes': (bytes) =>
    pairs(bytes)
      .map((pair) => `\\x${pair}`)
      .join(''),
  'escapes in double quotes': (bytes) =>
    `"${pairs(bytes)
      .map((pair) => `\\x${pair}`)
      .join('')}"`,
  'octal escapes': (bytes) => `"${Array.from(bytes, (byte) => `\\${offset(byte, 3, 8)}`).join('')}"`,
  'escapes of Unicode': (bytes) =>
    `"${pairs(bytes)
      .map((pair) => `\\u00${pair}`)
      .join('')}"`,
  'a literal of Perl': (bytes) =>
    `"${pairs(bytes)
      .map((pair) => `\\x{${pair}}`)
      .join('')}"`,
  'a literal of Python': python,
  'a literal of C over two lines': (bytes) =>
    chunks(bytes, Math.ceil(bytes.length / 2))
      .map(
        (part) =>
          `"${pairs(part)
            .map((pair) => `\\x${pair}`)
            .join('')}"`,
      )
      .join(' \\\n'),
  'percent signs': (bytes) =>
    pairs(bytes)
      .map((pair) => `%${pair}`)
      .join(''),
  'an array of C': (bytes) =>
    `/* Frame (${bytes.length} bytes) */\nstatic const unsigned char pkt1[${bytes.length}] = {\n${lines(
      bytes,
      8,
      (part) =>
        `${pairs(part)
          .map((pair) => `0x${pair}`)
          .join(', ')}, /* ${printable(part).replaceAll(/[*/]/g, '.')} */`,
    )}\n};`,
  'an array of C by xxd -i': (bytes) =>
    `unsigned char frame_bin[] = {\n${lines(
      bytes,
      12,
      (part) =>
        `  ${pairs(part)
          .map((pair) => `0x${pair}`)
          .join(', ')}`,
    )}\n};\nunsigned int frame_bin_len = ${bytes.length};`,
  'a slice of Go': (bytes) => `[]byte{${Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')}}`,
  'an array of Java': (bytes) =>
    `new byte[] { ${pairs(bytes)
      .map((pair) => `(byte) 0x${pair}`)
      .join(', ')} };`,
  'an array of Kotlin': (bytes) =>
    `byteArrayOf(${pairs(bytes)
      .map((pair) => `0x${pair}.toByte()`)
      .join(', ')})`,
  'a buffer of Node': (bytes) => `<Buffer ${pairs(bytes).join(' ')}>`,
  'a buffer of Node as JSON': (bytes) => JSON.stringify({ type: 'Buffer', data: [...bytes] }),
  'an ArrayBuffer of Node': (bytes) =>
    `ArrayBuffer { [Uint8Contents]: <${pairs(bytes).join(' ')}>, byteLength: ${bytes.length} }`,
  'a typed array in a console': (bytes) => `Uint8Array(${bytes.length}) [${decimals(bytes).join(', ')}]`,
  'a typed array of Chromium': (bytes) =>
    `Uint8Array(${bytes.length}) [${decimals(bytes).join(', ')}, buffer: ArrayBuffer(${bytes.length}), byteLength: ${bytes.length}, byteOffset: 0, length: ${bytes.length}]`,
  'a typed array over lines': (bytes) =>
    `Uint8Array(${bytes.length}) [\n${lines(
      bytes,
      12,
      (part) =>
        `  ${decimals(part)
          .map((number) => number.padStart(3))
          .join(', ')},`,
    )}\n]`,
  xxd: (bytes) => xxd(bytes, 16, 2),
  'xxd -g1': (bytes) => xxd(bytes, 16, 1),
  'xxd -c8': (bytes) => xxd(bytes, 8, 2),
  'xxd -b': (bytes) =>
    lines(
      bytes,
      6,
      (part, at) =>
        `${offset(at, 8)}: ${Array.from(part, (byte) => offset(byte, 8, 2))
          .join(' ')
          .padEnd(53)}  ${printable(part)}`,
    ),
  'hexdump -C': (bytes) =>
    `${lines(bytes, 16, (part, at) => `${offset(at, 8)}  ${halves(part).padEnd(48)}  |${printable(part)}|`)}\n${offset(bytes.length, 8)}`,
  'od -t x1': (bytes) => od(bytes, (part) => pairs(part).join(' ')),
  'od -t x1z': (bytes) => od(bytes, (part) => `${pairs(part).join(' ').padEnd(47)}  >${printable(part)}<`),
  'od -b': (bytes) => od(bytes, (part) => Array.from(part, (byte) => offset(byte, 3, 8)).join(' ')),
  'Wireshark, copied as a hex dump': (bytes) =>
    lines(bytes, 16, (part, at) => `${offset(at, 4)}   ${pairs(part).join(' ')}`),
  'Wireshark, with characters': (bytes) =>
    lines(bytes, 16, (part, at) => `${offset(at, 4)}   ${pairs(part).join(' ').padEnd(47)}   ${printable(part)}`),
  'a followed stream of Wireshark': (bytes) =>
    lines(bytes, 16, (part, at) => `    ${offset(at, 8)}  ${halves(part).padEnd(48)}   ${printable(part)}`),
  'tshark -x': (bytes) =>
    `Frame (${bytes.length} bytes):\n${lines(bytes, 16, (part, at) => `${offset(at, 4)}  ${pairs(part).join(' ').padEnd(47)}   ${printable(part)}`)}\n\n`,
  'tcpdump -X': (bytes) =>
    `12:00:01.123456 IP localhost.9001 > localhost.54321: Flags [P.], seq 1:5, ack 1, win 512, length 4\n${lines(bytes, 16, (part, at) => `\t0x${offset(at, 4)}:  ${groups(part, 2).padEnd(39)}  ${printable(part)}`)}`,
  Netty: (bytes) =>
    [
      '         +-------------------------------------------------+',
      '         |  0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f |',
      '+--------+-------------------------------------------------+----------------+',
      lines(
        bytes,
        16,
        (part, at) => `|${offset(at, 8)}| ${pairs(part).join(' ').padEnd(47)} |${printable(part).padEnd(16)}|`,
      ),
      '+--------+-------------------------------------------------+----------------+',
    ].join('\n'),
  'Format-Hex of PowerShell': (bytes) =>
    `          Offset Bytes                                           Ascii\n                 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n          ------ ----------------------------------------------- -----\n${lines(bytes, 16, (part, at) => `${offset(at, 16)} ${pairs(part).join(' ').toUpperCase().padEnd(47)} ${printable(part)}`)}`,
};

/** Notations that are told from others only where the bytes are a frame, or by luck. */
export const frameWriters: Readonly<Record<string, Writer>> = {
  'decimal numbers': (bytes) => decimals(bytes).join(' '),
  'decimal numbers with commas': (bytes) => decimals(bytes).join(', '),
  'a list of Python or Rust': (bytes) => `[${decimals(bytes).join(', ')}]`,
  'a slice that Go prints': (bytes) => `[${decimals(bytes).join(' ')}]`,
  'a binary of Erlang': (bytes) => `<<${decimals(bytes).join(',')}>>`,
  'bytes of Java': (bytes) => `[${signed(bytes).join(', ')}]`,
  'bytes of Java without brackets': (bytes) => signed(bytes).join(','),
  'hexadecimal digits with commas': (bytes) => pairs(bytes).join(','),
  'numbers without zeros in front, as {:x?} of Rust': (bytes) =>
    `[${Array.from(bytes, (byte) => byte.toString(16)).join(', ')}]`,
  'binary digits': (bytes) => Array.from(bytes, (byte) => offset(byte, 8, 2)).join(' '),
  'a stream of binary digits': (bytes) => Array.from(bytes, (byte) => offset(byte, 8, 2)).join(''),
  'binary digits in fours': (bytes) =>
    (
      Array.from(bytes, (byte) => offset(byte, 8, 2))
        .join('')
        .match(/.{4}/g) ?? []
    ).join(' '),
  'numbers with 0b': (bytes) => Array.from(bytes, (byte) => `0b${offset(byte, 8, 2)}`).join(', '),
  base64: (bytes) => Buffer.from(bytes).toString('base64'),
  'base64 without padding': (bytes) => Buffer.from(bytes).toString('base64').replace(/=+$/, ''),
  base64url: (bytes) => Buffer.from(bytes).toString('base64url'),
  'base64 in lines': (bytes) =>
    (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\n'),
  'an address with base64': (bytes) => `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`,
  'a call of JavaScript': (bytes) => `Buffer.from('${hex(bytes)}', 'hex')`,
  'a call of base64': (bytes) => `atob("${Buffer.from(bytes).toString('base64')}")`,
  'indexes and numbers, as JSON of a typed array': (bytes) => JSON.stringify(Uint8Array.from(bytes)),
  'a string of JavaScript': (bytes) => inspect(Buffer.from(bytes).toString('latin1')),
  'bytea of PostgreSQL': (bytes) => `\\x${pairs(bytes).join('')}`,
  'a line of a log': (bytes) => `2026-01-02 12:00:01 recv frame: ${pairs(bytes).join(' ')} (${bytes.length} bytes)`,
  'a line of a log with a stream': (bytes) => `[12:00:01.123] DEBUG ws payload=${pairs(bytes).join('')} fin=true`,
  'a line of a log with brackets': (bytes) => `DEBUG < CLOSE [${pairs(bytes).join(' ')}]`,
  'a line of a log with a count behind': (bytes) => `1767355201 ${pairs(bytes).join(' ')} ${bytes.length} bytes`,
  'a line of a log with base64': (bytes) => `level=debug msg="frame ${Buffer.from(bytes).toString('base64')}" conn=17`,
  'a line of a log with a literal': (bytes) => `DEBUG:websockets:received ${python(bytes)} (${bytes.length} bytes)`,
  hexdump: (bytes) =>
    `${lines(bytes, 16, (part, at) => `${offset(at, 7)} ${words(part)}`)}\n${offset(bytes.length, 7)}`,
  'od -x': (bytes) => od(bytes, words),
  'a dump of which the offset is all that says so': (bytes) =>
    lines(bytes, 16, (part, at) => `${offset(at, 4)} ${pairs(part).join(' ')}`),
  'a part of a dump': (bytes) => lines(bytes, 16, (part, at) => `${offset(at + 0x40, 4)}   ${pairs(part).join(' ')}`),
};
