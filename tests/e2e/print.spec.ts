import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/i18n/locales.ts';
import { codePages, inEachProse } from './built-pages.ts';
import { templates } from './templates.ts';

for (const locale of localeTags) {
  test(`every code page in ${locale} prints on one sheet, A4 or Letter`, async ({ page }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    for (const path of codePages(locale)) {
      for (const address of inEachProse(path, locale)) {
        await page.goto(address);
        // Letter is the smaller sheet: what fits it fits A4, but for a line that breaks elsewhere.
        for (const format of address === path ? ['A4', 'Letter'] : ['Letter']) {
          const sheets = sheetsOf(await page.pdf({ format }));
          if (sheets !== 1) faults.push(`${address} takes ${String(sheets)} sheets of ${format}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
}

test('print leaves out what only a screen needs', async ({ page }) => {
  test.setTimeout(60_000);
  const ways = page.locator('nav, .strip, body > footer, .skip').filter({ visible: true });
  for (const path of templates) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(path);
    expect(await ways.count(), `${path} on a screen`).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await ways.count(), `${path} on paper`).toBe(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

/** How many pages a PDF of Chromium has: it writes one object of that type for each, as plain text. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
