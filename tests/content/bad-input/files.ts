import { localeTags } from '../../../src/i18n/locales.ts';
import { french2, protocol, type BadInput } from './bad-input.ts';

const names = `those are ${localeTags.map((tag) => `${tag}.mdx`).join(', ')}`;

/** Files and folders with the wrong name, or in the wrong place. */
export const files: readonly BadInput[] = [
  {
    fault: 'a folder that is no number',
    edit: (workspace) => {
      workspace.rename('content/demo/3', 'content/demo/three');
    },
    lines: [
      'content/demo/three/en.mdx:1 The folder "three" is not a number. Name it after its code, for example "1002".',
    ],
  },
  {
    fault: 'a folder whose number has a zero before it',
    edit: (workspace) => {
      workspace.rename('content/demo/3', 'content/demo/03');
    },
    lines: ['content/demo/03/en.mdx:1 The folder "03" is not a number. Name it after its code, for example "1002".'],
  },
  {
    fault: 'a translation that is no MDX file',
    edit: (workspace) => {
      workspace.rename(french2, 'content/demo/2/fr.md');
    },
    lines: [`content/demo/2/fr.md:1 "fr.md" is not a file of a code: ${names}. Rename it to "fr.mdx", or remove it.`],
  },
  {
    fault: 'a translation into a language that the site does not have',
    edit: (workspace) => {
      workspace.rename(french2, 'content/demo/2/xx.mdx');
    },
    lines: [
      'content/demo/2/xx.mdx:1 "xx" is not in the list of locales. Add it to src/i18n/locales.ts, or remove this file.',
    ],
  },
  {
    fault: 'a file that is none of a code',
    edit: (workspace) => {
      workspace.write('content/demo/2/notes.txt', 'notes');
    },
    lines: [`content/demo/2/notes.txt:1 "notes.txt" is not a file of a code: ${names}. Remove it.`],
  },
  {
    fault: 'a folder where a translation should be',
    edit: (workspace) => {
      workspace.write('content/demo/3/fr.mdx/notes.txt', 'notes');
    },
    lines: ['content/demo/3/fr.mdx:1 The folder of a code holds files alone. Remove this folder.'],
  },
  {
    fault: 'a protocol without protocol.yaml',
    edit: (workspace) => {
      workspace.remove(protocol);
    },
    lines: ['content/demo/protocol.yaml:1 This file is missing. Add it: it names the protocol and its sources.'],
  },
  {
    fault: 'a content folder without a protocol',
    edit: (workspace) => {
      workspace.remove('content/demo');
    },
    lines: ['content:1 There is no protocol here. Add a folder for each, with a protocol.yaml.'],
  },
  {
    fault: 'a content folder that does not exist',
    edit: (workspace) => {
      workspace.remove('content');
    },
    lines: ['content:1 There is no protocol here. Add a folder for each, with a protocol.yaml.'],
  },
];
