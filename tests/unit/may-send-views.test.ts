import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { noObservations } from '../../src/domain/observation.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { isInRuns, partsOf, runsOf, runTexts } from '../../src/site/tools/caller.ts';
import { answerTo, type Answer, type ListedEndpoint } from '../../src/site/tools/may-send-answer.ts';
import type { MaySendData } from '../../src/site/tools/may-send-data.ts';
import type { MaySendForm } from '../../src/site/tools/may-send-form.ts';
import { maySendView } from '../../src/site/tools/may-send-view.ts';
import { realProtocol } from '../content/real-content.ts';
import { anyNumbers } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';
import { anyText, holds } from './property.ts';

const protocol = realProtocol('websocket');
const page = { kind: 'tool', tool: 'may-i-send', locale: 'en', proseLocale: 'en', protocol } as const;
const view = maySendView(page);
const data = JSON.parse(view.data) as MaySendData;

/** The clients and servers, as the script reads them from the page. */
const endpoints = view.callers.flatMap(({ id, name, path, roles, isStandard, receptions }) =>
  roles.map((role): ListedEndpoint => ({ id, name, path, role, isStandard, receptions: receptions[role] ?? '' })),
);

function answer(form: Partial<MaySendForm>): Answer {
  return answerTo({ code: '', reason: '', side: 'client', api: 'frame', ...form }, data, endpoints);
}

describe('the page that says what may be sent', () => {
  test('has a row for every code and every range, in order', () => {
    const cells = view.rows.map(({ label, frame, browser, setBy }) =>
      [label, frame.text, browser.text, setBy].join(' '),
    );
    assert.equal(cells.length, protocol.codes.length + protocol.ranges.length - 1);
    assert.deepEqual(cells.slice(0, 3), [
      '0–999 No No –',
      '1000 Yes Yes Either endpoint',
      '1001 Yes No Either endpoint',
    ]);
    assert.ok(cells.includes('1006 No No Each side for itself, never sent'));
    assert.ok(cells.includes('1010 Yes No Client'));
    assert.ok(cells.includes('3000–3999 With a reservation With a reservation –'));
    assert.deepEqual(cells.slice(-2), ['4000–4999 Yes Yes –', '5000–65535 No No –']);
  });

  test('tells every rule with its source, and whether it is one', () => {
    assert.equal(view.rules.length, 8);
    for (const { text, citations } of view.rules) assert.ok(citations.length > 0, text);
    assert.deepEqual(
      view.rules.filter(({ basis }) => basis === 'advice').map(({ text }) => text.slice(0, 20)),
      ['No rule forbids a si', 'The standard leaves '],
    );
  });

  test('lists every implementation whose close was called, with what it throws word for word', () => {
    assert.deepEqual(
      new Set(view.callers.map(({ id }) => id)),
      new Set(
        protocol.observations.implementations
          .filter(({ roles }) => !roles.every((role) => role === 'proxy'))
          .map(({ id }) => id),
      ),
    );
    const [row] = view.callers.find(({ id }) => id === 'chromium')?.rows ?? [];
    assert.equal(
      row?.literal.map(({ text }) => text).join(''),
      "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between " +
        '3000 and 4999. N is neither.',
    );
    assert.deepEqual(row.numbers.slice(0, 3), [
      [0, 0],
      [999, 999],
      [1001, 1016],
    ]);
  });

  test('names who refuses a code that may be sent', () => {
    const refusing = view.refused.map(({ codes, endpoints: who }) => [codes, who.map(({ name }) => name)]);
    assert.deepEqual(refusing[0], ['1012–1014', ['WebKitGTK']]);
  });

  test('holds its data in a form that cannot end the element around it', () => {
    for (const locale of localeTags) assert.doesNotMatch(maySendView({ ...page, locale }).data, /</);
  });

  test('stands without observations', () => {
    const bare = maySendView({ ...page, protocol: { ...protocol, observations: noObservations } });
    assert.deepEqual(
      bare.sections.map(({ id }) => id),
      ['rules', 'codes'],
    );
  });
});

test('an implementation stands twice where it does something else as a server', () => {
  const threw: Observation = { reported: { threw: { name: 'E', message: '1002' } }, wire: [{ end: 'open' }] };
  const taken = saw(1002, 1002, 'bye');
  const { callers } = maySendView({
    ...page,
    protocol: {
      ...protocol,
      observations: someObservations({
        a: someEntry('a', { client: { 'send-1002': threw }, server: { 'send-1002': taken } }),
        b: someEntry('b', { client: { 'send-1002': taken }, server: { 'send-1002': taken } }),
      }),
    },
  });
  assert.deepEqual(
    callers.map(({ id, roles, rows }) => [id, roles, rows[0]?.label]),
    [
      ['a', ['client'], 'The call is refused'],
      ['a', ['server'], 'Sent as asked'],
      ['b', ['client', 'server'], 'Sent as asked'],
    ],
  );
});

describe('runs of numbers', () => {
  test('have every number and no other, as they are read', () => {
    holds(
      fc.property(anyNumbers, fc.integer({ min: 0, max: 65535 }), (numbers, other) => {
        const text = runsOf(numbers).flatMap(runTexts).join(', ');
        for (const number of numbers) assert.ok(isInRuns(text, number), text);
        assert.equal(isInRuns(text, other), numbers.includes(other), text);
      }),
    );
  });

  test('are short', () => {
    assert.deepEqual(runsOf([1002, 1000, 1001, 4000, 4001, 5000]).flatMap(runTexts), [
      '1000–1002',
      '4000',
      '4001',
      '5000',
    ]);
  });
});

