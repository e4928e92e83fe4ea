import { locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { dateText } from './implementation-view.ts';
import type { MethodPage } from './pages.ts';
import type { Link } from './pair-view.ts';

/** Everything that the page of the method shows, finished. */
export interface MethodView {
  readonly title: string;
  readonly scenarios: number;
  readonly versions: string;
  readonly implementations: readonly (Link & { readonly version: string; readonly obtained: string })[];
  readonly commands: { readonly all: string; readonly some: string };
  /** Where the repository says how an implementation is added. */
  readonly guide: string;
  readonly links: readonly Link[];
}

/** Composes the page that says how was observed. */
export function methodView({ locale, protocol }: MethodPage): MethodView {
  const t = translator(locale);
  const { implementations, scenarios } = protocol.observations;
  const { tag } = locales[locale];
  const dates = implementations.map(({ date }) => date).sort();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const count = implementations.length;
  return {
    title: t('method.heading', { protocol: protocol.name }),
    scenarios: scenarios.length,
    versions:
      first === last
        ? t('method.versionsOneDay', { implementations: count, date: dateText(first, tag) })
        : t('method.versions', { implementations: count, first: dateText(first, tag), last: dateText(last, tag) }),
    implementations: implementations.map(({ id, name, version, obtained }) => ({
      label: name,
      path: pathOf({ kind: 'implementation', protocol: protocol.id, implementation: id }, locale),
      version,
      obtained,
    })),
    commands: {
      all: 'npm run observe',
      some: `npm run observe -- --only ${[implementations[0]?.id, scenarios[0]?.id].join(',')}`,
    },
    guide: 'CONTRIBUTING.md',
    links: [
      { label: t('observed.matrixLink'), path: pathOf({ kind: 'observed', protocol: protocol.id }, locale) },
      { label: t('observed.limitsLink'), path: pathOf({ kind: 'limits', protocol: protocol.id }, locale) },
    ],
  };
}
