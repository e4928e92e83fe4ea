import { expect, test, type Page } from '@playwright/test';
import { attacks } from '../attacks.ts';

/** What a server takes of an address; what is longer it refuses before there is a page. */
const longestAddress = 12_000;

/** Watches a page for what must never happen, and tells it. */
async function watch(page: Page, site: string): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  await page.exposeFunction('canary', () => seen.push('A script ran.'));
  page.on('dialog', (dialog) => {
    seen.push(`A dialog says ${dialog.message()}.`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`An error is not caught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of \d/.test(message.text())) seen.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) seen.push(`It asks ${request.url().slice(0, 100)}.`);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(`${site}/`)) seen.push(`It leads to ${frame.url().slice(0, 100)}.`);
  });
  page.on('popup', () => seen.push('A window opens.'));
  return async () => {
    seen.push(...(await page.evaluate(strangeParts)));
    return seen.splice(0);
  };
}

/** Runs in the page: links off the site that nobody wrote, elements and attributes that run something, a changed prototype. */
function strangeParts(): string[] {
  const faults: string[] = [];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')) {
    if (!/^https?:$/.test(link.protocol) || link.hostname.endsWith('evil.example'))
      faults.push(`A link to ${link.href}.`);
  }
  const running =
    'main script[src], iframe, object, embed, img, base, form[action], [onload], [onerror], [onfocus], [autofocus]';
  for (const part of document.querySelectorAll(running)) faults.push(`An element: ${part.outerHTML.slice(0, 100)}`);
  if ('canary' in Object.prototype) faults.push('Every object has a "canary".');
  return faults;
}

/**
 * A page that reads something: how an attack comes to it, and what shows that its script has run. A page that takes long
 * to load is tried with one attack of some, each with others.
 */
const places: Readonly<
  Record<string, { readonly address: (attack: string) => string; readonly ready?: string; readonly every: number }>
> = {
  'the page for lost addresses': { every: 1, address: (attack) => `/x/${encoded(attack)}/` },
  'the page for lost addresses in French': { every: 6, address: (attack) => `/fr/websocket/${encoded(attack)}` },
  'the decoder': {
    every: 3,
    address: (attack) => `/websocket/frame/?${asked(['bytes', 'code', 'reason', 'from', 'side'], attack)}#${attack}`,
    ready: '#frame-tool[data-ready]',
  },
  'what may be sent': {
    every: 4,
    address: (attack) => `/websocket/may-i-send/?${asked(['code', 'reason', 'side', 'api'], attack)}#${attack}`,
    ready: '#ask:not([hidden])',
  },
  'what happened': { every: 2, address: (attack) => `/websocket/what-happened/#${attack}` },
  'the search': { every: 6, address: (attack) => `/search/?${asked(['q'], attack)}#${attack}`, ready: '.wire-results' },
  'the search that could not be loaded before': {
    every: 9,
    address: (attack) => `/search/#q=${attack}`,
    ready: '.wire-results',
  },
  'the table of observations': {
    every: 9,
    address: (attack) => `/websocket/observed/?${asked(['implementation', 'group', 'differing'], attack)}#${attack}`,
    ready: '#filter:not([hidden])',
  },
  'the switch of the prose': { every: 3, address: (attack) => `/fr/websocket/1006/#lang=${attack}` },
};

for (const [at, [name, { address, ready, every }]] of Object.entries(places).entries()) {
  test(`${name} takes an address as text`, async ({ page, baseURL }) => {
    const faults = await watch(page, baseURL ?? '');
    for (const [index, attack] of attacks.entries()) {
      if (index % every !== at % every || address(attack).length > longestAddress) continue;
      // An address that differs in its fragment alone loads nothing.
      const [path = ''] = address(attack).split('#');
      if (page.url().startsWith(`${baseURL ?? ''}${path}#`)) await page.goto('about:blank');
      const response = await page.goto(address(attack));
      if (ready !== undefined) await page.locator(ready).first().waitFor({ state: 'attached' });
      const found = (await faults()).filter((line) => line !== 'It leads to about:blank.');
      expect(found, `${String(response?.status())} ${attack.slice(0, 80)}`).toEqual([]);
    }
  });
}

test('what others wrote into the storage of the device is text, whatever it is', async ({ page, baseURL }) => {
  const faults = await watch(page, baseURL ?? '');
  await page.goto('/fr/websocket/1006/');
  for (const attack of [
    ...attacks.filter((_, index) => index % 3 === 1),
    '[object Object]',
    'x/1'.repeat(200_000),
    'a-'.repeat(500_000),
  ]) {
    await page.evaluate((text) => {
      localStorage.setItem('wirecodes.recent', text);
      localStorage.setItem('wirecodes.prose', text);
    }, attack);
    await page.reload();
    expect(await faults(), attack.slice(0, 80)).toEqual([]);
    const kept = await page.evaluate(() => localStorage.getItem('wirecodes.recent') ?? '');
    expect(kept).toMatch(/^websocket\/1006(?: [a-z][a-z0-9-]*\/\d{1,5})*$/);
  }
});

test('what is typed and pasted is text', async ({ page, baseURL }) => {
  const faults = await watch(page, baseURL ?? '');
  for (const [address, fields] of Object.entries({
    '/websocket/frame/?code=1000': '#frame-tool textarea, #frame-tool input:not([type="radio"])',
    '/websocket/may-i-send/': '#ask input:not([type="radio"])',
    '/search/': '#search-field:has(.wire-results) .wire-query',
  })) {
    await page.goto(address);
    await page.locator(fields).first().waitFor();
    for (const attack of attacks.filter((_, index) => index % 2 === 0)) {
      for (const field of await page.locator(fields).all()) {
        await field.evaluate((input, text) => {
          if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, attack);
      }
      expect(await faults(), `${address} ${attack.slice(0, 80)}`).toEqual([]);
    }
    // What the page keeps of it in the address is read again.
    await page.reload();
    expect(await faults()).toEqual([]);
  }
});

test('an address that begins with two slashes is kept on this host', async ({ page, baseURL }) => {
  const site = baseURL ?? '';
  const faults = await watch(page, site);
  // As a server answers that takes several slashes for one.
  await page.route(
    ({ pathname }) => pathname.startsWith('//'),
    async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: site + pathname.replace(/^\/+/, '/') + search }) });
    },
  );
  for (const [address, field, kept] of [
    ['//search/', '.wire-query', '?q=1006'],
    ['//websocket/may-i-send/', '#ask-code', '?code=1006'],
    ['//websocket/frame/?code=1000', '#frame-code', '?code=1006'],
    ['//websocket/observed/', '#filter [name="differing"]', '?differing=yes'],
  ] as const) {
    await page.goto(site + address);
    const asked = page.locator(field);
    await (kept.includes('differing') ? asked.check() : asked.fill('1006'));
    await expect(page).toHaveURL(site + address.replace(/\?.*/, '') + kept);
    expect(await faults(), address).toEqual([]);
  }
});

test('a script that runs, a link off the site and an error are found', async ({ page, baseURL }) => {
  const faults = await watch(page, baseURL ?? '');
  await page.goto('/');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<a href="//evil.example/">x</a><img src="x" onerror="canary()">');
    setTimeout(() => {
      throw new Error('not caught');
    });
  });
  await expect.poll(async () => [...new Set(await faults())].length).toBeGreaterThan(0);
});

/** Slashes stay, so that a path may begin with two. */
function encoded(attack: string): string {
  return encodeURIComponent(attack.toWellFormed()).replaceAll('%2F', '/');
}

function asked(names: readonly string[], attack: string): string {
  return names.map((name) => `${name}=${encoded(attack.slice(0, 2500))}`).join('&');
}
