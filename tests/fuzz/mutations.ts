import type { Random } from './random.ts';

/** Files of the content, by their path. */
export type Files = ReadonlyMap<string, Buffer>;

/** Files that are written, or removed where there is `null`. */
export type Change = ReadonlyMap<string, Buffer | null>;

/** A way of spoiling content; undefined where the choice leads to nothing. */
export type Mutation = (files: Files, random: Random) => Change | undefined;

const text = (buffer: Buffer): string => buffer.toString('utf8');

/** A change of the text of one file, of those whose name matches. */
function textual(change: (text: string, random: Random, files: Files) => string | undefined, names = /./): Mutation {
  return (files, random) => {
    const file = random.of([...files.keys()].filter((name) => names.test(name)));
    const before = text(files.get(file) ?? Buffer.alloc(0));
    const after = change(before, random, files);
    return after === undefined || after === before ? undefined : new Map([[file, Buffer.from(after)]]);
  };
}

/** A change of the bytes of one file. */
function binary(change: (bytes: Buffer, random: Random) => Buffer): Mutation {
  return (files, random) => {
    const file = random.of([...files.keys()]);
    return new Map([[file, change(files.get(file) ?? Buffer.alloc(0), random)]]);
  };
}

/** A change of the lines of one file. */
function lined(change: (lines: string[], random: Random, files: Files) => string[] | undefined): Mutation {
  return textual((before, random, files) => change(before.split('\n'), random, files)?.join('\n'));
}

/** Puts something between two characters. */
function inserted(...parts: readonly string[]): Mutation {
  return textual((before, random) => {
    const at = random.below(before.length + 1);
    return before.slice(0, at) + random.of(parts) + before.slice(at);
  });
}

