import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../../src/i18n/translate.ts';
import { marked, paragraph, type Part } from '../../src/site/markdown/nodes.ts';
import { serialize } from '../../src/site/markdown/serialize.ts';
import { endpoints, labelled, passage, phrases } from '../../src/site/markdown/words.ts';

const line = (part: Part): string => serialize([paragraph(part)]).trimEnd();

test('a label stands before a colon of its language', () => {
  assert.equal(line(labelled(translator('en'), 'Set by', 'either')), '**Set by**: either');
  assert.equal(line(labelled(translator('fr'), 'Posé par', 'x')), '**Posé par**\u00a0: x');
  assert.equal(line(labelled(translator('ja'), '設定する側', '実装')), '**設定する側**：実装');
});

test('a passage is in the language of the page where it is translated, and says where that is older', () => {
  const t = translator('fr');
  assert.equal(line(passage({ english: 'A.', own: undefined }, t)), 'A.');
  assert.equal(line(passage({ english: 'A.', own: { text: 'B.', isStale: false } }, t)), 'B.');
  assert.equal(
    line(passage({ english: 'A.', own: { text: 'B.', isStale: true } }, t)),
    'B. L’original anglais a changé depuis cette traduction.',
  );
});

test('what stands between backticks is code', () => {
  assert.equal(line(marked('set `a_b` to `*`')), 'set `a_b` to `*`');
});

test('what was seen stands in one line, word for word where it was said so', () => {
  assert.equal(
    line(phrases([{ text: 'Close 1011', literal: 'a | `b`', after: 'after 5 s' }, { text: 'FIN' }])),
    'Close 1011 `` a | `b` `` after 5 s · FIN',
  );
  assert.equal(
    line(
      endpoints([
        { name: 'ws', role: '(server)', reason: 'bye' },
        { name: 'Bun', role: undefined, sometimes: '(not every time)' },
      ]),
    ),
    'ws (server) `bye` · Bun (not every time)',
  );
});
