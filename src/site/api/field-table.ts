import type { JsonSchema } from '../../schema/api/json-schema.ts';

/** A field as the page for programs explains it, all in English. */
export interface FieldRow {
  /** Its way from the top of the document: `observed.calls.endpoints[].role`. */
  readonly name: string;
  /** It may be absent. */
  readonly isOptional: boolean;
  /** What it holds, part by part, as TypeScript writes types; a shape that stands elsewhere has its id. */
  readonly type: readonly TypePart[];
  readonly description: string;
  /** The first of one of several shapes that may stand in the same place. */
  readonly opensVariant: boolean;
}

export interface TypePart {
  readonly text: string;
  readonly shape: string | undefined;
}

/** A document, or a shape that several documents have, with its fields. */
export interface FieldTable {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly FieldRow[];
}

/** The fields of a document, in its order, those of shapes with an id left out. */
export function fieldTable(id: string, schema: JsonSchema): FieldTable {
  const { title = id, description = '' } = schema;
  return { id, title, description, rows: rowsOf(schema, '', schema.$defs ?? {}) };
}

/** The shapes that schemas name, each once, by title. */
export function shapeTables(schemas: readonly JsonSchema[]): FieldTable[] {
  const shapes = new Map(
    schemas.flatMap(({ $defs = {} }) =>
      Object.entries($defs).map(([id, { title = id, description = '', ...shape }]) => [
        id,
        { id, title, description, rows: rowsOf(shape, '', $defs) },
      ]),
    ),
  );
  return [...shapes.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}

type Shapes = Readonly<Record<string, JsonSchema>>;

/** The fields of an object, or of the objects that may stand in its place, with those of objects in them. */
function rowsOf(schema: JsonSchema, prefix: string, shapes: Shapes): FieldRow[] {
  const variants = (schema.oneOf ?? schema.anyOf ?? []).filter(isSchema).filter(hasFields);
  if (variants.length > 0) {
    return variants.flatMap((variant) =>
      rowsOf(variant, prefix, shapes).map((row, index) => ({ ...row, opensVariant: row.opensVariant || index === 0 })),
    );
  }
  const { properties = {}, additionalProperties: others, required = [] } = schema;
  const fields = Object.entries(properties).map(([key, field]) => ({
    key,
    field,
    isOptional: !required.includes(key),
  }));
  if (isSchema(others)) fields.push({ key: '[tag]', field: others, isOptional: true });
  return fields.flatMap(({ key, field, isOptional }): FieldRow[] => {
    if (!isSchema(field)) return [];
    const name = prefix + key;
    const { description = '' } = field;
    const row = { name, isOptional, type: typeOf(field, shapes), description, opensVariant: false };
    const item = isSchema(field.items) ? field.items : undefined;
    const inner = item === undefined ? rowsOf(field, `${name}.`, shapes) : rowsOf(item, `${name}[].`, shapes);
    return [row, ...inner];
  });
}

function typeOf(schema: JsonSchema, shapes: Shapes): TypePart[] {
  if (schema.$ref !== undefined) {
    const shape = schema.$ref.replace('#/$defs/', '');
    return [{ text: shapes[shape]?.title ?? shape, shape }];
  }
  if (schema.const !== undefined) return [plain(JSON.stringify(schema.const))];
  if (schema.enum !== undefined) return [plain(schema.enum.map((value) => JSON.stringify(value)).join(' | '))];
  if (schema.type === 'array' && isSchema(schema.items)) return listType(typeOf(schema.items, shapes));
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter(isSchema);
  if (choices.length > 0 && !choices.some(hasFields)) {
    return choices.flatMap((choice, index) => [...(index === 0 ? [] : [plain(' | ')]), ...typeOf(choice, shapes)]);
  }
  return [plain(schema.format ?? (typeof schema.type === 'string' ? schema.type : 'object'))];
}

function listType(item: readonly TypePart[]): TypePart[] {
  const [only, ...others] = item;
  if (only === undefined || others.length > 0 || only.text.includes(' | ')) return [plain('('), ...item, plain(')[]')];
  return [{ text: `${only.text}[]`, shape: only.shape }];
}

function plain(text: string): TypePart {
  return { text, shape: undefined };
}

function hasFields({ properties }: JsonSchema): boolean {
  return properties !== undefined;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
