import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { codeEntry } from '../../src/schema/code.ts';
import { parseYaml } from '../../src/schema/document.ts';
import { protocolEntry } from '../../src/schema/protocol.ts';
import { checkShape, type ExplainUnknown } from '../../src/schema/shape.ts';
import { translationEntry } from '../../src/schema/translation.ts';
import { holds } from './property.ts';

const schema = z.strictObject({
  name: z.string().describe('The name.'),
  kind: z.enum(['open', 'closed']),
  size: z.strictObject({ width: z.int(), note: z.string().optional() }).optional(),
  all: z.array(z.strictObject({ code: z.int() })).optional(),
});

function unexpected(_file: string, line: number, message: string): never {
  throw new Error(`${line} ${message}`);
}

/** What is said of a text, as `line sentence`. */
function saidOf(text: string, of: z.ZodType = schema, explain?: ExplainUnknown): string[] {
  const said: string[] = [];
  const report = (_file: string, line: number, message: string): void => {
    said.push(`${line} ${message}`);
  };
  const document = parseYaml('a.yaml', text, report);
  assert.ok(document);
  const value = checkShape(of, document, report, explain);
  assert.equal(value === undefined, said.length > 0);
  return said;
}

describe('checkShape', () => {
  test('gives the value of a document that fits, with its type', () => {
    const document = parseYaml('a.yaml', 'name: a\nkind: open\n', unexpected);
    assert.ok(document);
    assert.deepEqual(checkShape(schema, document, unexpected), { name: 'a', kind: 'open' });
  });

  test('says every fault of a document, each with the line of its field', () => {
    assert.deepEqual(
      saidOf('name: 1\nkind: opn\nsize:\n  width: wide\nall:\n  - code: 1\n  - code: one\n').map((line) =>
        line.replace(/^(\d+ "[^"]+").*$/, '$1'),
      ),
      ['1 "name"', '2 "kind"', '4 "size.width"', '7 "all.1.code"'],
    );
  });

  test('says of a missing field what it is for', () => {
    assert.deepEqual(saidOf('kind: open\n'), ['1 "name" is missing. Add it. The name.']);
  });

  test('names the field that an unknown one was probably meant to be', () => {
    assert.deepEqual(saidOf('name: a\nkind: open\nsize:\n  width: 1\n  not: b\n'), [
      '5 "size.not" is not a field here. Write "note" if you meant that, or remove it.',
    ]);
  });

  test('lets the caller say more of an unknown field', () => {
    assert.deepEqual(
      saidOf('name: a\nkind: open\ncolour: red\n', schema, (field) => `"${field}" is a fact.`),
      ['3 "colour" is a fact.'],
    );
  });

  test('reads an empty document as one without fields', () => {
    assert.deepEqual(
      saidOf('').map((line) => line.replace(/ is missing.*/, '')),
      ['1 "name"', '1 "kind"'],
    );
  });

  for (const [name, entry] of Object.entries({ codeEntry, protocolEntry, translationEntry })) {
    test(`has a whole sentence for every fault of any document that should be a ${name}`, () => {
      const anyValue = fc.jsonValue({ maxDepth: 1 }).filter((value) => !JSON.stringify(value).match(ownNames));
      const anyFields = fc.dictionary(fc.constantFrom(...someKeys), anyValue);
      holds(
        fc.property(anyValue, anyFields, (any, fields) => {
          const nested = { facts: fields, confusedWith: [fields], ranges: [fields], sources: fields, prose: fields };
          for (const value of [any, fields, { ...fields, ...nested }]) {
            for (const line of saidOf(JSON.stringify(value), entry)) {
              assert.match(line, /^\d+ .+ (is|has|holds|stands|ends|does) .+[.?"]$/s);
              assert.doesNotMatch(line, /is undefined|\[object/);
            }
          }
        }),
        25,
      );
    });
  }
});

/** Keys that no file may have, which ends its parsing. */
const ownNames = new RegExp(`"(?:${Object.getOwnPropertyNames(Object.prototype).join('|')}|prototype|<<)"`);

const someKeys = [
  ...Object.keys(codeEntry.shape),
  ...Object.keys(codeEntry.shape.facts.shape),
  ...Object.keys(protocolEntry.shape),
  ...Object.keys(translationEntry.shape),
  'value',
  'basis',
  'colour',
];
