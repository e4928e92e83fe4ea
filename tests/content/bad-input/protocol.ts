import { protocol, replacing, type BadInput } from './bad-input.ts';

/** Faults in `protocol.yaml`. */
export const protocolFields: readonly BadInput[] = [
  {
    fault: 'an empty protocol.yaml',
    edit: (workspace) => {
      workspace.write(protocol, '');
    },
    lines: [
      'content/demo/protocol.yaml:1 "category" is missing. Add it. What its codes are called together: "WebSocket Close Codes".',
      'content/demo/protocol.yaml:1 "name" is missing. Add it. The name of the protocol, as titles begin with it.',
      'content/demo/protocol.yaml:1 "ranges" is missing. Add it. The whole number space, in order, without a gap.',
      'content/demo/protocol.yaml:1 "registry" is missing. Add it. Id of the source that registers them.',
      'content/demo/protocol.yaml:1 "sources" is missing. Add it. The sources that entries may cite, by id.',
      'content/demo/protocol.yaml:1 "specification" is missing. Add it. Id of the source that specifies the codes.',
    ],
  },
  {
    fault: 'a misspelt field of a protocol',
    edit: replacing(protocol, 'category:', 'categry:'),
    lines: [
      'content/demo/protocol.yaml:1 "category" is missing. Add it. What its codes are called together: "WebSocket Close Codes".',
      'content/demo/protocol.yaml:2 "categry" is not a field here. Write "category" if you meant that, or remove it.',
    ],
  },
  {
    fault: 'a key that stands twice in protocol.yaml',
    edit: replacing(protocol, 'category:', 'name: Again\ncategory:'),
    lines: ['content/demo/protocol.yaml:2 "name" stands twice. Remove one of the two.'],
  },
  {
    fault: 'a protocol with an empty name',
    edit: replacing(protocol, 'name: Demo\n', 'name: ""\n'),
    lines: [
      'content/demo/protocol.yaml:1 "name" is empty. Correct it. The name of the protocol, as titles begin with it.',
    ],
  },
  {
    fault: 'a code that no range holds',
    edit: replacing(protocol, 'first: 0\n', 'first: 2\n'),
    lines: [
      'content/demo/1/en.mdx:2 "code" is 1, which no range of protocol.yaml holds. Correct the number, or add its range there.',
    ],
  },
  {
    fault: 'a gap between two ranges',
    edit: replacing(protocol, 'first: 10', 'first: 12'),
    lines: ['content/demo/protocol.yaml:11 "ranges.1.first" is 12, but the range before it ends at 9. Begin it at 10.'],
  },
  {
    fault: 'two ranges that overlap',
    edit: replacing(protocol, 'first: 10', 'first: 8'),
    lines: ['content/demo/protocol.yaml:11 "ranges.1.first" is 8, but the range before it ends at 9. Begin it at 10.'],
  },
  {
    fault: 'a range that ends before it begins',
    edit: replacing(protocol, 'last: 65535', 'last: 3'),
    lines: ['content/demo/protocol.yaml:12 "ranges.1.last" is 3, below its first number 10. Correct one of the two.'],
  },
  {
    fault: 'a range of an unknown standing',
    edit: replacing(protocol, 'standing: private', 'standing: privat'),
    lines: [
      'content/demo/protocol.yaml:13 "ranges.1.standing" is the text "privat", but must be one of unused, registered, unassigned, registrable, private, undefined. Write "private".',
    ],
  },
  {
    fault: 'a range without an end',
    edit: replacing(protocol, '    last: 9\n', ''),
    lines: ['content/demo/protocol.yaml:6 "ranges.0.last" is missing. Add it. The highest number.'],
  },
  {
    fault: 'no range at all',
    edit: replacing(protocol, /ranges:\n(?: {2}.*\n)+/, 'ranges: []\n'),
    lines: [
      'content/demo/protocol.yaml:5 "ranges" is an empty list. Add at least one item. The whole number space, in order, without a gap.',
    ],
  },
  {
    fault: 'a specification that is no source of the protocol',
    edit: replacing(protocol, 'specification: spec', 'specification: spek'),
    lines: [
      'content/demo/protocol.yaml:3 "specification" is "spek", which is no id under "sources". Write "spec" if you meant that.',
    ],
  },
  {
    fault: 'a specification with a section',
    edit: replacing(protocol, 'specification: spec', 'specification: spec §1'),
    lines: [
      'content/demo/protocol.yaml:3 "specification" is "spec §1", which is no id under "sources". List it there, or name another.',
    ],
  },
  {
    fault: 'a registry that is an issue of a repository',
    edit: replacing(protocol, 'registry: registry', 'registry: websockets/ws#1'),
    lines: [
      'content/demo/protocol.yaml:4 "registry" is "websockets/ws#1", which is no id under "sources". List it there, or name another.',
    ],
  },
  {
    fault: 'a range that cites an unknown source',
    edit: replacing(protocol, "['registry #rows']", '[books]'),
    lines: [
      'content/demo/protocol.yaml:15 "ranges.1.sources" cites "books", which protocol.yaml does not list. List it there, or cite another.',
    ],
  },
  {
    fault: 'a source whose address is none',
    edit: replacing(protocol, 'https://spec.example/demo', 'spec.example'),
    lines: [
      'content/demo/protocol.yaml:20 "sources.spec.url" is not an address that begins with "https://" and has letters of ASCII alone. Correct it. Its address.',
    ],
  },
  {
    fault: 'a source whose address is a script',
    edit: replacing(protocol, 'https://spec.example/demo', 'javascript:alert(1)'),
    lines: [
      'content/demo/protocol.yaml:20 "sources.spec.url" is not an address that begins with "https://" and has letters of ASCII alone. Correct it. Its address.',
    ],
  },
];
