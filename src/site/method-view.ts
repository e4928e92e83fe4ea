import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { DatedPart } from './dated-text.ts';
import { observedBetween } from './home-view.ts';
import type { MethodPage } from './pages.ts';
import type { Link } from './pair-view.ts';

/** Everything that the page of the method shows, finished. */
export interface MethodView {
  readonly title: string;
  readonly scenarios: number;
  readonly versions: readonly DatedPart[];
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
  return {
    title: t('method.heading', { protocol: protocol.name }),
    scenarios: scenarios.length,
    versions: observedBetween(implementations, locale),
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
