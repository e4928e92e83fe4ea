import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { closeCodesIn } from '../../src/domain/close-code-in-text.ts';
import { anyText, holds } from './property.ts';
import { realMessages } from './real-messages.ts';

const first = (text: string): number | undefined => closeCodesIn(text)[0]?.code;

const naming: readonly (readonly [text: string, code: number])[] = [
  ['1006', 1006],
  ['error 1006', 1006],
  ['code: 1006', 1006],
  ['code=1006', 1006],
  ['"code":1006', 1006],
  ['{\\"code\\":1008}', 1008],
  ['CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: ""}', 1006],
  ['_closeCode: 4014,', 4014],
  ['wsCode 1009', 1009],
  ['close_code=1011', 1011],
  ['1006 (abnormal closure)', 1006],
  ['1000=NORMAL', 1000],
  ['close 1011', 1011],
  ['closed with 4004', 4004],
  ['Websocket closed: 1000 None', 1000],
  ['WebSocket connection closed. status: 1009, reason: too big', 1009],
  ['Disconnected(1008) Invalid or missing token.', 1008],
  ['CloseReason[1001,Idle Timeout]', 1001],
  ['CloseStatus[code=1006, reason=null]', 1006],
  ['starlette.websockets.WebSocketDisconnect: (1001, "")', 1001],
  ['received 1000 (OK); then sent 1000 (OK)', 1000],
  ['sent 1011 (internal error) keepalive ping timeout; then received 1000 (OK)', 1011],
  ['[4014]', 4014],
  ['接続エラー コード1006', 1006],
  ['WebSocket错误码：1006', 1006],
  ['StatusAbnormalClosure', 1006],
  ['status = StatusInternalError and reason = ""', 1011],
  ['websocket.CloseGoingAway', 1001],
  ['CloseCode::Away', 1001],
  ['CloseFrame { code: Policy, reason: "bye" }', 1008],
  ['CLOSE_ABNORMAL', 1006],
  ['GOING_AWAY', 1001],
  ['CloseCodes.CLOSED_ABNORMALLY', 1006],
  ['WebSocketCloseStatus.EndpointUnavailable', 1001],
  ['WS_1008_POLICY_VIOLATION', 1008],
];

const silent: readonly string[] = [
  'http://localhost:3000/',
  'connect ECONNREFUSED 127.0.0.1:4000',
  'localhost:3001 closed',
  'Server listening on port 3000',
  'wss://example.com/gateway?code=4014',
  'GET /callback?code=4014 HTTP/1.1',
  'at Receiver.getInfo (receiver.js:1006:14)',
  'File "protocol.py", line 1011, in recv',
  '2004-10-07 closed',
  'closed after 4000 ms',
  'closed 1001 connections',
  'timeout of 3000ms exceeded',
  'read 1006 bytes',
  'Unexpected response code: 400',
  'NSURLErrorDomain Code=-1011',
  'SRWebSocketErrorDomain Code=2132',
  'The code must be either 1000, or between 3000 and 4999. 0 is neither.',
  'systemd[1006]: websocket started',
  'http.StatusInternalServerError',
  'StatusError',
  'closeInternal',
  'Normal',
  'version 1006.2',
  'id-1006',
];

describe('closeCodesIn', () => {
  for (const [text, code] of naming) {
    test(`finds ${code} in: ${text}`, () => {
      assert.equal(first(text), code);
    });
  }

  for (const text of silent) {
    test(`finds none in: ${text}`, () => {
      assert.deepEqual(closeCodesIn(text), []);
    });
  }

  test('doubts a code that is called invalid itself', () => {
    const [named] = closeCodesIn('invalid close code 1006');
    assert.ok(named !== undefined && named.clarity < 0.5);
  });

  test('gives the clearest first, and each once', () => {
    const codes = closeCodesIn('gateway [4000]\nclose 1001 (going away)\nclose 1001 (going away)').map(
      ({ code }) => code,
    );
    assert.deepEqual(codes, [1001, 4000]);
  });

  test('says where the number stands, behind colours too', () => {
    const text = '\u001B[31mclosed with code `4009`\u001B[0m';
    assert.equal(closeCodesIn(text)[0]?.start, text.indexOf('4009'));
  });

  test('finds in real output the code that it names, and no other first', () => {
    const wrong = realMessages.filter(({ text, code }) => {
      const named = code !== undefined && new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text);
      return named && first(text) !== code;
    });
    assert.deepEqual(wrong, []);
  });

  test('takes any text', () => {
    const pieces = fc.constantFrom(
      'close ',
      'code',
      '=',
      ':',
      '1006',
      '4',
      '(',
      '[',
      'CLOSE_',
      'Status',
      '\\n',
      '://',
      ' ',
    );
    const assembled = fc.array(pieces).map((parts) => parts.join(''));
    holds(
      fc.property(fc.oneof(anyText, assembled), (text) => {
        for (const { code, start, clarity } of closeCodesIn(text)) {
          assert.ok(code >= 1000 && code <= 4999);
          assert.ok(start >= 0 && start < text.length);
          assert.ok(clarity > 0 && clarity <= 1);
        }
      }),
    );
  });
});
