import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { crumbsOf } from '../../src/site/breadcrumb.ts';
import { codeView } from '../../src/site/code-view.ts';
import { codeObservedView } from '../../src/site/code-observed-view.ts';
import { headOf } from '../../src/site/head.ts';
import { implementationView } from '../../src/site/implementation-view.ts';
import { limitsView } from '../../src/site/limits-view.ts';
import { matrixView } from '../../src/site/matrix-view.ts';
import { methodView } from '../../src/site/method-view.ts';
import { implementationPages, limitsPages, methodPages, observedPages } from '../../src/site/pages.ts';
import { pairView } from '../../src/site/pair-view.ts';
import { protocolView } from '../../src/site/protocol-view.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';
import { someCode, someProtocol } from './builders.ts';

const failed: Observation = {
  reported: { code: 1006, clean: false, error: { name: 'TypeError', message: 'bad frame' } },
  wire: [{ frame: 'close', code: 1002, reason: 'no', masked: true, after: 3 }, { end: 'fin' }],
};
const observations = someObservations({
  fox: someEntry('Fox', { kind: 'browser', version: '9', client: { 'receive-1002': failed, 'lose-fin': saw(1006) } }),
  ws: someEntry('ws', {
    client: { 'receive-1002': saw(1002, 1002), 'provoke-bad-text': saw(1007, 1007) },
    server: { 'receive-1002': saw(1002, 1002), 'provoke-bad-text': { unable: 'noPage' } },
  }),
  ant: someEntry('ant', {
    date: '2026-01-05',
    server: { 'receive-1002': saw(1002, 1002), 'provoke-bad-text': saw(1002, 1002), 'lose-silence': saw(1006) },
  }),
});
const protocol = someProtocol([someCode(1002), someCode(1007)], {}, 'websocket', observations);
const bare = someProtocol([someCode(1002), someCode(1007)]);
const proseLocale = 'en';

describe('a code page of an observed protocol', () => {
  const [code] = protocol.codes;
  assert.ok(code);
  const page = { locale: 'en', proseLocale, protocol, code } as const;
  const digest = codeView({ kind: 'code', ...page }, []).observed;
  const view = codeObservedView({ kind: 'codeObserved', ...page });

  test('has the odd ones in rows, and counts those that agree', () => {
    assert.deepEqual(
      view.odd.map(({ endpoints, reports, answers, literal }) => [
        endpoints.map(({ name, version, role }) => [name, version, role]),
        reports,
        answers,
        literal,
      ]),
      [[[['Fox', '9', undefined]], '1006, not clean', '1002', 'TypeError: bad frame']],
    );
    assert.deepEqual(digest?.odd, view.odd);
    assert.match(view.agreeing[0]?.summary ?? '', /^3 /);
  });

  test('names an implementation once where it did the same in both roles, and the role where it did not', () => {
    assert.deepEqual(
      view.agreeing[0]?.endpoints.map(({ name, role }) => [name, role]),
      [
        ['ant', undefined],
        ['ws', undefined],
      ],
    );
    assert.deepEqual(
      view.senders.map(({ path, endpoints }) => [path, endpoints.map(({ name }) => name)]),
      [['/websocket/observed/#provoke-bad-text', ['ant']]],
    );
  });

  test('says in short what its own page says in full, and leads there', () => {
    assert.deepEqual(
      digest?.agreeing,
      view.agreeing.map(({ summary }) => summary),
    );
    assert.deepEqual(digest.senders?.rows, view.senders);
    assert.equal(digest.links[0]?.path, '/websocket/1002/observed/');
  });

  test('leads every row to its scenario', () => {
    assert.equal(view.scenario.path, '/websocket/observed/#receive-1002');
  });
});

describe('what was not observed', () => {
  test('is not on the pages of a code, a pair and a protocol', () => {
    const [code] = bare.codes;
    const [pair] = bare.pairs;
    assert.ok(code && pair);
    const common = { locale: 'fr', proseLocale, protocol: bare } as const;
    assert.equal(codeView({ kind: 'code', code, ...common }, []).observed, undefined);
    assert.equal(pairView({ kind: 'pair', pair, ...common }).seen, undefined);
    assert.equal(protocolView({ kind: 'protocol', ...common }).observed, undefined);
  });
});

