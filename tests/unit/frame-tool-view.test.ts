import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeCloseFrame } from '../../src/domain/decode-close-frame.ts';
import { faultSources } from '../../src/domain/frame-fault.ts';
import { readFrames } from '../../src/domain/read-frames.ts';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { frameExamples } from '../../src/site/tools/frame-examples.ts';
import { filled } from '../../src/site/tools/frame-texts.ts';
import { frameToolView, type FrameToolView } from '../../src/site/tools/frame-tool-view.ts';
import { realProtocol } from '../content/real-content.ts';
import { bytesOf } from './frame-builders.ts';

const protocol = realProtocol('websocket');

function viewIn(locale: Locale): FrameToolView {
  return frameToolView({ kind: 'tool', protocol, tool: 'frame', locale, proseLocale: 'en' });
}

for (const locale of localeTags) {
  describe(`the page of the decoder in "${locale}"`, () => {
    const view = viewIn(locale);

    test('states every rule once, in the order of a frame, with the sections that the decoder names', () => {
      const rules = view.rules.flatMap((group) => group.rules);
      assert.deepEqual(
        rules.map(({ id }) => id),
        Object.keys(faultSources),
      );
      for (const { id, citations } of rules)
        assert.deepEqual(
          citations.map(({ text }) => text),
          faultSources[id],
        );
      assert.equal(new Set(rules.map(({ text }) => text)).size, rules.length);
    });

    test('shows frames that are decoded to their code, as the side sends them that they are shown for', () => {
      let count = 0;
      for (const { number, server, client, note } of view.frames) {
        const { facts } = protocol.codes.find((code) => code.number === number) ?? assert.fail();
        for (const [from, bytes] of [
          ['server', server],
          ['client', client],
        ] as const) {
          if (bytes === undefined) continue;
          const frame = decodeCloseFrame(bytesOf(bytes), { from, extensions: [] });
          assert.equal(frame.kind, 'close');
          assert.deepEqual([frame.faults, frame.reason], [[], '']);
          // The number that is reported for an empty frame is in none.
          assert.equal(frame.code, facts.closeFrame.value === 'yes' ? number : undefined);
          count++;
        }
        assert.equal(note === undefined, facts.closeFrame.value === 'yes', String(number));
      }
      assert.ok(count > protocol.codes.length);
    });

    test('gives its script texts that it can fill in', () => {
      const known = 'bit opcode length width missing code place byte problem found frames used most'.split(' ');
      const open = JSON.stringify(view.texts).match(/\{\w+\}/g) ?? [];
      assert.deepEqual(
        open.filter((name) => !known.includes(name.slice(1, -1))),
        [],
      );
      assert.ok(open.length > 20);
      assert.doesNotMatch(JSON.stringify(view.texts), /\{\{|:""/);
    });

    test('knows the range of every number', () => {
      for (const number of [0, 999, 1000, 2999, 3500, 4999, 5000, 65535]) {
        assert.equal(view.texts.ranges.filter(([first, last]) => first <= number && number <= last).length, 1);
      }
    });
  });
}

test('each example is what its name says', () => {
  const found = frameExamples.map(({ id, text }) => {
    const read = readFrames(text);
    assert.equal(read.kind, 'read');
    const [frame] = read.frames;
    assert.equal(frame?.kind, 'close');
    const { code, reason, masked, faults } = frame;
    return [
      id,
      read.reading.notation,
      code,
      reason,
      masked,
      faults.map(({ id }) => id).join(),
      read.carried.packet?.layers.length,
    ];
  });
  assert.deepEqual(found, [
    ['plain', 'hex', 1000, 'bye', false, '', undefined],
    ['masked', 'hex', 1000, 'bye', true, '', undefined],
    ['broken', 'hex', 1006, '', false, 'code-never-sent', undefined],
    ['log', 'base64', 1011, '', false, '', undefined],
    ['packet', 'dump', 1001, '', false, '', 3],
  ]);
});

test('a text is filled in by name, and what has no value stays', () => {
  assert.equal(filled('{a} of {b}, {a} {toString}', { a: 1, b: '{a}' }), '1 of {a}, 1 {toString}');
});
