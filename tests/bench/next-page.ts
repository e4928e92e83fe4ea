import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { settings } from '../../src/settings.ts';
import { Devtools } from './devtools.ts';
import type { Asked, Finding } from './finding.ts';
import { serveCompressed } from './serve.ts';
import { slowPhone } from './slow-phone.ts';
import { median } from './straight-line.ts';
import { table } from './table.ts';

/** What a reader waited from a click on a link, in milliseconds. */
interface Waited {
  /** Until the next page was painted. */
  readonly painted: number;
  /** Until it had loaded. */
  readonly loaded: number;
}

/** Links that readers follow: from one code to the next, to a pair, to the list, to what was seen. */
const ways = [
  { from: '/websocket/1006/', to: '/websocket/1007/' },
  { from: '/websocket/1002/', to: '/websocket/1002-vs-1007/' },
  { from: '/websocket/1002-vs-1007/', to: '/websocket/1007/' },
  { from: '/', to: '/websocket/' },
  { from: '/ja/websocket/1006/', to: '/ja/websocket/1006/observed/' },
] as const;

/** Long enough on the link that a browser opens the page beforehand, and for that to load on a slow phone. */
const rest = 3000;
/** What the Web Vitals call good of an answer to a click (INP), in milliseconds, and of a first paint. */
const immediate = 200;
const good = 1800;

/** How long it takes from a click to the next page, where the browser opens it beforehand and where it does not. */
export async function measureNextPage({ runs }: Asked): Promise<Finding[]> {
  const site = await serveCompressed();
  // As in a browser that opens nothing beforehand.
  const plainSite = await serveCompressed((html) => html.replace(/<script type="speculationrules">.*?<\/script>/, ''));
  try {
    const rows: { way: (typeof ways)[number]; plain: Waited; beforehand: Waited; opened: boolean }[] = [];
    for (const way of ways) {
      const all: { plain: Waited; beforehand: Waited & { opened: boolean } }[] = [];
      for (let run = 0; run < runs; run++) {
        const plain = await follow(way, 0, plainSite.chromiumArguments(settings.origin));
        all.push({ plain, beforehand: await follow(way, rest, site.chromiumArguments(settings.origin)) });
      }
      const middle = (name: 'plain' | 'beforehand'): Waited => ({
        painted: median(all.map((both) => both[name].painted)),
        loaded: median(all.map((both) => both[name].loaded)),
      });
      rows.push({
        way,
        plain: middle('plain'),
        beforehand: middle('beforehand'),
        opened: all.every(({ beforehand }) => beforehand.opened),
      });
    }
    process.stdout.write(
      `${slowPhone.description}; brotli 5 over HTTP/2 and TLS. Milliseconds from a click until the next page is painted ` +
        `and has loaded, median of ${String(runs)}: in a browser that opens nothing beforehand, and after resting on the link ` +
        `in one that has opened the page (speculation rules).\n\n`,
    );
    process.stdout.write(
      `${table(
        [
          'from',
          'to',
          ...['painted', 'loaded', 'painted, opened beforehand', 'loaded, opened beforehand'].map((name) => ({
            figures: name,
          })),
          'was opened',
        ],
        rows.map(({ way, plain, beforehand, opened }) => [
          way.from,
          way.to,
          ...[plain.painted, plain.loaded, beforehand.painted, beforehand.loaded].map((time) => time.toFixed(0)),
          opened ? 'yes' : 'no',
        ]),
      )}\n`,
    );
    const slowest = Math.max(...rows.map(({ plain }) => plain.painted));
    const slowestOpened = Math.max(...rows.map(({ beforehand }) => beforehand.painted));
    return [
      {
        what: 'next page by link, not opened beforehand, slow 4G, 4× CPU, slowest',
        wanted: `painted within ${String(good)} ms`,
        measured: `${slowest.toFixed(0)} ms`,
        holds: slowest <= good,
      },
      {
        what: 'the same, opened beforehand',
        wanted: `painted within ${String(immediate)} ms`,
        measured: `${slowestOpened.toFixed(0)} ms`,
        holds: rows.every(({ opened }) => opened) && slowestOpened <= immediate,
      },
    ];
  } finally {
    site.stop();
    plainSite.stop();
  }
}

const targetShape = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ type: z.string(), targetId: z.string() }),
});
const evaluatedShape = z.object({ result: z.object({ value: z.unknown() }) });
const placeShape = z.object({ x: z.number(), y: z.number() });
const waitedShape = z.object({ opened: z.boolean(), painted: z.number(), loaded: z.number() });

