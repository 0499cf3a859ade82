import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './testkit/browser.ts';
import { leaveWindows } from './testkit/windows.ts';

describe('A window that a test has left', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  let before: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<h1>${request.headers.cookie ?? 'nobody'}</h1>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** What the next who is there could find of the one before. */
  const found = async (page: Page) => ({
    cookie: await page.getByRole('heading').innerText(),
    ...(await page.evaluate(async () => ({
      kept: localStorage.length + sessionStorage.length,
      steps: history.length,
      width: innerWidth,
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      isPrinted: matchMedia('print').matches,
      isAllowed: (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted',
    }))),
    windows: page.context().pages().length,
  });
  const windows = () => browser.contexts().length;
  const NOTHING = {
    ...{ cookie: 'nobody', kept: 0, steps: 2, width: 1440, isDark: false, isPrinted: false, isAllowed: false },
    windows: 1,
  };

  it('was new', async () => {
    const { page } = await visit(browser, url);
    before = page;
    expect(await found(page)).toEqual(NOTHING);
    await page.context().addCookies([{ name: 'somebody', value: 'x', url }]);
    await page.context().grantPermissions(['geolocation']);
    await page.goto(`${url}/other`);
    await page.evaluate(() => {
      localStorage.setItem('kept', 'x');
      sessionStorage.setItem('kept', 'x');
      addEventListener('pagehide', () => localStorage.setItem('kept at last', 'x'));
      open('/another');
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await found(page)).toMatchObject({ kept: 2, width: 390, isDark: true, isAllowed: true, windows: 2 });
    await page.route('**/*', (route) => route.abort());
  });

  it('is handed on to the next, as if nobody had been there', async () => {
    const { page, complaints } = await visit(browser, url);
    expect(page).toBe(before);
    expect(await found(page)).toEqual(NOTHING);
    await page.evaluate(() => console.error('only now'));
    expect(complaints).toEqual(['only now']);
  });

  it('stays with who is there: another gets a window of their own', async () => {
    const [one, other] = [await visit(browser, url), await visit(browser, url)];
    expect(one.page).toBe(before);
    await one.page.context().addCookies([{ name: 'somebody', value: 'x', url }]);
    await other.page.reload();
    expect(await found(other.page)).toEqual(NOTHING);
  });

  it('is as large as the next one asks', async () => {
    const count = windows();
    const { page } = await visit(browser, url, { viewport: { width: 390, height: 844 } });
    expect(await found(page)).toEqual({ ...NOTHING, width: 390 });
    expect(windows()).toBe(count);
  });

  it('is handed on to who asks for the same otherwise, and to nobody else', async () => {
    const { page: touched } = await visit(browser, url, { hasTouch: true });
    expect(await touched.evaluate(() => navigator.maxTouchPoints)).toBeGreaterThan(0);
    const { page: ordinary } = await visit(browser, url);
    expect(await ordinary.evaluate(() => navigator.maxTouchPoints)).toBe(0);
    ({ page: before } = await visit(browser, url, { colorScheme: 'dark' }));
    expect(await found(before)).toEqual({ ...NOTHING, isDark: true });
    await before.emulateMedia({ colorScheme: 'light' });
  });

  it('is in the colours that were asked for, whatever was chosen there', async () => {
    const { page } = await visit(browser, url, { colorScheme: 'dark' });
    expect(page).toBe(before);
    expect(await found(page)).toEqual({ ...NOTHING, isDark: true });
  });

  it('is emptied after the last test of its file, too, and stays for the next one; what was opened in another way is closed', async () => {
    const { page } = await visit(browser, url);
    await page.evaluate(() => localStorage.setItem('kept', 'x'));
    const other = await (await browser.newContext()).newPage();
    await leaveWindows(browser);
    expect(other.isClosed()).toBe(true);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect((await visit(browser, url)).page).toBe(page);
  });
});
