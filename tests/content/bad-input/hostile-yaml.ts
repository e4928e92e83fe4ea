import type { Workspace } from '../workspace.ts';
import { code1, french, protocol, replacing, type BadInput } from './bad-input.ts';

/** A key that is added to protocol.yaml, after its three first. */
function adding(text: string): BadInput['edit'] {
  return replacing(protocol, 'registry: registry\n', `registry: registry\n${text}\n`);
}

const deep = 'It is nested too deeply: 24 levels are the most. Write it flatter.';
const twice = (key: string): string => `"${key}" is read in two ways by programs. Put it between quotes.`;

/** Aliases that double what they repeat, thirty times. */
const bomb = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 15 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`),
].join('\n');

/** YAML and JSON that make objects of a program, repeat themselves, are read in two ways, or are nested deeply. */
export const hostileYaml: readonly BadInput[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map((key): BadInput => ({
    fault: `the key ${key}`,
    edit: replacing(protocol, '      rows: the', `      ${key}: the`),
    lines: [`content/demo/protocol.yaml:26 "${key}" is a name that programs keep to themselves. Name it otherwise.`],
  })),
  {
    fault: 'the key __proto__ in a locale file',
    edit: replacing(french, '"heading.fix"', '"__proto__"'),
    lines: ['locales/fr.json:«"__proto__"» "__proto__" is a name that programs keep to themselves. Name it otherwise.'],
  },
  ...['!!js/function', '!!js/regexp', '!!binary', '!!set', '!evil', '!!str'].map((tag): BadInput => ({
    fault: `the tag ${tag}`,
    edit: replacing(protocol, 'name: Demo\n', `name: ${tag} Demo\n`),
    lines: [`content/demo/protocol.yaml:1 ${tagSentence(tag)}`],
  })),
  {
    fault: 'a merge key',
    edit: (workspace) => {
      workspace.replace(protocol, '  registry:\n', '  registry:\n    <<: { note: A note. }\n');
    },
    lines: ['content/demo/protocol.yaml:22 "<<" takes over the fields of another place. Write them out.'],
  },
  {
    fault: 'an alias of itself',
    edit: adding('tools: &a [*a]'),
    lines: ['content/demo/protocol.yaml:5 "*a" repeats itself: YAML reads "*" so. Put the text between quotes.'],
  },
  {
    fault: 'aliases that double what they repeat',
    edit: adding(bomb),
    lines: ['content/demo/protocol.yaml:1 What "*" repeats makes the file too large. Write less, or repeat less.'],
  },
  {
    fault: 'a key that is no text',
    edit: replacing(protocol, '      rows: the', '      1: the'),
    lines: ['content/demo/protocol.yaml:26 "1" is a key, but no text. Put it between quotes, or name it otherwise.'],
  },
  {
    fault: 'a list for a key',
    edit: adding('? [a, b]\n: c'),
    lines: [
      'content/demo/protocol.yaml:5 A group of fields is a key, but no text. Put it between quotes, or name it otherwise.',
    ],
  },
  {
    fault: 'a directive of YAML',
    edit: replacing(protocol, 'name: Demo\n', '%YAML 1.1\n---\nname: Demo\n'),
    lines: [
      'content/demo/protocol.yaml:1 The file has lines at its top that begin with "%". Remove them: YAML 1.2 needs none.',
    ],
  },
  {
    fault: 'a number that is a text to others',
    edit: replacing(protocol, 'last: 65535', 'last: 0b11'),
    lines: [`content/demo/protocol.yaml:12 ${twice('ranges.1.last')}`],
  },
  {
    fault: 'a day where a text must stand',
    edit: replacing(protocol, 'title: The Demo Protocol', 'title: 2026-01-31'),
    lines: [`content/demo/protocol.yaml:19 ${twice('sources.spec.title')}`],
  },
  {
    fault: 'two documents in one file',
    edit: adding('---\nname: Other'),
    lines: [
      'content/demo/protocol.yaml:5 A second document begins here, at a line "---" or after a line "...". Remove it, or that line.',
    ],
  },
  {
    fault: 'YAML that is nested deeply',
    edit: adding(`tools: ${'['.repeat(40)}${']'.repeat(40)}`),
    lines: [`content/demo/protocol.yaml:5 ${deep}`],
  },
  {
    fault: 'YAML that is nested so deeply that a program fails at it',
    edit: adding(`tools: ${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    lines: [`content/demo/protocol.yaml:5 ${deep}`],
  },
  {
    fault: 'a list of lists, a thousand deep',
    edit: adding(`tools:\n  ${'- '.repeat(1000)}x`),
    lines: [`content/demo/protocol.yaml:6 ${deep}`],
  },
  {
    fault: 'a list of more items than any',
    edit: adding(`tools: [${'1,'.repeat(3001)}]`),
    lines: ['content/demo/protocol.yaml:5 There are 3001 items here, and 3000 are the most. Remove some.'],
  },
  {
    fault: 'JSON that is nested deeply',
    edit: (workspace: Workspace) => {
      workspace.write(french, `${'['.repeat(20_000)}${']'.repeat(20_000)}\n`);
    },
    lines: [`locales/fr.json:1 ${deep}`],
  },
  {
    fault: 'a line in front matter that Astro takes for its end',
    edit: replacing(code1, 'gloss:', '---x\ngloss:'),
    lines: [
      'content/demo/1/en.mdx:4 The front matter ends here, but not with a line "---". End it so, or write this line otherwise.',
    ],
  },
];

function tagSentence(tag: string): string {
  const whole = tag.replace('!!', 'tag:yaml.org,2002:');
  return `"${whole}" is a tag: YAML reads "!" so. Put the text between quotes.`;
}
