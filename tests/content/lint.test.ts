import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCorpus } from '../../src/schema/corpus.ts';
import { formatProblem } from '../../src/schema/problem.ts';
import type { Rule } from '../../src/schema/rule.ts';
import { settings } from '../../src/settings.ts';
import { doubleSpace } from './linters/double-space.ts';
import { emDash } from './linters/em-dash.ts';
import { frenchTypography } from './linters/french-typography.ts';
import { givenHeadings } from './linters/given-headings.ts';
import { givenWordsRule } from './linters/given-words.ts';
import { glossaryRule } from './linters/glossary.ts';
import { japaneseTypography } from './linters/japanese-typography.ts';
import { knownConfusions } from './linters/known-confusions.ts';
import { opening } from './linters/opening.ts';
import { repeatedWord } from './linters/repeated-word.ts';
import { findingsOf, linters } from './linters.ts';
import { realCorpus, realProblems } from './real-content.ts';
import { inWorkspace, type Workspace } from './workspace.ts';

test('the content keeps every rule that a build asks for', () => {
  assert.deepEqual(realProblems.map(formatProblem), []);
});

describe('the content', () => {
  for (const linter of linters) {
    test(`${linter.name}: ${linter.description}`, () => {
      assert.deepEqual(findingsOf(linter, realCorpus).map(formatProblem), []);
    });
  }
});

/** A slip in the small valid content, and what the linter says of it. */
interface Slip {
  readonly linter: Rule;
  readonly edit: (workspace: Workspace) => void;
  readonly lines: readonly string[];
}

const english = 'content/demo/1/en.mdx';
const french = 'content/demo/2/fr.mdx';
const japanese = 'content/demo/2/ja.mdx';

