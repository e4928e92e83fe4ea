import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { referencesIn, tagsIn } from '../../src/schema/body.ts';

const body = [
  'Text with `<Ref to="not this" />` in code. <Ref to="rfc6455 §7.4.1" />',
  '',
  '<Side of="browser">',
  '',
  'More, over two lines. <Ref',
  '  to="iana" />',
  '<Ref to="rfc6455 §7.4.1" />',
  '',
  '</Side>',
].join('\n');

describe('the text of a code', () => {
  test('has its tags in order, each with its line of the file', () => {
    assert.deepEqual(tagsIn(body, 40), [
      { name: 'Ref', attributes: { to: 'rfc6455 §7.4.1' }, line: 40 },
      { name: 'Side', attributes: { of: 'browser' }, line: 42 },
      { name: 'Ref', attributes: { to: 'iana' }, line: 44 },
      { name: 'Ref', attributes: { to: 'rfc6455 §7.4.1' }, line: 46 },
    ]);
  });

  test('cites its sources in order, with repeats, and none that stands in code', () => {
    assert.deepEqual(referencesIn(body), ['rfc6455 §7.4.1', 'iana', 'rfc6455 §7.4.1']);
  });

  test('may compare numbers without a tag being seen', () => {
    assert.deepEqual(tagsIn('A code < 1000 or <1000 or a <- b.', 1), []);
  });
});
