import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { openSite, RECORD } from './testkit/site.ts';

type Counted = Readonly<{ dataQuality: { totalCount: number; counts: readonly { kind: string; count: number }[] } }>;

describe('the quality of the data', () => {
  let browser: Browser;
  let site: World;
  let counted: Counted['dataQuality'];
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
    const query = '{ dataQuality(first: 1) { totalCount counts { kind count } } }';
    counted = (await ask<Counted>(site.url, { query })).body.data.dataQuality;
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const findings = (page: Page) => page.locator('main section li');
  const countOf = (kind: string): number => counted.counts.find((each) => each.kind === kind)?.count ?? 0;

  it('is counted by kind, and told by kind with the words of its sources', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/quality`);
    const chips = page.getByRole('list', { name: 'Вид замечаний' });
    expect(await chips.innerText()).toMatch(new RegExp(`Все\\s+${counted.totalCount}`));
    expect(await chips.innerText()).toMatch(new RegExp(`Описки\\s+${countOf('MISSPELT')}`));
    const contradictions = await page.getByRole('region', { name: 'Противоречия' }).innerText();
    expect(contradictions).toMatch(/абзац 12: «[^»]+»/);
    expect(contradictions).toContain('отметил человек');
    expect(await page.getByRole('region', { name: 'Неизвестное' }).innerText()).toContain('нашёл реестр');
    await page
      .getByRole('region', { name: 'Противоречия' })
      .getByRole('link', { name: /абзац 12/ })
      .first()
      .click();
    await page.waitForURL(/\/papers\/background-note-55-25-13\?place=paragraph\+12/);
    expect(complaints).toEqual([]);
  });

  it('is filtered by kind and scope, both in the address', async () => {
    const { page } = await visit(browser, `${site.url}/quality`);
    await page.getByRole('link', { name: /^Описки/ }).click();
    await page.waitForURL(/\?kind=misspelt$/);
    await page.getByRole('region', { name: 'Противоречия' }).waitFor({ state: 'detached' });
    expect(await findings(page).count()).toBe(countOf('MISSPELT'));
    await openPage(page, `${site.url}/quality?scope=synthetic`);
    await findings(page).first().waitFor();
    const tagged = await findings(page).filter({ hasText: 'учебный пример' }).count();
    expect(tagged).toBe(await findings(page).count());
    await page.getByRole('link', { name: 'Действительные' }).click();
    await page.getByText('учебный пример').first().waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/scope=real$/);
    await openPage(page, `${site.url}/quality?scope=synthetic&kind=misspelt`);
    await page.getByText('Замечаний нет.').waitFor();
  });

  it('comes in pages, to the last one', async () => {
    const { page } = await visit(browser, `${site.url}/quality`);
    expect(await findings(page).count()).toBe(50);
    await page.getByRole('link', { name: 'Показать больше' }).click();
    await page.getByRole('region', { name: 'Описки' }).waitFor();
    expect(await findings(page).count()).toBe(counted.totalCount);
    expect(await page.getByRole('heading', { level: 2, name: /^Восстановленное/ }).count()).toBe(1);
    expect(page.url()).toMatch(/pages=2$/);
  });

  it('is reached from the overview, and of one dossier from its page', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.getByRole('link', { name: 'Всё о качестве данных' }).click();
    await page.waitForURL(/\/quality$/);
    await openPage(page, `${site.url}/dossiers/${RECORD}`);
    await page.getByRole('link', { name: 'Всё о качестве этих данных' }).click();
    await page.waitForURL(new RegExp(`/quality\\?.*dossier=${RECORD}`));
    await page.getByRole('link', { name: /^Концепция.*снять отбор/ }).waitFor();
    expect(await textOf(page)).not.toContain('учебный пример');
  });

  it('is that of the day', async () => {
    const { page } = await visit(browser, `${site.url}/quality?asOf=2018-12-01&scope=real`);
    expect(await page.getByRole('region', { name: 'Показан прошедший день' }).innerText()).toContain(
      '1\u00A0декабря 2018',
    );
    expect(await textOf(page)).not.toMatch(/55\/25, 16–17\sсентября 2019: день прошёл/);
  });
});
