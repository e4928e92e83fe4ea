/** What of the site an address helper has to know of a protocol. */
export interface KnownProtocol {
  /** Folder of the protocol, as addresses carry it. */
  readonly id: string;
  /** Numbers that have a page of their own. */
  readonly codes: readonly number[];
  /** Numbers that have pair pages. */
  readonly paired: readonly number[];
}

/** A page that somebody may have looked for, by the steps of its path after the language. */
export interface Suggestion {
  readonly steps: readonly string[];
  /** The number that was asked for, where it has no page and the steps lead to the explanation of its range. */
  readonly unlisted?: number;
}

/**
 * Guesses what an address that leads nowhere was meant to be: two numbers in any order and form are a pair, one is a
 * code, a number without a page leads to the ranges of the protocol. The address is taken as text; nothing of it but
 * numbers from 0 to 65535 and known names goes into the suggestion.
 *
 * @param path of the address, from `/`, percent-encoded as a browser gives it
 * @param protocols where the path names none, the first that has a page for one of its numbers is meant, or the first
 */
export function suggest(path: string, protocols: readonly KnownProtocol[]): Suggestion | undefined {
  const address = decode(path).toLowerCase();
  const words = address.split(/[^a-z0-9]+/);
  const steps = address.split('/');
  const named = protocols.find(({ id }) => steps.includes(id) || words.includes(id));
  const numbers = words
    .filter((word) => /^\d{1,5}$/.test(word))
    .map(Number)
    .filter((number) => number <= 65535);
  const holder = protocols.find(({ codes }) => numbers.some((number) => codes.includes(number)));
  const protocol = named ?? holder ?? protocols[0];
  if (protocol === undefined) return undefined;
  const [first, second] = [...new Set(numbers)];
  if (first === undefined) return named && { steps: [named.id] };
  if (second !== undefined && protocol.paired.includes(first) && protocol.paired.includes(second)) {
    return { steps: [protocol.id, `${Math.min(first, second)}-vs-${Math.max(first, second)}`] };
  }
  const known = [first, second].find((number) => number !== undefined && protocol.codes.includes(number));
  if (known !== undefined) return { steps: [protocol.id, String(known)] };
  return { steps: [protocol.id], unlisted: first };
}

/** The path as its author wrote it; as it is where its encoding is broken. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
