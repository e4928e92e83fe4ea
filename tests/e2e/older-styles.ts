import type { Page } from '@playwright/test';

/**
 * What browsers drop of our style sheets, by what they do not know. A name that no browser knows stands in the place of
 * what is not known, so that this one drops it by the same rules of CSS ("Syntax", on parse errors): an at-rule with all
 * that stands in it, a whole rule for one selector, a declaration; a custom property with an unknown function is kept,
 * and is found to be invalid where it is used.
 */
export const olderStyles = {
  /** Browsers up to 2021, which know neither layers nor anything inside them. */
  'without @layer': (css: string) => css.replaceAll('@layer', '@unknown-layer'),
  /** Browsers up to 2023, which know layers. */
  'without nesting, :has() and light-dark()': (css: string) => withoutColors(css).replaceAll('&', '!'),
  /** Browsers up to 2024, such as Firefox 119. */
  'without :has() and light-dark()': (css: string) => withoutColors(css),
} as const;

export type OlderStyle = keyof typeof olderStyles;

function withoutColors(css: string): string {
  return css.replaceAll('light-dark(', 'unknown-colors(').replaceAll(':has(', ':unknown(');
}

/**
 * Has every page come with the style sheets that an older browser makes of ours. A policy that names the digests of ours
 * has to be bypassed (`bypassCSP`).
 *
 * @throws in the page that is opened, as an answer 500, where nothing would be dropped
 */
export async function dropStyles(page: Page, style: OlderStyle): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    const changed = html.replaceAll(/(<style[^>]*>)([^]*?)(<\/style>)/g, (_, start: string, css: string, end: string) =>
      [start, olderStyles[style](css), end].join(''),
    );
    if (changed === html) return route.fulfill({ status: 500, body: 'The page has no such styles.' });
    return route.fulfill({ response, body: changed });
  });
}
