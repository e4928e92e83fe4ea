import { unableReasons } from '../../../src/schema/observation.ts';
import type { Workspace } from '../workspace.ts';
import type { BadInput } from './bad-input.ts';

const scenarios = 'content/demo/scenarios.yaml';
const seen = 'content/demo/observed/tool.yaml';

const validScenarios = `receive:
  - { id: receive, rule: spec §1, roles: [client], numbers: [1, 2] }
  - { id: receive-empty, rule: spec §1, roles: [client] }
`;
const validSeen = `name: Tool
kind: library
language: C
version: '1.2'
obtained: Debian tool 1.2-3
date: 2026-01-02
limits: {}
client:
  receive-1: {"reported":{"code":1},"wire":[{"frame":"close","code":1,"masked":true},{"end":"fin"}]}
  receive-2: {"wire":[{"end":"open"}]}
  receive-empty: {"unable":"noPage"}
`;

/** Makes the content one in which something was observed, without a fault. */
export function observe(workspace: Workspace): void {
  workspace.write(scenarios, validScenarios);
  workspace.write(seen, validSeen);
}

/** A content in which something was observed, with one part of a file replaced. */
function observing(file: typeof scenarios | typeof seen, part: string, by: string): BadInput['edit'] {
  return (workspace: Workspace) => {
    observe(workspace);
    workspace.replace(file, part, by);
  };
}

/** The same, with the results in a file of another name. */
function named(file: string): BadInput['edit'] {
  return (workspace: Workspace) => {
    workspace.write(scenarios, validScenarios);
    workspace.write(`content/demo/observed/${file}`, validSeen);
  };
}

/** Faults in scenarios.yaml and in the files of what was observed. */
export const observed: readonly BadInput[] = [
  {
    fault: 'results of a scenario that is not in the catalogue',
    edit: observing(seen, 'receive-2:', 'receive-3:'),
    lines: [
      'content/demo/observed/tool.yaml:8 "client" does not record receive-2. Run npm run observe, which records what cannot be tried, too.',
      'content/demo/observed/tool.yaml:10 "client.receive-3" is not a scenario of a client in scenarios.yaml. Write "receive-1" if you meant that.',
    ],
  },
  {
    fault: 'a scenario that is left out',
    edit: observing(seen, '  receive-empty: {"unable":"noPage"}\n', ''),
    lines: [
      'content/demo/observed/tool.yaml:8 "client" does not record receive-empty. Run npm run observe, which records what cannot be tried, too.',
    ],
  },
  {
    fault: 'results in a role that no scenario has',
    edit: observing(seen, 'client:', 'server:'),
    lines: [9, 10, 11].map((line, index) => {
      const id = ['receive-1', 'receive-2', 'receive-empty'][index] ?? '';
      return `content/demo/observed/tool.yaml:${String(line)} "server.${id}" is not a scenario of a server in scenarios.yaml. Add it there, or remove it here.`;
    }),
  },
  {
    fault: 'a reason that is none of the known ones',
    edit: observing(seen, 'noPage', 'noPages'),
    lines: [
      `content/demo/observed/tool.yaml:11 "client.receive-empty.unable" is the text "noPages", but must be one of ${unableReasons.join(', ')}. Write "noPage".`,
    ],
  },
  {
    fault: 'results without scenarios',
    edit: (workspace) => {
      workspace.write(seen, validSeen);
    },
    lines: [
      'content/demo/scenarios.yaml:1 This file is missing. Add it: observed/ says what was seen in its scenarios.',
    ],
  },
  {
    fault: 'results that are named after another page',
    edit: named('method.yaml'),
    lines: [
      'content/demo/observed/method.yaml:1 "method" is the address of another page of what was observed. Name the file otherwise.',
    ],
  },
  {
    fault: 'results in a file whose name is no id',
    edit: named('Tool_2.yaml'),
    lines: [
      'content/demo/observed/Tool_2.yaml:1 "Tool_2" is no id. Name the file in lower-case words with hyphens: "java-net-http.yaml".',
    ],
  },
  {
    fault: 'a file among the results that is none',
    edit: named('notes.txt'),
    lines: [
      'content/demo/observed/notes.txt:1 "notes.txt" is not a file of what was observed: those end in ".yaml". Remove it.',
    ],
  },
  {
    fault: 'a scenario without a sentence',
    edit: observing(scenarios, 'id: receive-empty', 'id: receive-nothing'),
    lines: [
      'content/demo/observed/tool.yaml:8 "client" does not record receive-nothing. Run npm run observe, which records what cannot be tried, too.',
      'content/demo/observed/tool.yaml:11 "client.receive-empty" is not a scenario of a client in scenarios.yaml. Add it there, or remove it here.',
      'content/demo/scenarios.yaml:3 "receive-nothing" has no sentence. Add "scenario.receive-nothing" to src/schema/messages.ts and to every file of locales/.',
    ],
  },
  {
    fault: 'a family whose sentence has no place for its number',
    edit: observing(scenarios, 'id: receive, ', 'id: receive-long-reason, '),
    lines: [
      'content/demo/observed/tool.yaml:8 "client" does not record receive-long-reason-1 and 1 more. Run npm run observe, which records what cannot be tried, too.',
      'content/demo/observed/tool.yaml:9 "client.receive-1" is not a scenario of a client in scenarios.yaml. Add it there, or remove it here.',
      'content/demo/observed/tool.yaml:10 "client.receive-2" is not a scenario of a client in scenarios.yaml. Add it there, or remove it here.',
      'content/demo/scenarios.yaml:2 "receive-long-reason" and the placeholder "{{number}}" of its sentence do not go together. Add it there, in src/schema/messages.ts, or change "numbers".',
    ],
  },
  {
    fault: 'two scenarios of one id',
    edit: observing(
      scenarios,
      '  - { id: receive-empty',
      '  - { id: receive, rule: spec §1, roles: [client], numbers: [2] }\n  - { id: receive-empty',
    ),
    lines: ['content/demo/scenarios.yaml:3 "receive-2" is the id of two scenarios. Rename one of the two.'],
  },
  {
    fault: 'a rule that protocol.yaml does not list',
    edit: observing(scenarios, 'rule: spec §1, roles: [client] }', 'rule: spce §1, roles: [client] }'),
    lines: [
      'content/demo/scenarios.yaml:3 "receive.1.rule" cites "spce", which protocol.yaml does not list. Write "spec" if you meant that.',
    ],
  },
];
