import { firstSentence, type Code } from '../../src/domain/code.ts';
import type { ConfusedCode } from '../../src/domain/confusion.ts';
import { usesOf } from '../../src/domain/product.ts';
import { compareFacts } from '../../src/domain/differences.ts';
import type { Implementation, Sighting } from '../../src/domain/observation.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { factNames } from '../../src/schema/fact-name.ts';
import type {
  CodeObservedPage,
  CodePage,
  ImplementationPage,
  Page,
  PairPage,
  ProtocolPage,
  ToolPage,
} from '../../src/site/pages.ts';
import { longTextOf } from './content.ts';
import { blocksOf, withOpenCitations } from './long-text.ts';
import { collapse } from './tree.ts';

/**
 * Everything a page shows that its content wrote in English: names, prose, sentences made of prose, questions, notes,
 * and the blocks of the long text. Each must stand on the page word for word.
 */
export function englishPassages(page: Page): string[] {
  switch (page.kind) {
    case 'home':
      return page.protocols.flatMap(({ category, codes }) => [category, ...codes.map(nameOf)]);
    case 'search':
      return page.protocols.flatMap(({ codes, products }) => [
        ...codes.map(nameOf),
        ...products.map(({ name }) => name),
      ]);
    case 'protocol':
      return protocolPassages(page);
    case 'code':
      return codePassages(page);
    case 'codeObserved':
      return codeObservedPassages(page);
    case 'pair':
      return pairPassages(page);
    case 'observed':
      return page.protocol.observations.implementations.map(({ name }) => name);
    case 'implementation':
      return implementationPassages(page);
    case 'limits':
      return page.protocol.observations.implementations.filter(({ kind }) => kind !== 'proxy').map(versionOf);
    case 'method':
      return page.protocol.observations.implementations.map(versionOf);
    case 'usedCode':
      return usesOf(page.protocol.products, page.number).flatMap(({ product, use }) => [product.name, use.name ?? '']);
    case 'products':
      return page.protocol.products.map(({ name }) => name);
    case 'product':
      return [page.product.name, ...page.product.uses.flatMap(({ name }) => name ?? [])];
    case 'messages':
      return page.protocol.printers.flatMap(({ name, messages }) => [
        name,
        ...messages.map(({ text }) => printed(text)),
      ]);
    case 'api':
      return [];
    case 'tool':
      return [
        page.protocol.name,
        ...(page.tool === 'what-happened' ? page.protocol.codes.map(nameOf) : []),
        ...(page.tool === 'may-i-send' ? callPassages(page) : []),
      ];
    case 'notFound':
      return page.protocols.map(({ category }) => category);
  }
}

function protocolPassages({ protocol }: ProtocolPage): string[] {
  return [
    protocol.category,
    ...protocol.codes.flatMap((code) => [nameOf(code), firstSentence(code.prose.description)]),
    ...protocol.ranges.map(({ text }) => text),
  ];
}

function codePassages({ protocol, code }: CodePage): string[] {
  const confusions = [...(protocol.confusions.get(code.number)?.values() ?? [])];
  const others = protocol.codes.filter(({ number }) => confusions.some(({ other }) => other === number));
  return [
    nameOf(code),
    ...proseOf(code),
    ...factNames.flatMap((name) => code.facts[name].note ?? []),
    ...registeredName(code),
    ...confusions.map(({ question }) => question),
    ...others.map(nameOf),
    ...blocksOf(longTextOf(code)),
  ];
}

function pairPassages({ protocol, pair: { lower, higher } }: PairPage): string[] {
  const t = translator('en');
  const names = { protocol: protocol.name, a: lower.number, nameA: lower.name, b: higher.number, nameB: higher.name };
  const confusion = protocol.confusions.get(lower.number)?.get(higher.number);
  const differ = compareFacts(lower.facts, higher.facts).differing.includes('registeredName');
  return [
    t('pair.title', names),
    t('prose.introduction', {
      ...names,
      category: protocol.category,
      descriptionA: lower.prose.description,
      descriptionB: higher.prose.description,
    }),
    ...[lower, higher].flatMap((code) => [
      nameOf(code),
      ...proseOf(code),
      t('prose.difference', { protocol: protocol.name, code: code.number, description: code.prose.description }),
      t('prose.encounter', { code: code.number, when: code.prose.when }),
      ...(differ ? registeredName(code) : []),
    ]),
    t('prose.which', { ...names, fixA: lower.prose.fix, fixB: higher.prose.fix }),
    ...(confusion ? questionOf(confusion) : []),
  ];
}

function versionOf({ name, version }: Implementation): string {
  return `${name} ${version}`;
}

/** A string as a page shows it: with signs in the places of what varies. */
function printed(text: string): string {
  return withOpenCitations(collapse(text.replaceAll('{text}', '…').replace(/\{(?:code|number)\}/g, 'N')));
}

/** Who was sent the code, or said something of it word for word. */
function codeObservedPassages({ protocol, code }: CodeObservedPage): string[] {
  const inScenario = (id: string): Sighting[] =>
    protocol.observations.sightings.filter(({ scenario }) => scenario.id === id);
  const refused = inScenario(`send-${code.number}`).filter(({ seen: { wire } }) => !wire.some((one) => 'frame' in one));
  const messages = refused.flatMap(({ seen: { reported } }) => [reported?.threw?.message]);
  return [
    nameOf(code),
    ...inScenario(`receive-${code.number}`).map(({ endpoint }) => endpoint.implementation.name),
    ...messages.map((message = '') => withOpenCitations(collapse(message))),
  ];
}

/** Whose close was called, and what it threw, but messages in which the page has a sign in the place of the number. */
function callPassages({ protocol }: ToolPage): string[] {
  const calls = protocol.observations.sightings.filter(({ scenario }) => scenario.group === 'send');
  return calls.flatMap(({ endpoint, scenario: { number }, seen: { reported } }) => {
    const message = reported?.threw?.message ?? '';
    return [
      versionOf(endpoint.implementation),
      ...(message.includes(String(number ?? '-')) ? [] : [collapse(message)]),
    ];
  });
}

/** What an implementation said word for word. */
function implementationPassages({ protocol, implementation }: ImplementationPage): string[] {
  const own = protocol.observations.sightings.filter(({ endpoint }) => endpoint.implementation === implementation);
  const messages = own.flatMap(({ seen: { reported } }) => [reported?.error?.message, reported?.threw?.message]);
  return [
    versionOf(implementation),
    implementation.obtained,
    ...messages.map((message = '') => withOpenCitations(collapse(message))),
  ];
}

/** Everything of a code that its page shows in another language, the blocks of its long text included. */
export function ownPassages(code: Code, locale: Locale): string[] {
  const translation = code.translations[locale];
  if (translation === undefined) return [];
  const { prose, notes, confusedWith } = translation;
  return [
    ...(prose ? [prose.description, prose.when, prose.fix] : []),
    ...Object.values(notes),
    ...confusedWith.map(({ question }) => question),
    ...blocksOf(longTextOf(code, locale)),
  ];
}

function proseOf({ prose: { description, when, fix } }: Code): string[] {
  return [description, when, fix];
}

function nameOf({ number, name }: Code): string {
  return `${number} ${name}`;
}

function registeredName({ facts: { registeredName } }: Code): string[] {
  return registeredName.value === 'none' ? [] : [registeredName.value];
}

function questionOf({ question, answerHere, answerThere }: ConfusedCode): string[] {
  return [question, answerHere, answerThere];
}
