import type { Workspace } from '../workspace.ts';
import { protocol, type BadInput } from './bad-input.ts';
import { observe } from './observed.ts';
import { surround } from './surroundings.ts';

const file = 'content/demo/diagnosis.yaml';

const valid = `question: { en: What did your side report?, fr: Qu’a signalé votre côté ? }
branches:
  - told: 1
    question: { en: Which side are you? }
    answers:
      - id: client
        side: client
        text: { en: The client }
        causes:
          - { id: broken, seen: [tool client receive-1], sources: [spec §1] }
      - id: server
        side: server
        text: { en: The server }
        causes:
          - { id: own, seen: [tool client receive-1] }
  - told: 2
    causes:
      - { id: broken, sources: [spec §1] }
  - told: 3
    causes:
      - { id: broken, sources: ['https://tool.example/'] }
  - told: nothing
    text: { en: Nothing }
    causes:
      - { id: own, seen: [tool client receive-2], page: limits }
causes:
  - id: own
    codes: [3]
    cause: { en: It stopped. }
    remedy: { en: Start it. }
`;

/** Makes the content one with questions that lead to causes, without a fault. */
export function diagnose(workspace: Workspace): void {
  observe(workspace);
  surround(workspace);
  workspace.write(file, valid);
  workspace.replace(protocol, 'sources:\n  spec:', 'tools: [what-happened]\nsources:\n  spec:');
}

/** The same, with one part of the questions replaced. */
function asking(part: string, by: string): BadInput['edit'] {
  return (workspace) => {
    diagnose(workspace);
    workspace.replace(file, part, by);
  };
}

/** A question below the answer of the client, below which as many others follow, and causes at last. */
function questions(more: number, indent = 8): string {
  const space = ' '.repeat(indent);
  const deeper = more === 0 ? `${space}    causes:\n${space}      - { id: broken, sources: [spec §1] }\n` : '';
  return (
    `${space}question: { en: And? }\n${space}answers:\n` +
    `${space}  - id: a\n${space}    text: { en: A }\n${deeper}${more === 0 ? '' : questions(more - 1, indent + 4)}` +
    `${space}  - id: b\n${space}    text: { en: B }\n` +
    `${space}    causes:\n${space}      - { id: broken, sources: [spec §1] }\n`
  );
}

const clientCauses = `        causes:
          - { id: broken, seen: [tool client receive-1], sources: [spec §1] }
`;