/** Opens a page in a new browser, rests on a link for some milliseconds and clicks it. */
async function follow(
  { from, to }: { readonly from: string; readonly to: string },
  before: number,
  chromiumArguments: readonly string[],
): Promise<Waited & { readonly opened: boolean }> {
  const browser = await Devtools.start(chromiumArguments);
  try {
    const sessions: string[] = [];
    const faults: unknown[] = [];
    // Every page of the tab, those that are opened beforehand too, is slowed down before it begins.
    browser.listen(({ method, params }) => {
      if (method !== 'Target.attachedToTarget') return;
      const { sessionId, targetInfo } = targetShape.parse(params);
      if (targetInfo.type !== 'page') return;
      slowDown(browser, sessionId).then(
        () => sessions.push(sessionId),
        (error: unknown) => faults.push(error),
      );
    });
    const { targetId } = z
      .object({ targetId: z.string() })
      .parse(await browser.send('Target.createTarget', { url: 'about:blank', forTab: true }));
    const { sessionId: tab } = z
      .object({ sessionId: z.string() })
      .parse(await browser.send('Target.attachToTarget', { targetId, flatten: true }));
    await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, tab);
    const page = await until(() => sessions[0], 'the page');
    await browser.send('Page.navigate', { url: settings.origin + from }, page);
    const place = await until(async () => {
      const value = await evaluate(browser, page, `(${placeOf.toString()})(${JSON.stringify(to)})`);
      return value === undefined ? undefined : placeShape.parse(value);
    }, `a link from ${from} to ${to}`);
    const mouse = (type: string, extra: object = {}): Promise<unknown> =>
      browser.send('Input.dispatchMouseEvent', { type, ...place, ...extra }, page);
    if (before > 0) {
      await mouse('mouseMoved');
      await pause(before);
    }
    await mouse('mouseMoved');
    const click = { button: 'left', clickCount: 1 };
    await mouse('mousePressed', click);
    await mouse('mouseReleased', click);
    const waited = await until(async () => {
      for (const session of sessions) {
        const value = await evaluate(browser, session, `(${waitedFor.toString()})(${JSON.stringify(to)})`);
        if (value !== undefined) return waitedShape.parse(value);
      }
      return undefined;
    }, `the page ${to}`);
    if (faults.length > 0) throw faults[0];
    return waited;
  } finally {
    await browser.stop();
  }
}

/** Sent together: a page that waits to begin answers the first only once it has begun. */
async function slowDown(browser: Devtools, session: string): Promise<void> {
  const screen = { ...slowPhone.screen, deviceScaleFactor: 1, mobile: false };
  await Promise.all([
    browser.send('Network.enable', {}, session),
    browser.send('Network.emulateNetworkConditions', slowPhone.network, session),
    browser.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processor }, session),
    browser.send('Emulation.setDeviceMetricsOverride', screen, session),
    browser.send('Runtime.runIfWaitingForDebugger', {}, session),
  ]);
}

/** The value of an expression in a page; undefined where it has none yet, has gone, or does not answer within a second. */
async function evaluate(browser: Devtools, session: string, expression: string): Promise<unknown> {
  try {
    // A page that was left may be kept, frozen, and then answers nothing.
    const asked = browser.send('Runtime.evaluate', { expression, returnByValue: true }, session);
    const answer = await Promise.race([asked, pause(1000, undefined, { ref: false })]);
    return evaluatedShape.parse(answer).result.value ?? undefined;
  } catch {
    return undefined;
  }
}

/** Asks again and again until there is an answer. */
async function until<Value>(ask: () => Value | undefined | Promise<Value | undefined>, what: string): Promise<Value> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const value = await ask();
    if (value !== undefined) return value;
    await pause(50);
  }
  throw new Error(`Waited half a minute for ${what}.`);
}

/** Runs in the page that is left: the middle of the link, once it has loaded. */
function placeOf(to: string): { x: number; y: number } | null {
  if (document.readyState !== 'complete') return null;
  const links = [...document.querySelectorAll<HTMLAnchorElement>(`main a[href="${to}"], nav.strip a[href="${to}"]`)];
  const link = links.find((one) => one.checkVisibility());
  if (link === undefined) return null;
  link.scrollIntoView({ block: 'center', behavior: 'instant' });
  // What the click is measured from; handed on by the name of the window, which stays from page to page.
  addEventListener('click', () => {
    sessionStorage.setItem('clicked', String(performance.timeOrigin + performance.now()));
  });
  const { x, y, width, height } = link.getClientRects()[0] ?? link.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page that is reached, once it has loaded and was painted. */
function waitedFor(to: string): { opened: boolean; painted: number; loaded: number } | null {
  if (location.pathname !== to || ('prerendering' in document && document.prerendering === true)) return null;
  const clicked = Number(sessionStorage.getItem('clicked'));
  const [navigation] = performance.getEntriesByType('navigation');
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.loadEventEnd === 0) return null;
  if (paint === undefined || clicked === 0) return null;
  const opened = 'activationStart' in navigation && Number(navigation.activationStart) > 0;
  const since = (time: number): number => Math.max(0, performance.timeOrigin + time - clicked);
  return { opened, painted: since(paint.startTime), loaded: since(navigation.loadEventEnd) };
}
