import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { EXPRESS, findOpenStep, position } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, isOnline, openBrowser, visit } from './testkit/browser.ts';
import { manyStates } from './testkit/manyStates.ts';
import { startSite } from './testkit/site.ts';

const [STATES, DOSSIERS] = [193, 120];
/** More cells than are in sight of the tests' window with a little around it. */
const MOST = 400;

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
  });

  it('leads from a cell to the stand of that state in that dossier', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await page.getByRole('navigation').getByRole('link', { name: 'Матрица' }).click();
    const grid = page.getByRole('grid', { name: 'Матрица согласования' });
    await grid.getByRole('link', { name: /^Горния, Соглашение о трансграничном обмене.*: возражение/ }).click();
    await page.waitForURL(/\/dossiers\/registry-data-exchange\?party=XC$/);
    const stand = page.locator('li[aria-current=location]');
    expect(await stand.innerText()).toMatch(/^Горния\s+возражение/);
    await page.locator('li[aria-current=location]:focus').waitFor();
    const slider = page.getByRole('slider');
    await slider.press('ArrowLeft');
    await page.getByRole('region', { name: 'Показан прошедший день' }).waitFor();
    await stand.waitFor();
    expect(await page.locator('[role=slider]:focus').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('opens a cell in another tab where that is asked for, and stays where it is', async () => {
    const { page } = await visit(browser, `${site.url}/matrix`);
    const cell = page.getByRole('grid').getByRole('link', { name: /^Горния, Соглашение о трансграничном обмене/ });
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      cell.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await opened.waitForURL(/\/dossiers\/registry-data-exchange\?party=XC$/);
    expect(new URL(page.url()).pathname).toBe('/matrix');
  });

  it('shows a change as it comes, in its cell and once', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/matrix`);
    await isOnline(page);
    const token = await site.token({ role: 'secretariat' });
    const open = await findOpenStep(site, token);
    const grid = page.getByRole('grid');
    const cell = grid.getByRole('link', { name: /^Борея, Соглашение о трансграничном обмене/ });
    expect(await cell.getAttribute('title')).not.toContain('резерв');
    await ask(site.url, { query: EXPRESS, variables: position(open, 'XB', site.today, { stand: 'RESERVED' }), token });
    await grid.getByRole('link', { name: /^Борея, Соглашение о трансграничном обмене.*: резерв/ }).waitFor();
    expect(await grid.locator('.pulsing').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('shows a past day, and says so', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/matrix?asOf=2026-02-10`);
    expect(await page.getByRole('region', { name: 'Показан прошедший день' }).innerText()).toContain(
      '10\u00A0февраля 2026',
    );
    const cell = page.getByRole('grid').getByRole('link', { name: /^Горния, Соглашение о трансграничном обмене/ });
    expect(await cell.getAttribute('title')).not.toContain('возражение');
    expect(await page.locator('[data-connection]').count()).toBe(0);
    await cell.click();
    await page.waitForURL(/asOf=2026-02-10/);
    expect(complaints).toEqual([]);
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
    expect(await cells.count()).toBeLessThan(MOST);

    await grid.locator('a[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
    await page.keyboard.press('Control+End');
    await page.locator(`[data-place="${rows - 2} ${columns - 2}"]:focus`).waitFor();
    const last = await focused();
    await page.keyboard.press('PageUp');
    await page.waitForFunction((from) => document.activeElement?.getAttribute('data-place') !== from, last);
    expect(Number((await focused())?.split(' ')[0])).toBeLessThan(rows - 10);
    expect(await cells.count()).toBeLessThan(MOST);

    const scroller = grid.locator('xpath=..');
    await scroller.evaluate((element) => element.scrollTo(112 * 60, 34 * 100));
    expect(await grid.locator('[data-place]:focus').count()).toBe(1);
    await grid.locator('a[data-place="105 63"]').waitFor();
    const label = (await grid.locator('a[data-place="105 63"]').getAttribute('aria-label')) ?? '';
    const [, state, dossier] = /^X(\d+), Досье (\d+):/.exec(label) ?? [];
    expect(state).toBeDefined();
    expect(label.includes('возражение')).toBe(Number(state) === Number(dossier));

    // Never more than what is in sight, wherever it is scrolled to and whatever is on the way.
    const most = await scroller.evaluate(async (element) => {
      let most = 0;
      const count = (): void => {
        most = Math.max(most, element.querySelectorAll('[role=gridcell]').length);
      };
      new MutationObserver(count).observe(element, { childList: true, subtree: true });
      for (let step = 0; step <= 40; step += 1) {
        element.scrollTo((element.scrollWidth * step) / 40, (element.scrollHeight * (40 - step)) / 40);
        await new Promise(requestAnimationFrame);
      }
      return most;
    });
    expect(most).toBeGreaterThan(50);
    expect(most).toBeLessThan(MOST);
    expect(complaints).toEqual([]);
  });

  it('draws nothing anew that stays in sight while it is scrolled', async () => {
    const { page } = await visit(browser, `${site.url}/matrix`);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /загружено/ })
      .waitFor({ state: 'detached' });
    const touched = await grid.locator('xpath=..').evaluate(async (scroller) => {
      const frame = () => new Promise(requestAnimationFrame);
      const settled = async (): Promise<void> => {
        for (let count = 0; count < 3; count += 1) await frame();
      };
      scroller.scrollTo(1_200, 1_200);
      await settled();
      const before = new Set(scroller.querySelectorAll('[role=gridcell]'));
      const touched: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { target, type } of records)
          if (target instanceof Element && target.closest('[role=gridcell]'))
            touched.push(`${type} ${target.outerHTML}`);
      });
      observer.observe(scroller, { subtree: true, attributes: true, characterData: true });
      scroller.scrollTo(1_200 + 112, 1_200 + 34);
      await settled();
      const after = [...scroller.querySelectorAll('[role=gridcell]')];
      return { touched, kept: after.filter((cell) => before.has(cell)).length, all: after.length };
    });
    expect(touched.touched).toEqual([]);
    expect(touched.kept / touched.all).toBeGreaterThan(0.8);
    expect(touched.kept).toBeLessThan(touched.all);
  });

  it.each([
    ['ru', /^Соглашение о транс?\u00AD?гра/],
    ['en', /^Agreement on cross-border exchange of com?\u00AD?mu/],
  ])('breaks the words that are wider than its columns by the rules of the language: %s', async (lang, broken) => {
    const { page } = await visit(browser, `${site.url}/matrix?lang=${lang}`);
    const title = page.getByRole('columnheader').locator('span[title]').first();
    await page.waitForFunction(() =>
      /\u00AD/.test(document.querySelector('[role=columnheader] span[title]')?.textContent ?? ''),
    );
    const whole = await title.getAttribute('title');
    expect((await title.textContent())?.replaceAll('\u00AD', '')).toBe(whole);
    // What fits stays whole.
    expect(await title.textContent()).toMatch(broken);
    expect(await title.evaluate((head) => head.scrollWidth <= head.clientWidth)).toBe(true);
  });

  it('is printed whole: each dossier, with each state under how it stands', async () => {
    const { page } = await visit(browser, `${site.url}/matrix`);
    const loading = page.getByRole('status').filter({ hasText: /загружено/ });
    const columns = async (): Promise<number> => Number(await page.getByRole('grid').getAttribute('aria-colcount')) - 2;
    await page.getByRole('grid').waitFor();
    await loading.waitFor({ state: 'detached' });
    const count = await columns();
    await page.emulateMedia({ media: 'print' });
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Досье 7(?!\d)/ }) });
    const text = await row.innerText();
    expect(await page.locator('tbody tr').count()).toBe(count);
    expect(text).toMatch(/возражение: X007\b/);
    for (let number = 1; number <= STATES; number += 1) expect(text).toContain(`X${String(number).padStart(3, '0')}`);
    await page.emulateMedia({ media: null });
    // And so when it is really printed: a hundred dossiers by two hundred states do not fit on a page or two.
    const pdf = await page.pdf({ format: 'A4' });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length).toBeGreaterThan(10);
  });
});
