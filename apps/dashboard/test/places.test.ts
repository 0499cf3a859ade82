import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

describe('a reader who follows a link and goes back', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([
    ['/', 'План развития магистральных линий до 2030 года'],
    ['/journal', 'Соглашение о взаимном признании средств связи'],
  ])('is at the top of the one, and where they were in the other: %s', async (path, name) => {
    const { page, complaints } = await visit(browser, `${site.url}${path}`, { viewport: { width: 1000, height: 600 } });
    const link = page.locator('main').getByRole('link', { name, exact: true });
    await link.last().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(300);
    await link.last().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 2, before);
    expect(complaints).toEqual([]);
  });
});
