import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Code } from '../../src/domain/code.ts';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { setters } from '../../src/schema/fact.ts';
import { frameView, frameWidth, type FrameView } from '../../src/site/frame-view.ts';
import { anyNumber, someCode, someFacts, someProtocol } from './builders.ts';
import { holds } from './property.ts';

type Setter = (typeof setters)[number];

function viewOf(code: Code, locale: Locale = 'en'): FrameView {
  return frameView(code, someProtocol([code]), locale);
}

/** A code that a side sets and that travels, or must not. */
function setBy(value: Setter, closeFrame: 'yes' | 'no' = 'yes', number = 1002): Code {
  const sources: [string] = ['iana'];
  return someCode(number, {
    facts: someFacts({ setBy: { value, sources }, closeFrame: { value: closeFrame, sources } }),
  });
}

const empty = someCode(1005, {
  sequence: { ends: 'empty', by: 'client' },
  facts: someFacts({ closeFrame: { value: 'no', sources: ['iana'] } }),
});

/** The bytes of each frame, as tools print them. */
function bytesOf({ rows }: FrameView): string[] {
  return rows.map(({ parts }) => parts.flatMap(({ bytes }) => bytes ?? []).join(' '));
}

const fromServer = '88 02 03 EA';
const fromClient = '88 82 37 FA 21 3D 34 10';

describe('the Close frame of a code', () => {
  test('is shown as each side sends it that may', () => {
    const rows: Readonly<Record<Exclude<Setter, 'local' | 'nobody'>, readonly string[]>> = {
      either: [fromServer, fromClient],
      application: [fromServer, fromClient],
      client: [fromClient],
      server: [fromServer],
      gateway: [fromServer],
    };
    for (const setter of ['either', 'application', 'client', 'server', 'gateway'] as const) {
      assert.deepEqual(bytesOf(viewOf(setBy(setter))), rows[setter], setter);
    }
  });

  test('is the code alone, and said to be in no frame, where none may carry it', () => {
    for (const setter of ['local', 'nobody'] as const) {
      const { rows, note } = viewOf(setBy(setter, 'no'));
      assert.deepEqual(
        rows.map(({ title, parts }) => [title, parts.map(({ look, bytes }) => [look, bytes])]),
        [[translator('en')('frame.never'), [['never', '03 EA']]]],
      );
      assert.equal(note, translator('en')('frame.neverNote', { hex: '03 EA' }));
    }
  });

  test('is empty for a code that stands for a frame without one, from either side', () => {
    const view = viewOf(empty);
    assert.deepEqual(bytesOf(view), ['88 00', '88 80 37 FA 21 3D']);
    assert.ok(view.rows.every(({ parts }) => parts.every(({ look }) => look === 'head' || look === 'mask')));
    assert.equal(view.note, translator('en')('frame.emptyNote', { code: 1005 }));
  });

  test('has a place for a reason behind the code, whose bytes may be any', () => {
    for (const { parts } of viewOf(setBy('either')).rows) {
      assert.deepEqual(
        parts.slice(-2).map(({ look, bytes }) => [look, bytes === undefined]),
        [
          ['code', false],
          ['reason', true],
        ],
      );
    }
  });

  test('is said to be masked where a masked one is shown, and only there', () => {
    const t = translator('fr');
    for (const setter of ['either', 'application', 'client'] as const) {
      assert.equal(viewOf(setBy(setter), 'fr').note, t('frame.maskNote'), setter);
    }
    for (const setter of ['server', 'gateway'] as const) {
      assert.equal(viewOf(setBy(setter), 'fr').note, t('frame.note'), setter);
    }
  });

  test('says how long its body is', () => {
    const t = translator('en');
    const lengths = (view: FrameView) => view.rows.map(({ parts }) => parts[1]?.label);
    assert.deepEqual(lengths(viewOf(setBy('either'))), Array(2).fill(t('frame.length', { bytes: 2 })));
    assert.deepEqual(lengths(viewOf(empty)), Array(2).fill(t('frame.length', { bytes: 0 })));
  });

  test('is told in words: from whom, then each part with its bytes', () => {
    assert.deepEqual(
      viewOf(setBy('either')).rows.map(({ label }) => label),
      [
        'From a server 88 Close 02 2 bytes 03 EA code 1002 reason',
        'From a client, masked 88 Close 82 2 bytes 37 FA 21 3D mask 34 10 code 1002 reason',
      ],
    );
    assert.equal(viewOf(setBy('nobody', 'no')).rows[0]?.label, 'Never in a Close frame 03 EA code 1002');
  });

  test('has the colour of the family of the code', () => {
    assert.equal(viewOf(setBy('either')).family, 'failure');
    assert.equal(viewOf(setBy('nobody', 'no')).family, 'unused');
    assert.equal(viewOf(empty).family, 'failure');
  });

  test('gives the number back, unmasked with the mask that it shows, for any code', () => {
    holds(
      fc.property(anyNumber, (number) => {
        for (const { parts } of viewOf(setBy('either', 'yes', number)).rows) {
          const bytes = (look: string) =>
            (parts.find((part) => part.look === look)?.bytes ?? '00 00').split(' ').map((byte) => parseInt(byte, 16));
          const [high = 0, low = 0] = bytes('code').map((byte, index) => byte ^ (bytes('mask')[index] ?? 0));
          assert.equal(high * 256 + low, number);
        }
      }),
    );
  });

  test('fits the picture, its parts side by side, for any code in any language', () => {
    const anyCode = fc.tuple(fc.constantFrom(...setters), fc.constantFrom('yes' as const, 'no' as const), anyNumber);
    holds(
      fc.property(anyCode, fc.constantFrom(...localeTags), (code, locale) => {
        const { rows, note } = viewOf(setBy(...code), locale);
        assert.doesNotMatch(note, /^$|[{}]|undefined/);
        assert.ok(rows.length > 0);
        for (const { parts, label } of rows) {
          assert.doesNotMatch(label, /^$|[{}]|undefined/);
          let end = 0;
          for (const { x, width } of parts) {
            assert.ok(x >= end && width > 0);
            end = x + width;
          }
          assert.ok(end <= frameWidth);
        }
      }),
    );
  });
});
