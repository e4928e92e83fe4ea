import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reportersOf, sendersOf, type Appearance } from '../../src/domain/appearance.ts';
import { endpointId } from '../../src/domain/observation.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

function lines(appearances: readonly Appearance[]): string[] {
  return appearances.map(({ scenarios, endpoints, tried }) => {
    const who = endpoints.map(({ endpoint, reasons, isSometimes }) =>
      [endpointId(endpoint), ...reasons, ...(isSometimes ? ['sometimes'] : [])].join(' '),
    );
    return `${scenarios.map(({ id }) => id).join(' ')}: ${who.join(', ')} of ${String(tried)}`;
  });
}

const observations = someObservations({
  a: someEntry('a', {
    client: {
      'receive-1002': saw(1002, 1002),
      'receive-0': saw(1006, 1002, 'bad code'),
      'receive-999': saw(1006, 1002, 'bad code'),
      'send-1002': saw(1002, 1002),
      'provoke-bad-text': saw(1006, 1007),
      'lose-fin': saw(1006),
    },
  }),
  b: someEntry('b', {
    client: {
      'receive-0': saw(1006, 1002),
      'receive-999': saw(999, 999),
      'provoke-bad-text': saw(1007, 1007),
      'lose-fin': { ...saw(1005), varies: [{ reported: { code: 1006 }, wire: [] }] },
    },
  }),
});

describe('who sends a code by itself', () => {
  test('was not given it, and stands with the scenarios of a family that it sends it in', () => {
    assert.deepEqual(lines(sendersOf(observations, 1002)), [
      'receive-0 receive-999: a client bad code of 2',
      'receive-0: b client of 2',
    ]);
  });

  test('stands together with others that send it in the same scenarios', () => {
    assert.deepEqual(lines(sendersOf(observations, 1007)), ['provoke-bad-text: a client, b client of 2']);
  });

  test('is nobody for a code that nobody sends', () => {
    assert.deepEqual(sendersOf(observations, 4321), []);
  });
});

describe('who reports a code', () => {
  test('has not been sent it, and has not sent it', () => {
    assert.deepEqual(lines(reportersOf(observations, 1007)), []);
    assert.deepEqual(lines(reportersOf(observations, 999)), []);
  });

  test('is marked where it was seen in some playings alone', () => {
    assert.deepEqual(lines(reportersOf(observations, 1006)), [
      'receive-0 receive-999: a client of 2',
      'receive-0: b client of 2',
      'provoke-bad-text: a client of 2',
      'lose-fin: a client, b client sometimes of 2',
    ]);
  });
});
