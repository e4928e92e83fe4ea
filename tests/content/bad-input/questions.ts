import { localeTags } from '../../../src/i18n/locales.ts';
import { askedParts } from '../../../src/schema/protocol.ts';
import type { Workspace } from '../workspace.ts';
import { code1, code3, protocol, type BadInput } from './bad-input.ts';

const about = 'The code whose page answers, or the two codes whose comparison does, the lower first.';

/** The protocol asks questions: YAML items, each line as it stands below `questions:`. */
function asking(...lines: readonly string[]): BadInput['edit'] {
  return (workspace: Workspace) => {
    workspace.replace(protocol, /^sources:/m, ['questions:', ...lines, 'sources:'].join('\n'));
  };
}

/** The same, with an edit of another file. */
function besides(edit: BadInput['edit'], other: BadInput['edit']): BadInput['edit'] {
  return (workspace: Workspace) => {
    edit(workspace);
    other(workspace);
  };
}

/** Code 3 is one that has no pair pages. */
function unpaired(workspace: Workspace): void {
  workspace.replace(code3, 'value: registered', 'value: unassigned');
}

/** Every form that a question may have, without a fault. */
export const validQuestions: readonly BadInput['edit'][] = [
  asking('  - { about: [1], text: { en: Why 1? } }'),
  ...askedParts.map((part) => asking(`  - { about: [1], part: ${part}, text: { en: Why 1? } }`)),
  asking('  - { about: [1, 2], text: { en: 1 or 2?, fr: 1 ou 2 ?, ja: 1か2か } }'),
  besides(asking('  - { about: [3], text: { en: Why 3? } }'), unpaired),
];

