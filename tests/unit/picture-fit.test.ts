import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { frameView, frameWidth } from '../../src/site/frame-view.ts';
import { sequenceView } from '../../src/site/sequence-view.ts';
import { realProtocols } from '../content/real-content.ts';
import { widthOf, type Look } from './text-width.ts';

/** A text of a picture with the place that it takes. */
interface Placed {
  /** Which picture it is in: language and code. */
  readonly picture: string;
  readonly text: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** How wide the picture is. */
  readonly width: number;
}

function placed(picture: string, width: number, text: string, look: Look, x: number, y: number): Placed {
  const half = widthOf(text, look) / 2;
  return { picture, text, y, left: x - half, right: x + half, width };
}

const codes = realProtocols.flatMap((protocol) =>
  protocol.codes.flatMap((code) => localeTags.map((locale) => ({ protocol, code, locale }))),
);
const sequences = codes.flatMap(({ protocol, code, locale }) => {
  const view = sequenceView(code, protocol, locale);
  return view === undefined ? [] : [{ name: `${locale} ${code.number}`, view }];
});
const sequenceTexts = sequences.flatMap(({ name, view: { texts, width } }) =>
  texts.map(({ look, x, y, text }) => placed(name, width, text, look, x, y)),
);
const frames = codes.flatMap(({ protocol, code, locale }) =>
  frameView(code, protocol, locale).rows.map((row) => ({ name: `${locale} ${code.number} ${row.title}`, row })),
);
const frameTexts = frames.flatMap(({ name, row: { parts } }) =>
  parts.map(({ label, x, width }) => placed(name, frameWidth, label, 'label', x + width / 2, 0)),
);

/** The texts that a reader with a wide font would see cut, each once. */
function cut(texts: readonly Placed[]): string[] {
  const faults = texts.flatMap(({ text, left, right, width }) =>
    left < 0 || right > width ? [`“${text}” takes ${left.toFixed(1)} to ${right.toFixed(1)} of 0 to ${width}.`] : [],
  );
  return [...new Set(faults)];
}

/** Two texts that are nearer than a space is wide are read as one. */
const space = 3;

/** The texts on one line that run into the next, each once. */
function colliding(texts: readonly Placed[]): string[] {
  const lines = Map.groupBy(texts, ({ picture, y }) => `${picture} ${y}`);
  const faults = [...lines.values()].flatMap((line) => {
    const ordered = line.toSorted((a, b) => a.left - b.left);
    return ordered.flatMap(({ text, right }, index) => {
      const next = ordered[index + 1];
      return next === undefined || right + space <= next.left
        ? []
        : [`Between “${text}” and “${next.text}” there are ${(next.left - right).toFixed(1)} units.`];
    });
  });
  return [...new Set(faults)];
}

describe('in every language, whatever the font,', () => {
  test('no text of the picture of a closure is cut', () => {
    assert.deepEqual(cut(sequenceTexts), []);
  });

  test('no text of the picture of a closure runs into another', () => {
    assert.deepEqual(colliding(sequenceTexts), []);
  });

  test('no text below the bytes of a frame is cut', () => {
    assert.deepEqual(cut(frameTexts), []);
  });

  test('no text below the bytes of a frame runs into another', () => {
    assert.deepEqual(colliding(frameTexts), []);
  });
});

test('the bytes of every frame stand in their boxes, and the boxes in the picture', () => {
  const faults = frames.flatMap(({ name, row: { parts } }) =>
    parts.flatMap(({ bytes = '', x, width }) => [
      ...(x < 0 || x + width > frameWidth ? [`${name}: A box reaches from ${x} to ${x + width}.`] : []),
      ...(widthOf(bytes, 'bytes') > width - 4 ? [`${name}: “${bytes}” is wider than its box.`] : []),
    ]),
  );
  assert.deepEqual(faults, []);
});

test('no text and no line of the picture of a closure stands above or below it', () => {
  for (const { name, view } of sequences) {
    for (const { y, text } of view.texts) assert.ok(y >= 12 && y <= view.height, `${name}: ${text}`);
    for (const { d } of view.lines) {
      for (const [, y] of d.matchAll(/[V]([\d.]+)/g)) assert.ok(Number(y) <= view.height, `${name}: ${d}`);
    }
  }
});

test('who listens hears every word of the picture of a closure', () => {
  for (const { name, view } of sequences) {
    for (const { text } of view.texts) {
      for (const part of text.split(' · ')) assert.ok(view.label.includes(part), `${name}: ${part}`);
    }
  }
});

test('a text that is cut, and two that collide, are found', () => {
  const long = placed('en 1', 200, 'x'.repeat(25), 'what', 100, 20);
  const short = placed('en 1', 200, 'x', 'what', 100, 20);
  assert.equal(cut([short]).length, 0);
  assert.equal(cut([long]).length, 1);
  assert.equal(cut([placed('en 1', 200, '日'.repeat(7), 'head', 40, 20)]).length, 1);
  assert.equal(colliding([short, { ...short, y: 40 }, { ...short, picture: 'en 2' }]).length, 0);
  assert.equal(colliding([short, placed('en 1', 200, 'xx', 'what', 105, 20)]).length, 1);
});
