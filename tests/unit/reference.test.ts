import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cite, listCitations } from '../../src/domain/reference.ts';
import { someSources } from './builders.ts';
import { holds } from './property.ts';

const anyRepository = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}\/[a-z][\w.-]{0,8}$/);

/** Any reference that content may hold, over the sources of the made protocol. */
const anyReference = fc.oneof(
  fc.constantFrom('rfc6455', 'whatwg', 'iana', 'whatwg #dom-websocket-close'),
  fc.stringMatching(/^rfc6455 §[1-9]\d?(\.[1-9]\d?){0,3}$/),
  fc.tuple(anyRepository, fc.integer({ min: 1 })).map(([repository, number]) => `${repository}#${number}`),
  fc
    .tuple(
      anyRepository,
      fc.stringMatching(/^[\w@+-][\w./@+-]{0,20}$/).filter((path) => !/(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(path)),
    )
    .map(([repository, path]) => `${repository} ${path}`),
);

describe('cite', () => {
  test('gives every reference a label and an https address', () => {
    holds(
      fc.property(anyReference, (text) => {
        const citation = cite(text, someSources);
        assert.equal(citation.text, text);
        assert.notEqual(citation.label.trim(), '');
        assert.equal(new URL(citation.url).protocol, 'https:');
        assert.doesNotMatch(citation.url, /\s/);
      }),
    );
  });

  test('leads to the section of an RFC', () => {
    assert.deepEqual(cite('rfc6455 §7.4.1', someSources), {
      text: 'rfc6455 §7.4.1',
      label: 'RFC 6455 §7.4.1',
      url: 'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1',
    });
  });

  test('leads to the anchor of a standard, under the words that stand for it', () => {
    assert.deepEqual(cite('whatwg #dom-websocket-close', someSources), {
      text: 'whatwg #dom-websocket-close',
      label: 'WebSockets Standard, close(code, reason)',
      url: 'https://websockets.spec.whatwg.org/#dom-websocket-close',
    });
  });

  test('leads to a source as a whole', () => {
    assert.deepEqual(cite('iana', someSources), {
      text: 'iana',
      label: 'IANA registry',
      url: 'https://www.iana.org/codes',
    });
  });

  test('leads to an issue or pull request', () => {
    assert.deepEqual(cite('websockets/ws#1860', someSources), {
      text: 'websockets/ws#1860',
      label: 'websockets/ws#1860',
      url: 'https://github.com/websockets/ws/issues/1860',
    });
  });

  test('leads to a file of a repository', () => {
    assert.deepEqual(cite('websockets/ws lib/receiver.js', someSources), {
      text: 'websockets/ws lib/receiver.js',
      label: 'websockets/ws: lib/receiver.js',
      url: 'https://github.com/websockets/ws/blob/HEAD/lib/receiver.js',
    });
  });

  test('throws for a source that the protocol does not name, and for what is no reference', () => {
    assert.throws(() => cite('wikipedia', someSources), /"wikipedia" is not a source/);
    assert.throws(() => cite('RFC 6455', someSources), /"RFC 6455" is not a source/);
  });
});

describe('listCitations', () => {
  test('lists each source once, numbered from 1', () => {
    holds(
      fc.property(fc.array(anyReference), (texts) => {
        const listed = listCitations(texts, someSources);
        assert.deepEqual(new Set(listed.map(({ text }) => text)), new Set(texts));
        assert.deepEqual(
          listed.map(({ number }) => number),
          Array.from(new Set(texts), (_, index) => index + 1),
        );
      }),
    );
  });

  test('is the same list whatever order the sources are cited in', () => {
    holds(
      fc.property(fc.array(anyReference), (texts) => {
        assert.deepEqual(listCitations([...texts].reverse(), someSources), listCitations(texts, someSources));
      }),
    );
  });

  test('lists the sources of the protocol in its order, then repositories; sections and issues by number', () => {
    const listed = listCitations(
      ['a/b#20', 'iana', 'rfc6455 §10', 'a/b#3', 'rfc6455 §7.4.1', 'rfc6455', 'rfc6455 §7.1.5', 'whatwg'],
      someSources,
    );
    assert.deepEqual(
      listed.map(({ text }) => text),
      ['rfc6455', 'rfc6455 §7.1.5', 'rfc6455 §7.4.1', 'rfc6455 §10', 'whatwg', 'iana', 'a/b#3', 'a/b#20'],
    );
  });

  test('says what a named source is, and how well it is known', () => {
    const listed = listCitations(['websockets/ws README.md', 'iana'], someSources);
    assert.deepEqual(
      listed.map(({ title, note }) => ({ title, note })),
      [
        { title: 'The registry', note: 'A copy was read.' },
        { title: undefined, note: undefined },
      ],
    );
  });
});
