import { code1, french2, replacing, type BadInput } from './bad-input.ts';

const missing = 'The front matter is missing. Begin the file with a line "---", the fields, and a line "---".';

/** Faults in the YAML between the `---` lines, before any field is looked at. */
export const frontMatter: readonly BadInput[] = [
  {
    fault: 'a file without front matter',
    edit: (workspace) => {
      workspace.write(french2, 'un côté est parti\n');
    },
    lines: [`content/demo/2/fr.mdx:1 ${missing}`],
  },
  {
    fault: 'front matter without its last line',
    edit: replacing(french2, /---\n$/, ''),
    lines: [`${french2}:1 The front matter does not end. Put a line "---", with nothing before it, below its fields.`],
  },
  {
    fault: 'an empty file',
    edit: (workspace) => {
      workspace.write(french2, '');
    },
    lines: [`content/demo/2/fr.mdx:1 ${missing}`],
  },
  {
    fault: 'empty front matter',
    edit: (workspace) => {
      workspace.write(french2, '---\n---\n');
    },
    lines: [`content/demo/2/fr.mdx:2 "gloss" is missing. Add it. What the English name says, in the page's language.`],
  },
  {
    fault: 'front matter without fields',
    edit: (workspace) => {
      workspace.write(french2, '---\njust words\n---\n');
    },
    lines: ['content/demo/2/fr.mdx:2 The file is the text "just words", but must be a group of fields. Correct it.'],
  },
  {
    fault: 'a file that begins with a byte order mark',
    edit: replacing(french2, '---', '\uFEFF---'),
    lines: ['content/demo/2/fr.mdx:1 The file begins with a byte order mark. Save it as UTF-8 without one.'],
  },
  {
    fault: 'a value that holds a colon',
    edit: replacing(code1, 'when: Both sides', 'when: Both: sides: all'),
    lines: [
      'content/demo/1/en.mdx:6 This is not valid YAML: Nested mappings are not allowed in compact mappings. Correct this line.',
    ],
  },
  {
    fault: 'a key at the wrong column',
    edit: replacing(code1, '  setBy:', '   setBy:'),
    lines: [
      'content/demo/1/en.mdx:15 This is not valid YAML: All mapping items must start at the same column. Correct this line.',
    ],
  },
  {
    fault: 'a quote that is not closed',
    edit: replacing(code1, 'when: Both', 'when: "Both'),
    lines: ['content/demo/1/en.mdx:37 This is not valid YAML: Missing closing ". Correct this line, or one above it.'],
  },
  {
    fault: 'a value that begins with a backtick',
    edit: replacing(code1, 'when: Both', 'when: `close()` Both'),
    lines: [
      'content/demo/1/en.mdx:6 This is not valid YAML: Plain value cannot start with reserved character `. Correct this line.',
    ],
  },
  {
    fault: 'a value that begins with an asterisk',
    edit: replacing(code1, /when: .*/, 'when: *close'),
    lines: ['content/demo/1/en.mdx:6 "*close" refers to nothing: YAML reads "*" so. Put the text between quotes.'],
  },
  {
    fault: 'a key that stands twice',
    edit: replacing(code1, 'gloss:', 'name: Again\ngloss:'),
    lines: ['content/demo/1/en.mdx:4 "name" stands twice. Remove one of the two.'],
  },
];
