import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closingOf, otherEnd, type Closing, type Told } from '../../src/domain/closing.ts';
import { makeObservations, noObservations, type Observations } from '../../src/domain/observation.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { listScenarios, scenarioCatalogue } from '../../src/schema/scenario.ts';
import { ends, ownCauses, sentCauses, type End } from '../../src/schema/closing-cause.ts';
import type { Sequence } from '../../src/schema/sequence.ts';
import { someCode } from './builders.ts';
import { saw, someEntry } from './observed-builders.ts';

const both = { rule: 'rfc6455 §7.4', roles: ['client', 'server'] };
const scenarios = listScenarios(
  scenarioCatalogue.parse({
    receive: [
      { id: 'receive', numbers: [1002], ...both },
      { id: 'receive-empty', ...both },
    ],
    send: [
      { id: 'send', numbers: [1002], ...both },
      { id: 'send-nothing', ...both },
    ],
    provoke: [{ id: 'provoke-bad-text', ...both }],
    lose: [{ id: 'lose-fin', ...both }],
    refuse: [{ id: 'refuse-untrusted', ...both, roles: ['client'] }],
  }),
);

/** What was seen in one scenario, one observation an implementation, in one role. */
function seenIn(scenario: string, role: End, observations: readonly Observation[]): Observations {
  return seenInAll([[scenario, role, observations]]);
}

/** The same, of several scenarios: the first observation of each is that of the first implementation, and so on. */
function seenInAll(all: readonly (readonly [string, End, readonly Observation[]])[]): Observations {
  const count = Math.max(0, ...all.map(([, , observations]) => observations.length));
  return makeObservations(
    scenarios,
    new Map(
      Array.from({ length: count }, (_, index) => {
        const tried = (end: End): Record<string, Observation> =>
          Object.fromEntries(
            all.flatMap(([scenario, role, observations]) => {
              const observation = observations[index];
              return role === end && observation !== undefined ? [[scenario, observation]] : [];
            }),
          );
        const name = `x${String(index)}`;
        return [name, someEntry(name, { client: tried('client'), server: tried('server') })];
      }),
    ),
  );
}

/** How 1002 is closed in a sequence. */
function closing(sequence: Sequence, observations: Observations = noObservations): Closing {
  const found = closingOf(someCode(1002, { sequence }), observations);
  assert.ok(found);
  return found;
}

function told(sequence: Sequence, observations: Observations, end: End): readonly Told[] {
  return closing(sequence, observations).told[end];
}

const byServer = { ends: 'close', by: 'server' } as const satisfies Sequence;

test('the other end of a client is the server, and back', () => {
  assert.deepEqual(ends.map(otherEnd), ['server', 'client']);
});

describe('the steps of a closure', () => {
  test('are not known of a code that declares no sequence', () => {
    assert.equal(closingOf(someCode(1002), noObservations), undefined);
  });

  test('are a Close frame with the code from the side that closes, and the answer of the other', () => {
    for (const by of ends) {
      assert.deepEqual(closing({ ends: 'close', by }).steps, [
        { kind: 'close', from: by, code: 1002 },
        { kind: 'close', from: otherEnd(by), code: 1002 },
      ]);
    }
  });

  test('begin with what the other side sends, where that is what is wrong', () => {
    for (const by of ends) {
      for (const cause of sentCauses) {
        const [first, second] = closing({ ends: 'close', by, cause }).steps;
        assert.deepEqual(first, { kind: 'sends', from: otherEnd(by), cause });
        assert.deepEqual(second, { kind: 'close', from: by, code: 1002 });
      }
    }
  });

  test('begin with what happens at the side that closes, where it has a cause of its own', () => {
    for (const by of ends) {
      for (const cause of ownCauses) {
        const [first, second] = closing({ ends: 'close', by, cause }).steps;
        assert.deepEqual(first, { kind: 'happens', at: by, cause });
        assert.deepEqual(second, { kind: 'close', from: by, code: 1002 });
      }
    }
  });

  test('are two frames without a code, where the first has none', () => {
    assert.deepEqual(closing({ ends: 'empty', by: 'client' }).steps, [
      { kind: 'close', from: 'client', code: undefined },
      { kind: 'close', from: 'server', code: undefined },
    ]);
  });

  test('are one, where the connection is lost or TLS fails', () => {
    assert.deepEqual(closing({ ends: 'lost', seen: 'lose-fin' }).steps, [{ kind: 'lost' }]);
    assert.deepEqual(closing({ ends: 'tls', seen: 'refuse-untrusted' }).steps, [{ kind: 'tls' }]);
  });
});

describe('the answer to a Close frame', () => {
  const answer = (sequence: Sequence, observations: Observations) => {
    const step = closing(sequence, observations).steps.at(-1);
    assert.equal(step?.kind, 'close');
    return step;
  };
  const receivers = (observations: readonly Observation[]) => seenIn('receive-1002', 'client', observations);

  test('has the code that most receivers answer with', () => {
    const seen = receivers([saw(1002, 1002), saw(1002, 1000), saw(1002, 1000)]);
    assert.deepEqual(answer(byServer, seen), { kind: 'close', from: 'client', code: 1000 });
  });

  test('is empty where most answer so', () => {
    const empty: Observation = { reported: { code: 1002 }, wire: [{ frame: 'close', masked: true }, { end: 'fin' }] };
    assert.equal(answer(byServer, receivers([saw(1002, 1002), empty, empty])).code, undefined);
  });

  test('counts those alone that answer', () => {
    assert.equal(answer(byServer, receivers([saw(1006), saw(1006), saw(1002, 1000)])).code, 1000);
  });

  test('has the same code, where nobody was seen to answer', () => {
    assert.equal(answer(byServer, receivers([saw(1006), { unable: 'noPage' }])).code, 1002);
    assert.equal(answer({ ends: 'empty', by: 'server' }, noObservations).code, undefined);
  });

  test('comes from the side that received it: what the other side answers does not count', () => {
    const seen = seenIn('receive-1002', 'client', [saw(1002, 1000)]);
    assert.equal(answer({ ends: 'close', by: 'client' }, seen).code, 1002);
  });

  test('to an empty frame is what was seen after an empty one', () => {
    const seen = seenInAll([
      ['receive-empty', 'server', [saw(1005, 1000)]],
      ['receive-1002', 'server', [saw(1002, 1002)]],
    ]);
    assert.equal(answer({ ends: 'empty', by: 'client' }, seen).code, 1000);
  });
});

