import type { Workspace } from '../workspace.ts';
import { code1, type BadInput } from './bad-input.ts';
import { observe } from './observed.ts';

const seen = 'content/demo/observed/tool.yaml';
const exceptions = 'content/demo/exceptions.yaml';

/** A content in which something was observed, with some text of code 1 before its sides. */
function saying(text: string): BadInput['edit'] {
  return (workspace: Workspace) => {
    observe(workspace);
    workspace.replace(code1, 'Code 1 stands here as an example.', text);
  };
}

/** A content in which the tool reports 2 for a Close frame with 1, with a list of exceptions. */
function contradicting(list?: string): BadInput['edit'] {
  return (workspace: Workspace) => {
    observe(workspace);
    workspace.replace(seen, '{"code":1}', '{"code":2}');
    if (list !== undefined) workspace.write(exceptions, list);
  };
}

const contradiction =
  'content/demo/1/en.mdx:18 "facts.closeFrame" is contradicted: in receive-1, tool as a client reports 2 for a Close frame with 1. Correct the fact, or explain it in demo/exceptions.yaml.';

/** What the text cites as seen, and what was seen against a fact. */
export const observedFacts: readonly BadInput[] = [
  {
    fault: 'an observation of an unknown implementation',
    edit: saying('Seen. <Seen by="tol" in="receive-1" />'),
    lines: ['content/demo/1/en.mdx:39 "<Seen>" names "tol", which was not observed. Write "tool" if you meant that.'],
  },
  {
    fault: 'an observation of an unknown scenario',
    edit: saying('Seen. <Seen by="tool" in="recieve-1" />'),
    lines: [
      'content/demo/1/en.mdx:39 "<Seen>" names "recieve-1", which is not recorded of tool. Write "receive-1" if you meant that.',
    ],
  },
  {
    fault: 'an observation in a role that was not tried',
    edit: saying('Seen. <Seen by="tool" in="receive-1" as="server" />'),
    lines: [
      'content/demo/1/en.mdx:39 "<Seen>" names the role "server", in which tool was not observed. Write "client".',
    ],
  },
  {
    fault: 'an observation that could not be made',
    edit: saying('Seen. <Seen by="tool" in="receive-empty" />'),
    lines: [
      'content/demo/1/en.mdx:39 "<Seen>" cites receive-empty of tool, which could not be tried. Cite what was seen.',
    ],
  },
  {
    fault: 'a fact that an observation contradicts',
    edit: contradicting(),
    lines: [contradiction],
  },
  {
    fault: 'an exception for another role',
    edit: contradicting(`exceptions:
  - fact: closeFrame
    by: { tool: { server: [1] } }
    because: It is old.
`),
    lines: [
      contradiction,
      'content/demo/exceptions.yaml:2 "exceptions" lists what nothing contradicts: closeFrame 1 tool server. Remove it.',
    ],
  },
  {
    fault: 'an exception without a reason',
    edit: contradicting(`exceptions:
  - fact: closeFrame
    by: { tool: { client: [1] } }
    because: ''
`),
    lines: [
      'content/demo/exceptions.yaml:4 "exceptions.0.because" is empty. Correct it. Why the fact stands all the same, in English.',
    ],
  },
];

/** A contradiction that is explained. */
export function explained(workspace: Workspace): void {
  contradicting(`exceptions:
  - fact: closeFrame
    by: { tool: { client: [1] } }
    because: It is old.
`)(workspace);
}
