/**
 * What an implementation was seen to do when its close was called. The page lists it, and its script shows of the list
 * what is asked for.
 */
export interface Caller {
  readonly id: string;
  /** With the version. */
  readonly name: string;
  /** Where everything is that was seen of it. */
  readonly path: string;
  /** Those in which it did the same. */
  readonly roles: readonly CallerRole[];
  /** It follows close() of the standard. */
  readonly isStandard: boolean;
  readonly rows: readonly CallerRow[];
  /** By role, what it made of Close frames: a mark for each code that was received, in their order. */
  readonly receptions: Readonly<Partial<Record<CallerRole, string>>>;
}

export type CallerRole = 'client' | 'server';

/** What came of some calls. */
export interface CallerRow {
  readonly label: string;
  /** An exception, or a reason that nobody gave: word for word. Empty where there is none. */
  readonly literal: readonly TextPart[];
  /** The codes that close was given: the first and the last of those that follow each other, in order. */
  readonly numbers: readonly (readonly [first: number, last: number])[];
  /** What else it was given. */
  readonly others: readonly string[];
}

/** A piece of a text. A variable one stands in the place of the code that was given. */
export interface TextPart {
  readonly text: string;
  readonly isVariable: boolean;
}

/** In which role it did what is listed; undefined where the list has no other role of it. */
export function roleOf({ id, roles }: Caller, callers: readonly Caller[]): CallerRole | undefined {
  return callers.filter((one) => one.id === id).length > 1 ? roles[0] : undefined;
}

/** Stands for a Close frame that was not tried. */
export const untriedMark = '-';

/** The character that stands for the words at a place of a list; none of the first sixty is escaped in an attribute. */
export function markOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** What stands in the place of a code. */
const place = '{code}';

/** `{code} is neither` → the place of the code, and " is neither". */
export function partsOf(template: string): TextPart[] {
  return template
    .split(/(\{code\})/)
    .filter((part) => part !== '')
    .map((part) => (part === place ? { text: 'N', isVariable: true } : { text: part, isVariable: false }));
}

/** Numbers in order, those that follow each other as their first and last: 1004, 1000, 1001 → [1000, 1001], [1004, 1004]. */
export function runsOf(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** A run as it is read: "1000–1002", and two numbers one by one. */
export function runTexts([first, last]: readonly [first: number, last: number]): string[] {
  if (last - first > 1) return [`${first}–${last}`];
  return first === last ? [String(first)] : [String(first), String(last)];
}

/** Whether a list of runs, as they are read, has a number in it. */
export function isInRuns(text: string, number: number): boolean {
  return [...text.matchAll(/(\d+)(?:–(\d+))?/g)].some(
    ([, first, last = first]) => Number(first) <= number && number <= Number(last),
  );
}
