import { z } from 'zod';
import { roles, type Role } from './role.ts';
import { source } from './source.ts';
import { isUnique, repeated } from './unique.ts';

/** What the scenarios of a section have in common, in the order in which pages show them. */
export const scenarioGroups = ['receive', 'send', 'provoke', 'lose', 'refuse', 'leave', 'proxy'] as const;
export type ScenarioGroup = (typeof scenarioGroups)[number];

const entry = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'is no id. Write lower-case words with hyphens: "receive-empty"'),
  rule: source.describe('The rule that it probes.'),
  roles: z
    .array(z.enum(roles))
    .nonempty()
    .refine(isUnique, repeated)
    .describe('The roles of an implementation that can be tried.'),
  numbers: z
    .array(z.int().min(0).max(65535))
    .nonempty()
    .refine(isUnique, repeated)
    .optional()
    .describe('One scenario for each: a code or a status.'),
  given: z
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('The close code that the implementation is sent or told to send, where that is not the number.'),
});

/** `content/<protocol>/scenarios.yaml`: what the observatory tries, by group. */
export const scenarioCatalogue = z.strictObject(
  Object.fromEntries(scenarioGroups.map((group) => [group, z.array(entry).default([])])) as Record<
    ScenarioGroup,
    z.ZodDefault<z.ZodArray<typeof entry>>
  >,
);

export type ScenarioCatalogue = z.infer<typeof scenarioCatalogue>;

/** One thing to try. */
export interface Scenario {
  /** `receive-1002`; the same for ever, since addresses end in it. */
  readonly id: string;
  /** Where its entry stands in the catalogue. */
  readonly path: readonly [group: ScenarioGroup, index: number];
  /** The id of the entry, without the number: its sentence is the message `scenario.<family>`. */
  readonly family: string;
  readonly group: ScenarioGroup;
  readonly rule: string;
  readonly roles: readonly Role[];
  /** The code or the status, in a family. */
  readonly number: number | undefined;
  /** The close code that the implementation is sent or told to send: what it takes over and does not choose itself. */
  readonly given: number | undefined;
}

/** Groups of which the number of a family is a close code that is handed to the implementation. */
const handsOver: readonly ScenarioGroup[] = ['receive', 'send'];

/** Every scenario of a catalogue, in its order, families written out. */
export function listScenarios(catalogue: ScenarioCatalogue): Scenario[] {
  return scenarioGroups.flatMap((group) =>
    catalogue[group].flatMap(({ id, rule, roles, numbers, given }, index) =>
      (numbers ?? [undefined]).map((number) => ({
        id: number === undefined ? id : `${id}-${number}`,
        path: [group, index],
        family: id,
        group,
        rule,
        roles,
        number,
        given: given ?? (handsOver.includes(group) ? number : undefined),
      })),
    ),
  );
}
