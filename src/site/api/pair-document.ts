import type { Code } from '../../domain/code.ts';
import { compareFacts } from '../../domain/differences.ts';
import type { Pair } from '../../domain/pair.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { tellingsOf, type Telling } from '../../domain/telling.ts';
import type { PairDocument } from '../../schema/api/pair.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { codeDestination, pairDestination } from '../pages.ts';
import { scenarioSentence } from '../scenario-view.ts';
import { apiAddress, openingOf } from './addresses.ts';
import { statementOf } from './code-facts.ts';
import { endpointOf } from './code-observed.ts';
import { questionOf } from './confusion.ts';
import { byLanguage, localizedTexts, pagesAt } from './in-every-language.ts';

/** Two codes of a protocol beside each other. */
export function pairDocument(pair: Pair, protocol: Protocol): PairDocument {
  const { lower, higher } = pair;
  const { differing, agreeing } = compareFacts(lower.facts, higher.facts);
  const question = questionOf(lower, higher, protocol);
  const file = { kind: 'pair', protocol: protocol.id, lower: lower.number, higher: higher.number } as const;
  return {
    ...openingOf(file, 'pair'),
    protocol: protocol.id,
    lower: sideOf(lower),
    higher: sideOf(higher),
    differing: differing.map((fact) => ({
      fact,
      lower: statementOf(lower, fact),
      higher: statementOf(higher, fact),
    })),
    agreeing: agreeing.map((fact) => ({ fact, both: statementOf(lower, fact) })),
    question: question && { text: question.text, lower: question.answerHere, higher: question.answerThere },
    tellings: tellingsOf(protocol.observations, lower.number, higher.number).map(tellingOf),
    pages: pagesAt(pairDestination(pair)),
  };
}

function sideOf(code: Code): PairDocument['lower'] {
  const { protocol, number, name, gloss } = code;
  return {
    number,
    name,
    gloss: localizedTexts(gloss),
    document: apiAddress({ kind: 'code', protocol, number }),
    pages: pagesAt(codeDestination(code)),
  };
}

function tellingOf(telling: Telling): PairDocument['tellings'][number] {
  switch (telling.kind) {
    case 'sent':
    case 'reported': {
      const { kind, scenarios, lower, higher } = telling;
      return { seen: kind, ...happening(scenarios), lower: lower.map(endpointOf), higher: higher.map(endpointOf) };
    }
    case 'turned': {
      const { kind, sent, reported, scenarios, endpoints } = telling;
      return { seen: kind, sent, reported, ...happening(scenarios), endpoints: endpoints.map(endpointOf) };
    }
    case 'call': {
      const { kind, taken, refused, endpoints } = telling;
      return { seen: kind, taken, refused, endpoints: endpoints.map(endpointOf) };
    }
  }
}

function happening(scenarios: readonly [Scenario, ...Scenario[]]) {
  return {
    scenarios: scenarios.map(({ id }) => id),
    text: byLanguage((locale) => scenarioSentence(scenarios, locale)),
  };
}
