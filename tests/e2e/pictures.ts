import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { settings } from '../../src/settings.ts';
import { pictureFile } from '../../src/site/og-picture.ts';
import { codePages } from '../../src/site/pages.ts';
import { realProtocols } from '../content/real-content.ts';
import { cardSize, codeCard, siteCard } from './card.ts';
import { visitSite } from './visit-site.ts';

// Takes the pictures of the repository again: those that links to the site show, one a code and language, and those of
// the README.
// Usage: npm run build && npm run pictures, then build again, so that the site has them

const readmePictures = {
  'code-page': '/websocket/1006/',
  'pair-page': '/ja/websocket/1005-vs-1006/',
} as const;

await visitSite(async (browser, baseURL) => {
  const card = await browser.newPage({ viewport: cardSize, colorScheme: 'light' });
  const take = async (html: string, file: string): Promise<number> => {
    await card.setContent(html);
    return savePalette(await card.screenshot(), 16, file);
  };

  mkdirSync(settings.picturesRoot, { recursive: true });
  const sizes = new Map<string, number>();
  for (const { props } of codePages(realProtocols)) {
    const file = pictureFile(props.page);
    sizes.set(file, await take(codeCard(props.page), join(settings.picturesRoot, file)));
  }
  const unused = readdirSync(settings.picturesRoot).filter((file) => !sizes.has(file));
  for (const file of unused) rmSync(join(settings.picturesRoot, file));
  await take(siteCard(realProtocols), 'public/og.png');

  const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  for (const [name, path] of Object.entries(readmePictures)) {
    await page.goto(path);
    await savePalette(await page.screenshot(), 128, `.github/${name}.png`);
  }

  const largest = Math.max(...sizes.values());
  process.stdout.write(
    `${sizes.size} pictures of codes in ${settings.picturesRoot}, the largest of ${largest} bytes; ${unused.length} removed.\n`,
  );
});

/** Writes a screenshot with few colours, which takes a quarter of the bytes. Gives their number. */
async function savePalette(screenshot: Buffer, colours: number, file: string): Promise<number> {
  const bytes = await sharp(screenshot)
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(file, bytes);
  return bytes.length;
}
