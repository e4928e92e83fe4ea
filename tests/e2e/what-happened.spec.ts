import { expect, test, type Page } from '@playwright/test';
import { violationsAt } from './axe.ts';
import { changePages } from './change-pages.ts';

const path = '/websocket/what-happened/';
const idle = `${path}#1006-browser-open-idle`;

/** Goes with the Tab key to the link of a name, and follows it. */
async function follow(page: Page, name: string): Promise<void> {
  const link = page.getByRole('article').getByRole('link', { name, exact: true });
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab never reached "${name}".`);
}

const question = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test.describe('the questions, one at a time', () => {
  test('lead to the causes by keyboard alone, and the focus goes along', async ({ page }) => {
    await page.goto(path);
    await expect(question(page, 'Which side are you?')).toHaveCount(0);
    const ways = [
      ['1006 Abnormal Closure', 'Which side are you?', 'Question 2 of at most 5'],
      ['A page in a browser', 'Had the connection been open before?', 'Question 3 of at most 5'],
      ['Yes', 'When did it end?', 'Question 4 of at most 5'],
      [
        'After a quiet time, such as 60 seconds, again and again',
        'Is a proxy, a load balancer or a CDN between?',
        'Question 5 of at most 5',
      ],
    ] as const;
    for (const [answer, next, progress] of ways) {
      await follow(page, answer);
      await expect(question(page, next)).toBeFocused();
      await expect(page.getByRole('status')).toHaveText(progress);
    }
    await follow(page, 'Yes, or I do not know');
    await expect(page).toHaveURL(`${idle}-proxy`);
    const found = page.locator('.found:visible');
    await expect(found).toHaveCount(1);
    await expect(found).toBeFocused();
    const cause = page.locator('.causes > li:visible').first();
    await expect(cause).toContainText('A proxy ended the connection at one of its time limits.');
    await cause.getByRole('link', { name: /^nginx \d/ }).click();
    await expect(page).toHaveURL('/websocket/observed/nginx/#proxy-proxy-idle');
  });

  test('are gone back by the browser, and by the answers that were given', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('article').getByRole('link', { name: '1006 Abnormal Closure' }).click();
    await page.getByRole('link', { name: 'Another client' }).click();
    await expect(question(page, 'Had the connection been open before?')).toBeVisible();
    await page.goBack();
    await expect(question(page, 'Which side are you?')).toBeFocused();
    await expect(page.getByRole('link', { name: 'The server', exact: true })).toBeVisible();
    await page.goBack();
    await expect(question(page, 'What did your side report?')).toBeFocused();
    await expect(page.locator('.choices')).toBeVisible();
    await page.goForward();
    await page.goForward();
    await expect(page).toHaveURL(`${path}#1006-client`);
    await page.getByRole('link', { name: '1006 Abnormal Closure' }).click();
    await expect(page).toHaveURL(`${path}#1006`);
    await expect(page.getByRole('link', { name: 'A page in a browser' })).toBeVisible();
    await page.getByRole('link', { name: 'What did your side report?' }).click();
    await expect(page.locator('.choices')).toBeVisible();
  });

  test('open at an anchor, with the answers that lead there and no other', async ({ page }) => {
    await page.goto(idle);
    await expect(question(page, 'Is a proxy, a load balancer or a CDN between?')).toBeInViewport();
    await expect(page.locator('.choices')).toBeHidden();
    await expect(page.locator('.answers > li > a:visible')).toHaveText([
      'A page in a browser',
      'Yes',
      'After a quiet time, such as 60 seconds, again and again',
      'Yes, or I do not know',
      'No',
    ]);
    await expect(page.locator('.branch:visible')).toHaveCount(1);
    await expect(page.locator('.causes:visible')).toHaveCount(0);
  });

  test('keep their place when the language is changed', async ({ page }) => {
    await page.goto(`${path}#1006`);
    await page.getByRole('link', { name: 'The server', exact: true }).click();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(`/fr${path}#1006-server`);
    await expect(question(page, 'Que montre votre journal au même moment ?')).toBeVisible();
    await page.getByRole('link', { name: '日本語' }).click();
    await expect(page).toHaveURL(`/ja${path}#1006-server`);
  });

  test('need no script of ours', async ({ page }) => {
    await changePages(page, '<script type="module">', '<script type="text/plain">');
    await page.goto(path);
    await page.getByRole('article').getByRole('link', { name: '1005 No Status Received' }).click();
    await expect(question(page, 'What does the reason say?')).toBeVisible();
    await page.getByRole('link', { name: 'Nothing', exact: true }).click();
    await expect(question(page, 'Which side closed first?')).toBeVisible();
    await expect(page.locator('.answers > li > a:visible')).toHaveCount(3);
  });

  test('are shown all at once to who asks for it', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('link', { name: 'Show everything as one list' }).click();
    await expect(page.locator('.causes').last()).toBeVisible();
    expect(await page.locator('.branch:visible').count()).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'Ask one question at a time' }).click();
    await expect(page.locator('.branch:visible')).toHaveCount(0);
  });

  const strays: readonly (readonly [hash: string, leads: string])[] = [
    ['#1006-browser-open-tomorrow', '#1006-browser-open'],
    ['#4004', '#3000-4999'],
    ['#1006-', '#1006'],
  ];
  for (const [hash, leads] of strays) {
    test(`${hash} leads to the nearest place`, async ({ page }) => {
      await page.goto(path + hash);
      await expect(page).toHaveURL(path + leads);
      await expect(page.locator('.branch:visible')).toHaveCount(1);
    });
  }

  for (const hash of ['#<img src=x onerror=alert(1)>', '#javascript:alert(1)', '#//example.org/', '#%', '#70000']) {
    test(`${hash} does no harm`, async ({ page }) => {
      const said: string[] = [];
      page.on('dialog', (dialog) => {
        said.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(path + hash);
      await expect(page.locator('.choices')).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(path);
      expect(said).toEqual([]);
    });
  }

  for (const address of [idle, `${idle}-proxy`, `${path}#all`, `/ja${path}#1006-browser-never-status`]) {
    test(`${address} fits 320 px and has no axe violation`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violationsAt(page, [320])).toEqual([]);
    });
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions are nested lists, and an anchor leads into them', async ({ page }) => {
    await page.goto(idle);
    await expect(question(page, 'Is a proxy, a load balancer or a CDN between?').first()).toBeInViewport();
    for (const list of await page.locator('.answers, .causes').all()) await expect(list).toBeVisible();
    const proxy = page.locator('.answers .answers .answers .answers .causes').first();
    await expect(proxy).toContainText('Accept the connection first');
    await page.goto(`${path}#1006`);
    await expect(page.getByRole('heading', { name: '1006 Abnormal Closure' })).toBeInViewport();
  });

  test('the first question leads to each of them, on a narrow screen, too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.locator('.choices').getByRole('link', { name: '1011 Internal Error' }).click();
    await expect(page).toHaveURL(`${path}#1011`);
    await expect(page.getByRole('heading', { name: '1011 Internal Error' })).toBeInViewport();
  });
});
