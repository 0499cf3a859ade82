import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, openBrowser, visit } from './testkit/browser.ts';
import { manyStates } from './testkit/manyStates.ts';
import { startSite } from './testkit/site.ts';

const [STATES, DOSSIERS] = [193, 120];

describe('the whole matrix', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('shows the states by dossiers, keeps what the legend picks out in the address, and gives it for a spreadsheet', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/matrix`);
    const grid = page.getByRole('grid', { name: 'Матрица согласования' });
    expect(await grid.getByRole('rowheader').first().innerText()).toBe('Горния');
    await page
      .getByRole('group', { name: 'Выделить в матрице только' })
      .getByRole('button', { name: /^возражение/ })
      .click();
    await page.waitForURL(/pick=objected/);
    const links = grid.getByRole('gridcell').getByRole('link');
    expect(await grid.locator('a .opacity-20').count()).toBe((await links.count()) - 1);
    const { text } = await downloaded(page, 'Скачать CSV');
    expect(text).toMatch(/^\uFEFFСторона;.*Соглашение о трансграничном обмене[\s\S]*\r\nГорния;.*возражение/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws of many states and dossiers what is in sight, and the keys come to the last', async () => {
    await site.register.append(manyStates(STATES, DOSSIERS), { idempotencyKey: 'many states' });
    const { page, complaints } = await visit(browser, `${site.url}/matrix`);
    const grid = page.getByRole('grid', { name: 'Матрица согласования' });
    await grid.waitFor();
    const isWhole = page.getByRole('status').filter({ hasText: /загружено/ });
    await isWhole.waitFor({ state: 'detached' });
    const columns = Number(await grid.getAttribute('aria-colcount'));
    const rows = Number(await grid.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(STATES);
    expect(columns).toBeGreaterThan(DOSSIERS);
    const cells = grid.getByRole('gridcell');
    expect(await cells.count()).toBeLessThan(900);

    await grid.locator('a[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
    await page.keyboard.press('Control+End');
    await page.locator(`[data-place="${rows - 2} ${columns - 2}"]:focus`).waitFor();
    const last = await focused();
    await page.keyboard.press('PageUp');
    await page.waitForFunction((from) => document.activeElement?.getAttribute('data-place') !== from, last);
    expect(Number((await focused())?.split(' ')[0])).toBeLessThan(rows - 10);
    expect(await cells.count()).toBeLessThan(900);

    const scroller = grid.locator('xpath=..');
    await scroller.evaluate((element) => element.scrollTo(112 * 60, 34 * 100));
    expect(await grid.locator('[data-place]:focus').count()).toBe(1);
    await grid.locator('a[data-place="105 63"]').waitFor();
    const label = (await grid.locator('a[data-place="105 63"]').getAttribute('aria-label')) ?? '';
    const [, state, dossier] = /^X(\d+), Досье (\d+):/.exec(label) ?? [];
    expect(state).toBeDefined();
    expect(label.includes('возражение')).toBe(Number(state) === Number(dossier));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
