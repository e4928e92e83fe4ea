import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sendingRules } from '../../src/domain/sending-rules.ts';
import { codeOf, readForm, settled, writeForm, type MaySendForm } from '../../src/site/tools/may-send-form.ts';
import { realProtocol } from '../content/real-content.ts';
import { anyText, holds } from './property.ts';

const rules = sendingRules(realProtocol('websocket'));
const offered = [
  { id: 'fox', role: 'client' },
  { id: 'ws', role: 'client' },
  { id: 'ws', role: 'server' },
  { id: 'uv', role: 'server' },
] as const;
const bare: MaySendForm = { code: '', reason: '', side: 'client', api: 'frame' };

test('a code is read as it is typed, also with a Japanese keyboard', () => {
  for (const [typed, code] of [
    ['', undefined],
    ['  ', undefined],
    [' 1006 ', 1006],
    ['１００６', 1006],
    ['1000.5', 1000.5],
    ['-1', -1],
    ['0x3e8', 1000],
    ['abc', NaN],
    ['1006 <b>', NaN],
  ] as const) {
    assert.equal(codeOf({ code: typed }), code, typed);
  }
});

describe('the address', () => {
  const read = (query: string): MaySendForm => readForm(query, rules, offered);

  test('fills the form', () => {
    assert.deepEqual(read(''), bare);
    assert.deepEqual(read('?code=1006&reason=bye&side=server&api=ws'), {
      code: '1006',
      reason: 'bye',
      side: 'server',
      api: 'ws',
    });
  });

  test('means the side that has use for the code, where it says nothing of it', () => {
    assert.equal(read('?code=1012').side, 'server');
    assert.equal(read('?code=1014').side, 'server');
    assert.equal(read('?code=1010').side, 'client');
    assert.equal(read('?code=1012&side=client').side, 'client');
  });

  test('means a side on which the means stands', () => {
    assert.equal(read('?api=browser&side=server').side, 'client');
    assert.equal(read('?api=fox&side=server').side, 'client');
    assert.equal(read('?api=uv').side, 'server');
    assert.equal(read('?api=ws&side=server').side, 'server');
  });

  test('is taken for one without a query as far as nothing is known of what it says', () => {
    assert.deepEqual(read('?api=nothing&side=middle&other=x'), bare);
    assert.deepEqual(read('?api=__proto__&side=constructor'), bare);
  });

  test('gives every form back', () => {
    const anyForm = fc
      .record({
        code: fc.oneof(anyText, fc.constantFrom('', '1006', '1012', '1010', '4000')),
        reason: anyText,
        side: fc.constantFrom('client', 'server'),
        api: fc.constantFrom('frame', 'browser', 'fox', 'ws', 'uv', 'unknown'),
      })
      .map((form) => settled(form, offered));
    holds(
      fc.property(anyForm, (form) => {
        assert.deepEqual(read(writeForm(form, rules)), { ...form });
      }),
    );
  });

  test('says nothing of an empty form', () => {
    assert.equal(writeForm(bare, rules), '');
    assert.equal(writeForm({ ...bare, code: '1012', side: 'server' }, rules), '?code=1012');
    assert.equal(writeForm({ ...bare, code: '1012' }, rules), '?code=1012&side=client');
  });
});
