import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { messageMatcher, type KnownMessage } from '../../src/domain/message-match.ts';
import { anyText, holds } from './property.ts';
import { realMessages } from './real-messages.ts';

const known: readonly KnownMessage[] = [
  ['ws', 'handshake-status', 1006, 'Unexpected server response: {number}'],
  ['ws', 'not-an-upgrade', 1006, 'Unexpected server response: 200'],
  ['ws', 'rsv-bits', 1002, 'Invalid WebSocket frame: RSV1 must be clear'],
  ['ws', 'bad-close-code', 1002, 'Invalid WebSocket frame: invalid status code {number}'],
  ['ws', 'reset', 1006, 'ECONNRESET'],
  ['gorilla', 'bad-close-code', 1002, 'bad close code {number}'],
  ['gorilla', 'lost-without-close', 1006, 'websocket: close 1006 (abnormal closure): unexpected EOF'],
  ['gorilla', 'reported-code', undefined, 'websocket: close {code}: {text}'],
  [
    'python-websockets',
    'keepalive-timeout',
    1011,
    'sent 1011 (internal error) keepalive ping timeout; no close frame received',
  ],
  ['python-websockets', 'normal', 1000, 'received 1000 (OK); then sent 1000 (OK)'],
  ['chromium', 'handshake-status', 1006, "WebSocket connection to '{text}' failed: Unexpected response code: {number}"],
  ['chromium', 'unnamed-failure', 1006, "WebSocket connection to '{text}' failed:"],
  ['chromium', 'rsv-bits', 1002, "WebSocket connection to '{text}' failed: One or more reserved bits are on"],
  ['chromium', 'api-code', undefined, 'The code must be either 1000, or between 3000 and 4999. {code} is neither.'],
  ['firefox', 'unnamed-failure', 1006, 'Firefox can’t establish a connection to the server at {text}.'],
  ['tomcat', 'message-too-big', 1009, 'The decoded text message was too big for the output buffer'],
  ['tornado', 'lost-without-close', 1006, 'Stream is closed'],
  ['jetty', 'idle-timeout', 1001, 'Stream is closed'],
].map(([implementation, cause, code, text]) => ({ implementation, cause, code, text }) as KnownMessage);

const match = messageMatcher(known);
const first = (text: string) => match(text)[0];
const told = (text: string) => {
  const { code, message } = first(text) ?? {};
  return [code, message?.implementation, message?.cause];
};

