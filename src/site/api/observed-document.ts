import type { Implementation, Sighting, Untried } from '../../domain/observation.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import type { ObservedDocument } from '../../schema/api/observed.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { scenarioSentence } from '../scenario-view.ts';
import { openingOf } from './addresses.ts';
import { byLanguage, pagesAt, translated } from './in-every-language.ts';
import { playingOf } from './playing.ts';

/** Everything that was observed of a protocol. */
export function observedDocument(protocol: Protocol): ObservedDocument {
  const { implementations, scenarios, sightings, untried } = protocol.observations;
  return {
    ...openingOf({ kind: 'observed', protocol: protocol.id }, 'observed'),
    protocol: protocol.id,
    implementations: implementations.map((implementation) => implementationOf(implementation, protocol)),
    scenarios: scenarios.map((scenario) => scenarioOf(scenario, protocol)),
    reasons: [...new Set(untried.map(({ reason }) => reason))].map((id) => ({
      id,
      text: translated((t) => t(`unable.${id}`)),
    })),
    observations: sightings.map(({ seen, varies, ...of }) => ({
      ...subjectOf(of),
      ...playingOf(seen),
      varies: varies.length > 0 ? varies.map(playingOf) : undefined,
    })),
    untried: untried.map((one) => ({ ...subjectOf(one), reason: one.reason })),
    pages: pagesAt({ kind: 'observed', protocol: protocol.id }),
  };
}

function subjectOf({
  endpoint: { implementation, role },
  scenario,
}: Pick<Sighting & Untried, 'endpoint' | 'scenario'>) {
  return { implementation: implementation.id, version: implementation.version, role, scenario: scenario.id };
}

function implementationOf(
  implementation: Implementation,
  { id: protocol }: Protocol,
): ObservedDocument['implementations'][number] {
  const { id, name, kind, language, version, on, obtained, date, roles, limits } = implementation;
  return {
    id,
    name,
    kind,
    language,
    version,
    on,
    obtained,
    date,
    roles: [...roles],
    limits: { client: limits.client, server: limits.server },
    pages: pagesAt({ kind: 'implementation', protocol, implementation: id }),
  };
}

function scenarioOf(scenario: Scenario, { sources }: Protocol): ObservedDocument['scenarios'][number] {
  const { id, family, group, roles, number, given, rule } = scenario;
  return {
    id,
    family,
    group,
    roles: [...roles],
    number,
    given,
    text: byLanguage((locale) => scenarioSentence([scenario], locale)),
    rule: cite(rule, sources),
  };
}
