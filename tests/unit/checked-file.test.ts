import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { remembering } from '../../src/schema/checked-file.ts';
import { formatProblem, type Problem } from '../../src/schema/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirecodes-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
const path = join(folder, 'a.yaml');

describe('a reader that remembers', () => {
  const parsed: string[] = [];
  const read = remembering((file, text, report) => {
    parsed.push(text);
    if (text === 'throw\n') throw new TypeError('It is lost.\n    at place');
    if (text === 'wrong\n') report(file, 1, 'It is wrong. Correct it.');
    return text.trim();
  });
  const reading = (text: string, memory: WeakKey): { result: string | undefined; lines: string[]; times: number } => {
    const problems: Problem[] = [];
    writeFileSync(path, text);
    const before = parsed.length;
    const result = read(path, 'a.yaml', (file, line, message) => problems.push({ file, line, message }), memory);
    return { result, lines: problems.map(formatProblem), times: parsed.length - before };
  };

  test('parses the same bytes once, and tells their faults each time', () => {
    const memory = {};
    const lines = ['a.yaml:1 It is wrong. Correct it.'];
    assert.deepEqual(reading('wrong\n', memory), { result: 'wrong', lines, times: 1 });
    assert.deepEqual(reading('wrong\n', memory), { result: 'wrong', lines, times: 0 });
  });

  test('parses other bytes, and the same ones for somebody else, anew', () => {
    const memory = {};
    assert.deepEqual(reading('one\n', memory), { result: 'one', lines: [], times: 1 });
    assert.deepEqual(reading('two\n', memory), { result: 'two', lines: [], times: 1 });
    assert.deepEqual(reading('two\n', {}), { result: 'two', lines: [], times: 1 });
  });

  test('says a sentence where parsing fails', () => {
    assert.deepEqual(reading('throw\n', {}), {
      result: undefined,
      lines: [
        'a.yaml:1 The file cannot be read: It is lost. Undo what was changed last, and report it with that change.',
      ],
      times: 1,
    });
  });
});
