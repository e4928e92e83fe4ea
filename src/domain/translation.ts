import type { Confusion } from '../schema/code.ts';
import type { FactName } from '../schema/fact-name.ts';
import type { PassageKey } from '../schema/passage-key.ts';
import type { Prose } from './code.ts';

/** What a code has in another language. */
export interface Translation {
  readonly prose: Prose | undefined;
  readonly notes: Readonly<Partial<Record<FactName, string>>>;
  /** The questions that its entry declares. */
  readonly confusedWith: readonly Confusion[];
  /** The passages whose English has changed since. */
  readonly stale: ReadonlySet<PassageKey>;
}

/** A passage in the language of the page, beside the English one. */
export interface OwnPassage {
  readonly text: string;
  /** The English has changed since it was translated. */
  readonly isStale: boolean;
}
