import { code1, protocol, replacing, type BadInput } from './bad-input.ts';

const forms = 'Write "rfc6455 §7.4.1", "owner/name#123" or "owner/name path/to/file".';

/** Faults in what a code cites. */
export const sources: readonly BadInput[] = [
  {
    fault: 'a misspelt source id',
    edit: replacing(code1, '[registry]', '[regstry]'),
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources" cites "regstry", which protocol.yaml does not list. Write "registry" if you meant that.',
    ],
  },
  {
    fault: 'an unknown source id',
    edit: replacing(code1, '[registry]', '[wikipedia]'),
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources" cites "wikipedia", which protocol.yaml does not list. List it there, or cite another.',
    ],
  },
  {
    fault: 'an unknown source id below others',
    edit: replacing(code1, '[registry]', '\n      - registry\n      - wikipedia'),
    lines: [
      'content/demo/1/en.mdx:13 "facts.registeredName.sources" cites "wikipedia", which protocol.yaml does not list. List it there, or cite another.',
    ],
  },
  {
    fault: 'a misspelt anchor',
    edit: replacing(code1, '[registry]', "['registry #row']"),
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources" cites "#row", which protocol.yaml does not list under "registry". Write "#rows" if you meant that.',
    ],
  },
  {
    fault: 'an anchor of a source that lists none',
    edit: replacing(code1, '[registry]', "['spec #intro']"),
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources" cites "#intro", which protocol.yaml does not list under "spec". Add the anchor there.',
    ],
  },
  {
    fault: 'a section of a source whose address has a fragment already',
    edit: (workspace) => {
      workspace.replace(protocol, 'https://registry.example/demo', 'https://registry.example/demo#table');
      workspace.replace(protocol, "['registry #rows']", '[registry]');
      workspace.replace(code1, '[registry]', '[registry §3]');
    },
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources" cites "registry §3", but the address of "registry" leads to one place already. Write "registry" alone.',
    ],
  },
  {
    fault: 'a source in no known form',
    edit: replacing(code1, '[registry]', '[RFC 6455]'),
    lines: [
      'content/demo/1/en.mdx:11 "facts.registeredName.sources.0" is no reference. Write "rfc6455 §7.4.1", "owner/name#123" or "owner/name path/to/file". Correct it.',
    ],
  },
  {
    fault: 'an unknown source in the text',
    edit: replacing(code1, '<Ref to="spec §1" />', '<Ref to="wikipedia" />'),
    lines: [
      'content/demo/1/en.mdx:39 "Ref to" cites "wikipedia", which protocol.yaml does not list. List it there, or cite another.',
    ],
  },
  {
    fault: 'a source in no known form in the text',
    edit: replacing(code1, '<Ref to="spec §1" />', '<Ref to="the spec" />'),
    lines: [`content/demo/1/en.mdx:39 "Ref to" cites "the spec", which is no reference. ${forms}`],
  },
  {
    fault: 'a reference to nothing in the text',
    edit: replacing(code1, '<Ref to="spec §1" />', '<Ref />'),
    lines: [`content/demo/1/en.mdx:39 "<Ref>" does not say what it cites. Write <Ref to="…" />.`],
  },
  {
    fault: 'two letters that changed places in a source id',
    edit: replacing(code1, '<Ref to="spec §1" />', '<Ref to="spce §1" />'),
    lines: [
      'content/demo/1/en.mdx:39 "Ref to" cites "spce", which protocol.yaml does not list. Write "spec" if you meant that.',
    ],
  },
];
