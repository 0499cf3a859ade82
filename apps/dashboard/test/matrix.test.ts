import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

describe('the approval matrix', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('begins with whoever objects, and leads from cell to cell by the arrow keys and to its stand in the dossier by Enter', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    const grid = page.getByRole('grid', { name: 'Матрица согласования' });
    expect(await grid.getByRole('rowheader').first().innerText()).toBe('Горния');
    expect(await grid.locator('a[tabindex="0"]').count()).toBe(1);

    await grid.locator('a[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toMatch(/^Горния, Соглашение о трансграничном обмене.*: возражение/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).not.toMatch(/^Горния|Соглашение о трансграничном обмене/);
    await page.keyboard.press('Control+Home');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/states/XC');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dossiers\/registry-data-exchange\?party=XC$/);
    expect(complaints).toEqual([]);
  });

  it('picks out the cells of one mark when its name in the legend is pressed', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    const legend = page.getByRole('group', { name: 'Выделить в матрице только' });
    const objection = legend.getByRole('button', { name: /^возражение/ });
    const dimmed = page.locator('table .opacity-20');
    await objection.click();
    expect(await objection.getAttribute('aria-pressed')).toBe('true');
    const cells = await page.getByRole('grid').getByRole('gridcell').getByRole('link').count();
    expect(await dimmed.count()).toBe(cells - 1);
    await objection.click();
    expect(await dimmed.count()).toBe(0);
  });

  it('is a list of cards with names on a phone', async () => {
    const { page } = await visit(browser, `${site.url}/`, { viewport: { width: 390, height: 844 } });
    const card = page.getByRole('region', { name: 'Матрица согласования' }).getByRole('listitem').first();
    expect(await card.innerText()).toMatch(/учебный пример[\s\S]*возражение[\s\S]*Горния/);
    expect(await page.getByRole('grid').count()).toBe(0);
  });
});
