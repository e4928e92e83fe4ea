import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '../../src/schema/messages.ts';
import { authoredText } from './content.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import type { Element } from './tree.ts';

/** What shows a reader that something was not rendered, by what went wrong. */
const leftovers: Readonly<Record<string, RegExp>> = {
  Markdown: /\*\*|`|\]\(|^#{1,6} |^[-*] /g,
  'a component': /<\/?(?:Ref|Side)\b/g,
  'a placeholder': /\{\{|\}\}|\$t\(/g,
  'a value that is not text': /\bundefined\b|\[object \w+\]|\bNaN\b|\bnull\b/g,
  'an entity': /&(?:amp|lt|gt|quot|apos|nbsp|#x?[\da-f]+);/gi,
  'a key of the locale files': keyPattern(),
};

/** How many characters beside a match are compared with what authors wrote. */
const context = 12;

/** Attributes that readers, listeners and search engines are given as text. */
const readAttributes = ['alt', 'aria-label', 'aria-description', 'content', 'href', 'id', 'title'];

function keyPattern(): RegExp {
  const keys = Object.keys(messages).map((key) => key.replaceAll('.', '\\.'));
  return new RegExp(`(?:^|\\s)(?:${keys.join('|')})(?:_\\w+)?(?:\\s|$)`, 'g');
}

function leftoverFaults(page: BuiltPage): string[] {
  return [...visibleTexts(page), ...page.elements.flatMap(attributeTexts)].flatMap((text) =>
    Object.entries(leftovers)
      .filter(([, pattern]) => [...text.matchAll(pattern)].some((match) => !isAuthored(match)))
      .map(([what]) => `It shows ${what}: “${text.trim().slice(0, 120)}”.`),
  );
}

/**
 * Whether an author wrote a match, with the words around it: prose may well say that something is undefined. A match
 * that stands alone has no words around it that could tell.
 */
function isAuthored({ 0: match, index, input }: RegExpExecArray): boolean {
  const around = input.slice(Math.max(0, index - context), index + match.length + context).trim();
  return around.length >= match.length + context && authoredText.includes(around);
}

/** The text of a page, but code, in which all of this may be meant. */
function visibleTexts(page: BuiltPage): string[] {
  const titles = page
    .named('title')
    .flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')));
  return [
    ...titles,
    ...page.runs.flatMap(({ text, pieces }) =>
      pieces.filter(({ isCode }) => !isCode).map(({ start, end }) => text.slice(start, end)),
    ),
  ];
}

function attributeTexts({ attrs }: Element): string[] {
  return attrs.filter(({ name }) => readAttributes.includes(name)).map(({ value }) => value);
}

test('no page shows markup, placeholders, keys or values that are not text', () => {
  checkEveryPage(leftoverFaults);
});

test('each kind of leftover is found', () => {
  const faults = (body: string): number => leftoverFaults(new BuiltPage('index.html', body)).length;
  assert.equal(
    faults('<title>A</title><p>An <code>undefined</code> “x” & y, code 1002. <a href="/a/">Undefined</a>'),
    0,
  );
  for (const body of [
    '<p>a **b** c',
    '<p>a `b` c',
    '<p>[a](/b/)',
    '<p>&lt;Ref to="x" />',
    '<p>{{code}}',
    '<title>undefined</title>',
    '<p>[object Object]',
    '<p>NaN codes',
    '<p>null',
    '<p>a &amp;amp; b',
    '<p>heading.facts',
    '<a href="/undefined/">x</a>',
    '<a aria-label="{{a}}" href="/">x</a>',
    '<meta name="description" content="page.home">',
  ]) {
    assert.equal(faults(body), 1, body);
  }
});
