import type { Workspace } from '../workspace.ts';
import { replacing, type BadInput } from './bad-input.ts';

const product = 'content/demo/products/tool.yaml';
const causes = 'content/demo/causes.yaml';
const messages = 'content/demo/messages/tool.yaml';
const worlds = 'content/demo/other-worlds.yaml';

/** Adds a product, messages with their causes, and a number of another world, all of which keep the rules. */
export function surround(workspace: Workspace): void {
  workspace.write(
    product,
    `name: Tool
summary: { en: A tool., fr: Un outil. }
documentation: https://tool.example/codes
source: owner/tool docs/codes.md
codes:
  - codes: [4000, 4099]
    meaning: { en: A range. }
  - code: 4000
    meaning: { en: One of it., ja: そのうちの1つです。 }
    reconnect: no
`,
  );
  workspace.write(
    causes,
    `causes:
  - id: broken
    codes: [2]
    cause: { en: It broke. }
    remedy: { en: Mend it. }
`,
  );
  workspace.write(
    messages,
    `name: Tool
messages:
  - text: 'tool: broken by {text}'
    cause: broken
    where: log
    source: owner/tool src/tool.c
`,
  );
  workspace.write(
    worlds,
    `numbers:
  - code: 2
    what: { en: A bus line. }
    source: https://bus.example/2
`,
  );
}

function around(edit: BadInput['edit']): BadInput['edit'] {
  return (workspace) => {
    surround(workspace);
    edit(workspace);
  };
}

/** Faults in what products and programs make of the codes. */
export const surroundings: readonly BadInput[] = [
  {
    fault: 'a code of a product that stands out of order',
    edit: around(replacing(product, 'codes: [4000, 4099]', 'codes: [4001, 4099]')),
    lines: ['content/demo/products/tool.yaml:8 4000 stands below 4001 to 4099. Sort the codes by number, each once.'],
  },
  {
    fault: 'a range of a product that is upside down, and a use without a number',
    edit: around((workspace) => {
      workspace.replace(product, 'codes: [4000, 4099]', 'codes: [3999, 3998]');
      workspace.replace(product, 'code: 4000\n', 'name: Nameless\n');
    }),
    lines: [
      'content/demo/products/tool.yaml:6 "codes.0" is 3999 to 3998. Write the lower number first.',
      'content/demo/products/tool.yaml:8 "codes.1" needs either "code" or "codes". Write one of the two.',
    ],
  },
  {
    fault: 'a text of a product without English, and one in a language that the site does not have',
    edit: around((workspace) => {
      workspace.replace(product, 'en: A tool., fr', 'fr');
      workspace.replace(product, 'en: A range.', 'en: A range., xx: Ein Bereich.');
    }),
    lines: [
      'content/demo/products/tool.yaml:2 "summary" has no English. Add "en".',
      'content/demo/products/tool.yaml:7 "codes.0.meaning" has "xx", no language of the site. Write en, fr, ja.',
    ],
  },
  {
    fault: 'a file of a product whose name is no id, and one that is no YAML file',
    edit: around((workspace) => {
      workspace.rename(product, 'content/demo/products/My_Tool.yaml');
      workspace.write('content/demo/messages/notes.txt', '');
    }),
    lines: [
      'content/demo/messages/notes.txt:1 "notes.txt" is not a file of messages: those end in ".yaml". Remove it.',
      'content/demo/products/My_Tool.yaml:1 "My_Tool" is no id. Name the file in lower-case words with hyphens: "discord-gateway.yaml".',
    ],
  },
  {
    fault: 'a message with an unknown cause, an unknown placeholder and a scenario that was not played',
    edit: around((workspace) => {
      workspace.replace(messages, 'cause: broken', 'cause: brokn\n    seen: lose-fin');
      workspace.replace(messages, '{text}', '{host}');
    }),
    lines: [
      'content/demo/causes.yaml:2 No message has the cause "broken". Remove it.',
      'content/demo/messages/tool.yaml:3 "{host}" is no placeholder. Write {code}, {number} or {text}.',
      'content/demo/messages/tool.yaml:4 "brokn" is no cause. Write "broken" if you meant that.',
      'content/demo/messages/tool.yaml:5 "lose-fin" was not played with tool. Correct it, or remove it.',
    ],
  },
  {
    fault: 'sources by ids that protocol.yaml does not list',
    edit: around((workspace) => {
      workspace.replace(product, 'source: owner/tool docs/codes.md', 'source: wikipedia');
      workspace.replace(messages, 'source: owner/tool src/tool.c', 'source: specc §1');
    }),
    lines: [
      'content/demo/messages/tool.yaml:6 "messages.0.source" cites "specc", which protocol.yaml does not list. Write "spec" if you meant that.',
      'content/demo/products/tool.yaml:4 "source" cites "wikipedia", which protocol.yaml does not list. List it there, or cite another.',
    ],
  },
  {
    fault: 'a message that stands twice, and a code that says nothing new',
    edit: around(
      replacing(
        messages,
        /$/,
        "  - text: 'tool: broken by {text}'\n    cause: broken\n    code: 2\n    where: log\n    source: owner/tool src/tool.c\n",
      ),
    ),
    lines: [
      'content/demo/messages/tool.yaml:7 "tool: broken by {text}" stands here twice. Remove one.',
      'content/demo/messages/tool.yaml:9 2 is the first code of "broken" already. Remove it here.',
    ],
  },
  {
    fault: 'a number of another world that stands twice',
    edit: around(
      replacing(worlds, /$/, '  - code: 2\n    what: { en: A tram line. }\n    source: https://tram.example/2\n'),
    ),
    lines: ['content/demo/other-worlds.yaml:5 2 stands below 2. Sort the numbers, each once.'],
  },
  {
    fault: 'a source that is no reference',
    edit: around(replacing(product, 'owner/tool docs/codes.md', 'the documentation')),
    lines: [
      'content/demo/products/tool.yaml:4 "source" is no reference. Write "owner/name path/to/file", "owner/name#123" or an address with "https://". Correct it. Where the table was read.',
    ],
  },
];
