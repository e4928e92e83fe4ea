import type { Code } from '../../domain/code.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import { byLanguage, passageIn } from './in-every-language.ts';
import type { CodeDocument } from '../../schema/api/code.ts';
import type { PairDocument } from '../../schema/api/pair.ts';
import type { ProtocolDocument } from '../../schema/api/protocol.ts';
import type { FactName } from '../../schema/fact-name.ts';
import { factValue } from '../fact-view.ts';
import { passageMaker } from '../passage-view.ts';

type Statement = PairDocument['differing'][number]['lower'];

/** What a fact of a code states. */
export function statementOf({ facts }: Code, name: FactName): Statement {
  const fact = facts[name];
  return {
    value: fact.value,
    basis: basisOf(fact),
    text: byLanguage((locale) => factValue(facts, name, locale)),
  };
}

/** All facts of a code, in the order of `factNames`. */
export function codeFactsOf(code: Code, { sources }: Protocol): CodeDocument['facts'] {
  const { registeredName, standing, setBy, closeFrame, browserClose, clean, reconnect, httpRelative } = code.facts;
  return {
    registeredName: { value: registeredName.value, ...surroundings('registeredName') },
    standing: { value: standing.value, ...surroundings('standing') },
    setBy: { value: setBy.value, ...surroundings('setBy') },
    closeFrame: { value: closeFrame.value, ...surroundings('closeFrame') },
    browserClose: { value: browserClose.value, ...surroundings('browserClose') },
    clean: { value: clean.value, ...surroundings('clean') },
    reconnect: { value: reconnect.value, basis: basisOf(reconnect), ...surroundings('reconnect') },
    httpRelative: { value: httpRelative.value, basis: basisOf(httpRelative), ...surroundings('httpRelative') },
  };

  function surroundings(name: FactName) {
    const fact = code.facts[name];
    const { note } = fact;
    return {
      text: byLanguage((locale) => factValue(code.facts, name, locale)),
      confidence: 'confidence' in fact ? fact.confidence : undefined,
      note:
        note === undefined
          ? undefined
          : passageIn((locale) =>
              passageMaker(code, locale)(note, code.translations[locale]?.notes[name], `note-${name}`),
            ),
      sources: sourcesOf(fact).map((source) => cite(source, sources)),
    };
  }
}

/** What each fact of a code states, and where it was read, in the order of `factNames`. */
export function factsInShort({ facts }: Code): ProtocolDocument['codes'][number]['facts'] {
  const { registeredName, standing, setBy, closeFrame, browserClose, clean, reconnect, httpRelative } = facts;
  return {
    registeredName: { value: registeredName.value, sources: registeredName.sources },
    standing: { value: standing.value, sources: standing.sources },
    setBy: { value: setBy.value, sources: setBy.sources },
    closeFrame: { value: closeFrame.value, sources: closeFrame.sources },
    browserClose: { value: browserClose.value, sources: browserClose.sources },
    clean: { value: clean.value, sources: clean.sources },
    reconnect: { value: reconnect.value, basis: basisOf(reconnect), sources: sourcesOf(reconnect) },
    httpRelative: { value: httpRelative.value, basis: basisOf(httpRelative), sources: sourcesOf(httpRelative) },
  };
}

/** Where a fact was read; none where it states nothing. */
function sourcesOf(fact: object & { readonly sources?: readonly string[] }): string[] {
  return [...(fact.sources ?? [])];
}

/** What a fact rests on, where it may rest on something else than its sources. */
function basisOf<Basis extends string>(fact: { readonly value: unknown; readonly basis?: Basis }): Basis | undefined {
  return fact.basis;
}
