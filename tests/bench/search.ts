import { localeTags } from '../../src/i18n/locales.ts';
import { prefixOf } from '../../src/i18n/urls.ts';
import { visitSite } from '../e2e/visit-site.ts';

// How long a reader waits for the results after the last key, on a CPU that is four times slower.
// Usage: npm run bench:search   (after npm run build)

const queries = [
  '1006',
  '1007 1002',
  'goign away',
  'メッセージが大きすぎる',
  'sent 1011 (internal error) keepalive ping timeout; no close frame received',
  "WebSocket connection to 'wss://host.example/socket' failed: Error during WebSocket handshake: Unexpected response code: 400",
];
const repeats = 9;

await visitSite(async (browser, baseURL) => {
  process.stdout.write(
    `${'milliseconds to the results, at 4x CPU'.padEnd(60)}${'median'.padStart(8)}${'most'.padStart(8)}\n`,
  );
  for (const locale of localeTags) {
    const page = await browser.newPage();
    await page.goto(`${baseURL}${prefixOf(locale)}search/`);
    await page.locator('.wire-query').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const query of queries) {
      const times: number[] = [];
      for (let count = 0; count < repeats; count++) times.push(await page.evaluate(typeLast, query));
      times.sort((a, b) => a - b);
      const columns = [times[Math.floor(repeats / 2)], times.at(-1)]
        .map((time = 0) => time.toFixed(0).padStart(8))
        .join('');
      process.stdout.write(`${locale.padEnd(4)}${query.slice(0, 52).padEnd(56)}${columns}\n`);
    }
    await page.close();
  }
});

/** Runs in the page: types all of a query but its last key, then that, and waits until the results are drawn. */
async function typeLast(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.wire-query');
  if (field === null) throw new Error('There is no search.');
  const type = (value: string): void => {
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        setTimeout(resolve);
      });
    });
  type(query.slice(0, -1));
  await drawn();
  const start = performance.now();
  type(query);
  await drawn();
  return performance.now() - start;
}
