import type { z } from 'zod';
import type { SourceDocument } from './document.ts';
import { nearest } from './nearest.ts';
import type { Report } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Says in a sentence what an unknown field is, where there is more to say than that it is unknown. */
export type ExplainUnknown = (field: string) => string | undefined;

/**
 * Checks a document against a schema.
 *
 * @returns the typed value, or undefined when it does not fit; every fault is reported with its line
 */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  document: SourceDocument,
  report: Report,
  explainUnknown: ExplainUnknown = () => undefined,
): z.output<Schema> | undefined {
  const result = schema.safeParse(document.value ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap(closestBranch)) {
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, issue.path);
      for (const key of issue.keys) {
        const field = [...issue.path, key];
        const meant = nearest(key, known);
        const remedy = meant === undefined ? 'Remove it here.' : `Write "${meant}" if you meant that, or remove it.`;
        // A field of another branch of a union.
        const sentence = known.includes(key)
          ? `"${field.join('.')}" does not go with the fields beside it. Remove it here.`
          : `"${field.join('.')}" is not a field here. ${remedy}`;
        report(document.file, document.lineOf(field), explainUnknown(key) ?? sentence);
      }
    } else {
      report(document.file, document.lineOf(issue.path), sentence(schema, issue, document.value));
    }
  }
  return undefined;
}

function sentence(schema: z.ZodType, issue: Issue, root: unknown): string {
  const field = issue.path.length === 0 ? 'The file' : `"${issue.path.join('.')}"`;
  const value = valueAt(root, issue.path);
  const description = describedAt(schema, issue.path);
  const hint = description === undefined ? '' : ` ${description}`;
  if (value === undefined) return `${field} is missing. Add it.${hint}`;
  switch (issue.code) {
    case 'invalid_type':
      return `${field} is ${show(value)}, but must be ${article(issue.expected)}. Correct it.${hint}`;
    case 'invalid_value':
      if (issue.values.length === 1) {
        return `${field} is ${show(value)}, but must be ${String(issue.values[0])}. Correct it, or remove it.`;
      }
      return wrongChoice(field, value, issue.values.map(String));
    case 'invalid_union': {
      const options = discriminatorValues(schemaAt(schema, issue.path.slice(0, -1)), issue.path.at(-1));
      return wrongChoice(field, value, options);
    }
    case 'too_small':
      if (issue.origin === 'array') return `${field} is an empty list. Add at least one item.${hint}`;
      return `${field} is ${show(value)}, but must be at least ${issue.minimum}. Correct it.${hint}`;
    case 'too_big':
      if (issue.origin === 'array') return `${field} has more than ${issue.maximum} items. Remove some.${hint}`;
      return `${field} is ${show(value)}, but must be at most ${issue.maximum}. Correct it.${hint}`;
    case 'custom':
      return `${field} ${issue.message}. Correct it.${hint}`;
    default:
      return `${field} is ${show(value)}: ${issue.message}. Correct it.${hint}`;
  }
}

function wrongChoice(field: string, value: unknown, options: readonly string[]): string {
  const meant = nearest(String(value), options);
  const remedy = meant === undefined ? 'Write one of these' : `Write "${meant}"`;
  return `${field} is ${show(value)}, but must be one of ${options.join(', ')}. ${remedy}.`;
}

/** Every value that the branches of a discriminated union allow for the field that tells them apart. */
function discriminatorValues(union: unknown, field: PropertyKey | undefined): string[] {
  const options = definitionOf(innermost(union))?.['options'];
  if (!Array.isArray(options) || field === undefined) return [];
  return options.flatMap((option) => {
    const definition = definitionOf(shapeOf(option)?.[String(field)]);
    if (Array.isArray(definition?.['values'])) return definition['values'].map(String);
    return isRecord(definition?.['entries']) ? Object.values(definition['entries']).map(String) : [];
  });
}

/** Of a union, the faults of the branch that the writer came nearest to. */
function closestBranch(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const wrongValue = (branch: Issue[]): number => branch.filter((inner) => inner.path.at(-1) === 'value').length;
  // Where no branch takes the value, the union's own message says what it may be.
  if (branches.every((branch) => wrongValue(branch) > 0)) {
    return [{ ...issue, code: 'custom', path: [...issue.path, 'value'] }];
  }
  branches.sort((a, b) => wrongValue(a) - wrongValue(b) || a.length - b.length);
  return branches[0] ?? [issue];
}

/** Walks a schema down a path, through optional fields, defaults, pipes, lists and records. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let current = schema;
  for (const step of path) {
    const definition = definitionOf(innermost(current));
    if (definition === undefined) return undefined;
    const next =
      shapeOf(current)?.[String(step)] ??
      definition['element'] ??
      definition['valueType'] ??
      (Array.isArray(definition['options'])
        ? definition['options'].map((option) => shapeOf(option)?.[String(step)]).find((found) => found !== undefined)
        : undefined);
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** What an optional field, a default or a pipe is wrapped around. */
function innerOf(schema: unknown): unknown {
  const definition = definitionOf(schema);
  return definition?.['innerType'] ?? (definition?.['type'] === 'pipe' ? definition['in'] : undefined);
}

function innermost(schema: unknown): unknown {
  const inner = innerOf(schema);
  return inner === undefined ? schema : innermost(inner);
}

function describedAt(schema: unknown, path: readonly PropertyKey[]): string | undefined {
  return path.length === 0 ? undefined : descriptionOf(schemaAt(schema, path));
}

function knownFields(schema: unknown, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const options = definitionOf(innermost(found))?.['options'];
  const shapes = Array.isArray(options) ? options.map(shapeOf) : [shapeOf(found)];
  return shapes.flatMap((shape) => Object.keys(shape ?? {}));
}

function definitionOf(schema: unknown): Record<string, unknown> | undefined {
  return isRecord(schema) && isRecord(schema['def']) ? schema['def'] : undefined;
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const shape = definitionOf(innermost(schema))?.['shape'];
  return isRecord(shape) ? shape : undefined;
}

function descriptionOf(schema: unknown): string | undefined {
  const description = isRecord(schema) ? schema['description'] : undefined;
  if (typeof description === 'string') return description;
  const inner = innerOf(schema);
  return inner === undefined ? undefined : descriptionOf(inner);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined),
    root,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `the text "${value}"` : JSON.stringify(value);
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    int: 'a whole number',
    number: 'a number',
    object: 'a group of fields',
    record: 'a group of fields',
    array: 'a list',
  };
  return names[type] ?? type;
}
