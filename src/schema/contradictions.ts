import type { CodeEntry } from './code.ts';
import type { FactName } from './fact-name.ts';
import type { Facts } from './fact.ts';
import type { Observation, ObservedEntry, Seen } from './observation.ts';
import type { Role } from './role.ts';

/** An observation that says otherwise than a fact. */
export interface Contradiction {
  readonly fact: FactName;
  readonly code: number;
  /** Id of the implementation. */
  readonly by: string;
  readonly role: Role;
  readonly scenario: string;
  /** What was seen, as the end of a sentence that begins with the implementation. */
  readonly saw: string;
}

/** A fact, asked of one thing that was seen. @returns what speaks against it, or undefined */
type Test = (code: number, facts: Facts, scenario: string, seen: Seen) => string | undefined;

/**
 * Finds what was seen against the facts of a code.
 *
 * @param observed what was seen with one implementation
 * @param by its id
 * @returns in the order of roles and scenarios
 */
export function contradictions({ code, facts }: CodeEntry, observed: ObservedEntry, by: string): Contradiction[] {
  const found: Contradiction[] = [];
  for (const role of ['client', 'server'] as const) {
    for (const [scenario, observation] of Object.entries(observed[role] ?? {})) {
      for (const seen of variantsOf(observation)) {
        for (const [fact, test] of testsFor(observed, role)) {
          const saw = test(code, facts, scenario, seen);
          if (saw !== undefined) found.push({ fact, code, by, role, scenario, saw });
        }
      }
    }
  }
  return found;
}

function variantsOf(observation: Observation): Seen[] {
  if ('unable' in observation) return [];
  const { varies = [], ...first } = observation;
  return [first, ...varies];
}

/** The facts that a connection can speak against, for an implementation in a role. */
function testsFor({ kind }: ObservedEntry, role: Role): readonly (readonly [FactName, Test])[] {
  return [
    ['closeFrame', closeFrame],
    ['clean', clean],
    ['setBy', setBy(role)],
    ...(kind === 'browser' ? [['browserClose', browserClose] as const] : []),
  ];
}

/** A code that may not stand in a Close frame is neither sent nor taken; one that may is reported as it came. */
const closeFrame: Test = (code, { closeFrame: { value } }, scenario, seen) => {
  const { reported } = seen;
  if (value === 'no') {
    if (scenario === `send-${code}` && sentCodes(seen).includes(code)) return `sends ${code} in a Close frame`;
    const isRefused = reported?.error !== undefined || reported?.clean === false || sentCodes(seen).includes(1002);
    const isTaken = scenario === `receive-${code}` && reported?.code === code && !isRefused;
    return isTaken ? `takes a Close frame with ${code} like any other` : undefined;
  }
  if (scenario !== `receive-${code}` || reported?.code === undefined || reported.code === code) return undefined;
  return `reports ${reported.code} for a Close frame with ${code}`;
};

/** A closure that is never clean is never called so, and one after a whole handshake is not called unclean. */
const clean: Test = (code, { clean: { value } }, scenario, { reported }) => {
  if (reported?.code !== code) return undefined;
  if (value === 'never' && reported.clean === true) return `calls a closure with ${code} clean`;
  const isUnclean = value === 'handshake' && scenario === `receive-${code}` && reported.clean === false;
  return isUnclean ? `calls a closure with ${code} unclean` : undefined;
};

/** What only one side sets, or none, no other puts into a Close frame by itself. */
const setBy =
  (role: Role): Test =>
  (code, { setBy: { value } }, scenario, seen) => {
    const isAsked = scenario === `send-${code}` || scenario === `receive-${code}`;
    if (isAsked || !sentCodes(seen).includes(code)) return undefined;
    const mayNot =
      value === 'local' || value === 'nobody' || ((value === 'client' || value === 'server') && value !== role);
    return mayNot ? `sends ${code} by itself as a ${role}` : undefined;
  };

/** A browser's `close()` takes the code, or throws. */
const browserClose: Test = (code, { browserClose: { value } }, scenario, { reported }) => {
  if (scenario !== `send-${code}`) return undefined;
  const threw = reported?.threw !== undefined;
  if (value === 'yes' && threw) return `refuses close(${code})`;
  return value === 'no' && !threw ? `takes close(${code})` : undefined;
};

function sentCodes({ wire }: Seen): number[] {
  return wire.flatMap((event) =>
    'frame' in event && event.frame === 'close' && event.code !== undefined ? [event.code] : [],
  );
}
