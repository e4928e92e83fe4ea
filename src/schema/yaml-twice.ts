import { load, YAMLException } from 'js-yaml';

/** Where the two ways of reading a file part. */
interface Difference {
  readonly line: number;
  readonly message: string;
}

/** Fields that hold a day, which may be written without quotes: src/content.config.ts makes a text of it again. */
const days = ['read', 'date'];

/**
 * Reads a YAML text a second time, as Astro does for its pages (js-yaml), and compares: what was checked must be what is
 * shown. The two part where YAML 1.1 takes a number or a day for what YAML 1.2 takes for a text: `1_000`, `2026-01-31`.
 *
 * @param value what it reads as with YAML 1.2
 * @param lineOf line of a field in the text, from 1
 */
export function readTwice(
  text: string,
  value: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): Difference[] {
  let other: unknown;
  try {
    other = load(text);
  } catch (error) {
    const { reason, line } = faultOf(error);
    return [{ line, message: `This is not valid YAML: ${reason}. Correct this line.` }];
  }
  return differences(value, other ?? null, []).map((path) => ({
    line: lineOf(path),
    message: `"${path.join('.')}" is read in two ways by programs. Put it between quotes.`,
  }));
}

function faultOf(error: unknown): { reason: string; line: number } {
  if (!(error instanceof YAMLException)) return { reason: 'it cannot be read', line: 1 };
  return { reason: error.reason, line: (error.mark?.line ?? 0) + 1 };
}

/** The paths at which two values differ. */
function differences(value: unknown, other: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (other instanceof Date) {
    const isDay = path.length === 1 && days.some((day) => day === path[0]);
    return isDay && value === other.toISOString().slice(0, 10) ? [] : [[...path]];
  }
  if (!isGroup(value) || !isGroup(other)) return Object.is(value, other) ? [] : [[...path]];
  if (Array.isArray(value) !== Array.isArray(other)) return [[...path]];
  const keys = new Set([...Object.keys(value), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences(value[key], other[key], [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