test('a pair page says what was seen to tell the two apart, in a sentence of its language', () => {
  const [pair] = protocol.pairs;
  assert.ok(pair);
  for (const locale of localeTags) {
    const { seen } = pairView({ kind: 'pair', locale, proseLocale, protocol, pair });
    const names = { lower: 'ant', higher: `ws ${translator(locale)('asRole.client')}` };
    assert.equal(seen?.tellings[0]?.sentence, translator(locale)('telling.sent', { a: 1002, b: 1007, ...names }));
    assert.equal(seen.tellings[0].scenario?.label, translator(locale)('scenario.provoke-bad-text'));
  }
});

describe('the page of all observations', () => {
  const view = matrixView({ kind: 'observed', locale: 'ja', proseLocale, protocol });

  test('has a table for each role that was tried, and a cell for each endpoint', () => {
    assert.deepEqual(
      view.tables.map(({ role, columns }) => [role, columns.map(({ id }) => id)]),
      [
        ['client', ['fox', 'ws']],
        ['server', ['ant', 'ws']],
      ],
    );
    for (const { columns, groups } of view.tables) {
      for (const { rows } of groups) for (const { cells } of rows) assert.equal(cells.length, columns.length);
    }
  });

  test('has every scenario of a role, each id once, and marks the odd', () => {
    const rows = view.tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const ids = rows.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('receive-1002') && ids.includes('server-receive-1002'));
    assert.deepEqual(
      rows.find(({ id }) => id === 'provoke-bad-text')?.cells.map(({ text }) => text),
      ['–', '1007 ↑1007'],
    );
  });
});

test('the page of an implementation has all that was seen, word for word, and why the rest was not tried', () => {
  const fox = observations.implementations.find(({ id }) => id === 'fox');
  const ws = observations.implementations.find(({ id }) => id === 'ws');
  assert.ok(fox && ws);
  const common = { kind: 'implementation', locale: 'en', proseLocale, protocol } as const;
  const [client] = implementationView({ ...common, implementation: fox }).roles;
  const [playing] = client?.groups[0]?.scenarios[0]?.playings ?? [];
  assert.deepEqual(
    [...(playing?.reported ?? []), ...(playing?.wire ?? [])].map(({ text, literal, after }) => [text, literal, after]),
    [
      ['code 1006', undefined, undefined],
      ['not clean', undefined, undefined],
      ['error', 'TypeError: bad frame', undefined],
      ['Close frame with 1002', 'no', 'after 3 s'],
      ['TCP ended (FIN)', undefined, undefined],
    ],
  );
  const [, server] = implementationView({ ...common, implementation: ws }).roles;
  const untried = server?.groups.flatMap(({ scenarios }) => scenarios.flatMap((one) => one.untried ?? []));
  assert.deepEqual(untried, [translator('en')('unable.noPage')]);
});

test('the page of limits has a row for each endpoint that was tried', () => {
  const view = limitsView({ kind: 'limits', locale: 'en', proseLocale, protocol });
  assert.deepEqual(
    view.waits.map(({ name, cells }) => [name, cells.map((cell) => cell?.[0]?.text)]),
    [['ant', ['TCP ended (FIN)', undefined, undefined]]],
  );
});

test('the page of the method counts and dates what was observed', () => {
  const view = methodView({ kind: 'method', locale: 'en', proseLocale, protocol });
  assert.equal(
    view.versions.map(({ text }) => text).join(''),
    '3 implementations were observed between January 2, 2026 and January 5, 2026.',
  );
  assert.equal(view.commands.some, 'npm run observe -- --only fox,receive-1002');
});

test('every page of what was observed has a title, a description and a way to it, in every language', () => {
  const all = [
    ...observedPages([protocol]),
    ...limitsPages([protocol]),
    ...methodPages([protocol]),
    ...implementationPages([protocol]),
  ];
  const titles = new Set<string>();
  for (const { props } of all) {
    const { title, description, canonical } = headOf(props.page);
    for (const text of [title, description]) assert.doesNotMatch(text, /^$|[{}]|undefined/);
    assert.ok(canonical?.endsWith('/'));
    titles.add(`${props.page.locale} ${title}`);
    const depth = props.page.kind === 'implementation' || props.page.kind === 'method' ? 3 : 2;
    assert.equal(crumbsOf(props.page).length, depth);
  }
  assert.equal(titles.size, all.length);
});
