import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/i18n/locales.ts';
import { codePages } from './built-pages.ts';
import { templates } from './templates.ts';

for (const locale of localeTags) {
  test(`every code page in ${locale} prints on one sheet, A4 or Letter`, async ({ page }) => {
    test.setTimeout(90_000);
    const faults: string[] = [];
    for (const path of codePages(locale)) {
      await page.goto(path);
      for (const format of ['A4', 'Letter']) {
        const sheets = sheetsOf(await page.pdf({ format }));
        if (sheets !== 1) faults.push(`${path} takes ${String(sheets)} sheets of ${format}`);
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
