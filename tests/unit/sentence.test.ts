import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { lowerOpening } from '../../src/domain/sentence.ts';
import { anyText, holds } from './property.ts';

describe('lowerOpening', () => {
  const sentences = {
    'An endpoint is gone.': 'an endpoint is gone.',
    'A text frame arrived.': 'a text frame arrived.',
    'TLS failed.': 'TLS failed.',
    'HTTP answered.': 'HTTP answered.',
    'WebSocket frames were read.': 'WebSocket frames were read.',
    'IPs changed.': 'IPs changed.',
    'The TLS handshake failed.': 'the TLS handshake failed.',
    'already low': 'already low',
    '1006 is local.': '1006 is local.',
    'École.': 'école.',
    '': '',
  };

  for (const [sentence, lowered] of Object.entries(sentences)) {
    test(`"${sentence}" stands as "${lowered}" inside another sentence`, () => {
      assert.equal(lowerOpening(sentence), lowered);
    });
  }

  test('changes nothing but the first letter', () => {
    holds(
      fc.property(anyText, (sentence) => {
        const lowered = lowerOpening(sentence);
        assert.ok(lowered.endsWith(sentence.slice(1)));
        assert.equal(lowered.toLowerCase(), sentence.toLowerCase());
      }),
    );
  });

  test('changes nothing when it is done twice', () => {
    holds(
      fc.property(anyText, (sentence) => {
        assert.equal(lowerOpening(lowerOpening(sentence)), lowerOpening(sentence));
      }),
    );
  });
});
