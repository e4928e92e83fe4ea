import { characterFaults, mixedWord } from './characters.ts';

/** A field that holds a character which no text may hold. */
export interface ValueFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What the texts and keys of a parsed file hold that no file may hold.
 *
 * @param mayHoldReplacements as in `characterFaults`
 */
export function valueFaults(value: unknown, mayHoldReplacements: boolean): ValueFault[] {
  return walk(value, []);

  function walk(part: unknown, path: readonly PropertyKey[]): ValueFault[] {
    if (typeof part === 'string') return faultsIn(part, path);
    if (typeof part !== 'object' || part === null) return [];
    if (Array.isArray(part)) return part.flatMap((item, index) => walk(item, [...path, index]));
    return Object.entries(part).flatMap(([key, item]) => [
      ...faultsIn(key, [...path, key]),
      ...walk(item, [...path, key]),
    ]);
  }

  function faultsIn(text: string, path: readonly PropertyKey[]): ValueFault[] {
    const faults = characterFaults(text, mayHoldReplacements);
    const mixed = mixedWord(text);
    return [...faults, ...(mixed === undefined ? [] : [mixed])].map(({ message }) => ({
      path,
      message: `"${path.join('.')}" holds ${message}`,
    }));
  }
}
