import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Code } from '../../src/domain/code.ts';
import type { Observations } from '../../src/domain/observation.ts';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { ends } from '../../src/schema/closing-cause.ts';
import type { Sequence } from '../../src/schema/sequence.ts';
import { sequenceView, type PictureText, type SequenceView } from '../../src/site/sequence-view.ts';
import { someCode, someFacts, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const byServer = { ends: 'close', by: 'server', cause: 'bad-text' } as const satisfies Sequence;
const lost = { ends: 'lost', seen: 'lose-fin' } as const satisfies Sequence;
const tls = { ends: 'tls', seen: 'refuse-untrusted' } as const satisfies Sequence;

/** The picture of 1002 in a sequence. */
function viewOf(
  sequence: Sequence,
  observations?: Observations,
  locale: Locale = 'en',
  overrides: Partial<Code> = {},
): SequenceView {
  const code = someCode(1002, { sequence, ...overrides });
  const view = sequenceView(code, someProtocol([code], {}, 'websocket', observations), locale);
  assert.ok(view);
  return view;
}

/** What clients are told that receive 1002, and servers that send it: the reported codes, none where it only ended. */
function told(clients: readonly (number | undefined)[], servers: readonly (number | undefined)[] = []): Observations {
  const observation = (code: number | undefined): Observation => {
    return code === undefined
      ? { reported: { ended: true }, wire: [{ frame: 'close', code: 1002, masked: true }] }
      : saw(code, 1002);
  };
  const entries = Array.from({ length: Math.max(clients.length, servers.length) }, (_, index) => {
    const name = `x${String(index)}`;
    return [
      name,
      someEntry(name, {
        ...(index < clients.length && { client: { 'receive-1002': observation(clients[index]) } }),
        ...(index < servers.length && { server: { 'send-1002': observation(servers[index]) } }),
      }),
    ] as const;
  });
  return someObservations(Object.fromEntries(entries));
}

/** The texts of some looks, from the top, then from the left. */
function texts({ texts: all }: SequenceView, ...looks: readonly PictureText['look'][]): string[] {
  return all
    .filter(({ look }) => looks.includes(look))
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ text }) => text);
}

/** Where a path begins. */
function startOf(d: string): { readonly x: number; readonly y: number } {
  const { x, y } = /^M(?<x>\d+) (?<y>\d+)/.exec(d)?.groups ?? {};
  return { x: Number(x), y: Number(y) };
}

describe('the picture of a closure', () => {
  test('is not there for a code that declares no sequence', () => {
    const code = someCode(1002);
    assert.equal(sequenceView(code, someProtocol([code]), 'en'), undefined);
  });

  test('shows its steps from the top, in words of the page', () => {
    assert.deepEqual(texts(viewOf(byServer), 'what', 'close'), ['text that is not UTF-8', 'Close 1002', 'Close 1002']);
    assert.deepEqual(texts(viewOf({ ends: 'empty', by: 'client' }), 'what', 'close'), ['Close, empty', 'Close, empty']);
    assert.deepEqual(texts(viewOf(lost), 'what', 'close'), ['TCP ends, no Close frame']);
    assert.deepEqual(texts(viewOf(tls), 'what', 'close'), ['TLS certificate', 'TLS fails, no WebSocket']);
    assert.deepEqual(texts(viewOf(byServer, undefined, 'ja'), 'what'), ['UTF-8でないテキスト']);
  });

  test('shows each step below the one before', () => {
    const { texts: all, lines } = viewOf({ ...byServer, cause: 'exception' });
    const heights = all.filter(({ look }) => look === 'what' || look === 'close').map(({ y }) => y);
    const arrows = lines.filter(({ look }) => look === 'close').map(({ d }) => startOf(d).y);
    for (const places of [heights, arrows]) {
      assert.equal(places.length, 3);
      assert.deepEqual(
        places,
        [...new Set(places)].sort((a, b) => a - b),
      );
    }
  });

  test('begins every arrow at the lane of the side that sends', () => {
    for (const by of ends) {
      const view = viewOf({ ...byServer, by });
      const lanes = view.texts.filter(({ look }) => look === 'head').map(({ x }) => x);
      const [own, other] = by === 'client' ? lanes : [...lanes].reverse();
      const arrows = view.lines.filter(({ look }) => look === 'sends' || look === 'close');
      assert.deepEqual(
        arrows.map(({ look, d }) => [look, startOf(d).x]),
        [
          ['sends', other],
          ['close', own],
          ['close', other],
        ],
      );
    }
  });

  test('has a dot and no arrow at the side at which something happens', () => {
    for (const by of ends) {
      const view = viewOf({ ends: 'close', by, cause: 'exception' });
      const heads = view.texts.filter(({ look }) => look === 'head');
      const x = heads[by === 'client' ? 0 : 1]?.x ?? 0;
      const [dot] = view.lines.filter(({ look }) => look === 'close');
      assert.match(dot?.d ?? '', /a5 5/);
      assert.ok(Math.abs(startOf(dot?.d ?? '').x - x) <= 5);
      assert.deepEqual(
        view.lines.filter(({ look }) => look === 'sends'),
        [],
      );
    }
  });

  test('has two whole lanes, or lanes that are gone after a loss', () => {
    const looks = (sequence: Sequence) => new Set(viewOf(sequence).lines.map(({ look }) => look));
    assert.deepEqual(looks(byServer), new Set(['lane', 'sends', 'close']));
    assert.deepEqual(looks(lost), new Set(['lane', 'gone', 'cut']));
    assert.deepEqual(looks(tls), new Set(['lane', 'gone', 'sends', 'cut']));
    for (const sequence of [lost, tls]) {
      const { lines } = viewOf(sequence);
      const gone = lines.find(({ look }) => look === 'gone')?.d ?? '';
      const lane = lines.find(({ look }) => look === 'lane')?.d ?? '';
      assert.ok(lane.includes(`V${startOf(gone).y}`), 'What is gone does not begin where the lane ends.');
    }
  });

  test('is higher for each step', () => {
    const { height } = viewOf({ ends: 'close', by: 'server' });
    assert.ok(viewOf(byServer).height > height);
    assert.ok(viewOf(lost).height < height);
  });

  test('calls the other end a proxy, where a gateway sets the code', () => {
    const facts = someFacts({ setBy: { value: 'gateway', sources: ['iana'] } });
    const view = viewOf(byServer, undefined, 'en', { facts });
    assert.deepEqual(texts(view, 'head'), ['Client', 'Proxy']);
    assert.match(view.label, /From Proxy to Client: Close 1002\./);
    assert.doesNotMatch(view.label, /Server/);
    assert.deepEqual(texts(viewOf(byServer), 'head'), ['Client', 'Server']);
  });

  test('has the colour of the family of the code', () => {
    assert.equal(viewOf(byServer).family, 'failure');
    assert.equal(viewOf(byServer, undefined, 'en', { orderly: true }).family, 'clean');
  });

  test('has a text and no hole for every step, in every language', () => {
    for (const locale of localeTags) {
      for (const sequence of [byServer, lost, tls, { ends: 'empty', by: 'server' } as const]) {
        const view = viewOf(sequence, told([1002], [1002]), locale);
        for (const text of [view.label, ...view.texts.map((one) => one.text)]) {
          assert.match(text, /\S/);
          assert.doesNotMatch(text, /[{}]|undefined|NaN/);
        }
        for (const { d } of view.lines) assert.match(d, /^[MmHhVvaAlL\d .-]+$/);
      }
    }
  });
});

