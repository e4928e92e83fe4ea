import { french2, replacing, type BadInput } from './bad-input.ts';

/** Faults in a translation. */
export const translations: readonly BadInput[] = [
  {
    fault: 'a fact in a translation',
    edit: replacing(french2, 'prose:', 'setBy: client\nprose:'),
    lines: ['content/demo/2/fr.mdx:3 "setBy" is a fact and belongs in en.mdx. Remove it here.'],
  },
  {
    fault: 'the group of facts in a translation',
    edit: replacing(french2, 'prose:', 'facts:\n  setBy:\n    value: client\nprose:'),
    lines: ['content/demo/2/fr.mdx:3 "facts" is a fact and belongs in en.mdx. Remove it here.'],
  },
  {
    fault: 'the number in a translation',
    edit: replacing(french2, 'prose:', 'code: 2\nprose:'),
    lines: ['content/demo/2/fr.mdx:3 "code" is a fact and belongs in en.mdx. Remove it here.'],
  },
  {
    fault: 'confusions in a translation',
    edit: replacing(french2, 'prose:', 'confusedWith: []\nprose:'),
    lines: ['content/demo/2/fr.mdx:3 "confusedWith" is a fact and belongs in en.mdx. Remove it here.'],
  },
  {
    fault: 'a fact among the prose of a translation',
    edit: replacing(french2, '  digest:', '  setBy: client\n  digest:'),
    lines: ['content/demo/2/fr.mdx:4 "setBy" is a fact and belongs in en.mdx. Remove it here.'],
  },
  {
    fault: 'prose at the top of a translation',
    edit: replacing(french2, 'prose:', 'description: Un côté.\nprose:'),
    lines: [
      'content/demo/2/fr.mdx:3 "description" is prose and stands under "prose" in a translation. Move it there, with the digest of its English.',
    ],
  },
  {
    fault: 'the gloss among the prose of a translation',
    edit: replacing(french2, '  digest:', '  gloss: parti\n  digest:'),
    lines: ['content/demo/2/fr.mdx:4 "prose.gloss" is not a field here. Remove it here.'],
  },
  {
    fault: 'a misspelt field of a translation',
    edit: replacing(french2, 'gloss:', 'glos:'),
    lines: [
      'content/demo/2/fr.mdx:2 "glos" is not a field here. Write "gloss" if you meant that, or remove it.',
      `content/demo/2/fr.mdx:2 "gloss" is missing. Add it. What the English name says, in the page's language.`,
    ],
  },
  {
    fault: 'translated prose that is not whole',
    edit: replacing(french2, /  when: .*\n/, ''),
    lines: ['content/demo/2/fr.mdx:3 "prose.when" is missing. Add it. When it is seen, translated.'],
  },
  {
    fault: 'translated prose without the digest of its English',
    edit: replacing(french2, /  digest: .*\n/, ''),
    lines: [
      'content/demo/2/fr.mdx:3 "prose.digest" is missing. Add it. Digest of the English prose that was translated.',
    ],
  },
  {
    fault: 'a digest that YAML reads as a number',
    edit: replacing(french2, /digest: .*/, 'digest: 12345678'),
    lines: [
      'content/demo/2/fr.mdx:4 "prose.digest" is 12345678, but must be a text. Correct it. Digest of the English prose that was translated.',
    ],
  },
  {
    fault: 'a translation without its English',
    edit: (workspace) => {
      workspace.rename(french2, 'content/demo/7/fr.mdx');
    },
    lines: [
      'content/demo/7/fr.mdx:1 This translation has no "en.mdx" beside it. Add the English entry first, or remove this file.',
    ],
  },
  {
    fault: 'a translation without its English and with a fault of its own',
    edit: (workspace) => {
      workspace.replace(french2, 'prose:', 'setBy: client\nprose:');
      workspace.rename(french2, 'content/demo/7/fr.mdx');
    },
    lines: [
      'content/demo/7/fr.mdx:1 This translation has no "en.mdx" beside it. Add the English entry first, or remove this file.',
      'content/demo/7/fr.mdx:3 "setBy" is a fact and belongs in en.mdx. Remove it here.',
    ],
  },
];
