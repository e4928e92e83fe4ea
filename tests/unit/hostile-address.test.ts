import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sendingRules } from '../../src/domain/sending-rules.ts';
import { suggest } from '../../src/domain/suggestion.ts';
import { localeOf, prefixOf } from '../../src/i18n/urls.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { readFilter, writeFilter } from '../../src/site/matrix-filter.ts';
import { withRecent } from '../../src/site/recent.ts';
import { openSearch } from '../../src/site/search/open-search.ts';
import { readFrameFields, writeFrameFields } from '../../src/site/tools/frame-address.ts';
import { readForm, writeForm } from '../../src/site/tools/may-send-form.ts';
import { nearestPlace } from '../../src/site/tools/nearest-place.ts';
import { attacks } from '../attacks.ts';
import { realProtocol } from '../content/real-content.ts';
import { anyText, holds } from './property.ts';

/** What an attacker may write: attacks, texts, and both one after another. */
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...attacks), anyText, fc.constantFrom('/', '-', '=', '&', '#', '1006', 'websocket')),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

const known = [
  { id: 'websocket', codes: [1000, 1006, 4004], paired: [1000, 1006] },
  { id: 'http', codes: [404], paired: [] },
];

/** The longest that reading may take, in milliseconds: many times what a slow device needs. */
const mostMilliseconds = 500;

function quickly<Result>(run: () => Result): Result {
  const start = performance.now();
  const result = run();
  assert.ok(performance.now() - start < mostMilliseconds);
  return result;
}

describe('an address that leads nowhere', () => {
  test('is answered with an address of the site, of known names and numbers alone', () => {
    holds(
      fc.property(hostile, fc.boolean(), (text, isEncoded) => {
        const path = `/${isEncoded ? encodeURIComponent(text.toWellFormed()) : text}`;
        const found = quickly(() => suggest(path, known));
        const address = prefixOf(localeOf(path)) + (found?.steps.join('/') ?? '');
        assert.match(address, /^\/(?:(?:fr|ja)\/)?(?:(?:websocket|http)(?:\/\d{1,5}(?:-vs-\d{1,5})?)?)?$/);
        assert.equal(new URL(address, 'https://site.example/x/').origin, 'https://site.example');
      }),
      500,
    );
  });
});

describe('a query', () => {
  const names = ['code', 'reason', 'side', 'api', 'bytes', 'from', 'implementation', 'group', 'differing', 'q'];
  const query = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), hostile), hostile), { maxLength: 6 })
    .map(
      (pairs) => `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`,
    );
  const rawQuery = hostile.map((text) => `?code=${text}`);
  const anyQuery = fc.oneof(query, rawQuery);

  test('gives the decoder texts of bounded length and known sides, and is written again without more than its names', () => {
    holds(
      fc.property(anyQuery, (text) => {
        const fields = quickly(() => readFrameFields(text));
        for (const value of [fields.bytes, fields.code, fields.reason]) assert.ok(value.length <= 4000);
        assert.ok([undefined, 'client', 'server'].includes(fields.from));
        assert.match(writeFrameFields(fields), /^(?:\?(?:(?:bytes|from|code|reason|side)=[\w%.*+-]*&?)+)?$/);
      }),
      300,
    );
  });

  test('gives the form of what may be sent an interface that there is, and texts of bounded length', () => {
    const rules = sendingRules(realProtocol('websocket'));
    const offered = [{ id: 'ws', role: 'server' }] as const;
    holds(
      fc.property(anyQuery, (text) => {
        const form = quickly(() => readForm(text, rules, offered));
        assert.ok(['frame', 'browser', 'ws'].includes(form.api), form.api);
        assert.ok(['client', 'server'].includes(form.side));
        for (const value of [form.code, form.reason]) assert.ok(value.length <= 4000);
        assert.match(writeForm(form, rules), /^(?:\?(?:(?:code|reason|side|api)=[\w%.*+-]*&?)+)?$/);
      }),
      300,
    );
  });

  test('narrows the table to what it has, and to nothing else', () => {
    const choices = { implementations: ['node', 'ws'], groups: ['lose', 'send'] };
    holds(
      fc.property(anyQuery, (text) => {
        const filter = quickly(() => readFilter(text, choices));
        for (const one of filter.implementations ?? []) assert.ok(choices.implementations.includes(one));
        for (const one of filter.groups ?? []) assert.ok(choices.groups.includes(one));
        assert.match(writeFilter(filter), /^(?:\?[a-z=&.]+)?$/);
      }),
      300,
    );
  });
});

describe('a fragment', () => {
  test('leads to a place of the page, or to none', () => {
    const ids = ['question', '1006', '1006-browser', '3000-3999'];
    holds(
      fc.property(hostile, (text) => {
        const place = quickly(() => nearestPlace(text, ids));
        assert.ok(place === undefined || ids.includes(place));
      }),
      300,
    );
    assert.equal(nearestPlace('1006-browser-later', ids), '1006-browser');
    assert.equal(nearestPlace(`1006-browser-${'later-'.repeat(9)}`, ids), '1006-browser');
    quickly(() => nearestPlace('a-'.repeat(1_000_000), ids));
  });
});

describe('what a device kept', () => {
  test('gives codes alone, however long it is', () => {
    holds(
      fc.property(hostile, (stored) => {
        for (const code of withRecent(stored, undefined)) {
          const address = new URL(`/fr/${code}/`, 'https://site.example/');
          assert.equal(address.href, `https://site.example/fr/${code}/`);
        }
      }),
      300,
    );
    quickly(() => withRecent('a-'.repeat(2_000_000), 'websocket/1006'));
    assert.deepEqual(withRecent('//evil.example/1006 x/websocket/1006 https://evil/1006', undefined), []);
  });
});

test('a browser is told addresses of the site alone', () => {
  for (const locale of localeTags) {
    for (const [, address = ''] of openSearch(locale).matchAll(/"(https?:[^"]*)"/g)) {
      if (address.startsWith('http://a9.com/')) continue;
      assert.match(address, /^https?:\/\/[\w.:-]+\/[\w./?={}]*$/);
    }
  }
});
