import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales, localeTags } from '../../src/i18n/locales.ts';
import { localeOf, pathOf } from '../../src/i18n/urls.ts';
import { settings } from '../../src/settings.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, closestWith, collapse, textOf } from './tree.ts';

/** Links of a page that lead into another language without saying so, or say so and do not. */
function strayLinks(page: BuiltPage): string[] {
  return page.links.flatMap(({ element, href, url }) => {
    // What programs read has one address for every language.
    if (url?.origin !== settings.origin || url.pathname.endsWith('.json')) return [];
    const leadsTo = localeOf(url.pathname);
    const stated = attribute(element, 'hreflang');
    return (stated ?? locales[page.locale].tag) === locales[leadsTo].tag
      ? []
      : [`The link "${href}" leads to a page in "${leadsTo}", and its hreflang is ${stated ?? 'missing'}.`];
  });
}

/** What is wrong with the links to the same page in every language. */
function languageLinkFaults(page: BuiltPage): string[] {
  const offered = page.links.filter(({ element }) => attribute(element, 'hreflang') !== undefined);
  // A page for addresses that lead nowhere has no counterpart: it leads to the home pages.
  const destination = page.destination ?? { kind: 'home' };
  return localeTags.flatMap((locale) => {
    const link = offered.find(({ element }) => attribute(element, 'hreflang') === locales[locale].tag);
    if (link === undefined) return [`No link leads to the page in "${locale}".`];
    const path = pathOf(destination, locale);
    const language = closestWith(link.element, 'lang');
    return [
      ...(link.href === path ? [] : [`The link to "${locale}" leads to ${link.href}, but should lead to ${path}.`]),
      ...(collapse(textOf(link.element)) === locales[locale].name
        ? []
        : [`The link to "${locale}" is not called "${locales[locale].name}".`]),
      ...(language && attribute(language, 'lang') === locales[locale].tag
        ? []
        : [`The name of the language "${locale}" is not marked as being in it.`]),
      ...((attribute(link.element, 'aria-current') !== undefined) === (locale === page.locale)
        ? []
        : [`aria-current is wrong on the link to "${locale}".`]),
    ];
  });
}

test('every page links to itself in every language', () => {
  checkEveryPage(languageLinkFaults);
});

test('no other link leads out of the language of its page', () => {
  checkEveryPage(strayLinks);
});

test('a missing or wrong language link and a link into another language are found', () => {
  const page = (body: string): BuiltPage => new BuiltPage('fr/x/index.html', `<html lang="fr">${body}`);
  const right = localeTags
    .map((locale) => {
      const { tag, name } = locales[locale];
      const current = locale === 'fr' ? 'aria-current="true"' : '';
      const path = pathOf({ kind: 'protocol', protocol: 'x' }, locale);
      return `<a href="${path}" lang="${tag}" hreflang="${tag}" ${current}>${name}</a>\n`;
    })
    .join('');
  assert.deepEqual(languageLinkFaults(page(right)), []);
  assert.deepEqual(strayLinks(page(right)), []);
  assert.equal(languageLinkFaults(page(right.replace('"/ja/x/"', '"/ja/"'))).length, 1);
  assert.equal(languageLinkFaults(page(right.replace('lang="ja" ', ''))).length, 1);
  assert.equal(languageLinkFaults(page(right.replace(/<a href="\/x.*\n/, ''))).length, 1);
  assert.equal(languageLinkFaults(page(right.replace('aria-current="true"', ''))).length, 1);
  assert.equal(strayLinks(page('<a href="/x/">x</a>')).length, 1);
  assert.equal(strayLinks(page('<a href="/api/x.json">x</a>')).length, 0);
});
