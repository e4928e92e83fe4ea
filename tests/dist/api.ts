import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { settings } from '../../src/settings.ts';
import { files, readFile } from './site.ts';

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A file of the API as it was built. */
export interface BuiltJson {
  /** As a client asks for it, from `/`. */
  readonly path: string;
  /** Absolute. */
  readonly address: string;
  readonly text: string;
  readonly value: JsonObject;
}

const all: readonly BuiltJson[] = files
  .filter((file) => file.startsWith('api/') && file.endsWith('.json'))
  .map((file) => {
    const text = readFile(file);
    return { path: `/${file}`, address: `${settings.origin}/${file}`, text, value: objectOf(JSON.parse(text) as Json) };
  });

/** The JSON Schemas that were built, and the documents that they describe. */
export const schemas = all.filter(({ path }) => path.startsWith('/api/schema/'));
export const documents = all.filter(({ path }) => !path.startsWith('/api/schema/'));

/** A validator that knows nothing of the project but the built schemas. It refuses whatever it does not understand. */
export function makeValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, strictTypes: true, strictTuples: true });
  addFormats(ajv);
  for (const { value } of schemas) ajv.addSchema(value);
  return ajv;
}

/** The faults of a document by the schema that it names, as sentences. */
export function schemaFaults(ajv: Ajv2020, document: JsonObject): string[] {
  const name = document['$schema'];
  const validate = typeof name === 'string' ? ajv.getSchema(name) : undefined;
  if (validate === undefined) return [`It names the schema ${JSON.stringify(name)}, which was not built.`];
  return faultsOf(validate, document);
}

function faultsOf(validate: ValidateFunction, value: Json): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath || '/'} ${message}.`);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A text of a document. @throws where a value is none */
export function textOf(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error(`This is no text: ${JSON.stringify(value)}`);
  return value;
}

/** @throws where a value is no list */
export function listOf(value: Json | undefined): readonly Json[] {
  if (!isList(value)) throw new Error(`This is no list: ${JSON.stringify(value)}`);
  return value;
}

/** @throws where a value is no object */
export function objectOf(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new Error(`This is no object: ${JSON.stringify(value)}`);
  return value;
}
