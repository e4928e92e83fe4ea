import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { End } from '../../src/schema/closing-cause.ts';
import { realProtocol } from './real-content.ts';

const { codes, observations } = realProtocol('websocket');

/** The sides that may set a code; a gateway stands on the side of the server. */
function settersOf(setBy: (typeof codes)[number]['facts']['setBy']['value']): readonly End[] {
  switch (setBy) {
    case 'client':
      return ['client'];
    case 'server':
    case 'gateway':
      return ['server'];
    case 'either':
    case 'application':
    case 'local':
    case 'nobody':
      return ['client', 'server'];
  }
}

describe('the picture of how a connection is closed', () => {
  test('is there for every code of WebSocket', () => {
    assert.deepEqual(
      codes.filter(({ sequence }) => sequence === undefined).map(({ number }) => number),
      [],
    );
  });

  test('shows the code as sent by a side that may set it', () => {
    const wrong = codes.flatMap(({ number, facts, sequence }) =>
      sequence !== undefined && 'by' in sequence && !settersOf(facts.setBy.value).includes(sequence.by)
        ? [`${number} is set by ${facts.setBy.value}, but ${sequence.by} closes.`]
        : [],
    );
    assert.deepEqual(wrong, []);
  });

  test('shows a Close frame with the code for those codes alone that may stand in one', () => {
    const wrong = codes.flatMap(({ number, facts, sequence }) =>
      sequence?.ends === 'close' && facts.closeFrame.value === 'no' && facts.setBy.value !== 'nobody' ? [number] : [],
    );
    assert.deepEqual(wrong, []);
  });

  test('rests on a scenario that was tried with the side that closes', () => {
    const untried = codes.flatMap(({ number, sequence }) => {
      if (sequence === undefined || !('seen' in sequence) || sequence.seen === undefined) return [];
      const { seen } = sequence;
      const tried = observations.sightings.filter(({ scenario }) => scenario.id === seen);
      const own = 'by' in sequence ? tried.filter(({ endpoint }) => endpoint.role === sequence.by) : tried;
      return own.length === 0 ? [`${number} rests on ${seen}, in which no such side was observed.`] : [];
    });
    assert.deepEqual(untried, []);
  });
});
