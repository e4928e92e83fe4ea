import { firstSentence, type Code } from '../../domain/code.ts';
import { familyOf } from '../../domain/family.ts';
import type { Protocol } from '../../domain/protocol.ts';
import type { ProtocolDocument } from '../../schema/api/protocol.ts';
import { factNames } from '../../schema/fact-name.ts';
import { families } from '../../schema/family.ts';
import { codeDestination } from '../pages.ts';
import { passageMaker } from '../passage-view.ts';
import { openingOf } from './addresses.ts';
import { factsInShort } from './code-facts.ts';
import { localizedTexts, pagesAt, passageIn, translated } from './in-every-language.ts';
import { rangeOf } from './range.ts';

/** A document of a protocol, as that of the protocol lists it. */
export type ListedFile = ProtocolDocument['files'][number];

/**
 * A protocol with all its codes in short.
 *
 * @param files every other document of it
 */
export function protocolDocument(protocol: Protocol, files: ListedFile[]): ProtocolDocument {
  const { id, name, category, sources, ranges, codes, tools } = protocol;
  const present = new Set(codes.map((code) => familyOf(code, ranges)));
  return {
    ...openingOf({ kind: 'protocol', protocol: id }, 'protocol'),
    id,
    name,
    category,
    specification: idOf(protocol.specification),
    registry: idOf(protocol.registry),
    sources: Object.entries(sources).map(([id, { name, title, url, note }]) => ({ id, name, title, url, note })),
    ranges: ranges.map((range) => rangeOf(range, protocol)),
    families: families
      .filter((family) => present.has(family))
      .map((family) => ({ id: family, label: translated((t) => t(`family.${family}`)) })),
    facts: factNames.map((fact) => ({ id: fact, label: translated((t) => t(`fact.${fact}`)) })),
    codes: codes.map((code) => codeInShort(code, protocol)),
    counts: countsOf(protocol),
    sections: sectionsOf(protocol),
    tools: tools.map((tool) => ({
      id: tool,
      name: translated((t) => t(`tool.${tool}`)),
      pages: pagesAt({ kind: 'tool', protocol: id, tool }),
    })),
    pages: pagesAt({ kind: 'protocol', protocol: id }),
    files,
  };

  function idOf(source: Protocol['specification']): string {
    return Object.keys(sources).find((key) => sources[key] === source) ?? '';
  }
}

function codeInShort(code: Code, { ranges }: Protocol): ProtocolDocument['codes'][number] {
  const { number, name, gloss, prose, translations } = code;
  return {
    number,
    name,
    gloss: localizedTexts(gloss),
    family: familyOf(code, ranges),
    facts: factsInShort(code),
    summary: passageIn((locale) => {
      const own = translations[locale]?.prose?.description;
      const first = own === undefined ? undefined : firstSentence(own);
      return passageMaker(code, locale)(firstSentence(prose.description), first, 'description');
    }),
    pages: pagesAt(codeDestination(code)),
  };
}

function countsOf(protocol: Protocol): ProtocolDocument['counts'] {
  const { codes, usedNumbers, pairs, observations, products, printers } = protocol;
  const messages = printers.flatMap((printer) => printer.messages);
  return {
    codes: codes.length,
    used: usedNumbers.length,
    pairs: pairs.length,
    implementations: observations.implementations.length,
    scenarios: observations.scenarios.length,
    observations: observations.sightings.length,
    untried: observations.untried.length,
    products: products.length,
    messages: messages.length,
    causes: new Set(messages.map(({ cause }) => cause)).size,
  };
}

/** The pages that tell of all codes together, as far as the protocol has them. */
function sectionsOf({ id: protocol, observations, products, printers }: Protocol): ProtocolDocument['sections'] {
  const isObserved = observations.implementations.length > 0;
  const all = [
    { id: 'observed', label: 'observed.matrixLink', isThere: isObserved },
    { id: 'limits', label: 'observed.limitsLink', isThere: isObserved },
    { id: 'method', label: 'observed.methodLink', isThere: isObserved },
    { id: 'products', label: 'heading.products', isThere: products.length > 0 },
    { id: 'messages', label: 'heading.messages', isThere: printers.length > 0 },
  ] as const;
  return all
    .filter(({ isThere }) => isThere)
    .map(({ id, label }) => ({ id, name: translated((t) => t(label)), pages: pagesAt({ kind: id, protocol }) }));
}
