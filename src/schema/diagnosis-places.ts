import type { AnswerEntry, BranchEntry, DiagnosisEntry } from './diagnosis.ts';
import { toldId, type ReaderSide, type Told } from './told.ts';

/** A place in the tree of questions, to which an answer leads. */
export interface Place {
  /** Its anchor: `1006-browser`. */
  readonly id: string;
  readonly entry: BranchEntry | AnswerEntry;
  /** Where it stands in the file. */
  readonly path: readonly PropertyKey[];
  /** What the side of the reader reports. */
  readonly told: Told;
  /** Which side that is; undefined where no answer said. */
  readonly side: ReaderSide | undefined;
  /** How many questions were answered on the way. */
  readonly answered: number;
}

/** Every place of the tree, each before those below it. */
export function placesIn({ branches }: DiagnosisEntry): Place[] {
  return branches.flatMap((entry, index) =>
    below({
      id: toldId(entry.told),
      entry,
      path: ['branches', index],
      told: entry.told,
      side: undefined,
      answered: 1,
    }),
  );
}

function below(place: Place): Place[] {
  const { id, entry, path, told, side, answered } = place;
  return [
    place,
    ...(entry.answers ?? []).flatMap((answer, index) =>
      below({
        id: `${id}-${answer.id}`,
        entry: answer,
        path: [...path, 'answers', index],
        told,
        side: answer.side ?? side,
        answered: answered + 1,
      }),
    ),
  ];
}
