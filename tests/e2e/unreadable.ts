import type { Page } from '@playwright/test';

/** The most texts of a page that are looked at, evenly spread. */
const most = 500;

/**
 * Texts of a page that a reader does not get, each as a sentence: nothing is drawn, something else covers it, or its
 * contrast is below 4.5 (WCAG 2.2, 1.4.3). What is hidden on purpose is left out: by the attribute, in a closed `details`,
 * or for ears alone.
 */
export async function unreadable(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // What covers what can be asked only for what is in view.
  await page.setViewportSize({ width: size?.width ?? 900, height: Math.min(height + 100, 16_000) });
  const faults = await page.evaluate(findUnreadable, most);
  if (size !== null) await page.setViewportSize(size);
  return faults;
}

/** Runs in the page. */
function findUnreadable(most: number): string[] {
  const canvas = document.createElement('div');
  canvas.style.cssText = 'position:fixed;background:Canvas';
  document.body.append(canvas);
  const paper = getComputedStyle(canvas).backgroundColor;
  canvas.remove();

  const around = function* (element: Element): Generator<Element> {
    for (let one: Element | null = element; one !== null; one = one.parentElement) yield one;
  };
  const numbers = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const isClear = (color: string): boolean => color.startsWith('rgba') && (numbers(color)[3] ?? 1) < 1;
  /** Relative luminance (WCAG 2.2), of a colour of sRGB. */
  const luminance = (color: string): number =>
    numbers(color)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const contrast = (one: string, other: string): number => {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };
  /** Behind a text in a drawing lies the shape that was drawn before it, if one does. */
  const behind = (element: Element): string => {
    const shape = element.previousElementSibling;
    if (shape?.tagName === 'rect' && getComputedStyle(shape).fill !== 'none') return getComputedStyle(shape).fill;
    const colored = [...around(element)].map((one) => getComputedStyle(one).backgroundColor);
    return colored.find((color) => !isClear(color)) ?? paper;
  };

  const faults: string[] = [];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null || node.data.trim() === '') continue;
    if (parent.closest('script, style, template, noscript, option, [hidden], details:not([open]) > :not(summary)'))
      continue;
    if ([...around(parent)].some((one) => getComputedStyle(one).clipPath !== 'none')) continue;
    texts.push(node);
  }
  const step = Math.ceil(texts.length / most);
  for (const text of texts.filter((_, index) => index % step === 0)) {
    const element = text.parentElement;
    if (element === null) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const [box] = range.getClientRects();
    const name = `“${text.data.trim().slice(0, 40)}”`;
    if (
      box === undefined ||
      box.width < 1 ||
      box.height < 1 ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    ) {
      faults.push(`${name} is not drawn.`);
      continue;
    }
    const style = getComputedStyle(element);
    const color = element instanceof SVGElement ? style.fill : style.color;
    const ratio = contrast(color, behind(element));
    if (ratio < 4.5) faults.push(`${name} has a contrast of ${ratio.toFixed(1)}.`);
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    // Nothing is there outside of the window or of a part that scrolls.
    if (top === null || [...around(element)].some((one) => isScrolled(one, x, y))) continue;
    if (!element.contains(top) && !top.contains(element)) faults.push(`${name} is covered by <${top.tagName}>.`);
  }
  return faults;

  function isScrolled(one: Element, x: number, y: number): boolean {
    if (!/auto|scroll/.test(getComputedStyle(one).overflow)) return false;
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return x < left || x > right || y < top || y > bottom;
  }
}
