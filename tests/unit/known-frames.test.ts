import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFrames } from '../../src/domain/read-frames.ts';
import { encodeFrame } from '../wire/peer/frame.ts';
import { plays } from '../wire/scenarios/plays.ts';
import { faultsOf } from './frame-builders.ts';
import { knownFrames } from './known-frames.ts';

describe('frames that were written by hand are answered rightly:', () => {
  for (const [about, frames] of Object.entries(knownFrames)) {
    test(about, () => {
      for (const { text, context, frames: names, code, reason, faults = [] } of frames) {
        const shown = text.slice(0, 80);
        const read = readFrames(text, context);
        assert.equal(read.kind, 'read', shown);
        const found = read.frames.map(({ name, kind }) => (kind === 'cut' ? `${name} cut` : name));
        assert.deepEqual(found, names, shown);
        const frame = read.frames[read.close ?? 0];
        assert.deepEqual(frame && faultsOf(frame), faults, shown);
        const body = frame?.kind === 'other' ? undefined : frame;
        assert.equal(body?.code, code, shown);
        if (!faults.includes('reason-not-utf8')) assert.equal(body?.reason || undefined, reason, shown);
      }
    });
  }

  test('there are many of them', () => {
    assert.ok(Object.values(knownFrames).flat().length >= 100);
  });
});

/** What is wrong with what the peer of the observatory sends, by scenario; nothing where none is listed. */
const sent: Readonly<Record<string, readonly string[]>> = {
  'receive-one-byte': ['one-byte-body'],
  'receive-bad-reason': ['reason-not-utf8'],
  'provoke-bad-text': ['text-not-utf8'],
  'provoke-reserved-opcode': ['reserved-opcode'],
  'provoke-reserved-bit': ['reserved-bit'],
  'provoke-fragmented-control': ['fragmented-control'],
  'provoke-long-control': ['control-too-long'],
  'provoke-top-bit': ['length-top-bit', 'cut-payload: incomplete'],
  'provoke-bad-deflate': ['reserved-bit'],
};

test('the frames that the observatory sends break the rules that they are there to break', () => {
  let count = 0;
  for (const [id, make] of Object.entries(plays)) {
    const { steps = [], heavy } = make({ number: 1000, limit: 10 });
    if (heavy === true) continue;
    const frames = steps.flatMap((step) => ('send' in step ? [step.send] : []));
    for (const from of ['client', 'server'] as const) {
      const found = frames.flatMap((frame) => {
        const text = encodeFrame(frame, from === 'client').toString('hex');
        const read = readFrames(text, { from, extensions: [] });
        assert.equal(read.kind, 'read', id);
        count++;
        return read.frames.flatMap(faultsOf);
      });
      // Each of the two is wrong for one side: it is masked where it must not be, or the other way round.
      const ofMask = /^provoke-(?:un)?masked$/.test(id);
      const expected = ofMask ? [from === 'client' ? 'unmasked-from-client' : 'masked-from-server'] : (sent[id] ?? []);
      assert.deepEqual(found, expected, `${id} from ${from}`);
    }
  }
  assert.ok(count > 40);
});