const slips: readonly Slip[] = [
  {
    linter: doubleSpace,
    edit: (workspace) => {
      workspace.replace(english, 'Both sides', 'Both  sides');
      workspace.replace(english, 'Look at the log.', 'Look at the  log.');
    },
    lines: [
      'content/demo/1/en.mdx:6 "when" has two spaces after "Both". Remove one.',
      'content/demo/1/en.mdx:49 "the text" has two spaces after "Look at the". Remove one.',
    ],
  },
  {
    linter: emDash,
    edit: (workspace) => {
      workspace.replace(english, 'Both sides', 'Both — sides');
      workspace.replace(english, 'Look at the log.', 'Look at the log —\nnow.');
    },
    lines: [
      'content/demo/1/en.mdx:6 "when" has an em dash. Write a comma, a colon or two sentences.',
      'content/demo/1/en.mdx:49 "the text" has an em dash. Write a comma, a colon or two sentences.',
    ],
  },
  {
    linter: repeatedWord,
    edit: (workspace) => {
      workspace.replace(english, 'Look at the log.', 'Look at\nthe the log, and at the\nThe list `the` the end.');
      workspace.replace(french, 'Ouvrir', 'Nous nous y y arrêtons. Ouvrir');
    },
    lines: [
      'content/demo/1/en.mdx:50 "the text" has "the" twice in a row. Remove one of the two.',
      'content/demo/1/en.mdx:50 "the text" has "the" twice in a row. Remove one of the two.',
      'content/demo/2/fr.mdx:6 "prose.fix" has "y" twice in a row. Remove one of the two.',
    ],
  },
  {
    linter: frenchTypography,
    edit: (workspace) => {
      workspace.replace(
        french,
        'Un côté est parti.',
        ">-\n    Fin: «oui», l'un\u00A0! À 12:30, voir `https://a.example/` et `a: b`.",
      );
    },
    lines: [
      'content/demo/2/fr.mdx:4 "prose.description" has \' after "in: «oui», l". Write ’.',
      'content/demo/2/fr.mdx:4 "prose.description" has : after "Fin". Put a no-break space (U+00A0) before it.',
      'content/demo/2/fr.mdx:4 "prose.description" has « after "Fin: ". Put a no-break space (U+00A0) after it.',
      'content/demo/2/fr.mdx:4 "prose.description" has » after "Fin: «oui". Put a no-break space (U+00A0) before it.',
    ],
  },
  {
    linter: japaneseTypography,
    edit: (workspace) => {
      workspace.write(
        japanese,
        [
          '---',
          'gloss: サーバ側が Close を送る',
          '---',
          '',
          '- ﾌﾚｰﾑを送る,と切れます。',
          '- `close()`とclose()は、ブラウザーのAPIです。',
          '  行が',
          '  切れます。',
          '',
        ].join('\n'),
      );
    },
    lines: [
      'content/demo/2/ja.mdx:2 "gloss" has " " in " Close を送る". Remove the space or line break: the style sheet sets Japanese and Latin apart.',
      'content/demo/2/ja.mdx:2 "gloss" has " " in "サーバ側が Close ". Remove the space or line break: the style sheet sets Japanese and Latin apart.',
      'content/demo/2/ja.mdx:2 "gloss" has "サーバ" in "サーバ側が Clo". Write サーバー.',
      'content/demo/2/ja.mdx:5 "the text" has "," in "ﾚｰﾑを送る,と切れます。". Write its full-width form: 、。：；！？（）.',
      'content/demo/2/ja.mdx:5 "the text" has "ﾌﾚｰﾑ" in "- ﾌﾚｰﾑを送る,と切". Write full-width katakana.',
      'content/demo/2/ja.mdx:6 "the text" has " " in "APIです。 行が 切". Remove the space or line break: the style sheet sets Japanese and Latin apart.',
      'content/demo/2/ja.mdx:7 "the text" has " " in "。 行が 切れます。 ". Remove the space or line break: the style sheet sets Japanese and Latin apart.',
    ],
  },
  {
    linter: opening,
    edit: (workspace) => {
      workspace.replace(english, 'description: The work is done.', 'description: Indicates that the work is done.');
      workspace.replace('content/demo/2/en.mdx', 'description: One side', 'description: 2 of the sides');
      workspace.replace('content/demo/2/en.mdx', 'when: A page', 'when: Firefox or another browser');
      workspace.replace('content/demo/3/en.mdx', 'description: The bytes', 'description: McDonald said that the bytes');
      workspace.replace('content/demo/3/en.mdx', 'when: A frame', 'when: TLS or a frame');
    },
    lines: [
      'content/demo/1/en.mdx:5 "description" must read on after "indicates that …", but begins with "Indicates". Begin with what happens.',
      'content/demo/2/en.mdx:5 "description" must read on after "indicates that …", but does not begin with a letter. Begin with a word.',
      'content/demo/2/en.mdx:6 "when" must read on after "You encounter it when …", where "Firefox" would lose its capital. Begin with another word.',
      'content/demo/3/en.mdx:5 "description" must read on after "indicates that …", but "McDonald" keeps its capital and is no acronym. Begin otherwise.',
    ],
  },
  {
    linter: glossaryRule,
    edit: (workspace) => {
      workspace.write(
        'locales/glossary.yaml',
        [
          'terms:',
          '  - term: side',
          '    in:',
          '      fr: { use: côté, not: [partie, bord du monde], why: Two sides. }',
          '      ja: { use: どこにもない語, not: [側面], why: Two sides. }',
          '  - term: message',
          '    in: {}',
          '',
        ].join('\n'),
      );
      workspace.replace(
        french,
        'Un côté est parti.',
        'Les Parties sont\n    parties aux bords du monde, une participation.',
      );
      workspace.write(japanese, '---\ngloss: 相手の側面です\n---\n');
    },
    lines: [
      'content/demo/2/fr.mdx:4 "prose.description" says "Parties". Write "côté" for "side" (locales/glossary.yaml).',
      'content/demo/2/fr.mdx:4 "prose.description" says "bords du monde". Write "côté" for "side" (locales/glossary.yaml).',
      'content/demo/2/fr.mdx:4 "prose.description" says "parties". Write "côté" for "side" (locales/glossary.yaml).',
      'content/demo/2/ja.mdx:2 "gloss" says "側面". Write "どこにもない語" for "side" (locales/glossary.yaml).',
      'locales/glossary.yaml:5 No text of "ja" says "どこにもない語". Correct it, or remove the term.',
      'locales/glossary.yaml:6 "message" stands below "side". Sort them.',
    ],
  },
  {
    linter: givenHeadings,
    edit: (workspace) => {
      workspace.replace('locales/ja.json', '"heading.fix": "解決方法"', '"heading.fix": "対処方法"');
    },
    lines: ['locales/ja.json:«"heading.fix"» "heading.fix" was published as "解決方法". Write that.'],
  },
];

for (const { linter, edit, lines } of slips) {
  test(`${linter.name} finds a slip`, () => {
    inWorkspace((workspace) => {
      edit(workspace);
      assert.deepEqual(
        linesOf(linter, workspace),
        lines.map((line) => workspace.numbered(line)),
      );
    });
  });
}

test('given-words finds a letter that was changed, and a published code that is missing', () => {
  inWorkspace((workspace) => {
    workspace.replace('content/websocket/1002/en.mdx', 'name: Protocol Error', 'name: Protocol error');
    workspace.remove('content/websocket/1009');
    assert.deepEqual(linesOf(givenWordsRule, workspace), [
      'content/websocket/1002/en.mdx:3 "name" was published as "Protocol Error". Write that.',
      'content/websocket/1009/en.mdx:1 1009 was published, and is missing. Add it.',
    ]);
  }, settings.contentRoot);
});

test('known-confusions finds a pair that is missing', () => {
  inWorkspace((workspace) => {
    workspace.replace('content/websocket/1002/en.mdx', '- code: 1003', '- code: 1009');
    assert.deepEqual(linesOf(knownConfusions, workspace), [
      'content/websocket/1002/en.mdx:1 Readers mistake 1002 for 1003. Add it to "confusedWith", with the question that decides.',
    ]);
  }, settings.contentRoot);
});

function linesOf(linter: Rule, { root }: Workspace): string[] {
  const { corpus } = readCorpus(join(root, 'content'), join(root, 'locales'));
  return findingsOf(linter, corpus).map(formatProblem);
}
