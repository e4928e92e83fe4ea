import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  isForBrowsers,
  maySend,
  type AskedSending,
  type SendingReasonId,
  type Verdict,
} from '../../src/domain/may-send.ts';
import { sendingRules } from '../../src/domain/sending-rules.ts';
import { realProtocol } from '../content/real-content.ts';
import { anyNumber } from './builders.ts';
import { holds } from './property.ts';

const rules = sendingRules(realProtocol('websocket'));

type Case = readonly [asked: Partial<AskedSending>, verdict: Verdict, ...ids: readonly SendingReasonId[]];

function check(api: AskedSending['api'], cases: readonly Case[]): void {
  for (const [asked, verdict, ...ids] of cases) {
    const sending = maySend({ side: 'client', api, ...asked }, rules);
    const words = JSON.stringify(asked);
    assert.deepEqual(
      sending.reasons.map(({ id }) => id),
      ids,
      words,
    );
    assert.equal(sending.verdict, verdict, words);
  }
}

describe('a Close frame of one’s own', () => {
  test('needs no code, and no reason without one', () => {
    check('frame', [
      [{}, 'yes', 'empty'],
      [{ reason: '' }, 'yes', 'empty'],
      [{ reason: 'bye' }, 'no', 'reasonAlone'],
    ]);
  });

  test('may carry the protocol’s own codes but those that are only reported or have no meaning', () => {
    check('frame', [
      [{ code: 1000 }, 'yes', 'listed', 'setBy'],
      [{ code: 1014, side: 'server' }, 'yes', 'listed', 'setBy'],
      [{ code: 1004 }, 'no', 'reserved'],
      [{ code: 1005 }, 'no', 'neverSent'],
      [{ code: 1006 }, 'no', 'neverSent'],
      [{ code: 1015 }, 'no', 'neverSent'],
    ]);
  });

  test('may carry registered and private numbers; others are advised against, or no codes', () => {
    check('frame', [
      [{ code: 0 }, 'no', 'undefined'],
      [{ code: 999 }, 'no', 'undefined'],
      [{ code: 1016 }, 'no', 'undefined'],
      [{ code: 2999 }, 'no', 'undefined'],
      [{ code: 3000 }, 'yes', 'listed', 'setBy'],
      [{ code: 3001 }, 'unwise', 'unregistered'],
      [{ code: 3999 }, 'unwise', 'unregistered'],
      [{ code: 4000 }, 'yes', 'private'],
      [{ code: 4999 }, 'yes', 'private'],
      [{ code: 5000 }, 'no', 'undefined'],
      [{ code: 65535 }, 'no', 'undefined'],
    ]);
  });

  test('has room for a whole number of two bytes, and for nothing else', () => {
    for (const code of [-1, 65536, 1000.5, NaN, Infinity, -Infinity, 1e300])
      check('frame', [[{ code }, 'no', 'noCode']]);
  });

  test('is advised against where the code is one of the other side', () => {
    check('frame', [
      [{ code: 1010, side: 'client' }, 'yes', 'listed', 'setBy'],
      [{ code: 1010, side: 'server' }, 'unwise', 'listed', 'otherSide'],
      [{ code: 1012, side: 'server' }, 'yes', 'listed', 'setBy'],
      [{ code: 1012, side: 'client' }, 'unwise', 'listed', 'otherSide'],
      [{ code: 1011, side: 'client' }, 'yes', 'listed', 'setBy'],
      [{ code: 1014, side: 'client' }, 'unwise', 'listed', 'otherSide'],
    ]);
  });

  test('has room for 123 bytes of a reason, counted as UTF-8', () => {
    check('frame', [
      [{ code: 1000, reason: 'r'.repeat(123) }, 'yes', 'listed', 'setBy'],
      [{ code: 1000, reason: 'r'.repeat(124) }, 'no', 'listed', 'setBy', 'tooLong'],
      [{ code: 1000, reason: '切'.repeat(41) }, 'yes', 'listed', 'setBy'],
      [{ code: 1000, reason: '切'.repeat(42) }, 'no', 'listed', 'setBy', 'tooLong'],
      [{ code: 1000, reason: 'a\ud83d' }, 'unwise', 'listed', 'setBy', 'unpaired'],
    ]);
    assert.equal(maySend({ code: 1000, reason: '切'.repeat(42), side: 'client', api: 'frame' }, rules).bytes, 126);
  });
});

