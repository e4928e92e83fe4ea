import { ownCauses, sentCauses } from '../../../src/schema/closing-cause.ts';
import type { Workspace } from '../workspace.ts';
import { code1, french2, replacing, type BadInput } from './bad-input.ts';
import { observe } from './observed.ts';

const causes = [...sentCauses, ...ownCauses].join(', ');

/** The fault that code 1 has a line more, below its `fix`. Something was observed of its protocol. */
function saying(line: string): BadInput['edit'] {
  return (workspace: Workspace) => {
    observe(workspace);
    replacing(code1, /fix: .*\n/, `fix: Nothing has to change.\n${line}\n`)(workspace);
  };
}

/** Every form that a sequence may have, without a fault. */
export const validSequences: readonly BadInput['edit'][] = [
  saying('orderly: true'),
  saying('sequence: { ends: close, by: client }'),
  saying('sequence: { ends: close, by: server, cause: done, seen: receive-1 }'),
  saying('sequence: { ends: empty, by: client }'),
  saying('sequence: { ends: lost, seen: receive-empty }'),
  saying('sequence: { ends: tls, seen: receive-2 }'),
];

/** Faults in `orderly` and `sequence` of `en.mdx`. */
export const sequences: readonly BadInput[] = [
  {
    fault: 'a misspelt scenario of a sequence',
    edit: saying('sequence: { ends: lost, seen: recieve-1 }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.seen" names "recieve-1", which is no scenario of this protocol. Write "receive-1" if you meant that.',
    ],
  },
  {
    fault: 'a scenario of a sequence that is near to none',
    edit: saying('sequence:\n  ends: close\n  by: client\n  seen: something-else'),
    lines: [
      'content/demo/1/en.mdx:11 "sequence.seen" names "something-else", which is no scenario of this protocol. Name one of scenarios.yaml.',
    ],
  },
  {
    fault: 'a scenario of a sequence in a protocol that has none',
    edit: replacing(code1, /fix: .*\n/, 'fix: Nothing has to change.\nsequence: { ends: tls, seen: receive-1 }\n'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.seen" names "receive-1", which is no scenario of this protocol. Name one of scenarios.yaml.',
    ],
  },
  {
    fault: 'a sequence that is a word',
    edit: saying('sequence: close'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence" is the text "close", but must be a group of fields. Correct it. How a connection that ends with the code is closed, for its picture.',
    ],
  },
  {
    fault: 'an empty sequence',
    edit: saying('sequence:'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence" is empty, but must be a group of fields. Correct it. How a connection that ends with the code is closed, for its picture.',
    ],
  },
  {
    fault: 'a sequence of an unknown kind',
    edit: saying('sequence: { ends: lots, seen: receive-1 }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.ends" is the text "lots", but must be one of close, empty, lost, tls. Write "lost".',
    ],
  },
  {
    fault: 'a sequence that does not say how it ends',
    edit: saying('sequence: { by: client }'),
    lines: ['content/demo/1/en.mdx:8 "sequence.ends" is missing. Add it.'],
  },
  {
    fault: 'a sequence without the side that closes',
    edit: saying('sequence: { ends: close }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.by" is missing. Add it. The side that closes: for a code that either may send, the one that the picture shows.',
    ],
  },
  {
    fault: 'a misspelt side that closes',
    edit: saying('sequence: { ends: empty, by: clinet }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.by" is the text "clinet", but must be one of client, server. Write "client".',
    ],
  },
  {
    fault: 'a proxy as the side that closes',
    edit: saying('sequence: { ends: close, by: proxy }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.by" is the text "proxy", but must be one of client, server. Write one of these.',
    ],
  },
  {
    fault: 'a misspelt cause',
    edit: saying('sequence: { ends: close, by: client, cause: dnoe }'),
    lines: [`content/demo/1/en.mdx:8 "sequence.cause" is the text "dnoe", but must be one of ${causes}. Write "done".`],
  },
  {
    fault: 'a cause that pictures have no word for',
    edit: saying('sequence: { ends: close, by: client, cause: thunderstorm }'),
    lines: [
      `content/demo/1/en.mdx:8 "sequence.cause" is the text "thunderstorm", but must be one of ${causes}. Write one of these.`,
    ],
  },
  {
    fault: 'a misspelt field of a sequence',
    edit: saying('sequence: { ends: close, by: client, casue: done }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.casue" is not a field here. Write "cause" if you meant that, or remove it.',
    ],
  },
  {
    fault: 'a cause of an empty Close frame',
    edit: saying('sequence: { ends: empty, by: client, cause: done }'),
    lines: ['content/demo/1/en.mdx:8 "sequence.cause" does not go with the fields beside it. Remove it here.'],
  },
  {
    fault: 'a side that closes a connection that is lost',
    edit: saying('sequence: { ends: lost, by: client, seen: receive-1 }'),
    lines: ['content/demo/1/en.mdx:8 "sequence.by" does not go with the fields beside it. Remove it here.'],
  },
  {
    fault: 'a loss without the scenario in which it was observed',
    edit: saying('sequence: { ends: lost }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.seen" is missing. Add it. The scenario in which it was observed what programs are told.',
    ],
  },
  {
    fault: 'a scenario that is a number',
    edit: saying('sequence: { ends: tls, seen: 1002 }'),
    lines: [
      'content/demo/1/en.mdx:8 "sequence.seen" is 1002, but must be a text. Correct it. The scenario in which it was observed what programs are told.',
    ],
  },
  {
    fault: 'a misspelt "orderly"',
    edit: saying('ordely: true'),
    lines: ['content/demo/1/en.mdx:8 "ordely" is not a field here. Write "orderly" if you meant that, or remove it.'],
  },
  {
    fault: 'an "orderly" that is denied',
    edit: saying('orderly: false'),
    lines: ['content/demo/1/en.mdx:8 "orderly" is false, but must be true. Correct it, or remove it.'],
  },
  {
    fault: 'a sequence in a translation',
    edit: replacing(french2, 'gloss:', 'orderly: true\nsequence: { ends: close, by: client }\ngloss:'),
    lines: [
      'content/demo/2/fr.mdx:2 "orderly" is a fact and belongs in en.mdx. Remove it here.',
      'content/demo/2/fr.mdx:3 "sequence" is a fact and belongs in en.mdx. Remove it here.',
    ],
  },
];
