import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** The published pages, as plain text in reading order: the specification of a pair page. */
const given = {
  'ja-1002-vs-1007': '/ja/websocket/1002-vs-1007/',
  'ja-1002-vs-1009': '/ja/websocket/1002-vs-1009/',
  'fr-1002-vs-1003': '/fr/websocket/1002-vs-1003/',
};

for (const [name, path] of Object.entries(given)) {
  test(`${path} shows the published text line by line, in order`, async ({ page }) => {
    await page.goto(path);
    const shown = linesOf(await page.locator('body').innerText());
    let from = 0;
    for (const line of publishedLines(name)) {
      const at = shown.indexOf(line, from);
      expect(at, `"${line}" must stand after line ${from} of the visible text:\n${shown.join('\n')}`).not.toBe(-1);
      from = at + 1;
    }
  });
}

/** Some copies carry list numbers on lines of their own; a browser draws them and gives them no text. */
function publishedLines(name: string): string[] {
  const text = readFileSync(new URL(`../unit/given-pages/${name}.txt`, import.meta.url), 'utf8');
  return linesOf(text).filter((line) => !/^\d\.$/.test(line));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
