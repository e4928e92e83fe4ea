import { code1, code2, code3, replacing, type BadInput } from './bad-input.ts';

/** Faults in the fields of `en.mdx`. */
export const codeFields: readonly BadInput[] = [
  {
    fault: 'a missing field',
    edit: replacing(code1, 'fix: Nothing has to change.\n', ''),
    lines: ['content/demo/1/en.mdx:2 "fix" is missing. Add it. What to change.'],
  },
  {
    fault: 'a missing fact',
    edit: replacing(code1, /  setBy:\n.*\n.*\n/, ''),
    lines: ['content/demo/1/en.mdx:8 "facts.setBy" is missing. Add it. Which side sets it.'],
  },
  {
    fault: 'a fact without its value',
    edit: replacing(code1, '    value: either\n', ''),
    lines: ['content/demo/1/en.mdx:15 "facts.setBy.value" is missing. Add it.'],
  },
  {
    fault: 'a fact without its sources',
    edit: replacing(code1, /(?<=setBy:\n.*\n).*\n/, ''),
    lines: ['content/demo/1/en.mdx:15 "facts.setBy.sources" is missing. Add it. Where the value was read.'],
  },
  {
    fault: 'an empty list of sources',
    edit: replacing(code1, 'sources: [registry]', 'sources: []'),
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources" is an empty list. Add at least one item. Where the value was read.',
    ],
  },
  {
    fault: 'an unknown key that is near to a known one',
    edit: replacing(code1, 'gloss:', 'glos:'),
    lines: [
      'content/demo/1/en.mdx:2 "gloss" is missing. Add it. What the name says in plain words, in lower case.',
      'content/demo/1/en.mdx:4 "glos" is not a field here. Write "gloss" if you meant that, or remove it.',
    ],
  },
  {
    fault: 'an unknown key that is near to none',
    edit: replacing(code1, 'gloss:', 'colour: red\ngloss:'),
    lines: ['content/demo/1/en.mdx:4 "colour" is not a field here. Remove it here.'],
  },
  {
    fault: 'a misspelt fact',
    edit: replacing(code1, 'closeFrame:', 'closeFrme:'),
    lines: [
      'content/demo/1/en.mdx:8 "facts.closeFrame" is missing. Add it. May it stand in a Close frame?',
      'content/demo/1/en.mdx:18 "facts.closeFrme" is not a field here. Write "closeFrame" if you meant that, or remove it.',
    ],
  },
  {
    fault: 'an unknown key inside a fact',
    edit: replacing(code1, '    value: either\n', '    value: either\n    confidnce: high\n'),
    lines: [
      'content/demo/1/en.mdx:17 "facts.setBy.confidnce" is not a field here. Write "confidence" if you meant that, or remove it.',
    ],
  },
  {
    fault: 'a misspelt key of a confusion',
    edit: replacing(code1, 'question:', 'qestion:'),
    lines: [
      'content/demo/1/en.mdx:33 "confusedWith.0.question" is missing. Add it. The one question whose answer decides between the two.',
      'content/demo/1/en.mdx:34 "confusedWith.0.qestion" is not a field here. Write "question" if you meant that, or remove it.',
    ],
  },
  {
    fault: 'a text in the place of a number',
    edit: replacing(code1, 'code: 1', 'code: one'),
    lines: [
      'content/demo/1/en.mdx:2 "code" is the text "one", but must be a number. Correct it. The number on the wire. The folder has the same name.',
    ],
  },
  {
    fault: 'a broken number',
    edit: replacing(code1, 'code: 1', 'code: 1.5'),
    lines: [
      'content/demo/1/en.mdx:2 "code" is 1.5, but must be a whole number. Correct it. The number on the wire. The folder has the same name.',
    ],
  },
  {
    fault: 'a number that no Close frame has room for',
    edit: replacing(code1, 'code: 1', 'code: 70000'),
    lines: [
      'content/demo/1/en.mdx:2 "code" is 70000, but must be at most 65535. Correct it. The number on the wire. The folder has the same name.',
    ],
  },
  {
    fault: 'a number in the place of a text',
    edit: replacing(code1, 'name: Done', 'name: 1002'),
    lines: [
      'content/demo/1/en.mdx:3 "name" is 1002, but must be a text. Correct it. The name as pages show it, in English in every language.',
    ],
  },
  {
    fault: 'a field without a value',
    edit: replacing(code1, 'name: Done', 'name:'),
    lines: [
      'content/demo/1/en.mdx:3 "name" is empty, but must be a text. Correct it. The name as pages show it, in English in every language.',
    ],
  },
  {
    fault: 'a list in the place of a text',
    edit: replacing(code1, 'name: Done', 'name: [Done]'),
    lines: [
      'content/demo/1/en.mdx:3 "name" is a list, but must be a text. Correct it. The name as pages show it, in English in every language.',
    ],
  },
  {
    fault: 'a fact that is written as its bare value',
    edit: replacing(code1, /clean:\n.*\n.*\n/, 'clean: handshake\n'),
    lines: [
      'content/demo/1/en.mdx:24 "facts.clean" is the text "handshake", but must be a group of fields. Correct it. Is the closure clean?',
    ],
  },
  {
    fault: 'an empty list of confusions that lacks its brackets',
    edit: replacing(code1, /confusedWith:\n(?: {2}.*\n)+/, 'confusedWith:\n'),
    lines: [
      'content/demo/1/en.mdx:32 "confusedWith" is empty, but must be a list. Correct it. The codes it is really mistaken for.',
    ],
  },
  {
    fault: 'a misspelt value of a list of values',
    edit: replacing(code1, 'value: either', 'value: eiter'),
    lines: [
      'content/demo/1/en.mdx:16 "facts.setBy.value" is the text "eiter", but must be one of either, client, server, gateway, application, local, nobody. Write "either".',
    ],
  },
  {
    fault: 'a value that is near to none of a list of values',
    edit: replacing(code1, 'value: either', 'value: everybody at once'),
    lines: [
      'content/demo/1/en.mdx:16 "facts.setBy.value" is the text "everybody at once", but must be one of either, client, server, gateway, application, local, nobody. Write one of these.',
    ],
  },
  {
    fault: 'true in the place of yes',
    edit: replacing(code1, 'value: yes', 'value: true'),
    lines: [
      'content/demo/1/en.mdx:19 "facts.closeFrame.value" is true, but must be one of yes, no. Write one of these.',
    ],
  },
  {
    fault: 'misspelt reconnect advice',
    edit: replacing(code1, 'value: backoff', 'value: backof'),
    lines: [
      'content/demo/1/en.mdx:28 "facts.reconnect.value" is the text "backof", but must be one of none, no, backoff, delay, after-fix, after-credentials, user. Write "backoff".',
    ],
  },
  {
    fault: 'reconnect advice without a value',
    edit: replacing(code1, '    value: backoff\n', ''),
    lines: ['content/demo/1/en.mdx:27 "facts.reconnect.value" is missing. Add it.'],
  },
  {
    fault: 'reconnect advice that says neither rule nor advice',
    edit: replacing(code1, '    basis: advice\n', ''),
    lines: [
      'content/demo/1/en.mdx:27 "facts.reconnect.basis" is missing. Add it. "rule" where a cited source says so, "advice" where it is ours.',
    ],
  },
  {
    fault: 'a misspelt basis',
    edit: replacing(code1, 'basis: advice', 'basis: advise'),
    lines: [
      'content/demo/1/en.mdx:29 "facts.reconnect.basis" is the text "advise", but must be one of rule, advice. Write "advice".',
    ],
  },
  {
    fault: 'a basis for no advice',
    edit: replacing(code1, 'value: backoff', 'value: none'),
    lines: ['content/demo/1/en.mdx:29 "facts.reconnect.basis" does not go with the fields beside it. Remove it here.'],
  },
  {
    fault: 'an HTTP relative that is a word',
    edit: replacing(code1, 'value: none', 'value: teapot'),
    lines: [
      'content/demo/1/en.mdx:31 "facts.httpRelative.value" is neither "none" nor an HTTP status from 100 to 599. Correct it.',
    ],
  },
  {
    fault: 'an HTTP relative that is no status',
    edit: replacing(code1, 'value: none', 'value: 99\n    basis: analogy'),
    lines: ['content/demo/1/en.mdx:31 "facts.httpRelative.value" is 99, but must be at least 100. Correct it.'],
  },
  {
    fault: 'an HTTP relative that says neither stated nor analogy',
    edit: replacing(code1, 'value: none', 'value: 404'),
    lines: [
      'content/demo/1/en.mdx:30 "facts.httpRelative.basis" is missing. Add it. "stated" where a source names the status, "analogy" where it is ours.',
    ],
  },
  {
    fault: 'an HTTP relative with an unknown basis',
    edit: replacing(code1, 'value: none', 'value: 404\n    basis: guess'),
    lines: [
      'content/demo/1/en.mdx:32 "facts.httpRelative.basis" is the text "guess", but must be one of stated, analogy. Write one of these.',
    ],
  },
  {
    fault: 'empty prose',
    edit: replacing(code1, /when: .*/, 'when: ""'),
    lines: [
      'content/demo/1/en.mdx:6 "when" is empty. Correct it. When it is seen. Reads on after "You encounter 1002 when …".',
    ],
  },
  {
    fault: 'prose of nothing but spaces',
    edit: replacing(code1, /when: .*/, 'when: "  "'),
    lines: [
      'content/demo/1/en.mdx:6 "when" is empty. Correct it. When it is seen. Reads on after "You encounter 1002 when …".',
    ],
  },
  {
    fault: 'an empty question',
    edit: replacing(code1, /question: .*/, 'question: ""'),
    lines: [
      'content/demo/1/en.mdx:34 "confusedWith.0.question" is empty. Correct it. The one question whose answer decides between the two.',
    ],
  },
  {
    fault: 'an empty registered name',
    edit: replacing(code1, 'value: Done', 'value: ""'),
    lines: ['content/demo/1/en.mdx:10 "facts.registeredName.value" is empty. Correct it.'],
  },
  {
    fault: 'a gloss that is a sentence',
    edit: replacing(code1, 'gloss: the work is done', 'gloss: The work is done.'),
    lines: [
      'content/demo/1/en.mdx:4 "gloss" ends in a full stop. Correct it. What the name says in plain words, in lower case.',
    ],
  },
  {
    fault: 'a number that stands twice in a protocol',
    edit: replacing(code2, 'code: 2', 'code: 1'),
    lines: [
      'content/demo/2/en.mdx:2 "code" is 1, but the folder is "2". Correct the number or rename the folder.',
      'content/demo/2/en.mdx:2 "code" is 1, which content/demo/1/en.mdx already describes. Remove one of the two.',
    ],
  },
  {
    fault: 'a number that does not match its folder',
    edit: replacing(code3, 'code: 3', 'code: 4'),
    lines: ['content/demo/3/en.mdx:2 "code" is 4, but the folder is "3". Correct the number or rename the folder.'],
  },
  {
    fault: 'a confusion with a code that does not exist',
    edit: replacing(code1, '- code: 2', '- code: 7'),
    lines: [
      'content/demo/1/en.mdx:33 "confusedWith.0.code" is 7, which has no entry in this protocol. Correct the number, or add 7/en.mdx.',
    ],
  },
  {
    fault: 'a confusion with itself',
    edit: replacing(code1, '- code: 2', '- code: 1'),
    lines: ['content/demo/1/en.mdx:33 "confusedWith.0.code" is 1, the code of this file itself. Name the other code.'],
  },
  {
    fault: 'a pair that either of its codes declares',
    edit: replacing(
      code2,
      '---\n\n',
      'confusedWith:\n  - code: 1\n    question: Is it open?\n    this: No.\n    other: Yes.\n---\n\n',
    ),
    lines: [
      'content/demo/2/en.mdx:33 "confusedWith.0.code" is 1, and content/demo/1/en.mdx declares the same pair. Keep one of the two.',
    ],
  },
  {
    fault: 'a pair that one code declares twice',
    edit: replacing(
      code1,
      '---\n\n',
      '  - code: 2\n    question: Is it open?\n    this: No.\n    other: Yes.\n---\n\n',
    ),
    lines: [
      'content/demo/1/en.mdx:37 "confusedWith.1.code" is 2, and content/demo/1/en.mdx declares the same pair. Keep one of the two.',
    ],
  },
];
