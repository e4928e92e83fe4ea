import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makePrinter } from '../../src/domain/message.ts';

const causes = [
  { id: 'named', codes: [], cause: { en: 'It names a code.' }, remedy: { en: 'Look it up.' } },
  { id: 'broken', codes: [1002, 1007], cause: { en: 'It broke.' }, remedy: { en: 'Mend it.' } },
];
const where = 'log' as const;
const source = 'owner/tool src/tool.c';

describe('a message', () => {
  test('belongs to its own code, or else to the first one of its cause, or to none', () => {
    const { messages } = makePrinter(
      'tool',
      {
        name: 'Tool',
        messages: [
          { text: 'broken', cause: 'broken', where, source },
          { text: 'bad text', cause: 'broken', code: 1007, where, source },
          { text: 'closed with {code}', cause: 'named', where, source },
        ],
      },
      causes,
    );
    assert.deepEqual(
      messages.map(({ code }) => code),
      [1002, 1007, undefined],
    );
  });

  test('cannot be made without its cause', () => {
    const entry = { name: 'Tool', messages: [{ text: 'x', cause: 'unknown', where, source }] as const };
    assert.throws(() => makePrinter('tool', { ...entry, messages: [...entry.messages] }, causes), /"unknown"/);
  });
});