/** Faults in `questions` of `protocol.yaml`. */
export const questions: readonly BadInput[] = [
  {
    fault: 'a question about a code that has no entry',
    edit: asking('  - about: [7]', '    text: { en: Why 7? }'),
    lines: [
      'content/demo/protocol.yaml:17 "questions.0.about" names 7, which has no entry in this protocol. Correct the number.',
    ],
  },
  {
    fault: 'a question about two codes of which one has no entry, whatever else is wrong with it',
    edit: asking('  - text: { en: Why? }', '    part: fix', '    about:', '      - 7', '      - 1'),
    lines: [
      'content/demo/protocol.yaml:19 "questions.0.about" names 7, which has no entry in this protocol. Correct the number.',
    ],
  },
  {
    fault: 'a question about two codes, the higher first',
    edit: asking('  - about: [2, 1]', '    text: { en: 1 or 2? }'),
    lines: ['content/demo/protocol.yaml:17 "questions.0.about" names 2 and 1. Write the lower code first.'],
  },
  {
    fault: 'a question about a code and itself',
    edit: asking('  - about: [1, 1]', '    text: { en: 1 or 1? }'),
    lines: ['content/demo/protocol.yaml:17 "questions.0.about" names 1 twice. Name one code alone, or two.'],
  },
  {
    fault: 'a question about a pair without a page',
    edit: besides(asking('  - about: [1, 3]', '    text: { en: 1 or 3? }'), unpaired),
    lines: [
      'content/demo/protocol.yaml:17 "questions.0.about" names 3 in a pair, and it has no pair pages. Name one code alone.',
    ],
  },
  {
    fault: 'another fault in a code that a question names: the question has none',
    edit: besides(asking('  - about: [1, 2]', '    text: { en: 1 or 2? }'), (workspace) => {
      workspace.replace(code1, 'fix: Nothing has to change.\n', '');
    }),
    lines: ['content/demo/1/en.mdx:2 "fix" is missing. Add it. What to change.'],
  },
  {
    fault: 'a question that leads to a part of a comparison',
    edit: asking('  - about: [1, 2]', '    part: fix', '    text: { en: 1 or 2? }'),
    lines: [
      'content/demo/protocol.yaml:17 "questions.0.about" names two codes and a part, and a comparison has no such part. Remove "part", or name one code alone.',
    ],
  },
  {
    fault: 'a question that is not asked in English',
    edit: asking('  - about: [1]', '    text: { fr: Pourquoi ? }'),
    lines: ['content/demo/protocol.yaml:18 "questions.0.text" has no English. Add "en".'],
  },
  {
    fault: 'a question in a language that the site does not have, below one without a fault',
    edit: asking('  - about: [2]', '    text: { en: Why 2? }', '  - about: [1]', '    text: { en: Why 1?, xx: Xxx? }'),
    lines: [
      `content/demo/protocol.yaml:20 "questions.1.text" has "xx", no language of the site. Write ${localeTags.join(', ')}.`,
    ],
  },
  {
    fault: 'questions that are no list',
    edit: asking('  about: [1]', '  text: { en: Why 1? }'),
    lines: [
      'content/demo/protocol.yaml:16 "questions" is a group of fields, but must be a list. Correct it. What readers often come with, for the home page.',
    ],
  },
  {
    fault: 'an empty list of questions, with nothing behind its name',
    edit: asking(),
    lines: [
      'content/demo/protocol.yaml:16 "questions" is empty, but must be a list. Correct it. What readers often come with, for the home page.',
    ],
  },
  {
    fault: 'a question about nothing',
    edit: asking('  - text: { en: Why? }', '  - about: []', '    text: { en: Why? }'),
    lines: [
      `content/demo/protocol.yaml:17 "questions.0.about" is missing. Add it. ${about}`,
      `content/demo/protocol.yaml:18 "questions.1.about" is an empty list. Add at least one item. ${about}`,
    ],
  },
  {
    fault: 'a question about three codes',
    edit: asking('  - about: [1, 2, 3]', '    text: { en: Which? }'),
    lines: [`content/demo/protocol.yaml:17 "questions.0.about" has more than 2 items. Remove some. ${about}`],
  },
  {
    fault: 'a question about a code without a list',
    edit: asking('  - about: 1', '    text: { en: Why 1? }'),
    lines: [`content/demo/protocol.yaml:17 "questions.0.about" is 1, but must be a list. Correct it. ${about}`],
  },
  {
    fault: 'a question about a word, and one about a broken number',
    edit: asking('  - about: [one]', '    text: { en: Why? }', '  - about: [1.5]', '    text: { en: Why? }'),
    lines: [
      'content/demo/protocol.yaml:17 "questions.0.about.0" is the text "one", but must be a number. Correct it.',
      'content/demo/protocol.yaml:19 "questions.1.about.0" is 1.5, but must be a whole number. Correct it.',
    ],
  },
  {
    fault: 'a misspelt part',
    edit: asking('  - about: [1]', '    part: fixx', '    text: { en: Why 1? }'),
    lines: [
      `content/demo/protocol.yaml:18 "questions.0.part" is the text "fixx", but must be one of ${askedParts.join(', ')}. Write "fix".`,
    ],
  },
  {
    fault: 'a part that some codes have not',
    edit: asking('  - about: [1]', '    part: confusions', '    text: { en: Why 1? }'),
    lines: [
      `content/demo/protocol.yaml:18 "questions.0.part" is the text "confusions", but must be one of ${askedParts.join(', ')}. Write one of these.`,
    ],
  },
  {
    fault: 'a question without a text',
    edit: asking('  - about: [1]'),
    lines: [
      'content/demo/protocol.yaml:17 "questions.0.text" is missing. Add it. The question, by language; English is always there.',
    ],
  },
  {
    fault: 'a text that names no language',
    edit: asking('  - about: [1]', '    text: Why 1?'),
    lines: [
      'content/demo/protocol.yaml:18 "questions.0.text" is the text "Why 1?", but must be a group of fields. Correct it. The question, by language; English is always there.',
    ],
  },
  {
    fault: 'an empty question of a protocol, and one that is a sentence',
    edit: asking('  - about: [1]', '    text: { en: "" }', '  - about: [1]', '    text: { en: Tell me. }'),
    lines: [
      'content/demo/protocol.yaml:18 "questions.0.text.en" is empty. Correct it.',
      'content/demo/protocol.yaml:20 "questions.1.text.en" ends in a full stop. Correct it.',
    ],
  },
  {
    fault: 'a misspelt field of a question',
    edit: asking('  - about: [1]', '    prat: fix', '    text: { en: Why 1? }'),
    lines: [
      'content/demo/protocol.yaml:18 "questions.0.prat" is not a field here. Write "part" if you meant that, or remove it.',
    ],
  },
];