/** Changes one value of a line "key: value" or "key": "value". */
function valued(...values: readonly string[]): Mutation {
  return textual((before, random) => {
    const lines = before.split('\n');
    const keyed = lines.flatMap((line, index) => (/^\s*(?:- )?["\w-]+: ?\S/.test(line) ? [index] : []));
    if (keyed.length === 0) return undefined;
    const at = random.of(keyed);
    const comma = lines[at]?.endsWith(',') === true ? ',' : '';
    lines[at] = (lines[at] ?? '').replace(
      /^(\s*(?:- )?["\w-]+:) ?.*$/,
      (_, key: string) => `${key} ${random.of(values)}${comma}`,
    );
    return lines.join('\n');
  });
}

/** Where the words of a file are: positions within a line of prose, not within a key. */
function withinProse(before: string, random: Random): number | undefined {
  const places = [...before.matchAll(/[\p{L}]{4,} (?=[\p{L}]{3,})/gu)];
  return places.length === 0 ? undefined : random.of(places).index + 4;
}

function intoProse(...parts: readonly string[]): Mutation {
  return textual((before, random) => {
    const at = withinProse(before, random);
    return at === undefined ? undefined : before.slice(0, at) + random.of(parts) + before.slice(at);
  });
}

/** Takes one step of a few lines out, and puts it elsewhere. */
function block(lines: readonly string[], random: Random): { readonly at: number; readonly length: number } {
  const length = 1 + random.below(random.of([1, 3, 8]));
  return { at: random.below(Math.max(1, lines.length - length)), length };
}

function otherFile(files: Files, random: Random, file: string): string {
  const ending = /\.\w+$/.exec(file)?.[0] ?? '';
  return random.of([...files.keys()].filter((name) => name !== file && name.endsWith(ending)));
}

const codeFolder = /^(content\/[\w-]+)\/\d+\//;

/** Every way, by its name in the table. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'cut at a byte': binary((bytes, random) => bytes.subarray(0, random.below(bytes.length))),
  'cut at a line': lined((lines, random) => [...lines.slice(0, random.below(lines.length)), '']),
  'beginning cut': binary((bytes, random) => bytes.subarray(random.below(bytes.length))),
  'bytes cut out': binary((bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(40))]);
  }),
  'lines deleted': lined((lines, random) => {
    const { at, length } = block(lines, random);
    return lines.toSpliced(at, length);
  }),
  'lines doubled': lined((lines, random) => {
    const { at, length } = block(lines, random);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + length));
  }),
  'lines doubled elsewhere': lined((lines, random) => {
    const { at, length } = block(lines, random);
    return lines.toSpliced(random.below(lines.length), 0, ...lines.slice(at, at + length));
  }),
  'lines swapped': lined((lines, random) => {
    const at = random.below(Math.max(1, lines.length - 2));
    return lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
  }),
  'lines moved': lined((lines, random) => {
    const { at, length } = block(lines, random);
    const rest = lines.toSpliced(at, length);
    return rest.toSpliced(random.below(rest.length), 0, ...lines.slice(at, at + length));
  }),
  'lines from another file': (files, random) => {
    const file = random.of([...files.keys()]);
    const other = text(files.get(otherFile(files, random, file)) ?? Buffer.alloc(0)).split('\n');
    const { at, length } = block(other, random);
    const lines = text(files.get(file) ?? Buffer.alloc(0)).split('\n');
    const place = random.below(lines.length);
    return new Map([[file, Buffer.from(lines.toSpliced(place, 0, ...other.slice(at, at + length)).join('\n'))]]);
  },
  'lines moved between files': (files, random) => {
    const file = random.of([...files.keys()]);
    const to = otherFile(files, random, file);
    const lines = text(files.get(file) ?? Buffer.alloc(0)).split('\n');
    const other = text(files.get(to) ?? Buffer.alloc(0)).split('\n');
    const { at, length } = block(lines, random);
    const moved = other.toSpliced(random.below(other.length), 0, ...lines.slice(at, at + length));
    return new Map([
      [file, Buffer.from(lines.toSpliced(at, length).join('\n'))],
      [to, Buffer.from(moved.join('\n'))],
    ]);
  },
  'words deleted': textual((before, random) => {
    const at = withinProse(before, random);
    return at === undefined ? undefined : before.slice(0, at) + before.slice(at + 1 + random.below(30));
  }),
  'letter changed': textual((before, random) => {
    const at = random.below(before.length);
    return before.slice(0, at) + random.of(Array.from('aZ0:-#"\'{}[],&*!|>%@` \n')) + before.slice(at + 1);
  }),
  'indentation changed': lined((lines, random) => {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    return lines.toSpliced(at, 1, random.of([`  ${line}`, ` ${line}`, line.trimStart(), line.slice(1)]));
  }),
  'wrong type': valued(
    '',
    'null',
    'true',
    '12',
    '-1',
    '1.5',
    '1e400',
    '.nan',
    '"x"',
    '[]',
    '{}',
    '[a, b]',
    '{ a: b }',
    '~',
    '2026-01-31',
    '0x10',
    '1_000',
    '"١٠٠٢"',
    '99999999999999999999',
  ),
  'YAML of programs': valued(
    '!!js/function "function () {}"',
    '!!binary aGk=',
    '&a [*a]',
    '*nothing',
    '{ <<: { a: b } }',
    '{ __proto__: { a: b } }',
    '{ constructor: { a: b } }',
    `${'['.repeat(600)}${']'.repeat(600)}`,
    `[${'a,'.repeat(4000)}]`,
    '"\\u202e"',
    '"\\0"',
  ),
  'invalid YAML or JSON': inserted(
    '\n: :',
    '\n- ]',
    '"',
    "'",
    '{',
    '\n}\n',
    '\n  - a: b: c\n',
    '\n%YAML 1.1\n',
    '\n---\n',
    '\n...\n',
    ',,',
    '\t',
  ),
  'keys doubled': lined((lines, random) => {
    const keyed = lines.flatMap((line, index) => (/^\s*["\w-]+:/.test(line) ? [index] : []));
    if (keyed.length === 0) return undefined;
    const at = random.of(keyed);
    const line = lines[at] ?? '';
    return lines.toSpliced(
      at + random.below(12),
      0,
      random.of([line, line.replace(/: .*/, ': x'), line.replace(/: .*/, ':')]),
    );
  }),
  'keys renamed': lined((lines, random) => {
    const keyed = lines.flatMap((line, index) => (/^\s*(?:- )?["\w-]+:/.test(line) ? [index] : []));
    if (keyed.length === 0) return undefined;
    const at = random.of(keyed);
    const key = random.of([
      '__proto__',
      'constructor',
      'toString',
      'Code',
      'x',
      '""',
      '"\\u200b"',
      '1',
      'null',
      '? a\n',
    ]);
    return lines.toSpliced(at, 1, (lines[at] ?? '').replace(/["\w-]+:/, `${key}:`));
  }),
  'figures changed': textual((before, random) => {
    const places = [...before.matchAll(/\d+/g)];
    if (places.length === 0) return undefined;
    const { 0: figures, index } = random.of(places);
    const number = Number(figures);
    const other = random.of([
      number + 1,
      number - 1,
      number * 10,
      0,
      999,
      1004,
      1016,
      2999,
      65_536,
      Number(random.of(places)[0]),
    ]);
    return before.slice(0, index) + String(other) + before.slice(index + figures.length);
  }),
  'values exchanged': lined((lines, random) => {
    const keyed = lines.flatMap((line, index) => (/^\s*(?:- )?["\w-]+: ?\S/.test(line) ? [index] : []));
    if (keyed.length < 2) return undefined;
    const at = random.of(keyed);
    const key = /^\s*(?:- )?(["\w-]+:)/.exec(lines[at] ?? '')?.[1] ?? '';
    const same = keyed.filter((index) => index !== at && lines[index]?.trimStart().replace('- ', '').startsWith(key));
    const from = random.of(same.length > 0 && random.below(4) > 0 ? same : keyed);
    const value = (lines[from] ?? '').replace(/^\s*(?:- )?["\w-]+: ?/, '');
    return lines.toSpliced(
      at,
      1,
      (lines[at] ?? '').replace(/^(\s*(?:- )?["\w-]+:).*$/, (_, start: string) => `${start} ${value}`),
    );
  }),
  'comments and blank lines': lined((lines, random) => {
    return lines.toSpliced(random.below(lines.length), 0, random.of(['', '# A comment.', '   ', '{/* A comment. */}']));
  }),
  'spaces at the ends of lines': textual((before, random) =>
    before.replace(/\n/g, () => (random.below(4) === 0 ? '  \n' : '\n')),
  ),
  'marks removed': textual((before, random) => {
    const places = [...before.matchAll(/["'`*()<>{}«»「」（）.]/g)];
    if (places.length === 0) return undefined;
    const { index } = random.of(places);
    return before.slice(0, index) + before.slice(index + 1);
  }),
  'merge marks': lined((lines, random) => {
    const { at, length } = block(lines, random);
    const ours = lines.slice(at, at + length);
    const marks = ['<<<<<<< HEAD', ...ours, '=======', ...ours.map((line) => `${line} x`), '>>>>>>> branch'];
    const some = marks.filter((line) => !/^(?:[<>]{7}|={7})/.test(line) || random.below(6) > 0);
    return lines.toSpliced(at, length, ...(some.length === ours.length * 2 ? marks : some));
  }),
  'merge marks in prose': intoProse(
    '\n<<<<<<< HEAD\n',
    '\n=======\n',
    '\n>>>>>>> branch\n',
    '\n  =======\n',
    '\n    <<<<<<< x\n',
  ),
  UTF16: binary((bytes, random) => {
    const wide = Buffer.from(`${random.of(['', '\uFEFF'])}${text(bytes)}`, 'utf16le');
    return random.below(2) === 0 ? wide : wide.swap16();
  }),
  'Latin-1': binary((bytes) => Buffer.from(text(bytes), 'latin1')),
  'Windows-1252 read as UTF-8': binary((bytes) => Buffer.from(bytes.toString('latin1'), 'utf8')),
  // Every Japanese character of two bytes: a lead byte and a second one, as Shift_JIS has.
  Shift_JIS: binary((bytes) =>
    Buffer.concat(
      Array.from(text(bytes), (letter) => {
        const point = letter.codePointAt(0) ?? 0;
        return point < 0x80 ? Buffer.from([point]) : Buffer.from([0x81 + (point % 0x1f), 0x40 + ((point >> 5) % 0x3f)]);
      }),
    ),
  ),
  'invalid UTF-8': binary((bytes, random) => {
    const at = random.below(bytes.length);
    const wrong = random.of([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe3, 0x81], [0x80]]);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(wrong), bytes.subarray(at)]);
  }),
  BOM: binary((bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
  CRLF: textual((before) => before.replaceAll('\n', '\r\n')),
  'CRLF in some lines': textual((before, random) =>
    before.replace(/\n/g, () => (random.below(2) === 0 ? '\r\n' : '\n')),
  ),
  'lone CR': textual((before, random) =>
    random.below(2) === 0 ? before.replaceAll('\n', '\r') : before.replace('\n', '\r'),
  ),
  'unseen characters': intoProse(
    '\0',
    '\x1b[31m',
    '\x7f',
    '\x85',
    '\u200B',
    '\u200D',
    '\u00AD',
    '\u2028',
    '\uFEFF',
    '\u{E0041}',
  ),
  'bidi controls': intoProse('\u202E', '\u202A', '\u2066', '\u200F', '\u061C'),
  homographs: textual((before, random) => {
    const at = withinProse(before, random);
    if (at === undefined) return undefined;
    const alike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і', s: 'ѕ', x: 'х' };
    const start = at - 4;
    const end = start + 4;
    const word = before.slice(start, end);
    return (
      before.slice(0, start) + word.replace(/[aeocpisx]/g, (letter) => alike[letter] ?? letter) + before.slice(end)
    );
  }),
  'full-width figures': textual((before, random) => {
    const places = [...before.matchAll(/\d/g)];
    if (places.length === 0) return undefined;
    const { index } = random.of(places);
    const figure = String.fromCodePoint(0xff10 + Number(before[index]));
    return before.slice(0, index) + figure + before.slice(index + 1);
  }),
  'not NFC': textual((before) => before.normalize('NFD')),
  HTML: intoProse(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b>',
    '</section>',
    '<!-- ',
    '<svg onload="alert(1)"/>',
    '&lt;script&gt;',
    '<a href="javascript:alert(1)">x</a>',
  ),
  'Markdown links': intoProse(
    '[x](javascript:alert(1))',
    '![x](//evil.example/x.png)',
    ' https://evil.example/ ',
    ' www.evil.example ',
    '<https://evil.example>',
    '[x][y]',
  ),
  'code of MDX': textual((before, random) => {
    const at = withinProse(before, random);
    const part = random.of([
      '{process.exit()}',
      '\n\nimport a from "fs"\n\n',
      '\n\nexport const a = 1\n\n',
      '{...a}',
      '<Ref to={a} />',
      '<Ref {...a} />',
      '<Evil />',
      '{/* x */ y}',
    ]);
    return at === undefined ? undefined : before.slice(0, at) + part + before.slice(at);
  }, /\.mdx$/),
  'nested deeply': textual((before, random) => {
    const at = before.lastIndexOf('\n\n');
    const part = random.of([
      '> '.repeat(300),
      '- '.repeat(300),
      '*'.repeat(300),
      '['.repeat(300),
      '<Side of="browser">'.repeat(40),
    ]);
    return `${before.slice(0, at)}\n\n${part}x.\n${before.slice(at)}`;
  }, /\.mdx$/),
  emptied: binary((_bytes, random) =>
    Buffer.from(random.of(['', '\n', ' ', '{}\n', '[]\n', '---\n---\n', 'null\n', '""\n'])),
  ),
  'made huge': textual((before, random) => {
    const size = random.of([3000, 50_000, 300_000]);
    const at = withinProse(before, random) ?? before.length;
    return before.slice(0, at) + 'huge '.repeat(size / 5) + before.slice(at);
  }),
  removed: (files, random) => new Map([[random.of([...files.keys()]), null]]),
  renamed: (files, random) => {
    const file = random.of([...files.keys()]);
    const folder = file.replace(/[^/]+$/, '');
    const name = random.of([
      'xx.mdx',
      'EN.mdx',
      'en.md',
      '.en.mdx.swp',
      'x.yaml',
      'x.json',
      'protocol.de.yaml',
      'de.json',
      'é.yaml',
      'a b.yaml',
    ]);
    return new Map<string, Buffer | null>([
      [file, null],
      [folder + name, files.get(file) ?? null],
    ]);
  },
  'copied beside itself': (files, random) => {
    const file = random.of([...files.keys()]);
    const name = random.of(['copy.yaml', 'en (1).mdx', 'en.mdx~', 'de.mdx', 'zz-copy.yaml', 'copy.json']);
    return new Map([[file.replace(/[^/]+$/, name), files.get(file) ?? null]]);
  },
  'copied over another': (files, random) => {
    const file = random.of([...files.keys()]);
    return new Map([[otherFile(files, random, file), files.get(file) ?? null]]);
  },
  'copied to another code': (files, random) => {
    const file = random.of([...files.keys()].filter((name) => codeFolder.test(name)));
    const number = random.of(['1016', '2000', '3999', '1000', '1006', '01', '70000', '-1']);
    return new Map([[file.replace(/\/\d+\//, `/${number}/`), files.get(file) ?? null]]);
  },
  'copied to another language': (files, random) => {
    const file = random.of([...files.keys()].filter((name) => /(?:en|fr|ja)\.(?:mdx|json|yaml)$/.test(name)));
    const tag = random.of(['en', 'fr', 'ja']);
    return new Map([[file.replace(/(?:en|fr|ja)(?=\.\w+$)/, tag), files.get(file) ?? null]]);
  },
};
