import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../../src/i18n/translate.ts';
import type { LongTextContext } from '../../src/site/code-view.ts';
import { longTextBlocks } from '../../src/site/markdown/long-text-markdown.ts';
import { serialize } from '../../src/site/markdown/serialize.ts';

const citation = { text: 'rfc6455 §1', label: 'RFC 6455 §1', url: 'https://a.example/', number: 7 };
const context: LongTextContext = {
  sideHeadings: { browser: 'In a Browser', server: 'On the Server', proxy: 'With a Proxy Between' },
  headingTag: 'en',
  stale: new Set(),
  citations: new Map([['rfc6455 §1', { ...citation, title: undefined, note: undefined }]]),
  implementations: new Map([['ws', { name: 'ws', path: '/websocket/observed/ws/', role: 'client' }]]),
};

function written(source: string, { isOwn = false, stale = [] as readonly ('text' | 'server')[] } = {}): string {
  return serialize(longTextBlocks({ source, isOwn }, { ...context, stale: new Set(stale) }, translator('en')));
}

test('a source is its number, an observation leads to where it stands', () => {
  assert.equal(
    written(
      'One. <Ref to="rfc6455 §1" />\nTwo. <Seen by="ws" in="lose-fin" as="server" /> <Seen by="ws" in="refuse-403" />',
    ),
    'One. [7] Two. [[ws]](https://wirecodes.example/websocket/observed/ws/#server-lose-fin) ' +
      '[[ws]](https://wirecodes.example/websocket/observed/ws/#client-refuse-403)\n',
  );
});

test('a line of references stays in its paragraph', () => {
  assert.equal(
    written('One,\nand more.\n<Ref to="rfc6455 §1" />\n<Ref to="rfc6455 §1" />\n'),
    'One, and more. [7] [7]\n',
  );
});

test('a side begins with the heading that the page shows', () => {
  assert.equal(
    written('<Side of="server">\n\n- **A cause.** A\n  remedy. <Ref to="rfc6455 §1" />\n- `b`\n\n</Side>\n\nEnd.'),
    '### On the Server\n\n- **A cause.** A remedy. [7]\n- `b`\n\nEnd.\n',
  );
});

test('everything that Markdown has is kept, and comments are not', () => {
  const source =
    '1. a *b* [c](https://a.example/)\n\n   d\n\n> e\n\n```js\nf\n```\n\n| g | h |\n| - | - |\n| ~~i~~ | j |';
  assert.equal(
    written(`{/* not this */}\n\n${source}\n\nk {/* nor this */} l`),
    '1. a _b_ [c](https://a.example/)\n\n   d\n\n> e\n\n```js\nf\n```\n\n| g | h |\n| - | - |\n| ~~i~~ | j |\n\nk l\n',
  );
});

test('a translation that is older than its English says so, where the page does', () => {
  const source = 'A.\n\n<Side of="server">\n\nB.\n\n</Side>\n\n<Side of="proxy">\n\nC.\n\n</Side>';
  const note = 'The English has changed since this was translated.';
  assert.equal(
    written(source, { isOwn: true, stale: ['text', 'server'] }),
    `${note}\n\nA.\n\n### On the Server\n\nB.\n\n${note}\n\n### With a Proxy Between\n\nC.\n`,
  );
  assert.doesNotMatch(written(source, { stale: ['text', 'server'] }), /changed/);
});

test('what is cited and unknown is left out, as on the page; an unknown component is not', () => {
  assert.equal(written('A. <Ref to="x" /> <Seen by="x" in="y" />'), 'A.\n');
  assert.throws(() => written('A <Other /> b'), /<Other>/);
  assert.throws(() => written('<Other>\n\nb\n\n</Other>'), /<Other>/);
});
