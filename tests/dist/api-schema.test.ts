import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  documents,
  isObject,
  makeValidator,
  schemaFaults,
  schemas,
  textOf,
  type Json,
  type JsonObject,
} from './api.ts';
import { assertNone } from './faults.ts';
import { SchemaWalker } from './schema-walk.ts';

const ajv = makeValidator();
const walkers = new Map(schemas.map(({ address, value }) => [address, new SchemaWalker(value, ajv)]));

/** Fields that no document has at present, by how their place in a schema ends; each with the reason why it is there. */
const unmet: Readonly<Record<string, string>> = {
  '/passage/properties/stale': 'Every translation was made from the English of today.',
  '/confidence': 'These facts were read in first-hand sources, as yet.',
  '/facts/properties/httpRelative/properties/note': 'No such fact needs a word more, as yet.',
  '/playing/properties/upstream': 'No proxy did something else towards the server when it was tried again.',
  '/calls/properties/endpoints/items/oneOf/2': 'Every call that was tried led to a Close frame or an exception.',
  'code.json#/$defs/event/oneOf/2': 'No limit is met before the handshake was answered.',
};

function walkerOf(document: JsonObject): SchemaWalker {
  const schema = textOf(document['$schema']);
  const walker = walkers.get(schema);
  assert.ok(walker, `There is no schema ${schema}.`);
  return walker;
}

test('every schema is one of draft 2020-12, and says where it stands', () => {
  assert.equal(schemas.length, 7);
  for (const { address, value } of schemas) {
    assert.equal(value['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(value['$id'], address);
    assert.equal(ajv.validateSchema(value), true);
  }
});

test('every document is valid by the schema that it names first, and says where it stands', () => {
  assert.ok(documents.length > 100);
  assertNone(
    documents.flatMap(({ path, address, value }) => [
      ...schemaFaults(ajv, value).map((fault) => `${path}: ${fault}`),
      ...(Object.keys(value).slice(0, 4).join() === '$schema,version,kind,address'
        ? []
        : [`${path}: It begins otherwise.`]),
      ...(value['address'] === address ? [] : [`${path}: It calls itself ${JSON.stringify(value['address'])}.`]),
    ]),
  );
});

test('every field of every document is described, and stands in the order of the schema', () => {
  assertNone(
    documents.flatMap(({ path, value }) =>
      walkerOf(value)
        .walk(value)
        .faults.map((fault) => `${path}${fault}`),
    ),
  );
});

test('every field that a schema describes occurs in some document', () => {
  const met = new Map<string, Set<string>>();
  for (const { value } of documents) {
    const schema = textOf(value['$schema']);
    met.set(schema, (met.get(schema) ?? new Set()).union(walkerOf(value).walk(value).met));
  }
  const missing = [...walkers].flatMap(([address, walker]) =>
    walker
      .fields()
      .filter((field) => met.get(address)?.has(field) !== true)
      .map((field) => `${address}#${field}`),
  );
  const excuses = Object.keys(unmet);
  // A shape that never occurs has fields that never occur.
  const isExcused = (field: string): boolean =>
    excuses.some((end) => field.endsWith(end) || field.includes(`${end}/properties/`));
  assertNone(missing.filter((field) => !isExcused(field)).map((field) => `${field} never occurs.`));
  assertNone(
    excuses
      .filter((end) => !missing.some((field) => field.includes(end)))
      .map((end) => `${end} does occur. Take it from the list.`),
  );
});

test('documents are small and have no place for what is not there', () => {
  const empty = (value: Json): boolean =>
    value === null || (typeof value === 'object' && Object.values(value).some((inner: Json) => empty(inner)));
  assertNone(
    documents.flatMap(({ path, text, value }) => [
      ...(text === JSON.stringify(value) ? [] : [`${path}: It is not as short as JSON can be.`]),
      ...(empty(value) ? [`${path}: It has a null.`] : []),
    ]),
  );
});

test('a document that was tampered with is refused', () => {
  const whole = documents.find(({ path }) => path === '/api/websocket/1002.json')?.value;
  assert.ok(isObject(whole));
  const tampered: Readonly<Record<string, JsonObject>> = {
    'a field more': { ...whole, extra: 1 },
    'a field less': Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'when')),
    'a text in place of a number': { ...whole, number: '1002' },
    'a number that no frame can carry': { ...whole, number: 65536 },
    'another version': { ...whole, version: 2 },
    'another kind': { ...whole, kind: 'used' },
    'no address': { ...whole, address: 'websocket/1002' },
    'no English': { ...whole, gloss: { fr: 'x' } },
    'a text by language that is none': { ...whole, gloss: { en: 'x', fr: 1 } },
    'another schema': { ...whole, $schema: 'https://example.org/other.json' },
    'no facts': { ...whole, facts: {} },
  };
  assert.deepEqual(schemaFaults(ajv, whole), []);
  for (const [what, document] of Object.entries(tampered)) {
    assert.notEqual(schemaFaults(ajv, document).length, 0, what);
  }
});

test('an undescribed field, one that is unknown, one that never occurs and another order are found', () => {
  const schema = {
    type: 'object',
    properties: {
      a: { type: 'string', description: 'The first.' },
      b: { type: 'string' },
      c: { type: 'string', description: 'The third.' },
    },
    additionalProperties: false,
  };
  const walker = new SchemaWalker(schema, ajv);
  const { faults, met } = walker.walk({ b: 'x', a: 'x', d: 'x' });
  assert.deepEqual(faults, [
    ': Its fields are not in the order of the schema.',
    '/b: The schema does not describe it.',
    '/d: The schema does not know it.',
  ]);
  assert.deepEqual(
    walker.fields().filter((field) => !met.has(field)),
    ['/properties/c'],
  );
});
