import type { Workspace } from '../workspace.ts';
import { code1, french, french2, protocol, replacing, type BadInput } from './bad-input.ts';
import { observe } from './observed.ts';
import { surround } from './surroundings.ts';

const seen = 'content/demo/observed/tool.yaml';
const messages = 'content/demo/messages/tool.yaml';
const causes = 'content/demo/causes.yaml';
const below = 'The text stands below a side. Move it above the first, or into one of them.';

/** An edit of a content in which something was observed, and that has products and messages. */
function whole(edit: BadInput['edit']): BadInput['edit'] {
  return (workspace: Workspace) => {
    observe(workspace);
    surround(workspace);
    edit(workspace);
  };
}

function adding(text: string): BadInput['edit'] {
  return replacing(code1, 'Code 1 stands here', `${text}\n\nCode 1 stands here`);
}

/** What careless and hostile people elsewhere did to files, and what was taken for right, or told in wrong words, before. */
export const elsewhere: readonly BadInput[] = [
  {
    fault: 'results that are cut, of which texts cite something',
    edit: whole((workspace) => {
      workspace.replace(code1, 'Look at the page.', 'Look at the page. <Seen by="tool" in="receive-1" />');
      workspace.replace(seen, /client:[\s\S]*/, 'client');
    }),
    lines: [`${seen}:8 The file stops in the middle of a line. See that its end is there, and end it with a line end.`],
  },
  {
    fault: 'scenarios that cannot be read, in which something was seen',
    edit: whole((workspace) => {
      workspace.replace('content/demo/scenarios.yaml', 'receive:', '\treceive:');
    }),
    lines: ['content/demo/scenarios.yaml:1 The line holds a tab. Write spaces.'],
  },
  {
    fault: 'causes that cannot be read, which messages have',
    edit: whole(replacing(causes, 'id: broken', 'id: Broken')),
    lines: [
      `${causes}:2 "causes.0.id" is the text "Broken": is no id. Write lower-case words with hyphens. Correct it.`,
    ],
  },
  {
    fault: 'messages without a list of their causes',
    edit: whole((workspace) => {
      workspace.remove(causes);
    }),
    lines: [`${causes}:1 This file is missing. Add it: messages/ and diagnosis.yaml name its causes.`],
  },
  {
    fault: 'a message that is like any text',
    edit: whole(replacing(messages, 'tool: broken by {text}', '{text}: {number}')),
    lines: [
      `${messages}:3 "{text}: {number}" has no word beside its placeholders, so that any text is like it. Write more of it.`,
    ],
  },
  {
    fault: 'a name of an implementation that no page has room for',
    edit: whole(replacing(seen, 'name: Tool', `name: ${'T'.repeat(300)}`)),
    lines: [
      `${seen}:1 "name" has a word of more than 40 characters. Correct it. As its makers write it.`,
      `${seen}:1 "name" has more than 250 characters. Correct it. As its makers write it.`,
      `${seen}:1 "name" has more than 80 characters. Correct it. As its makers write it.`,
    ],
  },
  {
    fault: 'an implementation of no version',
    edit: whole(replacing(seen, "version: '1.2'", "version: ''")),
    lines: [`${seen}:4 "version" is empty. Correct it. As it says itself.`],
  },
  {
    fault: 'a limit below nothing',
    edit: whole(replacing(seen, 'limits: {}', 'limits: { client: -1 }')),
    lines: [`${seen}:7 "limits.client" is -1, but must be at least 1. Correct it.`],
  },
  {
    fault: 'a rule without a source',
    edit: replacing(code1, 'basis: advice', 'basis: rule'),
    lines: [
      `${code1}:29 "facts.reconnect.basis" is "rule", but no source is cited that says so. Add "sources", or write "advice". Correct it. "rule" where a cited source says so, "advice" where it is ours.`,
    ],
  },
  {
    fault: 'a status that is stated nowhere',
    edit: replacing(code1, '  httpRelative:\n    value: none', '  httpRelative:\n    value: 400\n    basis: stated'),
    lines: [
      `${code1}:32 "facts.httpRelative.basis" is "stated", but no source is cited that names the status. Add "sources", or write "analogy". Correct it. "stated" where a source names the status, "analogy" where it is ours.`,
    ],
  },
  {
    fault: 'a source that is cited twice',
    edit: replacing(code1, 'sources: [registry]', 'sources: [registry, registry]'),
    lines: [`${code1}:11 "facts.registeredName.sources" has one item twice. Correct it. Where the value was read.`],
  },
  {
    fault: 'a private code in the range of the protocol',
    edit: replacing(code1, 'value: registered', 'value: private'),
    lines: [
      `${code1}:13 "facts.standing.value" is "private", but the range of 1 is "registered" in protocol.yaml. Correct it, or the range. It may be registered or reserved or unassigned.`,
    ],
  },
  {
    fault: 'a section that the source has not',
    edit: (workspace) => {
      workspace.replace(protocol, 'https://spec.example/demo', 'https://spec.example/demo\n    sections: [§1, §2]');
      workspace.replace(code1, '[spec §1]', '[spec §99]');
      workspace.replace(code1, '<Ref to="spec §1" />', '<Ref to="spec §3" />');
    },
    lines: [
      `${code1}:14 "facts.standing.sources" cites "§99", which protocol.yaml does not list under "spec". Correct it, or add the section there.`,
      `${code1}:39 "Ref to" cites "§3", which protocol.yaml does not list under "spec". Correct it, or add the section there.`,
    ],
  },
  {
    fault: 'a section of a source that has anchors',
    edit: replacing(code1, '[registry]', '[registry §4]'),
    lines: [
      `${code1}:11 "facts.registeredName.sources" cites "§4", which protocol.yaml does not list under "registry". Cite one of its "anchors".`,
    ],
  },
  {
    fault: 'a number beyond two bytes, and one below nothing',
    edit: (workspace) => {
      workspace.replace(protocol, 'last: 65535', 'last: 65536');
      workspace.replace(protocol, 'first: 0', 'first: -1');
    },
    lines: [
      `${protocol}:6 "ranges.0.first" is -1, but must be at least 0. Correct it. The lowest number.`,
      `${protocol}:12 "ranges.1.last" is 65536, but must be at most 65535. Correct it. The highest number.`,
    ],
  },
  ...[
    'https://127.0.0.1/x',
    'https://0x7f.1/x',
    'https://spec.example/a/../b',
    `https://${'a'.repeat(64)}.example/`,
  ].map((address): BadInput => ({
    fault: `the address ${address}`,
    edit: replacing(protocol, 'https://spec.example/demo', address),
    lines: [
      `${protocol}:20 "sources.spec.url" is not an address that begins with "https://" and has letters of ASCII alone. Correct it. Its address.`,
    ],
  })),
  ...['owner/name#0', '-/_ file', 'spec §0', 'spec §07'].map((reference): BadInput => ({
    fault: `the reference "${reference}"`,
    edit: replacing(code1, '[registry]', `['${reference}']`),
    lines: [
      `${code1}:11 "facts.registeredName.sources.0" is no reference. Write "rfc6455 §7.4.1", "owner/name#123" or "owner/name path/to/file". Correct it.`,
    ],
  })),
  {
    fault: 'a text between the sides',
    edit: replacing(code1, '<Side of="server">', 'This is between.\n\n<Side of="server">'),
    lines: [`${code1}:47 ${below}`],
  },
  {
    fault: 'a row with more cells than its table shows',
    edit: adding('| a | b |\n| - | - |\n| 1 | 2 | 3 |'),
    lines: [`${code1}:41 The row has 3 cells, and the table 2 columns. Correct it.`],
  },
  ...(
    [
      ['See [this][1].', ']['],
      ['As was said[^1].', '[^'],
      ['This is *bold here.', ' *b'],
      [':::note\nThis.\n:::', ':::'],
    ] as const
  ).map(([text, mark]): BadInput => ({
    fault: `the mark "${mark}" that is shown`,
    edit: adding(text),
    lines: [
      `${code1}:39 The paragraph shows "${mark === '][' ? '][1' : mark === '[^' ? '[^1' : mark}" as it stands. Write its partner, or remove it.`,
    ],
  })),
  {
    fault: 'a reference to nothing',
    edit: adding('This is said. <Ref />'),
    lines: [`${code1}:39 "<Ref>" does not say what it cites. Write <Ref to="…" />.`],
  },
  {
    fault: 'a part of a patch',
    edit: adding('@@ -1,3 +1,4 @@\nThis is said.'),
    lines: [`${code1}:39 The line is a mark of a merge. Keep one of the two versions, and remove the marks.`],
  },
  ...['[words][1] here.', 'a &lt;b&gt; c.', '- words.', '1. Words.', '| words.'].map((text): BadInput => ({
    fault: `the markup of "${text}" in a field`,
    edit: replacing(code1, 'The work is done.', `>-\n  ${text}`),
    lines: [
      `${code1}:5 "description" holds "${/\]\[1\]|&lt;|^(?:-|1\.|\|)/.exec(text)?.[0] ?? ''}", which is shown as it stands: the text may hold no markup. Correct it. What the code means. Reads on after "1002 indicates that …".`,
    ],
  })),
  {
    fault: 'a text of full stops alone',
    edit: replacing(code1, 'The work is done.', '"..."'),
    lines: [
      `${code1}:5 "description" has no letter. Correct it. What the code means. Reads on after "1002 indicates that …".`,
    ],
  },
  {
    fault: 'a question that asks nothing, with one answer',
    edit: (workspace) => {
      workspace.replace(code1, 'Is there more to do?', 'There is more to do.');
      workspace.replace(code1, 'Yes. One side has left.', 'No. Everything is done.');
    },
    lines: [
      `${code1}:34 "confusedWith.0.question" is a question, and does not end in a question mark. Correct it. The one question whose answer decides between the two.`,
      `${code1}:36 "confusedWith.0.other" is the same answer as "this". Correct it. The answer that means the other code.`,
    ],
  },
  {
    fault: 'a passage that the English has not, where it stands',
    edit: (workspace) => {
      workspace.replace(french2, 'english:', 'notes:\n  clean: La fermeture est propre.\nenglish:');
      workspace.replace(french2, "  fix: '", "  note-clean: '6e94f646'\n  fix: '");
    },
    lines: [`${french2}:12 The English has no passage "note-clean". Remove it here.`],
  },
  {
    fault: 'a line end in a text of the site',
    edit: replacing(french, '"Aller au contenu"', '"Aller\\nau contenu"'),
    lines: [
      'locales/fr.json:«"page.skip"» "page.skip" has a line end in it, or a space before or after it. Remove it.',
    ],
  },
];
