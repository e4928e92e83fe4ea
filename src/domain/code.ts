import type { Facts } from '../schema/fact.ts';
import type { Sequence } from '../schema/sequence.ts';
import type { Translation } from './translation.ts';

/** A code of a protocol, with everything its pages need. Identity is (protocol, number). */
export interface Code {
  /** Folder of the protocol, as addresses carry it: "websocket". */
  readonly protocol: string;
  readonly number: number;
  /** English in every language: it is an identifier. */
  readonly name: string;
  /** What the name says in plain words, by language tag. English is always there. */
  readonly gloss: Readonly<Record<string, string>>;
  readonly prose: Prose;
  readonly facts: Facts;
  /** What it has in other languages, by language tag. */
  readonly translations: Readonly<Record<string, Translation>>;
  /** Nothing failed: the side that closes meant to end the connection. */
  readonly orderly: boolean;
  /** How a connection that ends with it is closed; undefined where no picture tells it. */
  readonly sequence: Sequence | undefined;
}

/** The three passages that code and pair pages share, in one language. */
export interface Prose {
  readonly description: string;
  readonly when: string;
  readonly fix: string;
}

/** Orders codes by number. */
export function compareCodes(a: Code, b: Code): number {
  return a.number - b.number;
}

/** Whether a code has pair pages: registered and reserved codes have, unassigned and private ones have not. */
export function isPaired({ facts }: Code): boolean {
  return facts.standing.value === 'registered' || facts.standing.value === 'reserved';
}

/**
 * The first sentence of a text: up to the first full stop that a space and a capital letter or a digit follow, or the
 * first 。
 */
export function firstSentence(text: string): string {
  return /^.*?(?:[.!?](?=\s+[\p{Lu}\d]|$)|。)/u.exec(text)?.[0] ?? text;
}
