import type { Pair } from '../domain/pair.ts';
import type { Protocol } from '../domain/protocol.ts';
import { tellingsOf, type Telling } from '../domain/telling.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { endpointViews, listedNames } from './endpoint-view.ts';
import type { Link } from './pair-view.ts';
import { scenarioLink } from './scenario-view.ts';
import type { Endpoint } from '../domain/observation.ts';
import { roles, type Role } from '../schema/role.ts';

/** Something seen that tells the two codes of a pair apart. */
export interface TellingView {
  /** What happened; undefined where the sentence says it. */
  readonly scenario: Link | undefined;
  readonly sentence: string;
}

/** How many a pair page has room for: fewer where a question tells the two apart, with what was seen in its answers. */
const most = { withQuestion: 1, alone: 2 };

/**
 * What was seen that tells the two codes of a pair apart, the most telling first.
 *
 * @param hasQuestion readers confuse the two, and a question decides
 */
export function tellingViews(
  { lower, higher }: Pair,
  hasQuestion: boolean,
  protocol: Protocol,
  locale: Locale,
): TellingView[] {
  const t = translator(locale);
  const room = hasQuestion ? most.withQuestion : most.alone;
  return tellingsOf(protocol.observations, lower.number, higher.number).slice(0, room).map(view);

  function view(telling: Telling): TellingView {
    switch (telling.kind) {
      case 'sent':
      case 'reported': {
        const [{ roles: possible }] = telling.scenarios;
        return {
          scenario: scenarioLink(telling.scenarios, protocol, locale),
          sentence: t(`telling.${telling.kind}`, {
            a: lower.number,
            lower: names(telling.lower, possible),
            b: higher.number,
            higher: names(telling.higher, possible),
          }),
        };
      }
      case 'turned': {
        const { scenarios, sent, reported, endpoints } = telling;
        return {
          scenario: scenarioLink(scenarios, protocol, locale),
          sentence: t('telling.turned', { a: sent, b: reported, names: names(endpoints, scenarios[0].roles) }),
        };
      }
      case 'call': {
        const { taken, refused, endpoints } = telling;
        const named = names(endpoints, roles);
        return { scenario: undefined, sentence: t('telling.call', { a: taken, b: refused, names: named }) };
      }
    }
  }

  function names(endpoints: readonly Endpoint[], possible: readonly Role[]): string {
    return listedNames(endpointViews(endpoints, possible, t), locales[locale].tag, t);
  }
}
