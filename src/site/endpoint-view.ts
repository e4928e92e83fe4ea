import { compareImplementations, type Endpoint } from '../domain/observation.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Role } from '../schema/role.ts';

/** An implementation as lists name it. The name is the same in every language. */
export interface EndpointView {
  readonly name: string;
  /** In which role, where it was tried in several and only one is meant. */
  readonly role: string | undefined;
}

/**
 * Names endpoints, each implementation once, in the order of implementations.
 *
 * @param roles those in which the endpoints could have been tried
 */
export function endpointViews(endpoints: readonly Endpoint[], roles: readonly Role[], t: Translate): EndpointView[] {
  return [...Map.groupBy(endpoints, ({ implementation }) => implementation)]
    .sort(([a], [b]) => compareImplementations(a, b))
    .map(([{ name, roles: own }, meant]) => {
      const possible = own.filter((role) => roles.includes(role));
      const [only] = meant;
      const isPart = only !== undefined && meant.length < possible.length;
      return { name, role: isPart ? t(`asRole.${only.role}`) : undefined };
    });
}

/**
 * Names endpoints in running text: the first few, and how many others there are.
 *
 * @param tag of the language whose commas and conjunctions are used
 */
export function listedNames(views: readonly EndpointView[], tag: string, t: Translate): string {
  const names = views.map(({ name, role }) => (role === undefined ? name : `${name} ${role}`));
  const most = 3;
  if (names.length <= most + 1) return new Intl.ListFormat(tag).format(names);
  const first = names.slice(0, most).join(t('telling.separator'));
  return t('telling.others', { names: first, count: names.length - most });
}
