import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeCodeFault } from '../../src/domain/close-code-fault.ts';
import { encodeCloseFrame, longestReason } from '../../src/domain/close-frame.ts';
import { decodeCloseFrame } from '../../src/domain/decode-close-frame.ts';
import { faultSources } from '../../src/domain/frame-fault.ts';
import { cite } from '../../src/domain/reference.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { closeFrame, encodeFrame, opcodes } from '../wire/peer/frame.ts';
import { realCorpus, realProtocol } from './real-content.ts';

const { codes, ranges, sources } = realProtocol('websocket');

/** Everything that an implementation sent, whichever time it was tried. */
function wireOf(observation: Observation) {
  if ('unable' in observation) return [];
  return [observation, ...(observation.varies ?? [])].flatMap(({ wire, upstream = [] }) => [...wire, ...upstream]);
}

test('every Close frame that was observed is decoded to what was recorded of it', () => {
  const closes = realCorpus.observed
    .flatMap(({ entry: { client = {}, server = {}, proxy = {} } }) => [client, server, proxy])
    .flatMap((tried) => Object.values(tried).flatMap(wireOf))
    .flatMap((event) => ('frame' in event && event.frame === 'close' ? [event] : []));
  for (const { code, reason = '', masked } of closes) {
    const isTooLong = Buffer.byteLength(reason) > longestReason;
    const bytes = encodeFrame(code === undefined ? { opcode: opcodes.close } : closeFrame(code, reason), masked);
    const mask = masked ? [0x37, 0xfa, 0x21, 0x3d] : undefined;
    if (!isTooLong) assert.deepEqual(Buffer.from(encodeCloseFrame({ code, reason, mask })), bytes);
    const frame = decodeCloseFrame(bytes, { from: masked ? 'client' : 'server', extensions: [] });
    assert.equal(frame.kind, 'close');
    assert.deepEqual([frame.code, frame.reason, frame.masked], [code, reason, masked]);
    // Some send what a control frame has no room for.
    assert.equal(
      frame.faults.some(({ id }) => id === 'control-too-long'),
      isTooLong,
    );
  }
  assert.ok(closes.length > 1000, 'Hardly any was looked at.');
});

test('the decoder takes a code for one that may travel exactly where its facts do', () => {
  for (const { number, facts } of codes) {
    const fault = closeCodeFault(number, false);
    assert.equal(fault === undefined, facts.closeFrame.value === 'yes', String(number));
    const isOfClient = closeCodeFault(number, true)?.id === 'code-of-client';
    assert.equal(isOfClient, facts.setBy.value === 'client', String(number));
  }
});

test('the decoder knows of a number without a page what its range is set aside for', () => {
  const expected = {
    unused: 'code-not-used',
    registered: undefined,
    unassigned: 'code-unassigned',
    registrable: undefined,
    private: undefined,
    undefined: 'code-undefined',
  };
  for (const { first, last, standing } of ranges) {
    for (const number of [first, last]) {
      if (codes.some((code) => code.number === number)) continue;
      assert.equal(closeCodeFault(number, false)?.id, expected[standing], String(number));
    }
  }
});

test('every rule cites sources that the protocol names', () => {
  for (const source of Object.values(faultSources).flat())
    assert.match(cite(source, sources).label, /^RFC \d{4} §[\d.]+$/);
});
