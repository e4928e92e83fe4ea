import { expect, test, type Locator, type Page } from '@playwright/test';
import { violationsAt } from './axe.ts';

const path = '/websocket/frame/';

const bytes = (page: Page): Locator => page.locator('#frame-text');
const decode = (page: Page): Locator => page.locator('#decode');
const build = (page: Page): Locator => page.locator('#build');
const verdict = (page: Page): Locator => decode(page).getByRole('status');
const faults = (area: Locator): Locator => area.locator('.frame-faults li');

test.describe('the decoder', () => {
  test('reads what is pasted, field by field, and links the code', async ({ page }) => {
    await page.goto(path);
    await bytes(page).fill('88 85 37 fa 21 3d 34 12 43 44 52');
    await expect(verdict(page)).toHaveText('The Close frame keeps every rule that can be checked.');
    await expect(decode(page).locator('.frame-fields > div')).toHaveText(
      [
        'First byte 88 FIN 1 · RSV 000 · Opcode 8',
        'MASK and length 85 MASK 1 · Length 5',
        'Masking key 37 FA 21 3D',
        'Code 34 12 → 03 E8 1000 Normal Closure',
        'Reason 43 44 52 → 62 79 65 bye',
      ].map((text) => new RegExp(`^${text.replace(/ /g, '\\s*')}$`)),
    );
    await expect(decode(page)).toContainText('It is masked: only a client may send it.');
    await decode(page).getByRole('link', { name: '1000 Normal Closure' }).click();
    await expect(page).toHaveURL('/websocket/1000/');
  });

  test('tells every rule that is broken, with its section', async ({ page }) => {
    await page.goto(path);
    await bytes(page).fill('48 02 03 ee');
    await expect(verdict(page)).toHaveText('The Close frame breaks a rule.');
    await expect(faults(decode(page))).toHaveCount(3);
    await expect(faults(decode(page)).first()).toContainText('RSV1 is 1.');
    await expect(faults(decode(page)).nth(1)).toContainText('FIN is 0. A control frame is not fragmented: FIN is 1.');
    const last = faults(decode(page)).last();
    await expect(last).toContainText('The code is 1006.');
    await expect(last.getByRole('link', { name: 'RFC 6455 §7.4.1' })).toHaveAttribute(
      'href',
      'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1',
    );
  });

  test('judges the mask once the side is picked, and keeps it in the address', async ({ page }) => {
    await page.goto(path);
    await bytes(page).fill('8802 03e8');
    await expect(faults(decode(page))).toHaveCount(0);
    await decode(page).getByLabel('A client').check();
    await expect(faults(decode(page))).toContainText(['A client masks every frame.']);
    await expect(page).toHaveURL(`${path}?bytes=880203e8&from=client`);
    await page.reload();
    await expect(faults(decode(page))).toContainText(['A client masks every frame.']);
    await decode(page).getByLabel('A server').check();
    await expect(verdict(page)).toHaveText('The Close frame keeps every rule that can be checked.');
  });

  test('says what it read, and of what', async ({ page }) => {
    await page.goto(path);
    await decode(page).getByRole('button', { name: 'A captured packet' }).click();
    await expect(decode(page)).toContainText('Ethernet · IPv4 · TCP (54)');
    await expect(decode(page).getByRole('link', { name: '1001 Going Away' })).toBeVisible();
    await decode(page).getByRole('button', { name: 'A line of a log' }).click();
    await expect(decode(page).locator('.frame-facts')).toContainText('iAID8w==');
    await bytes(page).fill('17 03 03 00 02 01 00');
    await expect(verdict(page)).toContainText('This is a TLS record');
    await bytes(page).fill('89 00 88 02 03 e9 81 01 78');
    await expect(decode(page).getByRole('heading', { level: 3 })).toHaveText([
      /^Ping\s*Frame 1 of 3$/,
      /^Close\s*Frame 2 of 3$/,
      /^Text\s*Frame 3 of 3$/,
    ]);
    await expect(faults(decode(page))).toContainText(['a frame of the opcode 1 follows']);
  });

  test('leads from a number without a page of its own to what its range means', async ({ page }) => {
    await page.goto(`${path}?bytes=88021194`);
    await expect(decode(page)).toContainText('4500');
    await bytes(page).fill('88 02 0f a4');
    await expect(decode(page).getByRole('link', { name: '4004' })).toHaveAttribute('href', '/websocket/4004/');
    await bytes(page).fill('88 02 13 86');
    await decode(page).getByRole('link', { name: '4000–4999' }).click();
    await expect(page).toHaveURL('/websocket/#ranges');
  });

  test('answers what is no frame with a sentence', async ({ page }) => {
    await page.goto(path);
    for (const [text, sentence] of [
      ['88 02 0g e8', '“0g” at character 7 is no byte.'],
      ['136, 2, 3, 300', '“300” at character 12 does not fit into a byte.'],
      ['88020', '“88020” at character 1: a hexadecimal digit has no partner.'],
      ['it was closed with 1006', 'No bytes were found in this text.'],
      ['8'.repeat(300_000), 'The text is longer than 262144 characters. Paste the frame alone.'],
    ] as const) {
      await bytes(page).fill(text);
      await expect(verdict(page)).toHaveText(sentence);
      await expect(page).toHaveURL(path);
    }
    await bytes(page).fill('');
    await expect(verdict(page)).toBeEmpty();
  });
});