describe('what programs are told', () => {
  const error: Observation = { reported: { error: { name: 'E', message: 'lost' } }, wire: [] };
  const ended: Observation = { reported: { ended: true }, wire: [] };
  const lost = { ends: 'lost', seen: 'lose-fin' } as const satisfies Sequence;

  test('is counted, the most frequent first, then the lower code', () => {
    const seen = seenIn('lose-fin', 'client', [saw(1011), saw(1006), saw(1000), saw(1006), saw(1000), ended, ended]);
    assert.deepEqual(told(lost, seen, 'client'), [
      { code: undefined, count: 2 },
      { code: 1000, count: 2 },
      { code: 1006, count: 2 },
      { code: 1011, count: 1 },
    ]);
  });

  test('is no code, where there is an error or the end alone', () => {
    const seen = seenIn('lose-fin', 'server', [error, ended, saw(1006)]);
    assert.deepEqual(told(lost, seen, 'server'), [
      { code: undefined, count: 2 },
      { code: 1006, count: 1 },
    ]);
  });

  test('is not what stands in a log, nor what was delivered, nor that a call was refused', () => {
    const silent: readonly Observation[] = [
      { reported: { log: ['connection lost'] }, wire: [] },
      { reported: { delivered: 5 }, wire: [] },
      { reported: { threw: { name: 'E', message: 'no' } }, wire: [] },
      { wire: [] },
    ];
    assert.deepEqual(told(lost, seenIn('lose-fin', 'client', silent), 'client'), []);
    const both: Observation = { reported: { log: ['connection lost'], code: 1006 }, wire: [] };
    assert.deepEqual(told(lost, seenIn('lose-fin', 'client', [both]), 'client'), [{ code: 1006, count: 1 }]);
  });

  test('is told apart by side', () => {
    const seen = seenInAll([
      ['lose-fin', 'client', [saw(1006)]],
      ['lose-fin', 'server', [ended]],
    ]);
    assert.deepEqual(closing(lost, seen).told, {
      client: [{ code: 1006, count: 1 }],
      server: [{ code: undefined, count: 1 }],
    });
  });

  test('is nothing where nothing was observed, and where one side alone was', () => {
    assert.deepEqual(closing(lost).told, { client: [], server: [] });
    const tls = { ends: 'tls', seen: 'refuse-untrusted' } as const satisfies Sequence;
    assert.deepEqual(closing(tls, seenIn('refuse-untrusted', 'client', [saw(1015)])).told, {
      client: [{ code: 1015, count: 1 }],
      server: [],
    });
  });

  test('at the side that closes, counts those alone that really sent the frame', () => {
    const changed = saw(1000, 1000);
    const refused: Observation = { reported: { ended: true, threw: { name: 'E', message: '' } }, wire: [] };
    const empty: Observation = { reported: { code: 1005 }, wire: [{ frame: 'close', masked: false }] };
    const seen = seenIn('send-1002', 'server', [saw(1002, 1002), changed, refused, empty, saw(1006)]);
    assert.deepEqual(told(byServer, seen, 'server'), [{ code: 1002, count: 1 }]);
  });

  test('at the side that sends an empty frame, counts those alone whose frame was empty', () => {
    const empty: Observation = { reported: { code: 1005 }, wire: [{ frame: 'close', masked: true }] };
    const seen = seenIn('send-nothing', 'client', [empty, saw(1000, 1000), saw(1006)]);
    assert.deepEqual(told({ ends: 'empty', by: 'client' }, seen, 'client'), [{ code: 1005, count: 1 }]);
  });

  test('at the side that closes, is what was seen where it closes by itself, if the sequence names that', () => {
    const seen = seenInAll([
      ['provoke-bad-text', 'server', [saw(1006, 1002)]],
      ['send-1002', 'server', [saw(1002, 1002)]],
    ]);
    assert.deepEqual(told({ ...byServer, seen: 'provoke-bad-text' }, seen, 'server'), [{ code: 1006, count: 1 }]);
    assert.deepEqual(told(byServer, seen, 'server'), [{ code: 1002, count: 1 }]);
  });

  test('at the other side, is what every receiver of the code is told, whether it answers or not', () => {
    const seen = seenInAll([
      ['receive-1002', 'client', [saw(1002, 1002), saw(1002), ended]],
      ['receive-1002', 'server', [saw(1000, 1000)]],
    ]);
    assert.deepEqual(told(byServer, seen, 'client'), [
      { code: 1002, count: 2 },
      { code: undefined, count: 1 },
    ]);
    assert.deepEqual(told(byServer, seen, 'server'), []);
  });
});