/** Faults in the questions that lead to causes. */
export const diagnoses: readonly BadInput[] = [
  {
    fault: 'a tool whose questions are missing',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.remove(file);
    },
    lines: [
      'content/demo/protocol.yaml:16 "tools" lists "what-happened", but there is no diagnosis.yaml. Add it, or remove the tool.',
    ],
  },
  {
    fault: 'questions that no page shows',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(protocol, 'tools: [what-happened]\n', '');
    },
    lines: [
      'content/demo/diagnosis.yaml:1 protocol.yaml does not list the tool "what-happened", so no page shows this. Add it there.',
    ],
  },
  {
    fault: 'a report that is none',
    edit: asking('told: nothing', 'told: silence'),
    lines: [
      'content/demo/diagnosis.yaml:22 "branches.3.told" is neither a code, nor a range such as [3000, 4999], nor "error" or "nothing". Correct it. What the side of the reader reports: a code, the first and last of a range, "error" or "nothing".',
    ],
  },
  {
    fault: 'a code without a branch, and a branch without a code',
    edit: asking('told: 3', 'told: 4'),
    lines: [
      'content/demo/diagnosis.yaml:2 "branches" has none for 3. Add it.',
      'content/demo/diagnosis.yaml:19 "branches.2.told" is 4, which has no entry in this protocol. Correct the number, or write the range that it lies in.',
    ],
  },
  {
    fault: 'a code with an answer in words, and a report without one',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(file, '  - told: 2\n', '  - told: 2\n    text: { en: Two }\n');
      workspace.replace(file, '    text: { en: Nothing }\n', '');
    },
    lines: [
      'content/demo/diagnosis.yaml:17 "branches.1.text" says what the name of 2 says. Remove it here.',
      'content/demo/diagnosis.yaml:23 "branches.3.text" is missing. Add it. The answer.',
    ],
  },
  {
    fault: 'an id whose anchor another has',
    edit: asking('id: server', 'id: client'),
    lines: [
      'content/demo/diagnosis.yaml:11 "branches.0.answers.1" has the anchor #1-client, which another has already. Rename it, or remove it.',
    ],
  },
  {
    fault: 'an id in capitals',
    edit: asking('id: server', 'id: Server'),
    lines: [
      'content/demo/diagnosis.yaml:11 "branches.0.answers.1.id" is the text "Server": is no id. Write lower-case words with hyphens. Correct it. The last words of its anchor: "browser" below the branch 1006 is #1006-browser, for ever.',
    ],
  },
  {
    fault: 'an answer that leads nowhere',
    edit: asking(clientCauses, ''),
    lines: [
      'content/demo/diagnosis.yaml:6 "branches.0.answers.0" leads nowhere. Add a "question" with "answers", or "causes".',
    ],
  },
  {
    fault: 'a question without answers',
    edit: asking(clientCauses, '        question: { en: And? }\n'),
    lines: [
      'content/demo/diagnosis.yaml:6 "branches.0.answers.0" leads nowhere. Add a "question" with "answers", or "causes".',
      'content/demo/diagnosis.yaml:9 "branches.0.answers.0.question" has no "answers". Add them, or remove it.',
    ],
  },
  {
    fault: 'answers without a question',
    edit: asking('    question: { en: Which side are you? }\n', ''),
    lines: ['content/demo/diagnosis.yaml:4 "branches.0.answers" answer no "question". Add it.'],
  },
  {
    fault: 'an answer with both answers and causes',
    edit: asking(clientCauses, questions(0) + clientCauses),
    lines: [
      'content/demo/diagnosis.yaml:19 "branches.0.answers.0" has both "answers" and "causes". Remove one of the two.',
    ],
  },
  {
    fault: 'a question with a single answer',
    edit: asking(valid.slice(valid.indexOf('      - id: server'), valid.indexOf('  - told: 2')), ''),
    lines: [
      'content/demo/diagnosis.yaml:5 "branches.0.answers" are 1. A question has 2 to 6. Add some, or ask otherwise.',
    ],
  },
  {
    fault: 'a sixth question',
    edit: asking(clientCauses, questions(3)),
    lines: [
      'content/demo/diagnosis.yaml:21 #1-client-a-a-a asks a sixth question, and five is the most. Ask less on the way to it.',
    ],
  },
  {
    fault: 'a text without English, and one in a language that the site does not have',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(file, '{ en: The client }', '{ fr: Le client }');
      workspace.replace(file, '{ en: Start it. }', '{ en: Start it., xx: Starten. }');
    },
    lines: [
      'content/demo/diagnosis.yaml:8 "branches.0.answers.0.text" has no English. Add "en".',
      'content/demo/diagnosis.yaml:30 "causes.0.remedy" has "xx", no language of the site. Write en, fr, ja.',
    ],
  },
  {
    fault: 'a cause that is none, and one that stands twice',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(file, 'id: own, seen: [tool client receive-1]', 'id: owm, seen: [tool client receive-1]');
      workspace.replace(file, clientCauses, `${clientCauses}          - { id: broken, sources: [spec §1] }\n`);
    },
    lines: [
      'content/demo/diagnosis.yaml:11 "broken" stands in this list twice. Remove one.',
      'content/demo/diagnosis.yaml:16 "owm" is no cause. Write "own" if you meant that.',
    ],
  },
  {
    fault: 'a cause without a source',
    edit: asking("id: broken, sources: ['https://tool.example/']", 'id: broken'),
    lines: [
      'content/demo/diagnosis.yaml:21 "broken" does not say where it was seen or read. Cite an observation under "seen", or else a source.',
    ],
  },
  {
    fault: 'causes that are not sorted, that nothing leads to, or that causes.yaml has',
    edit: asking(
      '  - id: own\n',
      '  - { id: zero, codes: [], cause: { en: A. }, remedy: { en: B. } }\n' +
        '  - { id: broken, codes: [], cause: { en: A. }, remedy: { en: B. } }\n  - id: own\n',
    ),
    lines: [
      'content/demo/diagnosis.yaml:27 No answer leads to the cause "zero". Remove it.',
      'content/demo/diagnosis.yaml:28 "broken" stands below "zero". Sort the causes by id, each once.',
      'content/demo/diagnosis.yaml:28 causes.yaml has "broken" already. Remove it here.',
    ],
  },
  {
    fault: 'a source that protocol.yaml does not list',
    edit: asking('sources: [spec §1] }\n  - told: 3', 'sources: [spek] }\n  - told: 3'),
    lines: [
      'content/demo/diagnosis.yaml:18 "sources" cites "spek", which protocol.yaml does not list. Write "spec" if you meant that.',
    ],
  },
  {
    fault: 'an observation that is none',
    edit: asking('seen: [tool client receive-2]', 'seen: [tool receive-2]'),
    lines: [
      'content/demo/diagnosis.yaml:25 "branches.3.causes.0.seen.0" is no observation. Write implementation, role and scenario: "nginx proxy proxy-idle". Correct it.',
    ],
  },
  {
    fault: 'an observation that was not made',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(file, 'seen: [tool client receive-2]', 'seen: [took client receive-2]');
      workspace.replace(file, 'seen: [tool client receive-1], sources', 'seen: [tool server receive-1], sources');
    },
    lines: [
      'content/demo/diagnosis.yaml:10 "seen" names the role "server", in which tool was not observed. Write "client".',
      'content/demo/diagnosis.yaml:25 "seen" names "took", which was not observed. Write "tool" if you meant that.',
    ],
  },
  {
    fault: 'a scenario that is not recorded, and one that could not be tried',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(file, 'seen: [tool client receive-2]', 'seen: [tool client receive-empty]');
      workspace.replace(file, 'seen: [tool client receive-1], sources', 'seen: [tool client receive-3], sources');
    },
    lines: [
      'content/demo/diagnosis.yaml:10 "seen" names "receive-3", which is not recorded of tool. Write "receive-1" if you meant that.',
      'content/demo/diagnosis.yaml:25 "seen" cites receive-empty of tool, which could not be tried. Cite what was seen.',
    ],
  },
  {
    fault: 'an observation that shows something else',
    edit: (workspace) => {
      diagnose(workspace);
      workspace.replace(file, 'seen: [tool client receive-2]', 'seen: [tool client receive-1]');
      workspace.replace(file, 'seen: [tool client receive-1], sources', 'seen: [tool client receive-2], sources');
    },
    lines: [
      'content/demo/diagnosis.yaml:10 "seen" cites "tool client receive-2" for 1, but it reports nothing and sends no end of TCP. Cite what shows 1.',
      'content/demo/diagnosis.yaml:25 "seen" cites "tool client receive-1" for nothing, but it reports 1 and sends a Close frame with 1, FIN. Cite what shows nothing.',
    ],
  },
  {
    fault: 'an observation of neither side',
    edit: asking('side: client', 'side: browser'),
    lines: [
      'content/demo/diagnosis.yaml:10 "seen" cites "tool client receive-1" at #1-client, whose reader is a browser, and it is neither that nor its other side. Cite another.',
    ],
  },
];
