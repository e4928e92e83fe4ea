import type { Code } from '../domain/code.ts';
import { cite, type Citation } from '../domain/reference.ts';
import { translator } from '../i18n/translate.ts';
import type { Locale } from '../i18n/locales.ts';
import { factNames, type FactName } from '../schema/fact-name.ts';
import type { Facts } from '../schema/fact.ts';
import type { NamedSource } from '../schema/source.ts';
import { passageMaker, type PassageView } from './passage-view.ts';

/** A fact as a page shows it: everything in the page's language but the note, which is English first. */
export interface FactView {
  readonly name: FactName;
  readonly label: string;
  readonly value: string;
  /** The value is a name, in English in every language. */
  readonly isName: boolean;
  readonly confidence: string | undefined;
  readonly note: PassageView | undefined;
  readonly citations: readonly Citation[];
}

/** Whether the value of a fact is a name, which is English in every language. */
export function isNameFact(facts: Facts, name: FactName): boolean {
  return name === 'registeredName' && facts.registeredName.value !== 'none';
}

/** All facts of a code, in the order of `factNames`. */
export function factViews(code: Code, sources: Readonly<Record<string, NamedSource>>, locale: Locale): FactView[] {
  const t = translator(locale);
  const { facts, translations } = code;
  const passage = passageMaker(code, locale);
  return factNames.map((name) => {
    const fact = facts[name];
    return {
      name,
      label: t(`fact.${name}`),
      value: factValue(facts, name, locale),
      isName: isNameFact(facts, name),
      confidence: 'confidence' in fact && fact.confidence ? t(`confidence.${fact.confidence}`) : undefined,
      note: fact.note === undefined ? undefined : passage(fact.note, translations[locale]?.notes[name], `note-${name}`),
      citations: 'sources' in fact ? fact.sources.map((text) => cite(text, sources)) : [],
    };
  });
}

/** What a fact says, in a few words of the page's language. */
export function factValue(facts: Facts, name: FactName, locale: Locale): string {
  const t = translator(locale);
  switch (name) {
    case 'registeredName': {
      const { value } = facts.registeredName;
      return value === 'none' ? t('value.none') : value;
    }
    case 'standing':
      return t(`value.standing.${facts.standing.value}`);
    case 'setBy':
      return t(`value.setBy.${facts.setBy.value}`);
    case 'closeFrame':
      return t(`value.closeFrame.${facts.closeFrame.value}`);
    case 'browserClose':
      return t(`value.browserClose.${facts.browserClose.value}`);
    case 'clean':
      return t(`value.clean.${facts.clean.value}`);
    case 'reconnect': {
      const value = t(`value.reconnect.${facts.reconnect.value}`);
      if (!('basis' in facts.reconnect)) return value;
      return t('basis.statement', { value, basis: t(`basis.${facts.reconnect.basis}`) });
    }
    case 'httpRelative': {
      const fact = facts.httpRelative;
      return 'basis' in fact ? t(`value.httpRelative.${fact.basis}`, { status: fact.value }) : t('value.none');
    }
  }
}
