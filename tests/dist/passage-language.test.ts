import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLocale, isLocale, locales, localeTags, type Locale } from '../../src/i18n/locales.ts';
import { firstSentence } from '../../src/domain/code.ts';
import { answersOf, type Diagnosis } from '../../src/domain/diagnosis.ts';
import type { Translation } from '../../src/domain/translation.ts';
import type { Localized } from '../../src/schema/localized.ts';
import { dateText } from '../../src/site/dated-text.ts';
import { observedBetween } from '../../src/site/home-view.ts';
import { expectedPages, longTextOf, protocols } from './content.ts';
import { checkEveryPage } from './faults.ts';
import { localeTexts, messagesOf } from './locale-texts.ts';
import { blocksOf, withOpenCitations } from './long-text.ts';
import { BuiltPage } from './page.ts';
import { englishPassages } from './passages.ts';
import { textOfPiece, type TextRun } from './text-run.ts';
import { attribute, closestWith, collapse, languageOf, textOf } from './tree.ts';

const english = locales[defaultLocale].tag;

/** By locale: whether a text is made of the locale's own words. */
const isOwn = new Map(localeTags.map((locale) => [locale, localeTexts(locale, ownTexts(locale))]));

/** By locale: the blocks of all long texts. */
const ownBlocks = new Map(
  localeTags.map((locale) => [
    locale,
    new Set(protocols.flatMap(({ codes }) => codes.flatMap((code) => blocksOf(longTextOf(code, locale))))),
  ]),
);

