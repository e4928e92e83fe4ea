import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../workspace.ts';
import { code1, french, french2, protocol, replacing, type BadInput } from './bad-input.ts';

/** Writes a file of a workspace anew, from its bytes. */
function bytes(file: string, change: (before: Buffer) => Buffer | string): BadInput['edit'] {
  return ({ root }: Workspace) => {
    writeFileSync(join(root, file), change(readFileSync(join(root, file))));
  };
}

const notUtf8 = 'The line holds bytes that are no UTF-8. Save the file as UTF-8.';
const utf16 = 'The file is in UTF-16. Save it as UTF-8.';
const mark = 'The line is a mark of a merge. Keep one of the two versions, and remove the marks.';
const again = (what: string): string => `${what} before this one stands here again. Remove one of the two.`;

/** Files in another encoding, and what an edit that went wrong leaves in one. */
export const hostileBytes: readonly BadInput[] = [
  {
    fault: 'bytes that are no UTF-8',
    edit: bytes(code1, (before) => Buffer.from(before.toString('latin1').replace('Nothing', 'Noth\xFFing'), 'latin1')),
    lines: [`content/demo/1/en.mdx:7 ${notUtf8}`],
  },
  {
    fault: 'half a character in UTF-8, as a surrogate',
    edit: bytes(protocol, (before) => Buffer.concat([Buffer.from([0xed, 0xa0, 0xbd, 0x0a]), before])),
    lines: [`content/demo/protocol.yaml:1 ${notUtf8}`],
  },
  {
    fault: 'a file in Latin-1',
    edit: bytes(french2, (before) => Buffer.from(before.toString(), 'latin1')),
    lines: [`content/demo/2/fr.mdx:2 ${notUtf8}`],
  },
  {
    fault: 'a file in UTF-16',
    edit: bytes(french2, (before) => Buffer.from(`\uFEFF${before.toString()}`, 'utf16le')),
    lines: [`content/demo/2/fr.mdx:1 ${utf16}`],
  },
  {
    fault: 'a file in UTF-16 with the high byte first',
    edit: bytes(french2, (before) => Buffer.from(`\uFEFF${before.toString()}`, 'utf16le').swap16()),
    lines: [`content/demo/2/fr.mdx:1 ${utf16}`],
  },
  ...[code1, protocol, french].map((file): BadInput => ({
    fault: `a byte order mark in ${file}`,
    edit: bytes(file, (before) => `\uFEFF${before.toString()}`),
    lines: [`${file}:1 The file begins with a byte order mark. Save it as UTF-8 without one.`],
  })),
  {
    fault: 'a file of more bytes than any',
    edit: ({ root }) => {
      appendFileSync(join(root, protocol), '#'.repeat(200_000));
    },
    lines: ['content/demo/protocol.yaml:1 The file has 200579 bytes, and 200000 are the most. Shorten it.'],
  },
  {
    fault: 'a code of more bytes than any',
    edit: ({ root }) => {
      appendFileSync(join(root, code1), 'Text. '.repeat(10_000));
    },
    lines: ['content/demo/1/en.mdx:1 The file has 60891 bytes, and 40000 are the most. Shorten it.'],
  },
  {
    fault: 'a field that is longer than any',
    edit: replacing(code1, 'fix: Nothing', `fix: ${'Nothing '.repeat(500)}`),
    lines: ['content/demo/1/en.mdx:7 "fix" has more than 2000 characters. Correct it. What to change.'],
  },
  {
    fault: 'the marks of a merge in prose',
    edit: replacing(
      code1,
      'Look at the page.',
      '<<<<<<< HEAD\nLook at the page.\n||||||| base\n=======\nLook at the console.\n>>>>>>> branch',
    ),
    lines: [43, 45, 46, 48].map((line) => `content/demo/1/en.mdx:${line} ${mark}`),
  },
  {
    fault: 'the marks of a merge within a field',
    edit: replacing(code1, 'fix: Nothing has to change.', 'fix: >-\n  Nothing.\n  =======\n  Something.\n  >>>>>>> x'),
    lines: [9, 11].map((line) => `content/demo/1/en.mdx:${line} ${mark}`),
  },
  {
    fault: 'the marks of a merge in a locale file',
    edit: replacing(french, '{\n', '{\n<<<<<<< HEAD\n'),
    lines: [`locales/fr.json:2 ${mark}`],
  },
  {
    fault: 'a file that was cut',
    edit: bytes(protocol, (before) => before.subarray(0, before.length - 8)),
    lines: [
      'content/demo/protocol.yaml:26 The file stops in the middle of a line. See that its end is there, and end it with a line end.',
    ],
  },
  {
    fault: 'prose that was cut',
    edit: replacing(code1, 'when: Both sides have finished.', 'when: Both sides have'),
    lines: [
      'content/demo/1/en.mdx:6 "when" does not end in a full stop, so that its end seems to be missing. Correct it. When it is seen. Reads on after "You encounter 1002 when …".',
    ],
  },
  {
    fault: 'a paragraph that was cut',
    edit: replacing(code1, 'Look at the page.', 'Look at the'),
    lines: [
      'content/demo/1/en.mdx:43 The paragraph does not end in a full stop, so that its end seems to be missing. Correct it.',
    ],
  },
  {
    fault: 'a line that stands twice',
    edit: replacing(code1, 'Look at the page.', 'Look at the page.\nLook at the page.'),
    lines: [`content/demo/1/en.mdx:44 ${again('The line')}`],
  },
  {
    fault: 'a block of lines that stands twice',
    edit: replacing(
      protocol,
      '  - first: 10\n    last: 65535\n',
      '  - first: 10\n    last: 65535\n  - first: 10\n    last: 65535\n',
    ),
    lines: [`content/demo/protocol.yaml:13 ${again('The block of 2 lines')}`],
  },
  {
    fault: 'a paragraph that stands again further down',
    edit: (workspace) => {
      const passage = 'The reason tells in words what the number does not tell.';
      workspace.replace(code1, 'Look at the page.', passage);
      workspace.replace(code1, 'Look at the log.', passage);
    },
    lines: ['content/demo/1/en.mdx:49 The paragraph stands in the text already. Remove one of the two.'],
  },
];