describe('close() of a browser', () => {
  test('takes 1000, and 3000 to 4999', () => {
    check('browser', [
      [{ code: 1000 }, 'yes', 'browserTakes', 'listed', 'setBy'],
      [{ code: 1001 }, 'no', 'browserRefuses', 'listed', 'setBy'],
      [{ code: 1006 }, 'no', 'browserRefuses', 'neverSent'],
      [{ code: 3500 }, 'unwise', 'browserTakes', 'unregistered'],
      [{ code: 4999 }, 'yes', 'browserTakes', 'private'],
      [{ code: 5000 }, 'no', 'browserRefuses', 'undefined'],
    ]);
  });

  test('converts what is no short first: the nearest, the even one of two, none for what is no number', () => {
    check('browser', [
      [{ code: 999.6 }, 'yes', 'browserTakes', 'converted', 'listed', 'setBy'],
      [{ code: 1000.5 }, 'yes', 'browserTakes', 'converted', 'listed', 'setBy'],
      [{ code: 999.5 }, 'yes', 'browserTakes', 'converted', 'listed', 'setBy'],
      [{ code: 1000.51 }, 'no', 'browserRefuses', 'converted', 'listed', 'setBy'],
      [{ code: 66536 }, 'no', 'browserRefuses', 'converted', 'undefined'],
      [{ code: -1000 }, 'no', 'browserRefuses', 'converted', 'undefined'],
      [{ code: NaN }, 'no', 'browserRefuses', 'converted', 'undefined'],
    ]);
    const { reasons } = maySend({ code: 3000.5, side: 'client', api: 'browser' }, rules);
    assert.deepEqual(reasons.find(({ id }) => id === 'converted')?.values, { given: '3000.5', code: 3000 });
  });

  test('leaves open what a reason without a code does', () => {
    check('browser', [
      [{}, 'yes', 'empty'],
      [{ reason: 'bye' }, 'unwise', 'reasonAloneInBrowser'],
    ]);
  });

  test('refuses a reason of more than 123 bytes', () => {
    check('browser', [
      [{ reason: 'r'.repeat(124) }, 'no', 'reasonAloneInBrowser', 'tooLongInBrowser'],
      [{ code: 4000, reason: 'a\udc4b' }, 'unwise', 'browserTakes', 'private', 'unpaired'],
    ]);
  });

  test('is always that of a client', () => {
    check('browser', [
      [{ code: 1010, side: 'server' }, 'no', 'browserRefuses', 'listed', 'setBy'],
      [{ code: 1012, side: 'server' }, 'no', 'browserRefuses', 'listed', 'otherSide'],
    ]);
  });
});

const anyAsked: fc.Arbitrary<AskedSending> = fc.record({
  code: fc.oneof(fc.constant(undefined), anyNumber, fc.integer(), fc.double()),
  reason: fc.oneof(fc.constant(undefined), fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('\ud83d')),
  side: fc.constantFrom('client', 'server'),
  api: fc.constantFrom('frame', 'browser'),
});

describe('anything that is asked', () => {
  test('gets a verdict that its reasons bear out, each with a source', () => {
    holds(
      fc.property(anyAsked, (asked) => {
        const { verdict, reasons, bytes } = maySend(asked, rules);
        const effects = reasons.map(({ effect }) => effect);
        const worst = effects.includes('forbids') ? 'no' : effects.includes('warns') ? 'unwise' : 'yes';
        assert.equal(verdict, worst);
        if (verdict === 'yes') assert.ok(effects.includes('allows'));
        assert.ok(reasons.every(({ sources }) => sources.length > 0));
        assert.equal(bytes, new TextEncoder().encode(asked.reason ?? '').length);
        if (bytes > 123) assert.equal(verdict, 'no');
      }),
      500,
    );
  });

  test('is answered in the same way from rules that travelled as JSON', () => {
    const travelled = JSON.parse(JSON.stringify(rules)) as typeof rules;
    holds(
      fc.property(anyAsked, (asked) => {
        assert.deepEqual(maySend(asked, travelled), maySend(asked, rules));
      }),
    );
  });

  test('is answered where nothing is known of the protocol', () => {
    holds(
      fc.property(anyAsked, (asked) => {
        assert.ok(maySend(asked, { codes: [], ranges: [] }).reasons.length > 0);
      }),
    );
  });
});

test('what close() refuses of a code, a frame never makes up for', () => {
  holds(
    fc.property(anyNumber, (code) => {
      const { verdict } = maySend({ code, side: 'client', api: 'browser' }, rules);
      if (!isForBrowsers(code)) assert.equal(verdict, 'no');
    }),
  );
});
