import type { Observations } from '../domain/observation.ts';
import { endpointsOf } from '../domain/observation.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { messages, type MessageKey } from '../schema/messages.ts';
import type { Role } from '../schema/role.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Link } from './pair-view.ts';

type ScenarioKey = Extract<MessageKey, `scenario.${string}`>;

/**
 * What happens in scenarios of one family, in a sentence: with all their numbers, where they have some.
 *
 * @throws where the locale files have no sentence for the family; content is checked for it beforehand
 */
export function scenarioSentence(scenarios: readonly [Scenario, ...Scenario[]], locale: Locale): string {
  const key = `scenario.${scenarios[0].family}`;
  if (!isScenarioKey(key)) throw new Error(`There is no sentence "${key}".`);
  const numbers = scenarios.flatMap(({ number }) => (number === undefined ? [] : [String(number)]));
  // A list of one is that one, and most are: a formatter takes longer to make than all the rest.
  const number =
    numbers.length > 1
      ? new Intl.ListFormat(locales[locale].tag, { type: 'disjunction' }).format(numbers)
      : (numbers[0] ?? '');
  return translator(locale)(key, { number });
}

/** The sentence of some scenarios, with the place of the first in the table of all observations. */
export function scenarioLink(
  scenarios: readonly [Scenario, ...Scenario[]],
  protocol: { readonly id: string; readonly observations: Observations },
  locale: Locale,
): Link {
  const path = pathOf({ kind: 'observed', protocol: protocol.id }, locale);
  return { label: scenarioSentence(scenarios, locale), path: `${path}#${scenarios[0].id}` };
}

/**
 * Id of a scenario's row in the table of a role: the scenario's own in the first table that has the row, which is where
 * links lead.
 */
export function rowId({ id, roles }: Scenario, role: Role, observations: Observations): string {
  const first = roles.find((one) => endpointsOf(observations, one).length > 0);
  return role === first ? id : `${role}-${id}`;
}

function isScenarioKey(key: string): key is ScenarioKey {
  return Object.hasOwn(messages, key);
}
