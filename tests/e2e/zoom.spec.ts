import { expect, test, type Page } from '@playwright/test';
import { localeTags } from '../../src/i18n/locales.ts';
import { inEachProse } from './built-pages.ts';
import { templatesIn } from './templates.ts';

/** A window of 1280×800 at 200 %. */
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

for (const locale of localeTags) {
  test(`each template in ${locale} shows all of its text at 200 %`, async ({ page }) => {
    test.setTimeout(60_000);
    const faults: string[] = [];
    for (const path of templatesIn(locale).flatMap((each) => inEachProse(each, locale))) {
      await page.goto(path);
      faults.push(...(await cutsOf(page)).map((cut) => `${path} ${cut}`));
    }
    expect(faults).toEqual([]);
  });
}

/** What a reader cannot see whole without scrolling sideways, in words. */
async function cutsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
    const nameOf = ({ tagName, classList, textContent }: Element): string =>
      `${[tagName.toLowerCase(), ...classList].join('.')} "${textContent.trim().slice(0, 40)}"`;
    // For listeners alone: they have no size to be seen in.
    const isHidden = (element: Element): boolean =>
      element.closest('.skip') !== null || getComputedStyle(element).clipPath === 'inset(50%)';
    // They say by themselves that there is more.
    const isScroller = (element: Element): boolean => element.matches('[tabindex="0"], .strip ol');

    const clipped = shown.filter(
      (element) =>
        !(element instanceof SVGElement) &&
        getComputedStyle(element).overflowX !== 'visible' &&
        (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) &&
        !isHidden(element) &&
        !isScroller(element),
    );
    const sticking = shown.filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 0.5 &&
        element.closest('[tabindex="0"], .strip ol') === null &&
        !isHidden(element),
    );
    // A drawing cuts what lies outside of it, unless its style says otherwise.
    const cutTexts = [...document.querySelectorAll('svg text')].filter((text) => {
      const drawing = text.closest('svg');
      if (drawing === null || getComputedStyle(drawing).overflow === 'visible') return false;
      const box = drawing.getBoundingClientRect();
      const { left, right } = text.getBoundingClientRect();
      return left < box.left - 0.5 || right > box.right + 0.5;
    });
    const wide = document.documentElement.scrollWidth;
    return [
      ...(wide > innerWidth ? [`takes ${String(wide)} px`] : []),
      ...clipped.map((element) => `clips ${nameOf(element)}`),
      ...sticking.map((element) => `lets ${nameOf(element)} stick out`),
      ...cutTexts.map((text) => `cuts ${nameOf(text)} in a drawing`),
    ];
  });
}
