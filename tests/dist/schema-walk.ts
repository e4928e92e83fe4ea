import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { isList, isObject, objectOf, type Json, type JsonObject } from './api.ts';

/** What was found where a document and its schema were walked side by side. */
export interface Walk {
  /** Fields that the schema does not know or does not describe, and those out of its order; as sentences. */
  readonly faults: readonly string[];
  /** The fields of the schema that the document has, as JSON Pointers into the schema. */
  readonly met: ReadonlySet<string>;
}

/** Walks a valid document and its schema side by side, field by field. */
export class SchemaWalker {
  readonly #schema: JsonObject;
  readonly #ajv: Ajv2020;
  readonly #branches = new Map<string, ValidateFunction>();

  constructor(schema: JsonObject, ajv: Ajv2020) {
    this.#schema = schema;
    this.#ajv = ajv;
  }

  walk(document: Json): Walk {
    const faults: string[] = [];
    const met = new Set<string>();
    this.#visit('', document, '', { faults, met });
    return { faults, met };
  }

  /** The pointer of every field that the schema knows, in its order. */
  fields(): string[] {
    const found: string[] = [];
    const visit = (value: Json, pointer: string): void => {
      if (isList(value)) {
        for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
      } else if (isObject(value)) {
        for (const [key, inner] of Object.entries(value)) {
          const isField = pointer.endsWith('/properties') || (key === 'additionalProperties' && isObject(inner));
          if (isField) found.push(`${pointer}/${key}`);
          visit(inner, `${pointer}/${key}`);
        }
      }
    };
    visit(this.#schema, '');
    return found;
  }

  #visit(pointer: string, value: Json, path: string, walk: { faults: string[]; met: Set<string> }): void {
    const schema = this.#at(pointer);
    const reference = schema['$ref'];
    if (typeof reference === 'string') {
      this.#visit(reference.slice(1), value, path, walk);
      return;
    }
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = schema[keyword];
      if (!isList(branches)) continue;
      const fitting = branches
        .map((_, index) => `${pointer}/${keyword}/${index}`)
        .filter((one) => this.#fits(one, value));
      if (fitting.length !== 1) walk.faults.push(`${path}: ${fitting.length} shapes of ${pointer} fit it.`);
      for (const branch of fitting) this.#visit(branch, value, path, walk);
    }
    if (isList(value)) {
      for (const [index, item] of value.entries()) this.#visit(`${pointer}/items`, item, `${path}/${index}`, walk);
    } else if (
      isObject(value) &&
      (schema['properties'] !== undefined || schema['additionalProperties'] !== undefined)
    ) {
      this.#visitFields(pointer, schema, value, path, walk);
    }
  }

  #visitFields(
    pointer: string,
    schema: JsonObject,
    value: JsonObject,
    path: string,
    walk: { faults: string[]; met: Set<string> },
  ): void {
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    const known = Object.keys(value).filter((key) => key in properties);
    if (
      known.join() !==
      Object.keys(properties)
        .filter((key) => key in value)
        .join()
    ) {
      walk.faults.push(`${path}: Its fields are not in the order of the schema.`);
    }
    for (const [key, inner] of Object.entries(value)) {
      const field = key in properties ? `${pointer}/properties/${key}` : `${pointer}/additionalProperties`;
      const isKnown = key in properties || isObject(schema['additionalProperties']);
      if (!isKnown) {
        walk.faults.push(`${path}/${key}: The schema does not know it.`);
        continue;
      }
      walk.met.add(field);
      if (!this.#isDescribed(field)) walk.faults.push(`${path}/${key}: The schema does not describe it.`);
      this.#visit(field, inner, `${path}/${key}`, walk);
    }
  }

  #isDescribed(pointer: string): boolean {
    const { description } = this.#at(pointer);
    return typeof description === 'string' && /^[A-Z`].*\.$/.test(description);
  }

  #fits(pointer: string, value: Json): boolean {
    let validate = this.#branches.get(pointer);
    if (validate === undefined) {
      validate = this.#ajv.compile({ ...this.#at(pointer), $defs: this.#schema['$defs'] ?? {} });
      this.#branches.set(pointer, validate);
    }
    return validate(value);
  }

  #at(pointer: string): JsonObject {
    let found: Json | undefined = this.#schema;
    for (const step of pointer.split('/').slice(1)) {
      found = isList(found) ? found[Number(step)] : objectOf(found)[step];
    }
    return objectOf(found);
  }
}
