import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { documentKinds } from '../../src/schema/api/document.ts';
import { jsonSchema, type JsonSchema } from '../../src/schema/api/json-schema.ts';
import { fieldTable, shapeTables, type FieldRow } from '../../src/site/api/field-table.ts';

function inShort({ name, isOptional, type, opensVariant }: FieldRow): string {
  return `${opensVariant ? '| ' : ''}${name}${isOptional ? '?' : ''}: ${type.map(({ text }) => text).join('')}`;
}

const source = z.strictObject({ url: z.url().describe('Its address.') }).meta({ id: 'source', title: 'Source' });
const schema: JsonSchema = z.toJSONSchema(
  z
    .strictObject({
      read: z.array(source).describe('Where it was read.'),
      seen: z.enum(['a', 'b']).optional().describe('What was seen.'),
      inner: z.strictObject({ deep: z.boolean().describe('How deep.') }).describe('What is in it.'),
      either: z.union([z.literal('none'), z.int()]).describe('One or the other.'),
      many: z.array(z.enum(['c', 'd'])).describe('Several.'),
      steps: z
        .array(
          z.discriminatedUnion('step', [
            z.strictObject({ step: z.literal('go').describe('It goes.'), far: z.int().describe('How far.') }),
            z.strictObject({ step: z.literal('stop').describe('It stops.') }),
          ]),
        )
        .describe('What happens.'),
      texts: z.object({ en: z.string().describe('In English.') }).catchall(z.string().describe('In another language.')),
    })
    .meta({ title: 'Thing', description: 'Some thing.' }),
);

test('a document has a row for every field, with those of objects in it behind their own', () => {
  const { title, description, rows } = fieldTable('thing', schema);
  assert.deepEqual([title, description], ['Thing', 'Some thing.']);
  assert.deepEqual(rows.map(inShort), [
    'read: Source[]',
    'seen?: "a" | "b"',
    'inner: object',
    'inner.deep: boolean',
    'either: "none" | integer',
    'many: ("c" | "d")[]',
    'steps: object[]',
    '| steps[].step: "go"',
    'steps[].far: integer',
    '| steps[].step: "stop"',
    'texts: object',
    'texts.en: string',
    'texts.[tag]?: string',
  ]);
  assert.deepEqual(rows[0]?.type, [{ text: 'Source[]', shape: 'source' }]);
});

test('a shape that has an id stands once, for all documents that have it', () => {
  const [only, ...others] = shapeTables([schema, schema]);
  assert.equal(others.length, 0);
  assert.equal(only?.id, 'source');
  assert.deepEqual(only.rows.map(inShort), ['url: uri']);
});

test('every field of every document is described', () => {
  const schemas = documentKinds.map((kind) => jsonSchema(kind, `https://example.org/${kind}.json`));
  const tables = [...schemas.map((one, index) => fieldTable(documentKinds[index] ?? '', one)), ...shapeTables(schemas)];
  for (const { id, description, rows } of tables) {
    assert.match(description, /^[A-Z].*\.$/, id);
    for (const row of rows) assert.match(row.description, /^[A-Z`].*\.$/, `${id}: ${row.name}`);
  }
});
