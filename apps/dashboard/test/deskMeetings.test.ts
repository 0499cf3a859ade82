import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, textOf, type Visit } from './testkit/browser.ts';
import { choose, journalOf, paperFor, record, refused, SECRETARIAT, visitAs } from './testkit/desk.ts';
import { startSite, TRAINING } from './testkit/site.ts';

describe('meetings at the desk', () => {
  let browser: Browser;
  let site: World;
  let token: string;
  let own: Visit;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    token = await site.token({ role: 'secretariat' });
    own = await visitAs(browser, site, SECRETARIAT, '/desk/meeting');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('takes in a joint meeting that is announced, and who attended and what came out when it was held', async () => {
    const { page, complaints } = own;
    for (const body of ['Экспертная группа СУГ', 'Комиссия СУГ по связи']) await choose(page, 'Органы', body);
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('88');
    await page.getByLabel('На какие дни').first().fill('26.02.2026-27.02.2026');
    await page.getByLabel('Когда объявлено').first().fill('20.02.2026');
    await paperFor(page);
    await record(page);
    expect(await textOf(page)).toContain('26–27 февраля 2026');

    await page.goto(`${site.url}/desk/hold`);
    await choose(page, 'Заседание', '88');
    await page.getByRole('button', { name: 'Все члены: Экспертная группа СУГ' }).click();
    await page.getByRole('button', { name: 'Убрать: Авалия' }).click();
    await choose(page, 'Присутствовали: Комиссия СУГ по связи', 'XB');
    await choose(page, 'Добавить вопрос: досье', 'Соглашение');
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('обсуждено');
    await paperFor(page);
    await record(page);
    const [held] = await journalOf(site, token, TRAINING);
    expect(held).toContain('обсуждено');
    await page.goto(`${site.url}/meetings/88`);
    const attended = page.getByRole('listitem').filter({ hasText: 'Комиссия СУГ по связи' });
    await attended.getByRole('link', { name: 'Борея' }).waitFor();
    expect(await page.getByRole('link', { name: 'Отменить заседание' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('puts off a meeting and cancels it, from its page; other days on which one is held already are pointed out', async () => {
    const { page, complaints } = own;
    for (const [number, days] of [
      ['91', '10.04.2026'],
      ['92', '20.05.2026'],
    ] as const) {
      await page.goto(`${site.url}/desk/meeting`);
      await choose(page, 'Органы', 'Экспертная группа СУГ');
      await page.getByLabel('Номер: Экспертная группа СУГ').fill(number);
      await page.getByLabel('На какие дни').first().fill(days);
      await paperFor(page);
      await record(page);
    }
    await page.goto(`${site.url}/meetings/91`);
    await page.getByRole('link', { name: 'Отложить заседание' }).click();
    await page.getByRole('heading', { level: 1, name: 'Отложить заседание' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Заседание' }).inputValue()).toContain('91');
    await page.getByLabel('Новые дни').first().fill('21.05.2026');
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByLabel('Новые дни').first().fill('01.02.2026');
    await paperFor(page);
    expect((await refused(page)).field).toBe('planned');
    await page.getByLabel('Новые дни').first().fill('15.06.2026');
    await record(page);
    expect(await textOf(page)).toContain('15 июня 2026');

    await page.goto(`${site.url}/meetings/91`);
    await page.getByText('Заседание отложено.').waitFor();
    await page.getByRole('link', { name: 'Отменить заседание' }).click();
    await page.getByRole('heading', { level: 1, name: 'Отменить заседание' }).waitFor();
    expect((await refused(page)).field).toBe('source');
    await paperFor(page);
    await record(page);
    await page.goto(`${site.url}/meetings/91`);
    await page.getByText('Заседание отменено: на нём ничего не рассмотрено.').waitFor();
    await page.goto(`${site.url}/desk/postpone`);
    await page.getByRole('combobox', { name: 'Заседание' }).fill('91');
    await page.getByText('Ничего подходящего').waitFor();
    expect(complaints).toEqual([]);
  });
});