test.describe('the builder', () => {
  test('is filled by the address of a code, and says what is wrong with it', async ({ page }) => {
    await page.goto(`${path}?code=1006`);
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue('1006');
    await expect(build(page).locator('.frame-facts')).toContainText('88 02 03 ee');
    await expect(faults(build(page))).toContainText(['1005, 1006 and 1015 must not stand in a Close frame']);
    await expect(build(page).getByRole('link', { name: '1006 Abnormal Closure' })).toBeVisible();
    await expect(decode(page).locator('.frame-card')).toHaveCount(0);
  });

  test('counts the reason in bytes, and builds for either side', async ({ page }) => {
    await page.goto(path);
    await page.getByLabel('Code', { exact: true }).fill('１０００');
    await page.getByLabel('Reason').fill('日é');
    await expect(page.locator('#frame-used')).toHaveText('Bytes of UTF-8: 5 of 123');
    await expect(build(page).locator('.frame-facts')).toContainText('88 07 03 e8 e6 97 a5 c3 a9');
    await build(page).getByLabel('A client').check();
    await expect(build(page).locator('.frame-facts')).toContainText('88 87 37 fa 21 3d 34 12');
    await expect(page.locator('#frame-mask')).toBeVisible();
    await page.getByLabel('Reason').fill('é'.repeat(62));
    await expect(build(page).getByRole('status')).toContainText('124 bytes of UTF-8');
    await expect(build(page).locator('.frame-facts')).toHaveCount(0);
    await page.getByLabel('Reason').fill('');
    await page.getByLabel('Code', { exact: true }).fill('65536');
    await expect(build(page).getByRole('status')).toHaveText('A code is a whole number from 0 to 65535.');
    await page.getByLabel('Code', { exact: true }).fill('');
    await page.getByLabel('Reason').fill('x');
    await expect(build(page).getByRole('status')).toContainText('give a code as well');
  });

  test.describe('with a clipboard', () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('copies what can be pasted again', async ({ page }) => {
      await page.goto(`${path}?code=1011&reason=timeout`);
      const buttons = build(page).getByRole('button');
      await expect(buttons).toHaveCount(6);
      for (const button of await buttons.all()) {
        await button.click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        await expect(page.locator('output')).toHaveText(`Copied ${copied}`);
        await bytes(page).fill(copied);
        await expect(decode(page).locator('.frame-fields')).toContainText('timeout');
      }
    });
  });
});

