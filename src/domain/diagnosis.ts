import type { AnswerEntry, BranchEntry, DiagnosisEntry, FurtherPage, LikelyEntry } from '../schema/diagnosis.ts';
import type { Localized } from '../schema/localized.ts';
import { parseObservation } from '../schema/observation-reference.ts';
import { toldId, type Told } from '../schema/told.ts';
import type { Cause } from './message.ts';
import type { Observations, Sighting } from './observation.ts';

/** A cause to which answers lead, with what supports it. */
export interface LikelyCause {
  readonly cause: Cause;
  /** What was seen of it; empty where it was only read of. */
  readonly seen: readonly Sighting[];
  /** Where it was read. */
  readonly sources: readonly string[];
  /** A page of the protocol that says more. */
  readonly page: FurtherPage | undefined;
}

/** What follows an answer. */
export type Step =
  | { readonly kind: 'question'; readonly question: Localized; readonly answers: readonly Answer[] }
  /** The likeliest first, as advice. */
  | { readonly kind: 'causes'; readonly causes: readonly LikelyCause[] };

/** An answer to a question, with what follows it. */
export interface Answer {
  /** Its anchor, which begins with that of the answer before it: `1006-browser-never`. */
  readonly id: string;
  /** Undefined where it is a code, whose name says it. */
  readonly text: Localized | undefined;
  readonly step: Step;
}

/** An answer to the first question. */
export interface Branch extends Answer {
  readonly told: Told;
}

/** Questions that lead from a closed connection to its likely causes. */
export interface Diagnosis {
  readonly question: Localized;
  readonly branches: readonly Branch[];
}

/**
 * Makes the questions of their entry.
 *
 * @param shared the causes that messages have, to which the entry adds its own
 * @throws when a cause is not listed, when an observation was not made, or when an answer leads nowhere; content is
 * checked for all of them beforehand
 */
export function makeDiagnosis(
  { question, branches, causes: own }: DiagnosisEntry,
  shared: readonly Cause[],
  observations: Observations,
): Diagnosis {
  const known = new Map([...shared, ...own].map((cause) => [cause.id, cause]));
  return {
    question,
    branches: branches.map((branch) => {
      const id = toldId(branch.told);
      return { id, told: branch.told, text: branch.text, step: stepOf(branch, id) };
    }),
  };

  function stepOf({ question, answers, causes }: BranchEntry | AnswerEntry, id: string): Step {
    if (causes !== undefined) return { kind: 'causes', causes: causes.map(likelyCause) };
    if (question === undefined || answers === undefined) throw new Error(`The answer "${id}" leads nowhere.`);
    return { kind: 'question', question, answers: answers.map((answer) => answerOf(answer, id)) };
  }

  function answerOf(entry: AnswerEntry, before: string): Answer {
    const id = `${before}-${entry.id}`;
    return { id, text: entry.text, step: stepOf(entry, id) };
  }

  function likelyCause({ id, seen, sources, page }: LikelyEntry): LikelyCause {
    const cause = known.get(id);
    if (cause === undefined) throw new Error(`"${id}" is not among the causes.`);
    return { cause, seen: seen.map(sighting), sources, page };
  }

  function sighting(text: string): Sighting {
    const cited = parseObservation(text);
    const found = observations.sightings.find(
      ({ endpoint: { implementation, role }, scenario }) =>
        implementation.id === cited?.implementation && role === cited.role && scenario.id === cited.scenario,
    );
    if (found === undefined) throw new Error(`"${text}" was not observed.`);
    return found;
  }
}

/** The answer to the first question that a code is, alone or in a range; undefined where it is none. */
export function branchOf({ branches }: Diagnosis, code: number): Branch | undefined {
  return branches.find(({ told }) => told === code) ?? branches.find(({ told }) => isWithin(told, code));
}

function isWithin(told: Told, code: number): boolean {
  return typeof told === 'object' && told[0] <= code && code <= told[1];
}

/** Every answer of the tree, each before those that follow it. */
export function answersOf({ branches }: Diagnosis): Answer[] {
  return branches.flatMap(withFollowing);
}

/**
 * The answers on the way to one of them, from that to the first question to itself.
 *
 * @returns none where no answer has the id
 */
export function pathTo({ branches }: Diagnosis, id: string): Answer[] {
  const path: Answer[] = [];
  let choices: readonly Answer[] = branches;
  for (;;) {
    // An id begins with that of the answer before it, and one that begins alike may be longer: `1006-open-idle`.
    const next = choices.find((choice) => withFollowing(choice).some((answer) => answer.id === id));
    if (next === undefined) return path;
    path.push(next);
    if (next.id === id) return path;
    choices = next.step.kind === 'question' ? next.step.answers : [];
  }
}

/**
 * Answers the questions one after another.
 *
 * @param picks which answer is given to each question, from 0, the first question's first
 * @returns what follows the last answer; undefined where a question has no such answer, or none is left to answer
 */
export function walk({ branches }: Diagnosis, picks: readonly number[]): Step | undefined {
  let choices: readonly Answer[] = branches;
  let step: Step | undefined;
  for (const pick of picks) {
    step = choices[pick]?.step;
    if (step === undefined) return undefined;
    choices = step.kind === 'question' ? step.answers : [];
  }
  return step;
}

/** How many questions are asked on the longest way, the first one among them. */
export function mostQuestions({ branches }: Diagnosis): number {
  const asked = ({ step }: Answer): number =>
    step.kind === 'causes' ? 0 : 1 + Math.max(0, ...step.answers.map(asked));
  return 1 + Math.max(0, ...branches.map(asked));
}

function withFollowing(answer: Answer): Answer[] {
  return [answer, ...(answer.step.kind === 'question' ? answer.step.answers.flatMap(withFollowing) : [])];
}
