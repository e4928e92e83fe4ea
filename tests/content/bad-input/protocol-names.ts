import type { BadInput } from './bad-input.ts';

function named(name: string): BadInput['edit'] {
  return (workspace) => {
    workspace.rename('content/demo', `content/${name}`);
  };
}

/** Folders of protocols whose pages would stand in the place of others, or at addresses that nobody types right. */
export const protocolNames: readonly BadInput[] = [
  ...['fr', 'api', 'search', 'og', 'opensearch'].map((name): BadInput => ({
    fault: `a protocol "${name}"`,
    edit: named(name),
    lines: [
      `content/${name}:1 "/${name}/" is the address of another page of the site. Name the folder of the protocol otherwise.`,
    ],
  })),
  ...['Demo', 'de_mo', '.demo', '2demo', 'demo-'].map((name): BadInput => ({
    fault: `a protocol "${name}"`,
    edit: named(name),
    lines: [
      `content/${name}:1 The folder "${name}" is no id of a protocol. Name it in lower-case words with hyphens: "websocket".`,
    ],
  })),
];
