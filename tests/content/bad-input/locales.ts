import { readFileSync } from 'node:fs';
import { localeTags } from '../../../src/i18n/locales.ts';
import { french, replacing, type BadInput } from './bad-input.ts';

/** The key on the last line of the French file. */
const lastKey = [...readFileSync(french, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].at(-1)?.[1] ?? '';

const comma = 'Look for a comma, quote or bracket that is missing or too much, here or on the line before.';

/** Faults in the locale files. */
export const locales: readonly BadInput[] = [
  {
    fault: 'a missing key',
    edit: replacing(french, /  "heading\.fix": .*\n/, ''),
    lines: ['locales/fr.json:1 "heading.fix" is missing. Add it, translated from en.json.'],
  },
  {
    fault: 'a key that the English file lacks',
    edit: replacing('locales/en.json', /  "heading\.fix": .*\n/, ''),
    lines: ['locales/en.json:1 "heading.fix" is missing. Add it.'],
  },
  {
    fault: 'a key that no message has',
    edit: replacing(french, '  "heading.fix":', '  "menu.open": "Ouvrir",\n  "heading.fix":'),
    lines: ['locales/fr.json:«"menu.open"» "menu.open" is not a key of src/schema/messages.ts. Remove it.'],
  },
  {
    fault: 'a misspelt key',
    edit: replacing(french, '"heading.fix"', '"heading.fixx"'),
    lines: [
      'locales/fr.json:1 "heading.fix" is missing. Add it, translated from en.json.',
      'locales/fr.json:«"heading.fixx"» "heading.fixx" is not a key of src/schema/messages.ts. Write "heading.fix".',
    ],
  },
  {
    fault: 'a plural form that the language does not have',
    edit: replacing(french, '"protocol.codeCount_many"', '"protocol.codeCount_few"'),
    lines: [
      'locales/fr.json:1 "protocol.codeCount_many" is missing. Add it, translated from en.json.',
      'locales/fr.json:«codeCount_few» "protocol.codeCount_few" is not a key of src/schema/messages.ts. Write "protocol.codeCount_many".',
    ],
  },
  {
    fault: 'an empty text',
    edit: replacing(french, /"heading\.fix": ".*"/, '"heading.fix": " "'),
    lines: ['locales/fr.json:«"heading.fix"» "heading.fix" has no text. Write one between the quotes.'],
  },
  {
    fault: 'a number in the place of a text of a locale',
    edit: replacing(french, /"heading\.fix": ".*"/, '"heading.fix": 3'),
    lines: ['locales/fr.json:«"heading.fix"» "heading.fix" has no text. Write one between the quotes.'],
  },
  {
    fault: 'a missing comma',
    edit: replacing(french, /(?<="heading\.fix": ".*"),/, ''),
    lines: [
      `locales/fr.json:«"heading.differences"» This is not valid JSON: Expected ',' or '}' after property value. ${comma}`,
    ],
  },
  {
    fault: 'a term of the glossary without a reason, in a language that the site does not have',
    edit: (workspace) => {
      workspace.write(
        'locales/glossary.yaml',
        'terms:\n  - term: peer\n    in:\n      fr: { use: autre côté }\n      xx: {}\n',
      );
    },
    lines: [
      'locales/glossary.yaml:4 "terms.0.in.fr.why" is missing. Add it. Why this word and none of the others, in English.',
      'locales/glossary.yaml:5 "terms.0.in.xx" is not a field here. Remove it here.',
    ],
  },
  {
    fault: 'a comma after the last text',
    edit: replacing(french, /"\n\}/, '",\n}'),
    lines: [`locales/fr.json:«\n}» This is not valid JSON: Expected double-quoted property name. ${comma}`],
  },
  {
    fault: 'a quote that a locale file does not close',
    edit: replacing(french, /(?<="heading\.fix": ".*)",/, ','),
    lines: [
      `locales/fr.json:«"heading.fix"» This is not valid JSON: Bad control character in string literal. ${comma}`,
    ],
  },
  {
    fault: 'a locale file without its last bracket',
    edit: replacing(french, /\n\}\s*$/, ''),
    lines: [
      `locales/fr.json:«"${lastKey}"» This is not valid JSON: Expected ',' or '}' after property value. ${comma}`,
    ],
  },
  {
    fault: 'a text without quotes',
    edit: replacing(french, /"heading\.fix": ".*"/, '"heading.fix": Comment'),
    lines: [`locales/fr.json:«"heading.fix"» This is not valid JSON: Unexpected token 'C'. ${comma}`],
  },
  {
    fault: 'a locale file that begins with a byte order mark',
    edit: replacing(french, '{', '\uFEFF{'),
    lines: ['locales/fr.json:1 The file begins with a byte order mark. Save it as UTF-8 without one.'],
  },
  {
    fault: 'an empty locale file',
    edit: (workspace) => {
      workspace.write(french, '');
    },
    lines: [`locales/fr.json:1 This is not valid JSON: Unexpected end of JSON input. ${comma}`],
  },
  {
    fault: 'a locale file that is a list',
    edit: (workspace) => {
      workspace.write(french, '[]\n');
    },
    lines: ['locales/fr.json:1 This must be one object of keys and texts. Wrap the file in { and }.'],
  },
  {
    fault: 'a key that stands twice in a locale file',
    edit: replacing(french, '  "heading.fix":', '  "heading.when": "Quand",\n  "heading.fix":'),
    lines: ['locales/fr.json:«"heading.when": "Quand",» "heading.when" stands twice. Remove one of the two.'],
  },
  {
    fault: 'a missing locale file',
    edit: (workspace) => {
      workspace.remove(french);
    },
    lines: ['locales/fr.json:1 This file is missing. Add it, with every key of en.json.'],
  },
  {
    fault: 'a locales folder that does not exist',
    edit: (workspace) => {
      workspace.remove('locales');
    },
    lines: [...localeTags].sort().map((tag) => {
      const keys = tag === 'en' ? 'src/schema/messages.ts' : 'en.json';
      return `locales/${tag}.json:1 This file is missing. Add it, with every key of ${keys}.`;
    }),
  },
  {
    fault: 'a locale file of an unknown language',
    edit: (workspace) => {
      workspace.write('locales/xx.json', '{}\n');
    },
    lines: [
      'locales/xx.json:1 "xx" is not in the list of locales. Add it to src/i18n/locales.ts, or remove this file.',
    ],
  },
  {
    fault: 'a misspelt placeholder',
    edit: replacing(french, '{{category}}', '{{categorie}}'),
    lines: [
      'locales/fr.json:«{{categorie}}» "title.protocol" has the unknown placeholder "{{categorie}}". Write "{{category}}".',
    ],
  },
  {
    fault: 'a placeholder that is left out',
    edit: replacing(french, '"title.protocol": "{{category}}', '"title.protocol": "Codes'),
    lines: ['locales/fr.json:«"title.protocol"» "title.protocol" lacks the placeholder "{{category}}". Add it.'],
  },
  {
    fault: 'a placeholder that the key does not fill in',
    edit: replacing(french, /"heading\.fix": ".*"/, '"heading.fix": "{{code}}"'),
    lines: ['locales/fr.json:«"heading.fix"» "heading.fix" has the unknown placeholder "{{code}}". Remove it.'],
  },
  {
    fault: 'spaces inside the braces of a placeholder',
    edit: replacing(french, '{{category}}', '{{ category }}'),
    lines: [
      'locales/fr.json:«{{ category }}» "title.protocol" has the unknown placeholder "{{ category }}". Write "{{category}}".',
    ],
  },
  {
    fault: 'a placeholder with one brace on either side',
    edit: replacing(french, '{{category}}', '{category}'),
    lines: [
      'locales/fr.json:«"title.protocol"» "title.protocol" has a brace that closes no placeholder. Write "{{name}}" in full.',
    ],
  },
  {
    fault: 'a placeholder that is not closed',
    edit: replacing(french, '{{category}}', '{{category}'),
    lines: [
      'locales/fr.json:«"title.protocol"» "title.protocol" has a brace that closes no placeholder. Write "{{name}}" in full.',
    ],
  },
  {
    fault: 'a placeholder that is not closed before another',
    edit: replacing(french, '{{codes}}', '{{codes}'),
    lines: [
      'locales/fr.json:«"summary.protocol"» "summary.protocol" has a brace that closes no placeholder. Write "{{name}}" in full.',
    ],
  },
  {
    fault: 'a placeholder with three braces',
    edit: replacing(french, '{{category}}', '{{{category}}}'),
    lines: [
      'locales/fr.json:«"title.protocol"» "title.protocol" has a brace that closes no placeholder. Write "{{name}}" in full.',
    ],
  },
  {
    fault: 'a text that i18next would take for another key',
    edit: replacing(french, '"prose.which": "', '"prose.which": "$t(prose.encounter) '),
    lines: [
      'locales/fr.json:«"prose.which"» "prose.which" holds "$t(", which i18next takes for another key. Write the text out.',
    ],
  },
  {
    fault: 'an unknown format',
    edit: replacing(french, '{{descriptionA}}', '{{descriptionA, lower}}'),
    lines: [
      'locales/fr.json:«"prose.introduction"» "prose.introduction" has the unknown format "lower". Write "lowerOpening".',
    ],
  },
];