/** Everything of a translated code that pages show, its description in two parts. */
function ownWords(translation: Translation | undefined): string[] {
  if (translation === undefined) return [];
  const { prose, notes, confusedWith } = translation;
  const first = prose && firstSentence(prose.description);
  return [
    ...(prose === undefined || first === undefined
      ? []
      : [prose.description, prose.when, prose.fix, first, prose.description.slice(first.length)]),
    ...Object.values(notes),
    ...confusedWith.flatMap((confusion) => [confusion.question, confusion.this, confusion.other]),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Everything that leads from a closed connection to its causes. */
function diagnosisTexts({ question, ...tree }: Diagnosis): Localized[] {
  return [
    question,
    ...answersOf({ question, ...tree }).flatMap(({ text, step }) => [
      ...(text === undefined ? [] : [text]),
      ...(step.kind === 'question'
        ? [step.question]
        : step.causes.flatMap(({ cause: { cause, remedy } }) => [cause, remedy])),
    ]),
  ];
}

/** Glosses, days, translations, and names that are the same in every language. */
function ownTexts(locale: Locale): string[] {
  const glosses = protocols.flatMap(({ codes }) => codes.flatMap(({ gloss }) => gloss[locale] ?? []));
  const days = protocols
    .flatMap(({ observations, products }) => [
      ...observations.implementations.map(({ date }) => date),
      ...products.flatMap(({ read }) => read ?? []),
    ])
    .map((date) => dateText(date, locales[locale].tag));
  const questions = protocols.flatMap((protocol) => protocol.questions.flatMap(({ text }) => text[locale] ?? []));
  const translated = protocols.flatMap(({ codes, rangeTexts }) => [
    ...codes.flatMap(({ translations }) => ownWords(translations[locale])),
    ...[...(rangeTexts[locale]?.values() ?? [])].map(({ text }) => text),
  ]);
  const around = protocols.flatMap(({ products, otherWorlds, printers, diagnosis }) => [
    ...products.flatMap(({ summary, uses }) => [summary, ...uses.map(({ meaning }) => meaning)]),
    ...[...otherWorlds.values()].map(({ what }) => what),
    ...printers.flatMap(({ messages }) => messages.flatMap(({ cause }) => [cause.cause, cause.remedy])),
    ...(diagnosis === undefined ? [] : diagnosisTexts(diagnosis)),
  ]);
  const dated = protocols.flatMap(({ observations }) => observedBetween(observations.implementations, locale));
  return [
    ...glosses,
    'Wirecodes',
    ...protocols.map(({ name }) => name),
    ...days,
    ...questions,
    ...translated,
    ...around.flatMap((text) => (text[locale] ?? '').split('`').map((part) => part.trim())),
    // As the switch of a page offers it.
    locales[locale].name,
    ...dated.map(({ text }) => text.trim()),
  ];
}

/** Passages of prose, whole sentences, of which any part is not marked as English. */
function unmarkedPassages(page: BuiltPage, passages: readonly string[]): string[] {
  const sentences = passages.filter((passage) => /^\S+ \S+ .*[.?!](?: \[n\])*$/.test(passage));
  return sentences.flatMap((sentence) =>
    page.runs
      .filter((run) => piecesOf(run, sentence).some(({ language }) => language !== english))
      .map(() => `It does not mark “${sentence}” as English.`),
  );
}

/** The pieces of a run in which a passage stands; its citations have any numbers. */
function piecesOf({ text, pieces }: TextRun, passage: string): TextRun['pieces'] {
  const parts = passage.split('[n]');
  if (parts.some((part) => !text.includes(part))) return [];
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const match = new RegExp(escaped.join('\\[\\d+\\]')).exec(text);
  if (match === null) return [];
  return pieces.filter(({ start, end }) => start < match.index + match[0].length && end > match.index);
}

/** Texts that are marked as being in the page's language and are none of its words, and the other way round. */
function misplacedTexts(page: BuiltPage): string[] {
  const { locale } = page;
  const own = locales[locale].tag;
  return page.runs.flatMap((run) => {
    // A block of a long text names what is English in every language.
    if (ownBlocks.get(locale)?.has(withOpenCitations(run.text)) === true) return [];
    return run.pieces.flatMap((piece) => {
      const text = textOfPiece(run, piece);
      const { language, node } = piece;
      if (isLanguageName(node)) return [];
      if (language !== own && language !== english) return [`“${text}” is marked as "${language}".`];
      if (locale === defaultLocale) return [];
      const [isLocal, isEnglish] = [isOwn.get(locale)?.(text) === true, isOwn.get(defaultLocale)?.(text) === true];
      if (language === own) return isLocal ? [] : [`“${text}” is marked as "${own}", but is no text of that locale.`];
      return isLocal && !isEnglish ? [`“${text}” is marked as "${language}", but is a text of "${own}".`] : [];
    });
  });
}

/** The name of a language in itself, which leads to the page in it. */
function isLanguageName(node: TextRun['pieces'][number]['node']): boolean {
  const link = closestWith(node, 'hreflang');
  const tag = link && attribute(link, 'hreflang');
  return (
    link !== undefined && isLocale(tag) && languageOf(node) === tag && collapse(textOf(link)) === locales[tag].name
  );
}

/** Headings of the locale files that stand in a passage of another language and are not marked. */
function misplacedHeadings(page: BuiltPage): string[] {
  const headings = Object.entries(messagesOf(page.locale)).filter(([key]) => /^(?:heading|side)\./.test(key));
  const texts = new Set(headings.map(([, text]) => text));
  return page.named('h1', 'h2', 'h3', 'h4').flatMap((heading) => {
    const text = collapse(textOf(heading));
    const language = languageOf(heading);
    return texts.has(text) && language !== locales[page.locale].tag
      ? [`The heading “${text}” is marked as "${language}".`]
      : [];
  });
}

/** Names for listeners that are not in the language of their place. */
function misplacedLabels(page: BuiltPage): string[] {
  return page.elements.flatMap((element) => {
    const label = attribute(element, 'aria-label') ?? attribute(element, 'title') ?? attribute(element, 'alt');
    const language = languageOf(element);
    if (label === undefined || !isLocale(language)) return [];
    return isOwn.get(language)?.(collapse(label)) === true
      ? []
      : [`The label “${label}” of <${element.tagName}> is read as "${language}", but is no text of that locale.`];
  });
}

test('every passage of English prose is marked as English', () => {
  let count = 0;
  checkEveryPage((page) => {
    const expected = expectedPages.get(page.path);
    const passages = expected === undefined ? [] : englishPassages(expected);
    count += passages.length;
    return unmarkedPassages(page, passages);
  });
  assert.equal(count > 10 * expectedPages.size, true, 'Hardly any passage was looked at.');
});

test('what stands in the language of the page are its own words, and none of them is marked as English', () => {
  checkEveryPage(misplacedTexts);
});

test('the headings of a page are in its language', () => {
  checkEveryPage(misplacedHeadings);
});

test('the labels of a page are in its language', () => {
  checkEveryPage(misplacedLabels);
});

test('unmarked English, and French marked as English, are found', () => {
  const page = (body: string): BuiltPage => new BuiltPage('fr/index.html', `<html lang="fr"><body>${body}`);
  const faults = (body: string): number =>
    unmarkedPassages(page(body), ['The peer is gone. [n]']).length +
    [misplacedTexts, misplacedHeadings, misplacedLabels].flatMap((check) => check(page(body))).length;
  const { 'heading.fix': heading = '', 'heading.description': same = '' } = messagesOf('fr');
  for (const body of [
    '<p lang="en">The <b>peer</b> is gone. <a>[7]</a>',
    `<h2>${heading}</h2><p lang="en">A cause</p><p>1002 vs 1003</p>`,
    '<a href="/ja/" hreflang="ja" lang="ja">日本語</a>',
    `<nav aria-label="${heading}"><p lang="en" aria-label="Fact">x`,
  ]) {
    assert.equal(faults(body), 0, body);
  }
  for (const body of [
    '<p>Protocol error',
    `<p lang="en">${heading}`,
    `<div lang="en"><h3>${same}</h3></div>`,
    '<a href="/ja/" hreflang="ja">日本語</a>',
    '<nav aria-label="Languages">',
    '<p lang="de">Fehler',
  ]) {
    assert.equal(faults(body), 1, body);
  }
  assert.equal(faults('<p>The peer is gone. [7]'), 2);
  assert.equal(faults('<p lang="en">The <b lang="fr">peer</b> is gone. [7]'), 2);
});
