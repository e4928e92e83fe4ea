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
    fault: 'a fact among the prose of a translation',
    edit: replacing(french2, '  description:', '  setBy: client\n  description:'),
    lines: ['content/demo/2/fr.mdx:4 "setBy" is a fact and belongs in en.mdx. Remove it here.'],
  },
  {
    fault: 'prose at the top of a translation',
    edit: replacing(french2, 'prose:', 'description: Un côté.\nprose:'),
    lines: ['content/demo/2/fr.mdx:3 "description" is prose and stands under "prose" in a translation. Move it there.'],
  },
  {
    fault: 'the gloss among the prose of a translation',
    edit: replacing(french2, '  description:', '  gloss: parti\n  description:'),
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
    fault: 'a translated passage without the digest of its English',
    edit: replacing(french2, /  when: '.*\n/, ''),
    lines: [
      'content/demo/2/fr.mdx:7 The passage "when" does not say which English it was made from. Compare the two, then run npm run languages -- --accept content/demo/2/fr.mdx.',
    ],
  },
  {
    fault: 'the digest of a passage that is not translated',
    edit: replacing(french2, "  fix: '", "  browser: '01234567'\n  fix: '"),
    lines: ['content/demo/2/fr.mdx:10 "english.browser" belongs to no passage of this file. Remove it here.'],
  },
  {
    fault: 'a digest that YAML reads as a number',
    edit: replacing(french2, /  fix: '.*'/, '  fix: 12345678'),
    lines: ['content/demo/2/fr.mdx:10 "english.fix" is 12345678, but must be a text. Correct it.'],
  },
  {
    fault: 'a translated passage that the English does not have',
    edit: replacing(french2, 'english:', 'notes:\n  clean: Une note.\nenglish:'),
    lines: ['content/demo/2/fr.mdx:9 The English has no passage "note-clean". Remove it here.'],
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