describe('the picture in words', () => {
  test('tells every step, from whom to whom, and what programs are told', () => {
    assert.equal(
      viewOf(byServer, told([1002, 1006, 1002], [1002])).label,
      'How a connection that ends with 1002 is closed. From Client to Server: text that is not UTF-8. ' +
        'From Server to Client: Close 1002. From Client to Server: Close 1002. ' +
        'Client programs are told: 1002, 1006. Server programs are told: 1002.',
    );
  });

  test('tells what happens at one side, and a loss', () => {
    assert.match(
      viewOf({ ends: 'close', by: 'server', cause: 'exception' }).label,
      / Server: something fails inside\. /,
    );
    assert.match(viewOf(lost).label, / TCP ends, no Close frame\.$/);
    assert.match(viewOf(tls).label, / From Server to Client: TLS certificate\. Client: TLS fails, no WebSocket\.$/);
  });

  test('says nothing of programs where nothing was observed', () => {
    assert.doesNotMatch(viewOf(byServer).label, /told/);
  });
});

describe('what programs are told, in the picture', () => {
  test('is not there where nothing was observed', () => {
    const view = viewOf(byServer);
    assert.deepEqual(texts(view, 'told', 'also'), []);
    assert.equal(view.counts, undefined);
    assert.ok(viewOf(byServer, told([1002])).height > view.height);
  });

  test('is the most frequent code of each side, below its lane, and a dash where no program is left', () => {
    const view = viewOf(byServer, told([1006, 1006, 1002]));
    const heads = view.texts.filter(({ look }) => look === 'head');
    assert.deepEqual(
      view.texts.filter(({ look }) => look === 'told').map(({ x, text }) => [x, text]),
      [
        [heads[0]?.x, '1006'],
        [heads[1]?.x, '–'],
      ],
    );
  });

  test('is a code, even where more programs are told none', () => {
    assert.deepEqual(texts(viewOf(byServer, told([undefined, undefined, 1006], [undefined])), 'told'), [
      '1006',
      translator('en')('picture.noCode'),
    ]);
  });

  test('has the code of the page below the most frequent one, or else what comes next', () => {
    const many = told([1006, 1006, 1006, 1000, 1000, 1001, 1001, 1002]);
    assert.deepEqual(texts(viewOf(byServer, many), 'also'), ['1002']);
    assert.deepEqual(texts(viewOf(byServer, told([1002, 1002, 1006, undefined])), 'also'), ['no code']);
    assert.deepEqual(texts(viewOf(byServer, told([1002])), 'also'), []);
  });

  test('is counted below the picture, all of it, in words of the page', () => {
    const seen = told([1006, 1006, 1000, undefined, 1002], [1002]);
    for (const locale of localeTags) {
      const t = translator(locale);
      const { counts = '' } = viewOf(byServer, seen, locale);
      for (const [what, times] of [
        ['1006', 2],
        ['1000', 1],
        [t('picture.noCode'), 1],
        ['1002', 1],
      ] as const) {
        assert.ok(counts.includes(t('sequence.count', { what, times })), `${counts} has no ${what}.`);
      }
    }
    assert.match(viewOf(byServer, told([1002])).counts ?? '', /Server: –\.$/);
  });
});
