import { chromium, type Browser } from '@playwright/test';
import { settings } from '../../src/settings.ts';
import { ensureChromium, findChromium } from '../e2e/chromium.ts';
import { measuredTemplates } from '../e2e/templates.ts';
import type { Asked, Finding } from './finding.ts';
import { serveCompressed } from './serve.ts';
import { slowPhone } from './slow-phone.ts';
import { median } from './straight-line.ts';
import { table } from './table.ts';

/** What a reader saw of a page that was loaded once; milliseconds from the tap on a link, and the sum of all shifts. */
interface Seen {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  /** Requests that the page made, with the one for itself. */
  readonly requests: number;
}

/** What the Web Vitals call good: milliseconds. */
const good = { firstPaint: 1800, largestPaint: 2500 };

/** First and largest paint of a page of each template and language on a slow phone, with nothing in its cache. */
export async function measurePaint({ runs, paths }: Asked): Promise<Finding[]> {
  ensureChromium();
  const site = await serveCompressed();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', ...site.chromiumArguments(settings.origin)],
  });
  try {
    const rows: (Seen & { readonly path: string })[] = [];
    for (const path of paths.length > 0 ? paths : measuredTemplates) {
      const loads: Seen[] = [];
      for (let run = 0; run < runs; run++) loads.push(await load(browser, path));
      const middle = (valueOf: (seen: Seen) => number): number => median(loads.map(valueOf));
      rows.push({
        path,
        firstPaint: middle((seen) => seen.firstPaint),
        largestPaint: middle((seen) => seen.largestPaint),
        shift: Math.max(...loads.map((seen) => seen.shift)),
        requests: Math.max(...loads.map((seen) => seen.requests)),
      });
    }
    process.stdout.write(
      `Chromium ${browser.version()}, ${slowPhone.description}; brotli 5 over HTTP/2 and TLS; nothing cached. ` +
        `Milliseconds, median of ${String(runs)} loads; the largest shift (CLS) and number of requests.\n\n`,
    );
    process.stdout.write(
      `${table(
        ['page', { figures: 'first paint' }, { figures: 'largest paint' }, { figures: 'CLS' }, { figures: 'requests' }],
        rows.map(({ path, firstPaint, largestPaint, shift, requests }) => [
          path,
          firstPaint.toFixed(0),
          largestPaint.toFixed(0),
          shift.toFixed(3),
          requests,
        ]),
      )}\n`,
    );
    const worst = (valueOf: (seen: Seen) => number): number => Math.max(...rows.map(valueOf));
    const [first, largest] = [worst((seen) => seen.firstPaint), worst((seen) => seen.largestPaint)];
    const shift = worst((seen) => seen.shift);
    return [
      {
        what: 'first paint on slow 4G, 4× CPU, slowest page',
        wanted: `at most ${String(good.firstPaint)} ms`,
        measured: `${first.toFixed(0)} ms`,
        holds: first <= good.firstPaint,
      },
      {
        what: 'largest paint of the same',
        wanted: `at most ${String(good.largestPaint)} ms`,
        measured: `${largest.toFixed(0)} ms`,
        holds: largest <= good.largestPaint,
      },
      { what: 'layout shift of the same', wanted: 'none', measured: shift.toFixed(3), holds: shift === 0 },
    ];
  } finally {
    await browser.close();
    site.stop();
  }
}

async function load(browser: Browser, path: string): Promise<Seen> {
  // A context has a cache and connections of its own.
  const context = await browser.newContext({ viewport: slowPhone.screen });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowPhone.network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processor });
    await page.goto(settings.origin + path, { waitUntil: 'networkidle' });
    return await page.evaluate(paintsOfPage);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
async function paintsOfPage(): Promise<Seen> {
  const shifts: PerformanceEntry[] = [];
  const entriesOf = (type: string, take: (entries: PerformanceEntryList) => void): void => {
    new PerformanceObserver((list) => {
      take(list.getEntries());
    }).observe({ type, buffered: true });
  };
  entriesOf('layout-shift', (entries) => shifts.push(...entries));
  const [paints, largest] = await Promise.all(
    ['paint', 'largest-contentful-paint'].map(
      (type) =>
        new Promise<PerformanceEntryList>((resolve) => {
          entriesOf(type, resolve);
        }),
    ),
  );
  // What was shifted is told in a task of its own, and nothing is where nothing was.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 200));
  });
  const valueOf = (entry: PerformanceEntry): number =>
    'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
  return {
    firstPaint: paints?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN,
    largestPaint: largest?.at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, entry) => sum + valueOf(entry), 0),
    requests: performance.getEntriesByType('resource').length + 1,
  };
}