test('a template is cut where the number stands', () => {
  assert.deepEqual(partsOf('{code} is neither'), [
    { text: 'N', isVariable: true },
    { text: ' is neither', isVariable: false },
  ]);
});

describe('the answer', () => {
  test('says no with the rule that decides, its source and where there is more', () => {
    const { verdict, word, statements, links } = answer({ code: '1006' });
    assert.equal(verdict, 'no');
    assert.equal(word, 'No.');
    assert.match(statements[0]?.text ?? '', /^1006 is only reported/);
    assert.deepEqual(statements[0]?.sources, [
      ['RFC 6455 §7.4.1', 'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1'],
    ]);
    assert.deepEqual(links, [
      { label: 'All about 1006', path: '/websocket/1006/' },
      { label: 'All observations of 1006', path: '/websocket/1006/observed/' },
    ]);
  });

  test('puts what decides first, and says what a code is to the other side', () => {
    const { verdict, statements } = answer({ code: '1012' });
    assert.equal(verdict, 'unwise');
    assert.match(statements[0]?.text ?? '', /^1012 was made for the other side\. Set by: Server\.$/);
    assert.equal(statements[0]?.basis, 'advice');
    assert.match(statements[1]?.note?.[0] ?? '', /^Some receivers reject it/);
  });

  test('holds an implementation of the interface of browsers to their standard', () => {
    assert.match(answer({ code: '1001', api: 'node' }).statements[0]?.text ?? '', /InvalidAccessError/);
    assert.match(answer({ code: '1001', api: 'bun' }).statements[0]?.text ?? '', /InvalidAccessError/);
    assert.equal(answer({ code: '1001', api: 'bun', side: 'server' }).verdict, 'yes');
    assert.equal(answer({ code: '1001', api: 'ws' }).verdict, 'yes');
  });

  test('counts the bytes of a reason', () => {
    assert.equal(answer({ code: '1000', reason: '再起動' }).count, '9 of 123 bytes');
    const { isTooLong, scenarios } = answer({ code: '1000', reason: '切'.repeat(42) });
    assert.equal(isTooLong, true);
    assert.deepEqual(scenarios, ['send-1000', 'send-too-long-reason']);
  });

  test('says what was tried, and infers nothing of what was not', () => {
    assert.deepEqual(answer({ code: '1006' }).given, ['Seen when the call was given: 1006 and the reason “bye”.']);
    assert.deepEqual(answer({}).given, ['Seen when the call was given: nothing.']);
    assert.deepEqual(answer({ code: '4001' }).given, [
      '4001 was not tried, and nothing is inferred from other numbers.',
      'Tried in its range: 4000, 4999.',
    ]);
    assert.deepEqual(answer({ code: '4001' }).receptions, []);
    assert.deepEqual(answer({ code: 'abc' }).given, ['abc was not tried, and nothing is inferred from other numbers.']);
  });

  test('names what the other side makes of it', () => {
    const rows = answer({ code: '1012', side: 'server' }).receptions;
    assert.equal(rows[0]?.label, 'Reported: 1012. Answered: 1012.');
    const refusing = rows.find(({ label }) => label === 'Reported: 1006. Answered: 1002.');
    assert.deepEqual(refusing?.endpoints, [
      { label: 'WebKitGTK 2.50.6', path: '/websocket/observed/webkitgtk/#client-receive-1012' },
    ]);
  });

  test('repeats what is no number as text, without what is not seen', () => {
    const { statements } = answer({ code: '\u202e<img src=x>{given}\u0000' });
    assert.match(statements[0]?.text ?? '', /^<img src=x>\{given\} is no code\./);
  });

  test('is there for anything, in every language, and leads nowhere but into the site and to its sources', () => {
    const known = new Set(Object.values(data.sources).map(([, url]) => url));
    const anyForm: fc.Arbitrary<MaySendForm> = fc.record({
      code: fc.oneof(anyText, fc.integer({ min: -5, max: 70000 }).map(String)),
      reason: anyText,
      side: fc.constantFrom('client', 'server'),
      api: fc.constantFrom('frame', 'browser', 'ws', 'deno', 'nothing'),
    });
    for (const locale of localeTags) {
      const own = JSON.parse(maySendView({ ...page, locale }).data) as MaySendData;
      holds(
        fc.property(anyForm, (form) => {
          const { word, statements, links, receptions } = answerTo(form, own, endpoints);
          assert.equal(word, own.texts.verdicts[answerTo(form, own, endpoints).verdict]);
          assert.ok(statements.length > 0);
          for (const { text, sources } of statements) {
            // What was typed may hold braces of its own.
            if (!form.code.includes('{')) assert.doesNotMatch(text, /\{\w+\}|undefined|NaN/);
            assert.ok(sources.length > 0 && sources.every(([, url]) => known.has(url)));
          }
          for (const { path } of [...links, ...receptions.flatMap((row) => row.endpoints)]) {
            assert.match(path, /^\/(?:\w\w\/)?websocket\/[\w/.#-]*$/);
          }
        }),
      );
    }
  });
});
