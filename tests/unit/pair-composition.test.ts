import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Code } from '../../src/domain/code.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { pagePath, pairPages, type PairPage } from '../../src/site/pages.ts';
import { pairView } from '../../src/site/pair-view.ts';
import { givenCategory, givenName } from '../content/given-words.ts';
import { realProtocol } from '../content/real-content.ts';

// What shared/seeds/README.md fixes of a pair page, written without the templates of locales/.

const websocket = realProtocol('websocket');
const pages: readonly PairPage[] = pairPages([websocket]).map(({ props }) => props.page);
const views = pages.map((page) => ({ page, view: pairView(page), ...page.pair }));

/** A text behind "indicates that": its first letter is lowered, but `TLS …` and `HTTP …` stay as they are. */
function lowered(text: string): string {
  const [word = ''] = text.split(' ', 1);
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function titleOf(a: Code, b: Code): string {
  return `${givenName} ${a.number} ${a.name} vs ${b.number} ${b.name}`;
}

function introductionOf(a: Code, b: Code): string {
  return (
    `Both ${givenName} ${a.number} (${a.name}) and ${b.number} (${b.name}) belong to the ${givenCategory} category. ` +
    `${a.number} indicates that ${lowered(a.prose.description)} ` +
    `Meanwhile, ${b.number} means that ${lowered(b.prose.description)}`
  );
}

function differencesOf(a: Code, b: Code): string[] {
  return [
    `${givenName} ${a.number}: ${a.prose.description}`,
    `${givenName} ${b.number}: ${b.prose.description}`,
    `You encounter ${a.number} when ${lowered(a.prose.when)}`,
    `You encounter ${b.number} when ${lowered(b.prose.when)}`,
  ];
}

function whichOf(a: Code, b: Code): string {
  return `For ${a.number} (${a.name}): ${a.prose.fix} For ${b.number} (${b.name}): ${b.prose.fix}`;
}

test('the codes that WebSocket began with are here, and every two codes have a page in every language', () => {
  const count = websocket.paired.length;
  const first = [...Array.from({ length: 16 }, (_, index) => 1000 + index), 3000, 3003, 3008];
  assert.deepEqual(
    first.filter((number) => !websocket.paired.some((code) => code.number === number)),
    [],
  );
  assert.ok(websocket.pairs.length >= 171);
  assert.equal(pages.length, ((count * (count - 1)) / 2) * localeTags.length);
  assert.equal(new Set(pages.map(pagePath)).size, pages.length);
});

describe('every pair page, in every language,', () => {
  test('has the title, the introduction, the four differences and the advice that the published pages fix', () => {
    for (const { page, view, lower, higher } of views) {
      const { title, prose } = view;
      assert.deepEqual(
        { title, ...prose },
        {
          title: titleOf(lower, higher),
          introduction: introductionOf(lower, higher),
          differences: differencesOf(lower, higher),
          which: whichOf(lower, higher),
        },
        pagePath(page),
      );
    }
  });

  test('has description, when and fix of the lower code, then of the higher', () => {
    for (const { page, view, lower, higher } of views) {
      assert.ok(lower.number < higher.number);
      assert.deepEqual(
        view.sides.map(({ number, description, when, fix }) => [
          number,
          description.english,
          when.english,
          fix.english,
        ]),
        [lower, higher].map(({ number, prose }) => [number, prose.description, prose.when, prose.fix]),
        pagePath(page),
      );
    }
  });
});

/** The lines of a pair page that the published pages fix, in reading order. */
function linesOf(page: PairPage): string[] {
  const { title, prose, sides } = pairView(page);
  const t = translator(page.locale);
  return [
    title,
    prose.introduction,
    ...sides.flatMap(({ description, when, fix }) => [
      t('heading.description'),
      description.english,
      t('heading.when'),
      when.english,
      t('heading.fix'),
      fix.english,
    ]),
    t('heading.differences'),
    ...prose.differences,
    t('heading.which'),
    prose.which,
    t('heading.more'),
  ];
}

describe('a published page', () => {
  const published = [
    { name: 'ja-1002-vs-1007', path: '/ja/websocket/1002-vs-1007/' },
    { name: 'ja-1002-vs-1009', path: '/ja/websocket/1002-vs-1009/' },
    { name: 'fr-1002-vs-1003', path: '/fr/websocket/1002-vs-1003/' },
  ];

  for (const { name, path } of published) {
    test(`stands at ${path}, line by line`, () => {
      const page = pages.find((candidate) => pagePath(candidate) === path);
      assert.ok(page);
      const lines = readFileSync(new URL(`given-pages/${name}.txt`, import.meta.url), 'utf8')
        .split('\n')
        .map((line) => line.trim())
        // Some copies have the breadcrumb, and the numbers of the list, on lines of their own.
        .filter((line) => line !== '' && line !== 'WebSocket' && !/^\d\.$/.test(line));
      const composed = linesOf(page);
      // Some copies end before the last heading.
      assert.deepEqual(lines, composed.slice(0, lines.length));
      assert.ok(lines.length >= composed.length - 1);
    });
  }
});
