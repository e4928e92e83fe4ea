import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serializeOuter } from 'parse5';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, closestWith, elementsIn, type Element } from './tree.ts';

/** How many bytes the markup of a picture may take: pages are sent in one go. */
const most = 2000;

/** The pictures that a page tells something with; the others are ornaments. */
function picturesOf(page: BuiltPage): readonly Element[] {
  return page.named('svg').filter((svg) => attribute(svg, 'role') === 'img');
}

function pictureFaults(page: BuiltPage): string[] {
  return page.named('svg').flatMap((svg) => {
    if (attribute(svg, 'aria-hidden') === 'true') return [];
    if (attribute(svg, 'role') !== 'img') return ['A picture is neither an image nor hidden from listeners.'];
    const label = attribute(svg, 'aria-label') ?? '';
    const bytes = Buffer.byteLength(serializeOuter(svg));
    const inside = [svg, ...elementsIn(svg)];
    return [
      ...(label.trim() === '' ? ['A picture is not told in words.'] : []),
      ...(/[{}]|undefined/.test(label) ? [`A picture is told with a hole: “${label}”.`] : []),
      ...(bytes > most ? [`A picture takes ${bytes} bytes, but may take ${most}: “${label}”.`] : []),
      ...(inside.some(({ tagName }) => ['script', 'style'].includes(tagName)) ? ['A picture has code in it.'] : []),
      ...(inside.some((element) => attribute(element, 'style') !== undefined) ? ['A picture has styles in it.'] : []),
    ];
  });
}

/** What a code page and a pair page must show: how the connection of each of their codes is closed, and the frame. */
function missingPictures(page: BuiltPage): string[] {
  const { address } = page;
  if (address.kind !== 'code' && address.kind !== 'pair') return [];
  if (address.protocol !== 'websocket') return [];
  const codes = address.kind === 'code' ? [address.code] : [address.lower, address.higher];
  const sequences = labelsIn(page, 'sequence');
  const frames = labelsIn(page, 'frame');
  return [
    ...(sequences.length === codes.length
      ? []
      : [`It has ${sequences.length} pictures of a closure, but must have ${codes.length}.`]),
    ...codes.flatMap((code, index) =>
      sequences[index]?.includes(String(code)) === false
        ? [`The picture of the closure with ${code} does not name it: “${sequences[index] ?? ''}”.`]
        : [],
    ),
    ...(address.kind === 'code' && frames.length === 0 ? ['It has no picture of the frame.'] : []),
  ];
}

/** The labels of the pictures in figures of a class, in order. */
function labelsIn(page: BuiltPage, name: string): string[] {
  return picturesOf(page).flatMap((svg) => {
    const figure = svg.parentNode && closestWith(svg.parentNode, 'class');
    const classes = figure ? (attribute(figure, 'class') ?? '').split(' ') : [];
    return figure?.tagName === 'figure' && classes.includes(name) ? [attribute(svg, 'aria-label') ?? ''] : [];
  });
}

test('every picture is told in words, is small, and holds no code and no style', () => {
  checkEveryPage(pictureFaults);
});

test('every code page of WebSocket shows its closure and its frame, and every pair page two closures', () => {
  checkEveryPage(missingPictures);
});

test('a picture without words, with a hole in them, too large, or with code or style in it is found', () => {
  const faults = (body: string): number => pictureFaults(new BuiltPage('index.html', body)).length;
  const image = (inside: string, label = 'words'): string => `<svg role="img" aria-label="${label}">${inside}</svg>`;
  for (const body of [image('<path d="M0 0"/>'), '<svg aria-hidden="true"><path d="M0 0"/></svg>']) {
    assert.equal(faults(body), 0, body);
  }
  for (const body of [
    '<svg><path d="M0 0"/></svg>',
    '<svg role="img"><path d="M0 0"/></svg>',
    image('', ' '),
    image('', 'Close {{code}}'),
    image(`<path d="${'M0 0'.repeat(500)}"/>`),
    image('', '閉'.repeat(700)),
    image('<script>a()</script>'),
    image('<style>path { color: red }</style>'),
    image('<path style="color: red"/>'),
  ]) {
    assert.equal(faults(body), 1, body.slice(0, 80));
  }
});

test('a missing picture, one of another code, and one too many are found', () => {
  const figure = (name: string, label: string): string =>
    `<figure class="${name} failure"><svg role="img" aria-label="${label}"></svg></figure>`;
  const faults = (file: string, ...figures: readonly string[]): number =>
    missingPictures(new BuiltPage(`${file}/index.html`, figures.join('\n'))).length;
  const [closure, other, frame] = [figure('sequence', 'of 1002'), figure('sequence', 'of 1007'), figure('frame', '88')];
  assert.equal(faults('websocket/1002', closure, frame), 0);
  assert.equal(faults('websocket/1002', closure), 1);
  assert.equal(faults('websocket/1002', frame), 1);
  assert.equal(faults('websocket/1002', other, frame), 1);
  assert.equal(faults('websocket/1002', closure, other, frame), 1);
  assert.equal(faults('fr/websocket/1002-vs-1007', closure, other), 0);
  assert.equal(faults('fr/websocket/1002-vs-1007', closure), 1);
  assert.equal(faults('fr/websocket/1002-vs-1007', other, closure), 2);
  assert.equal(faults('websocket'), 0);
});
