import { endpointId, type Observations } from '../../domain/observation.ts';
import { outcomeOf } from '../../domain/outcome.ts';
import type { Translate } from '../../i18n/translate.ts';
import { receptionWords } from './call-words.ts';
import { markOf, untriedMark } from './caller.ts';

/** What every client and server made of Close frames, short enough for a page to carry. */
export interface ReceptionMarks {
  /** The codes that were received. */
  readonly received: readonly number[];
  /** The words of each mark, in the order of the marks. `{code}` stands for the code. */
  readonly words: readonly string[];
  /** By endpoint, a mark for each of the codes, in their order. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Puts together what was made of Close frames. */
export function receptionMarks({ scenarios, sightings }: Observations, t: Translate): ReceptionMarks {
  const received = scenarios.flatMap(({ family, number = 0 }) => (family === 'receive' ? [number] : []));
  const own = sightings.filter(({ scenario }) => scenario.family === 'receive');
  const said = own.map(({ scenario, seen }) => receptionWords(outcomeOf(seen), scenario.number ?? 0, t));
  const words = [...new Set(said)];
  const marks = new Map<string, string[]>();
  for (const [index, { endpoint, scenario }] of own.entries()) {
    const id = endpointId(endpoint);
    const line = marks.get(id) ?? received.map(() => untriedMark);
    line[received.indexOf(scenario.number ?? 0)] = markOf(words.indexOf(said[index] ?? ''));
    marks.set(id, line);
  }
  return { received, words, marks: new Map([...marks].map(([id, line]) => [id, line.join('')])) };
}
