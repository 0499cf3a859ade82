import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, textOf, visit } from './testkit/browser.ts';
import { choose, paperFor, record, refused, SECRETARIAT, visitAs } from './testkit/desk.ts';
import { startSite } from './testkit/site.ts';

describe('what was entered of a meeting', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('is taken back from its page, by the form of the desk, and both the old and the new stay there', async () => {
    const { page, complaints } = await visitAs(browser, site, SECRETARIAT, '/desk/meeting');
    await choose(page, 'Органы', 'Экспертная группа СУГ');
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('93');
    await page.getByLabel('На какие дни').first().fill('10.04.2026');
    await paperFor(page);
    await record(page);
    // That the meeting is fictional, as its papers then are, is known without what more is asked of it.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('DeskOneMeeting')) await route.continue();
    });
    await page.goto(`${site.url}/meetings/93`);
    await page.getByRole('link', { name: 'Отменить заседание' }).click();
    await page.getByRole('heading', { level: 1, name: 'Отменить заседание' }).waitFor();
    await paperFor(page);
    await record(page);
    await page.unroute('**/graphql');

    await page.goto(`${site.url}/meetings/93`);
    await page.getByRole('link', { name: /^Исправить: Заседание отменено/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Исправить запись' }).waitFor();
    await page.getByText('Запись снимается').waitFor();
    expect((await refused(page)).field).toBe('reason');
    await page.keyboard.type('Отменено другое заседание');
    await record(page);

    await page.getByRole('link', { name: /93/ }).click();
    await page.getByRole('link', { name: 'Отменить заседание' }).waitFor();
    await page.getByText('исправляет запись').waitFor();
    expect(await page.locator('s', { hasText: 'Заседание отменено' }).count()).toBe(1);
    expect(await textOf(page)).toContain('Отменено другое заседание');
    expect(await page.getByRole('link', { name: /^Исправить: Заседание отменено/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is shown to the secretariat, with the way to a correction of what the secretariat enters, and to nobody else', async () => {
    const { page } = await visitAs(browser, site, { ...SECRETARIAT, name: 'Вера Иванова' }, '/bodies/cts-expert-group');
    await page.getByRole('heading', { level: 2, name: /^Журнал/ }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Орган' }).first().waitFor();
    expect(await page.getByRole('link', { name: /^Исправить:/ }).count()).toBe(0);
    const reader = await visit(browser, `${site.url}/bodies/cts-expert-group`);
    await reader.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await reader.page.getByRole('heading', { level: 2, name: /^Журнал/ }).count()).toBe(0);
  });
});