test('whatever is pasted or stands in the address is shown as text', async ({ page }) => {
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts++;
    void dialog.dismiss();
  });
  const evil = '<img src=x onerror=alert(1)>';
  const reason = Buffer.from(evil).toString('hex');
  await page.goto(
    `${path}?bytes=88${(evil.length + 2).toString(16)}03e8${reason}&code=1000&reason=${encodeURIComponent(evil)}&side=javascript:alert(1)&from=<script>`,
  );
  await expect(decode(page).locator('.frame-fields')).toContainText(evil);
  await expect(build(page).locator('.frame-fields')).toContainText(evil);
  await bytes(page).fill(`"><svg onload=alert(1)> javascript:alert(1) 88 00 ${evil}`);
  await expect(decode(page).locator('.frame-facts')).toContainText('88 00');
  await bytes(page).fill('88 08 03 e8 e2 80 ae 61 62 63');
  await expect(decode(page).locator('.frame-fields')).toContainText('⟨U+202E⟩abc');
  await expect(page.locator('main img, main svg, main script[src]')).toHaveCount(0);
  await page.goto(`${path}?code=${encodeURIComponent(evil)}&bytes=${encodeURIComponent(`javascript:${evil}`)}`);
  await expect(build(page).getByRole('status')).toHaveText('A code is a whole number from 0 to 65535.');
  await expect(verdict(page)).toHaveText('No bytes were found in this text.');
  expect(alerts).toBe(0);
});

test('the decoder is used by keyboard alone', async ({ page }) => {
  await page.goto(path);
  const reach = async (name: RegExp): Promise<void> => {
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(
        () => `${document.activeElement?.id ?? ''} ${document.activeElement?.textContent ?? ''}`,
      );
      if (name.test(id)) return;
    }
    throw new Error(`Tab never reached ${String(name)}.`);
  };
  await reach(/frame-text/);
  await page.keyboard.type('iAID6A==');
  await expect(verdict(page)).toHaveText('The Close frame keeps every rule that can be checked.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(verdict(page)).toHaveText('The Close frame breaks a rule.');
  await reach(/A code that must not travel/);
  await page.keyboard.press('Enter');
  await expect(bytes(page)).toHaveValue('0x88, 0x02, 0x03, 0xee');
  await reach(/frame-code/);
  await page.keyboard.type('1000');
  await expect(build(page).locator('.frame-facts')).toContainText('88 02 03 e8');
});

for (const prefix of ['/fr', '/ja']) {
  test(`the decoder speaks the language of its page in ${prefix}, and names codes in English`, async ({ page }) => {
    await page.goto(`${prefix}${path}?bytes=880503ee627965&code=1005`);
    const name = decode(page).getByRole('link', { name: '1006 Abnormal Closure' });
    await expect(name).toHaveAttribute('lang', 'en');
    await expect(name).toHaveAttribute('href', `${prefix}/websocket/1006/`);
    await expect(faults(decode(page)).first()).toContainText(
      prefix === '/fr' ? 'ne doivent pas figurer' : '入れてはなりません',
    );
    expect(await violationsAt(page, [1280])).toEqual([]);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('the script is loaded once a reader turns to a field, and does the click that loaded it', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.endsWith('.js'))).toEqual([]);
  await decode(page).getByRole('button', { name: 'A code and a reason' }).click();
  await expect(bytes(page)).toHaveValue('88 05 03 e8 62 79 65');
  await expect(decode(page).locator('.frame-fields')).toContainText('bye');
  expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
});

test('a reader is told where the script does not come', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(path);
  await bytes(page).focus();
  await expect(verdict(page)).toHaveText(
    'The decoder could not be loaded. Load the page again once the connection is back.',
  );
});

test('without JavaScript the page has no fields, and says what a frame is made of', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`${path}?code=1006`);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.locator('noscript p')).toContainText('Decoding and building need JavaScript.');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('#frames')).toContainText('88 82 37 FA 21 3D 34 12');
  await expect(page.locator('#rules li')).toHaveCount(23);
  await page.getByRole('link', { name: 'The Rules' }).first().click();
  await expect(page).toHaveURL(`${path}?code=1006#rules`);
  await context.close();
});
