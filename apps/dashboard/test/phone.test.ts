import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, openPage, visit } from './testkit/browser.ts';
import { DELEGATE, visitAs } from './testkit/desk.ts';
import { openSite } from './testkit/site.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

describe('the first window of a phone', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('has two and a half dossiers in it, and the filters where they are wanted', async () => {
    const { page } = await visit(browser, `${site.url}/`, PHONE);
    const third = page.getByRole('region', { name: 'Досье, самое срочное сверху' }).locator('ol > li').nth(2);
    const box = await third.boundingBox();
    if (!box) throw new Error('There are fewer dossiers.');
    expect(box.y + box.height / 2).toBeLessThanOrEqual(PHONE.viewport.height);
    const filters = page.getByRole('navigation', { name: 'Показать только' });
    expect(await filters.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Отбор, CSV' }).click();
    await filters.getByRole('link', { name: /^Заблокировано/ }).click();
    await page.waitForURL(/reason=/);
    await openPage(page, page.url());
    expect(await filters.isVisible()).toBe(true);
  });

  it('shows in the line of pages which one is open', async () => {
    const { page } = await visit(browser, `${site.url}/journal`, PHONE);
    expect(await isInWindow(page.getByRole('link', { name: 'Журнал', exact: true }).first())).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('leads whoever is signed in to the desk', async () => {
    const { page } = await visitAs(browser, site, DELEGATE, '/', PHONE);
    expect(await isInWindow(page.getByRole('link', { name: 'Рабочее место' }))).toBe(true);
  });
});

async function isInWindow(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= PHONE.viewport.width;
}
