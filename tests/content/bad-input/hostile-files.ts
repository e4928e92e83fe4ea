import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../workspace.ts';
import { code1, french, french2, protocol, type BadInput } from './bad-input.ts';

const link = 'This is a symbolic link. Put the file itself here.';
const pipe = 'This is no file but a pipe, a socket or a device. Remove it.';
const folder = 'This is a folder, where a file must stand. Rename it, or remove it.';
const name = 'The name has other signs than letters, digits, ".", "_" and "-". Rename it, or remove it.';

/** Puts something else in the place of a file. */
function instead(file: string, make: (path: string) => void): BadInput['edit'] {
  return (workspace) => {
    workspace.remove(file);
    make(join(workspace.root, file));
  };
}

function withFile(file: string): BadInput['edit'] {
  return (workspace: Workspace) => {
    workspace.write(file, 'x\n');
  };
}

function pipeAt(path: string): void {
  spawnSync('mkfifo', [path]);
}

/** What is no file where one must be, leads out of the content, never ends, or has a name that no address could have. */
export const hostileFiles: readonly BadInput[] = [
  {
    fault: 'a link out of the content in the place of a translation',
    edit: instead(french2, (path) => {
      symlinkSync('/etc/passwd', path);
    }),
    lines: [`${french2}:1 ${link}`],
  },
  {
    fault: 'a link to nothing',
    edit: (workspace) => {
      symlinkSync('nowhere', join(workspace.root, 'content/demo/1/fr.mdx'));
    },
    lines: [`content/demo/1/fr.mdx:1 ${link}`],
  },
  {
    fault: 'a link to a folder',
    edit: (workspace) => {
      symlinkSync('/etc', join(workspace.root, 'content/demo/9'));
    },
    lines: [`content/demo/9:1 ${link}`],
  },
  {
    fault: 'a link among the locales',
    edit: instead(french, (path) => {
      symlinkSync('/dev/zero', path);
    }),
    lines: [`${french}:1 ${link}`],
  },
  {
    fault: 'a pipe in the place of a file, from which reading never ends',
    edit: instead(protocol, pipeAt),
    lines: [`${protocol}:1 ${pipe}`],
  },
  {
    fault: 'a pipe beside the files of a product',
    edit: (workspace) => {
      mkdirSync(join(workspace.root, 'content/demo/products'));
      pipeAt(join(workspace.root, 'content/demo/products/a.yaml'));
    },
    lines: [`content/demo/products/a.yaml:1 ${pipe}`],
  },
  {
    fault: 'a folder in the place of protocol.yaml',
    edit: instead(protocol, mkdirSync),
    lines: [`${protocol}:1 ${folder}`],
  },
  {
    fault: 'a folder in the place of a translation',
    edit: instead(french2, mkdirSync),
    lines: [`${french2}:1 The folder of a code holds files alone. Remove this folder.`],
  },
  {
    fault: 'a folder in the place of a locale file',
    edit: instead(french, mkdirSync),
    lines: [`${french}:1 ${folder}`],
  },
  {
    fault: 'a file in the place of a folder',
    edit: withFile('content/demo/observed'),
    lines: ['content/demo/observed:1 This is a file, where a folder must stand. Rename it, or remove it.'],
  },
  {
    fault: 'a folder without a file',
    edit: ({ root }) => {
      mkdirSync(join(root, 'content/demo/7'));
    },
    lines: ['content/demo/7:1 The folder is empty. Remove it.'],
  },
  ...['a b.mdx', 'é.mdx', 'x\u202Ecod.mdx', 'a\nb.mdx', "'.mdx", '<b>.mdx', '$(x).mdx', '-rf *'].map(
    (file): BadInput => ({
      fault: `the file name ${JSON.stringify(file)}`,
      edit: withFile(`content/demo/2/${file}`),
      lines: [`content/demo/2/${file.replace('\u202E', '\\u202E').replace('\n', '\\u000A')}:1 ${name}`],
    }),
  ),
  {
    fault: 'a folder whose name is an address of another kind',
    edit: (workspace) => {
      workspace.rename('content/demo/3', 'content/demo/1-vs-2');
    },
    lines: [
      'content/demo/1-vs-2/en.mdx:1 The folder "1-vs-2" is not a number. Name it after its code, for example "1002".',
    ],
  },
  {
    fault: 'files that belong to nothing, whose content would be lost without a word',
    edit: (workspace) => {
      workspace.write('content/stray.yaml', 'a: 1\n');
      workspace.write('content/demo/protocl.yaml', 'a: 1\n');
      workspace.write('content/demo/protocol.xx.yaml', 'a: 1\n');
      workspace.write('locales/notes.md', 'a\n');
    },
    lines: [
      'content/demo/protocl.yaml:1 "protocl.yaml" is not a file of a protocol. Rename it to "protocol.yaml" if you meant that, or remove it.',
      'content/demo/protocol.xx.yaml:1 "protocol.xx.yaml" is not a file of a protocol. Rename it to "protocol.fr.yaml" if you meant that, or remove it.',
      'content/stray.yaml:1 "stray.yaml" belongs to no protocol. Move it into the folder of one, or remove it.',
      'locales/notes.md:1 "notes.md" is not a file of the locales. Remove it.',
    ],
  },
  {
    fault: 'a code that is copied to another number',
    edit: (workspace) => {
      workspace.write('content/demo/9/en.mdx', workspace.read(code1).replace('code: 1', 'code: 9'));
    },
    lines: [
      'content/demo/9/en.mdx:3 "name" is "Done", as in content/demo/1/en.mdx. Remove one of the two files, or say how they differ.',
      'content/demo/9/en.mdx:4 "gloss" is "the work is done", as in content/demo/1/en.mdx. Remove one of the two files, or say how they differ.',
    ],
  },
  {
    fault: 'a translation that is copied to another code',
    edit: (workspace) => {
      workspace.write('content/demo/1/fr.mdx', workspace.read(french2));
    },
    lines: [
      'content/demo/1/fr.mdx:8 "english.description" is of the English of 2. Move the file there, or translate anew.',
      'content/demo/1/fr.mdx:9 "english.when" is of the English of 2. Move the file there, or translate anew.',
      'content/demo/1/fr.mdx:10 "english.fix" is of the English of 2. Move the file there, or translate anew.',
      'content/demo/2/fr.mdx:2 "gloss" is "un côté est parti", as in content/demo/1/fr.mdx. Remove one of the two files, or say how they differ.',
    ],
  },
];