describe('messageMatcher', () => {
  test('recognises a line whatever its case, quotes, spacing, colours and wraps', () => {
    for (const text of [
      "WebSocket connection to 'wss://a.example/x?y=1' failed: Unexpected response code: 403",
      'websocket connection to “wss://a.example” failed:\n   unexpected response code: 403 (client.js:12)',
      '\u001B[31mWebSocket connection to `ws://localhost:3000/` FAILED: Unexpected\r\nresponse code: 403\u001B[0m',
    ]) {
      assert.deepEqual(told(text), [1006, 'chromium', 'handshake-status']);
      assert.equal(first(text)?.certainty, 1);
    }
    assert.deepEqual(told("Firefox can't establish a connection to the server at ws://localhost:3000/."), [
      1006,
      'firefox',
      'unnamed-failure',
    ]);
  });

  test('recognises it in a trace', () => {
    const trace = [
      'node:events:491',
      "      throw er; // Unhandled 'error' event",
      'RangeError: Invalid WebSocket frame: RSV1 must be clear',
      ...Array.from(
        { length: 30 },
        (_, line) => `    at Receiver.getInfo (/app/node_modules/ws/lib/receiver.js:${1000 + line}:14)`,
      ),
    ].join('\n');
    assert.deepEqual(told(trace), [1002, 'ws', 'rsv-bits']);
  });

  test('recognises it behind what a log puts before it', () => {
    const line = '2024-10-07T10:11:12.000Z WARN  [4242] websocket: close 1006 (abnormal closure): unexpected EOF';
    assert.deepEqual(told(line), [1006, 'gorilla', 'lost-without-close']);
  });

  test('recognises a part of a line', () => {
    assert.deepEqual(told('keepalive ping timeout; no close'), [1011, 'python-websockets', 'keepalive-timeout']);
    assert.deepEqual(told('text message was too big'), [1009, 'tomcat', 'message-too-big']);
    const { certainty = 1 } = first('text message was too big') ?? {};
    assert.ok(certainty > 0.3 && certainty < 1);
  });

  test('prefers the special to the general', () => {
    assert.deepEqual(told('Error: Unexpected server response: 200'), [1006, 'ws', 'not-an-upgrade']);
    assert.deepEqual(told('Error: Unexpected server response: 502'), [1006, 'ws', 'handshake-status']);
  });

  test('prefers the one with the most fixed text', () => {
    const line = "WebSocket connection to 'ws://x/' failed: One or more reserved bits are on: reserved1 = 1";
    assert.deepEqual(told(line), [1002, 'chromium', 'rsv-bits']);
  });

  test('tells messages of several implementations apart by the names in the text', () => {
    assert.equal(first('  at org.eclipse.jetty.io: Stream is closed')?.code, 1001);
    assert.equal(first('tornado/iostream.py: Stream is closed')?.code, 1006);
  });

  test('takes the code from the text where the message has a place for it', () => {
    assert.deepEqual(told('read: websocket: close 4004: bye'), [4004, 'gorilla', 'reported-code']);
    assert.deepEqual(told('The code must be either 1000, or between 3000 and 4999. 1006 is neither.'), [
      1006,
      'chromium',
      'api-code',
    ]);
    assert.equal(first('The code must be either 1000, or between 3000 and 4999. 0 is neither.')?.code, undefined);
  });

  test('follows the message and not the number where the number is what the message complains of', () => {
    assert.deepEqual(told('bad close code 1006'), [1002, 'gorilla', 'bad-close-code']);
    assert.deepEqual(told('RangeError: Invalid WebSocket frame: invalid status code 1006'), [
      1002,
      'ws',
      'bad-close-code',
    ]);
  });

  test('gives what the side that failed sent, and what both said', () => {
    assert.equal(first('sent 1011 (internal error) keepalive ping timeout; no close frame received')?.code, 1011);
    assert.equal(first('received 1000 (OK); then sent 1000 (OK)')?.code, 1000);
  });

  test('gives a code that the text names, though no message is known', () => {
    for (const text of ['CloseEvent {isTrusted: true, code: 4999}', 'the gateway hung up [4999]', '4999']) {
      const { code, message } = first(text) ?? {};
      assert.deepEqual([code, message], [4999, undefined]);
    }
  });

  test('lets a named cause go before 1006 by itself, and another code before a message that is no cause', () => {
    const line = "WebSocket connection to 'ws://x/' failed: One or more reserved bits are on";
    assert.equal(first(`${line}\nclosed with code: 1006`)?.code, 1002);
    assert.equal(first('Stream is closed\nclosed with code: 4001')?.code, 4001);
  });

  test('gives each pair of code and cause once', () => {
    const pairs = match(realMessages.map(({ text }) => text).join('\n')).map(
      ({ code, message }) => `${code ?? ''} ${message?.cause ?? ''}`,
    );
    assert.equal(new Set(pairs).size, pairs.length);
    assert.ok(pairs.length > 2);
  });

  test('says nothing of a text that has nothing to do with it', () => {
    for (const text of [
      '',
      '   ',
      'hello world',
      'TypeError: x is not a function',
      'listening on port 3000',
      '🙂',
      'the',
    ])
      assert.deepEqual(match(text), []);
  });

  test('takes any text, and no messages', () => {
    const piece = fc.constantFrom(
      ...known.flatMap(({ text }) => text.split(' ')),
      '1006',
      'code',
      '\n',
      '\\',
      "'",
      '\u001B[',
    );
    const assembled = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(' '));
    holds(
      fc.property(fc.oneof(anyText, assembled), (text) => {
        const matches = match(text);
        assert.ok(matches.length <= 8);
        for (const { code, certainty } of matches) {
          assert.ok(code === undefined || (code >= 1000 && code <= 4999));
          assert.ok(certainty > 0 && certainty <= 1);
        }
        messageMatcher([])(text);
      }),
    );
  });

  test('finds every message in what it prints', () => {
    holds(
      fc.property(fc.constantFrom(...known), (message) => {
        const printed = message.text
          .replaceAll('{text}', 'x')
          .replaceAll('{number}', '12')
          .replaceAll('{code}', '4321');
        assert.ok(match(`a ${printed} b`).some(({ code }) => code === (message.code ?? 4321)));
      }),
    );
  });

  test('takes messages that say nothing', () => {
    const odd = ['', '{text}', '{number}', '{code}', '...'].map((text) => ({
      text,
      implementation: '',
      cause: 'odd',
      code: undefined,
    }));
    assert.deepEqual(messageMatcher(odd)('12 monkeys'), []);
  });

  test('answers within 50 ms on hostile texts with 2,500 messages', () => {
    const many = Array.from({ length: 2500 }, (_, at): KnownMessage => {
      const { text, ...rest } = known[at % known.length] ?? { text: '', implementation: '', cause: '', code: 1006 };
      return { ...rest, text: `${text} a${at % 97} {text} b${at % 89} {text} closed` };
    });
    const matchMany = messageMatcher(many);
    const hostile = [
      'a ',
      "a'",
      '\\',
      '\u001B[1;',
      'closed a1 b1 ',
      '?a',
      'code 1006 ',
      'http://',
      '((((',
      '日本',
      '1.',
    ];
    // Of several runs the fastest counts: the machine that tests may be busy.
    for (const piece of [...hostile, known.map(({ text }) => text).join(' ')]) {
      const text = piece.repeat(20_000 / piece.length + 1).slice(0, 20_000);
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        matchMany(text);
        return performance.now() - start;
      });
      assert.ok(
        Math.min(...times) < 50,
        `${JSON.stringify(piece.slice(0, 20))} takes ${String(Math.min(...times))} ms`,
      );
    }
  });
});

describe('realMessages', () => {
  test('names a thread and a close code for each', () => {
    for (const { text, thread, code } of realMessages) {
      assert.match(thread, /^[\w.-]+\/[\w.-]+#\d+$/);
      assert.ok(code === undefined || (code >= 1000 && code <= 4999));
      assert.ok(text.trim() !== '');
    }
    assert.ok(realMessages.length >= 130);
    assert.equal(new Set(realMessages.map(({ text }) => text)).size, realMessages.length);
  });
});
