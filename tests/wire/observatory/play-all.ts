import type { Observation } from '../../../src/schema/observation.ts';
import type { Scenario } from '../../../src/schema/scenario.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { Driver } from '../adapters/driver.ts';
import { closeFrame } from '../peer/frame.ts';
import type { Play } from '../scenarios/play.ts';
import { atMost } from './at-most.ts';
import type { Outcome } from './perform.ts';
import { repeat } from './repeat.ts';

/** What a program does before it is observed. */
const first: Play = { steps: [{ send: closeFrame(1000) }] };

/** How a role is run: what starts a program, and what plays a scenario with it. */
export interface Stage<Program extends Driver> {
  start(): Promise<Program>;
  perform(id: string, play: Play, program: Program): Promise<Outcome>;
}

/** A scenario that is to be tried, and how. */
export interface Part {
  readonly scenario: Scenario;
  readonly play: Play;
}

/**
 * Tries scenarios with an implementation in one role.
 *
 * @param found called with what was seen, once for each
 */
export async function playAll<Program extends Driver>(
  stage: Stage<Program>,
  parts: readonly Part[],
  { atOnce = 8, attempts = 2 }: Adapter,
  found: (id: string, seen: Observation) => void,
): Promise<void> {
  const alone = parts.filter(({ play }) => play.alone);
  const heavy = parts.filter(({ play }) => play.heavy && !play.alone);
  const shared = parts.filter(({ play }) => !play.heavy && !play.alone);
  // Those that wait for long wait together, in a program that none of the others can end.
  const long = shared.filter(({ play }) => isLong(play));
  const short = shared.filter(({ play }) => !isLong(play));
  const [suspects, others] = await Promise.all([
    playTogether(stage, long, { atOnce: long.length, attempts: 2 }, found),
    playTogether(stage, short, { atOnce, attempts }, found).then(async (suspects) => [
      ...suspects,
      ...(await playTogether(stage, heavy, { atOnce: 1, attempts }, found)),
    ]),
    playAlone(stage, alone, attempts, found),
  ]);
  await playAlone(stage, [...suspects, ...others], attempts, found);
}

/** Plays each scenario, at each attempt, with a program of its own. */
async function playAlone<Program extends Driver>(
  stage: Stage<Program>,
  parts: readonly Part[],
  attempts: number,
  found: (id: string, seen: Observation) => void,
): Promise<void> {
  const play = async (part: Part) => {
    const { id } = part.scenario;
    const attempt = async (number: number) => {
      const program = await stage.start();
      try {
        return await stage.perform(`${id}.${String(number)}`, part.play, program);
      } finally {
        await program.stop();
      }
    };
    found(id, await repeat(attempt, attemptsOf(part, attempts), isLong(part.play)));
  };
  const long = parts.filter((part) => isLong(part.play));
  const short = parts.filter((part) => !isLong(part.play));
  await Promise.all([...long.map(play), atMost(2, short, play)]);
}

/**
 * Plays scenarios with one program. Where one of them ends it, the others go on with another.
 *
 * @returns those that were on when a program ended: what they saw may be the doing of another
 */
async function playTogether<Program extends Driver>(
  stage: Stage<Program>,
  parts: readonly Part[],
  { atOnce, attempts }: { readonly atOnce: number; readonly attempts: number },
  found: (id: string, seen: Observation) => void,
): Promise<Part[]> {
  const suspects: Part[] = [];
  const rest = [...parts];
  while (rest.length > 0) {
    const program = await stage.start();
    // The first connection of a program is slow: what it loads for that would count as its delay.
    await stage.perform('first', first, program);
    const play = async (part: Part) => {
      const { id } = part.scenario;
      const attempt = (number: number) => stage.perform(`${id}.${String(number)}`, part.play, program);
      const seen = await repeat(attempt, attemptsOf(part, attempts), isLong(part.play));
      if (program.isRunning()) found(id, seen);
      else suspects.push(part);
    };
    const worker = async () => {
      while (program.isRunning()) {
        const part = rest.shift();
        if (part === undefined) return;
        await play(part);
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, worker));
    } finally {
      await program.stop();
    }
  }
  return suspects;
}

function attemptsOf({ play }: Part, usual: number): number {
  return Math.max(play.attempts ?? 0, usual);
}

function isLong({ patience = 0 }: Play): boolean {
  return patience > 15;
}
