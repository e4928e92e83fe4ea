import { expect, test, type Page } from '@playwright/test';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { protocols } from '../dist/content.ts';
import { violationsOf } from './axe.ts';
import { pseudoLocales, servePseudoLocales } from './pseudo-locales.ts';
import { templatePaths } from './templates.ts';

// One server for all: a worker builds the site once, and each build takes a quarter of a minute.
test.describe.configure({ mode: 'serial' });

/** What stands in sentences of every language as it is: names, and the months of a language that has none. */
const namesInTexts = [
  ...protocols.flatMap(({ category, codes, observations, products, sources }) => [
    category,
    ...Object.values(sources).map(({ name }) => name),
    ...codes.map(({ name }) => name),
    ...products.map(({ name }) => name),
    ...observations.implementations.map(({ name }) => name),
  ]),
  ...Array.from({ length: 12 }, (_, month) =>
    new Date(2026, month).toLocaleDateString(defaultLocale, { month: 'long' }),
  ),
].sort((a, b) => b.length - a.length);

let site: Awaited<ReturnType<typeof servePseudoLocales>>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await servePseudoLocales();
});

test.afterAll(() => site.stop());

for (const { tag, direction } of pseudoLocales) {
  test(`a language that is added reads ${direction}, fits, is accessible and leaves no English behind: ${tag}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of templatePaths.map((part) => `/${tag}/${part.replace('no-such-page/', '404.html')}`)) {
      await page.goto(site.url + path);
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) faults.push(`${path} takes ${String(needed)} px at ${String(width)}`);
      }
      const violations = await violationsOf(page, { exclude: '.messages section:nth-of-type(n + 4)' });
      faults.push(...violations.map((violation) => `${path} ${violation}`));
      const shown = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      if (shown.join() !== [tag, direction].join()) faults.push(`${path} is marked as ${shown.join(', ')}`);
      faults.push(...(await leftoversOf(page)).map((text) => `${path} still says “${text}”`));
      faults.push(...(await turnedOf(page)).map((text) => `${path} turns “${text}” round`));
    }
    expect(faults).toEqual([]);
  });
}

/** Words of plain letters that stand in a text or a label of the page's own language: English that was left behind. */
async function leftoversOf(page: Page): Promise<string[]> {
  return page.evaluate((names) => {
    const own = document.documentElement.lang;
    const isOwn = (element: Element | null): boolean =>
      element !== null &&
      element.closest('[lang]')?.getAttribute('lang') === own &&
      element.closest('code, kbd, script, style, [translate="no"], [hreflang]') === null;
    const english = /(?<![\p{L}\d/#])(?!(?:Wirecodes|WebSocket)s?\b)[a-z]{4,}(?!\p{L})/iu;
    const texts: string[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (isOwn(node.parentElement)) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')) {
      for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
        if (isOwn(element)) texts.push(element.getAttribute(name) ?? '');
      }
    }
    const withoutNames = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
    return texts
      .filter((text) => english.test(text) && english.test(withoutNames(text)))
      .map((text) => text.trim().slice(0, 400));
  }, namesInTexts);
}

/** English that reads in the direction of the page in place of its own; a name follows its number either way. */
async function turnedOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main [lang="en"]:not(.name)')]
      .filter((element) => getComputedStyle(element).direction !== 'ltr')
      .map((element) => element.textContent.trim().slice(0, 80)),
  );
}
