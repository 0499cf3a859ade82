import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEntry } from '../../../packages/register/src/testing/index.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, isOnline, openBrowser, visit } from './testkit/browser.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

describe('the journal', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const rows = (page: Page) => page.locator('main tbody tr');

  it('is reached from the overview and from a dossier, and says when what happened, about what, and by which paper', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await page.getByRole('link', { name: 'Весь журнал' }).click();
    await page.waitForURL(/\/journal$/);
    await page.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor();
    await page.goto(`${site.url}/dossiers/${TRAINING}`);
    await page.getByRole('link', { name: 'Весь журнал' }).click();
    await page.waitForURL(new RegExp(`/journal\\?.*dossier=${TRAINING}`));
    const objection = await rows(page).filter({ hasText: 'Горния: возражение' }).first().innerText();
    expect(objection).toMatch(/2026[\s\S]*трансграничном обмене[\s\S]*из набора данных[\s\S]*письмо XC-88/);
    expect(complaints).toEqual([]);
  });

  it('comes in pages, in the order of entering or the other way round, and the address keeps both', async () => {
    const { page } = await visit(browser, `${site.url}/journal`);
    expect(await rows(page).count()).toBe(50);
    await page.getByRole('link', { name: 'Показать больше' }).click();
    await page.getByText('показано 100 записей').waitFor();
    expect(page.url()).toMatch(/pages=2$/);
    const last = await rows(page).first().innerText();
    await page.getByRole('link', { name: 'Внесено', exact: true }).click();
    await page.waitForURL(/sort=recorded/);
    await rows(page)
      .filter({ hasText: last.slice(0, 40) })
      .first()
      .waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('показано 100 записей').waitFor();
  });

  it('is filtered by what it is about, who entered it and since when it is known', async () => {
    const { page } = await visit(browser, `${site.url}/journal?kind=meeting`);
    expect(await rows(page).count()).toBeGreaterThan(0);
    expect(
      await rows(page)
        .filter({ hasNot: page.locator('a[href*="/meetings/"]') })
        .count(),
    ).toBe(0);
    await page.getByRole('link', { name: 'Внесли люди' }).click();
    await page.getByText('Таких записей нет.').waitFor();
    expect(page.url()).toMatch(/by=people/);
    await page.goto(`${site.url}/journal?dossier=${TRAINING}`);
    await rows(page).first().waitFor();
    const all = await rows(page).count();
    await page.getByLabel('Известно с').fill(site.today);
    await page.waitForURL(new RegExp(`since=${site.today}`));
    await page.waitForFunction((before) => document.querySelectorAll('main tbody tr').length < before, all);
  });

  it('is that of the day', async () => {
    const { page } = await visit(browser, `${site.url}/journal?dossier=${RECORD}&asOf=2019-05-01`);
    expect(await page.getByRole('region', { name: 'Показан прошедший день' }).innerText()).toContain('1\u00A0мая 2019');
    const told = await rows(page).allInnerTexts();
    expect(told.join()).toMatch(/исх\. №\s165/);
    expect(told.join()).not.toMatch(/24\sиюля/);
  });

  it('shows at once what is entered, tells it, and gives the same rows as a file', async () => {
    const { page } = await visit(browser, `${site.url}/journal?dossier=${TRAINING}&lang=en`);
    await isOnline(page);
    const [position] = await site.register.loadEntries({ sight: ['public'], kinds: ['positionExpressed'] });
    if (!position) throw new Error('the training set has no position');
    const { dossier } = (await site.register.loadDossiers({}, { sight: ['public'] })).records;
    const own = [...dossier.values()].find(({ slug }) => slug === TRAINING);
    if (!own) throw new Error('the training set has no such dossier');
    const text = { ru: 'Неизвестен номер письма', en: 'The letter’s number is unknown' };
    const remark = { remarkId: position.id, dossierId: own.id, remarkKind: 'unknown' as const, text };
    const entry = newEntry('dossier', own.id, 'remarkNoted', remark, { day: site.today });
    await site.register.append([entry], { idempotencyKey: 'a remark' });
    await page.getByText('The letter’s number is unknown').waitFor();
    const file = await downloaded(page, 'Download CSV');
    expect(file.name).toBe(`journal-${site.today}.csv`);
    expect(file.text.trimEnd().split('\r\n')).toHaveLength((await rows(page).count()) + 1);
    expect(file.text).toMatch(/remarkNoted/);
    const query = await page.getByRole('link', { name: 'As a query' }).getAttribute('href');
    expect(decodeURIComponent(query ?? '')).toContain('journal(');
  });

  it('goes on from what has come when more are wanted, and asks no page again', async () => {
    const { page } = await visit(browser, `${site.url}/journal?pages=2`);
    await page.getByText('показано 100 записей').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('query WholeJournal')) asked.push(request.postDataJSON().variables.after);
    });
    await page.getByRole('link', { name: 'Показать больше' }).click();
    await page.getByText('показано 150 записей').waitFor();
    expect(asked).toEqual([expect.any(String)]);
  });
});
