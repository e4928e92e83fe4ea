import { z } from 'zod';
import { observedEntry, unableReasons } from '../observation.ts';
import { roles } from '../role.ts';
import { scenarioGroups } from '../scenario.ts';
import { pages } from './address.ts';
import { opening, protocolId } from './document.ts';
import { implementationId, role, scenarioId } from './endpoint.ts';
import { playing, playingShape } from './playing.ts';
import { source } from './source.ts';
import { localized } from './text.ts';
import { closeCode } from './wire.ts';

const bytes = z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional();

const implementation = z
  .strictObject({
    id: implementationId.describe('Id of the implementation, as addresses carry it.'),
    name: z.string().describe('Its name, as its makers write it.'),
    kind: z.enum(observedEntry.shape.kind.options).describe('What it is.'),
    language: z
      .string()
      .describe('The language of programs that use it; for a browser or a proxy, the one that it is written in.'),
    version: z.string().describe('Its version, as it says itself.'),
    on: z.string().optional().describe('What it ran on, with version; absent where it runs on its own.'),
    obtained: z.string().describe('The package that it came from, with the version of the package.'),
    date: z.iso.date().describe('The day when a run last saw something new of it, ISO 8601.'),
    roles: z.array(z.enum(roles)).nonempty().describe('The roles in which it was tried.'),
    limits: z
      .strictObject({
        client: bytes.describe('As a client, in bytes; absent where none was found.'),
        server: bytes.describe('As a server, in bytes; absent where none was found.'),
      })
      .describe('The largest message that it accepts at its default settings.'),
    pages: pages.describe('The page of the implementation, by language.'),
  })
  .describe('An implementation that was observed.');

const scenario = z
  .strictObject({
    id: scenarioId.describe('Id of the scenario, the same for ever.'),
    family: z
      .string()
      .describe('Id of the family of scenarios that differ in a number alone; the same as `id` for one by itself.'),
    group: z
      .enum(scenarioGroups)
      .describe(
        'What the scenario has to do with: what is received, sent, provoked, lost, refused, left, or passed on.',
      ),
    roles: z.array(z.enum(roles)).nonempty().describe('The roles of an implementation that can be tried in it.'),
    number: z
      .int()
      .min(0)
      .max(65535)
      .optional()
      .describe(
        'The number that sets it apart in its family: a close code, or an HTTP status; absent where it has none.',
      ),
    given: closeCode
      .optional()
      .describe(
        'The close code that the implementation is sent or told to send, and so does not choose itself; absent where there is none.',
      ),
    text: localized.describe('What happens in it, in a sentence, by language.'),
    rule: source.describe('The rule that it probes.'),
  })
  .describe('Something that was tried.');

const observation = z
  .strictObject({
    implementation: implementationId.describe('Id of the implementation, as in `implementations`.'),
    version: z.string().describe('The version of the implementation that was tried.'),
    role,
    scenario: scenarioId.describe('Id of the scenario, as in `scenarios`.'),
    ...playingShape,
    varies: z
      .array(playing)
      .nonempty()
      .optional()
      .describe('What else was seen when the scenario was repeated; absent where it was always the same.'),
  })
  .describe('What an implementation did in a scenario: what was seen most often.');

const untried = z
  .strictObject({
    implementation: implementationId.describe('Id of the implementation, as in `implementations`.'),
    version: z.string().describe('The version of the implementation.'),
    role,
    scenario: scenarioId.describe('Id of the scenario, as in `scenarios`.'),
    reason: z.enum(unableReasons).describe('Id of the reason, as in `reasons`.'),
  })
  .describe('A scenario that could not be tried with an implementation.');

const reason = z
  .strictObject({
    id: z.enum(unableReasons).describe('Id of the reason.'),
    text: localized.describe('The reason in a sentence, by language.'),
  })
  .describe('Why a scenario could not be tried.');

/** `/api/<protocol>/observed.json` */
export const observedDocument = z
  .strictObject({
    ...opening('observed'),
    protocol: protocolId,
    implementations: z
      .array(implementation)
      .nonempty()
      .describe(
        'The implementations that were observed: browsers, runtimes, libraries, servers, proxies; each by name.',
      ),
    scenarios: z.array(scenario).nonempty().describe('What was tried, in the order of the pages.'),
    reasons: z.array(reason).describe('Why something was not tried, in the order in which the reasons first occur.'),
    observations: z
      .array(observation)
      .nonempty()
      .describe('What was seen, by scenario, then by role, then by implementation.'),
    untried: z.array(untried).describe('What was not tried, in the same order.'),
    pages: pages.describe('The page with the table of everything that was observed, by language.'),
  })
  .meta({
    title: 'Observations',
    description: 'Everything that was seen on real connections, one record an implementation, role and scenario.',
  });

export type ObservedDocument = z.infer<typeof observedDocument>;
