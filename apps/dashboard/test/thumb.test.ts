import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, visit } from './testkit/browser.ts';
import { openSite, TRAINING } from './testkit/site.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

describe('the day line on a phone', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (): Promise<Page> => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${TRAINING}`, PHONE);
    await isOnline(page);
    expect(complaints).toEqual([]);
    return page;
  };

  it('is dragged with a thumb to a day on which something happened, and back', async () => {
    const page = await open();
    const handle = page.getByRole('slider', { name: 'День, на который показано досье' });
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error('There is no day line.');
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.move(0, y, { steps: 4 });
    await page.mouse.up();
    await page.getByText('Данные на 26 ноября 2025, не текущие').waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-11-26');
    await handle.press('End');
    await page.getByRole('region', { name: 'Показан прошедший день' }).waitFor({ state: 'detached' });
  });

  it('goes to where its track is tapped, and stays in the window', async () => {
    const page = await open();
    const handle = page.getByRole('slider');
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error('There is no day line.');
    await page.touchscreen.tap(70, box.y + box.height / 2);
    await page.waitForURL(/asOf=2025-11-26/);
    const banner = page.getByRole('region', { name: 'Показан прошедший день' });
    await banner.waitFor();
    expect((await handle.boundingBox())?.y).toBeCloseTo(box.y, 0);
    expect((await banner.boundingBox())?.height).toBeLessThanOrEqual(64);
  });

  it('has its place before it can be drawn: nothing below it moves', async () => {
    const page = await open();
    const heights = await page.evaluate(() => {
      const slider = document.querySelector('[role=slider]')?.parentElement;
      return slider && [slider.getBoundingClientRect().height, getComputedStyle(slider).marginTop];
    });
    const script = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
    const drawn = await script.newPage();
    await drawn.goto(`${site.url}/dossiers/${TRAINING}`);
    const place = drawn
      .locator('summary', { hasText: 'Все этапы и письма' })
      .locator('xpath=../preceding-sibling::div[1]');
    expect([
      (await place.boundingBox())?.height,
      await place.evaluate((element) => getComputedStyle(element).marginTop),
    ]).toEqual(heights);
    await script.close();
  });
});
