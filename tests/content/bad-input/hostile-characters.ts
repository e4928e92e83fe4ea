import { code1, french, french2, protocol, replacing, type BadInput } from './bad-input.ts';

const point = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What may stand in no file, however it gets there, and what is said of it. */
const unseen = Array.from(
  '\0\x07\b\x0b\x1b\x7f\x85\x9b\u00AD\u034F\u115F\u180E\u200B\u200C\u200D\u2028\u2060\uFE0F\uFEFF\u{E0041}\uE000\uFFFF',
);
const turning = Array.from('\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069');
const spaces = Array.from('\u2003\u2009\u205F');

const signs: readonly (readonly [string, string])[] = [
  ...unseen.map((sign) => [sign, `${point(sign)}, which is not seen. Remove it.`] as const),
  ...turning.map((sign) => [sign, `${point(sign)}, which turns the direction of writing. Remove it.`] as const),
  ...spaces.map((sign) => [sign, `${point(sign)}, a space of an odd width. Write a plain space.`] as const),
  ['\t', 'a tab. Write spaces.'],
  ['\r', 'a carriage return without a line feed. End each line with a line feed.'],
  [
    '\uFFFD',
    'U+FFFD, which stands for a letter that could not be read. Save the file as UTF-8, and write the letter again.',
  ],
  ...(
    [
      ['１', '1'],
      ['Ａ', 'A'],
      ['ｚ', 'z'],
      ['𝐚', 'a'],
      ['𝟙', '1'],
      ['ⓐ', 'a'],
      ['ℂ', 'C'],
      ['Ⅳ', 'IV'],
    ] as const
  ).map(
    ([sign, plain]) =>
      [sign, `"${sign}", which looks like "${plain}" but is ${point(sign)}. Write "${plain}".`] as const,
  ),
];

/** Words with a letter that is none of theirs, and which letter that is. */
const mixed = {
  '\u0441lose': '\u0441',
  'D\u043ene': '\u043e',
  '\u0391PI': '\u0391',
  'code\u0455': '\u0455',
  'fr\u0561me': '\u0561',
};

/** Characters that are not seen, turn the direction of writing, or look like others. */
export const hostileCharacters: readonly BadInput[] = [
  ...signs.flatMap(([sign, message]): BadInput[] => [
    {
      fault: `${point(sign)} in the fields of a code`,
      edit: replacing(code1, 'fix: Nothing has', `fix: Noth${sign}ing has`),
      lines: [`content/demo/1/en.mdx:7 The line holds ${message}`],
    },
  ]),
  ...['\u202E', '\u200B', '\0'].flatMap((sign): BadInput[] => {
    const [, message = ''] = signs.find(([one]) => one === sign) ?? [];
    const escape = `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
    return [
      {
        fault: `${point(sign)} in the text of a code`,
        edit: replacing(code1, 'Look at the page.', `Look at the ${sign}page.`),
        lines: [`content/demo/1/en.mdx:43 The line holds ${message}`],
      },
      {
        fault: `${point(sign)} in a translation`,
        edit: replacing(french2, 'est parti', `est ${sign}parti`),
        lines: [`content/demo/2/fr.mdx:2 The line holds ${message}`],
      },
      {
        fault: `${point(sign)} in protocol.yaml`,
        edit: replacing(protocol, 'name: Demo', `name: De${sign}mo`),
        lines: [`content/demo/protocol.yaml:1 The line holds ${message}`],
      },
      {
        fault: `${point(sign)} in a locale file`,
        edit: replacing(french, '"heading.fix": "', `"heading.fix": "${sign}`),
        lines: [`locales/fr.json:«"heading.fix"» The line holds ${message}`],
      },
      {
        fault: `${point(sign)} by its number in a field`,
        edit: replacing(code1, 'fix: Nothing has to change.', `fix: "Nothing ${escape}has to change."`),
        lines: [`content/demo/1/en.mdx:7 "fix" holds ${message}`],
      },
      {
        fault: `${point(sign)} by its number in a key`,
        edit: replacing(protocol, '      rows: the', `      "ro${escape}ws": the`),
        lines: [
          `content/demo/protocol.yaml:26 "sources.registry.anchors.ro${escape.toUpperCase().replace('U', 'u')}ws" holds ${message}`,
        ],
      },
      {
        fault: `${point(sign)} by its number in a locale file`,
        edit: replacing(french, '"heading.fix": "', `"heading.fix": "${escape}`),
        lines: [`locales/fr.json:«"heading.fix"» "heading.fix" holds ${message}`],
      },
    ];
  }),
  {
    fault: 'U+202E by its number in the text of a code',
    edit: replacing(code1, 'Look at the page.', 'Look at the &#x202E;page.'),
    lines: ['content/demo/1/en.mdx:43 The text holds U+202E, which turns the direction of writing. Remove it.'],
  },
  {
    fault: 'half a character by its number in a locale file',
    edit: replacing(french, '"heading.fix": "', '"heading.fix": "\\ud83d'),
    lines: ['locales/fr.json:«"heading.fix"» "heading.fix" holds U+D83D, which is not seen. Remove it.'],
  },
  ...Object.entries(mixed).flatMap(([word, letter]): BadInput[] => [
    {
      fault: `"${word}", a word with a letter of another script`,
      edit: replacing(code1, 'fix: Nothing', `fix: ${word} nothing`),
      lines: [
        `content/demo/1/en.mdx:7 The line holds "${word}", which mixes Latin letters with "${letter}" (${point(letter)}), which looks like one. Write it in one script.`,
      ],
    },
  ]),
  {
    fault: 'a word that is Cyrillic as a whole',
    edit: replacing(code1, 'fix: Nothing', 'fix: \u0421\u041e\u041c nothing'),
    lines: ['content/demo/1/en.mdx:7 "fix" holds "\u0421", no letter of English. Write it in English.'],
  },
  {
    fault: 'a name that is not English',
    edit: replacing(code1, 'name: Done', 'name: Dóne'),
    lines: [
      'content/demo/1/en.mdx:3 "name" is an English name, and holds letters other than those of English. Correct it. The name as pages show it, in English in every language.',
    ],
  },
  {
    fault: 'a letter in two characters',
    edit: replacing(french2, 'côté', 'co\u0302te\u0301'),
    lines: [
      'content/demo/2/fr.mdx:2 The line holds letters in a form that is not NFC, such as an accent of its own. Write them again.',
    ],
  },
  {
    fault: 'Japanese in a French text',
    edit: replacing(french2, 'Un côté est parti.', '片側が切断しました。'),
    lines: ['content/demo/2/fr.mdx:4 "prose.description" holds "片", no letter of Français. Write it in Français.'],
  },
  {
    fault: 'the English itself in the place of a translation',
    edit: (workspace) => {
      workspace.replace(french2, 'gloss: un côté est parti', 'gloss: one side has left');
      workspace.replace(french, /"heading.description": "[^"]*"/, '"heading.description": "Meaning of"');
      workspace.replace('locales/en.json', /"heading.description": "[^"]*"/, '"heading.description": "Meaning of"');
    },
    lines: [
      'content/demo/2/fr.mdx:2 "gloss" is the English itself. Translate it, or remove it here.',
      'locales/fr.json:«"heading.description"» "heading.description" is the English itself. Translate it, or remove it here.',
    ],
  },
  {
    fault: 'English in a French text',
    edit: replacing(french2, 'Un côté est parti.', 'One of the sides is not there.'),
    lines: [
      'content/demo/2/fr.mdx:4 "prose.description" has the small words of another language than Français. Write it in Français.',
    ],
  },
];
