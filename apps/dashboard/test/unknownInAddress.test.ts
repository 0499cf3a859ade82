import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

describe('an address that names what is not there', () => {
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
    ['/digest?state=QQ', '«QQ»'],
    ['/journal?dossier=no-such', '«no-such»'],
    ['/quality?dossier=no-such', '«no-such»'],
  ])('says so in words, and where to go on: %s', async (address, named) => {
    const { page, complaints } = await visit(browser, `${site.url}${address}`);
    const note = page.getByRole('alert').filter({ hasText: 'Показать это нельзя' });
    expect(await note.innerText()).toContain(named);
    expect(await note.innerText()).toContain('на этот день нет');
    // To people, not to programs.
    expect(await note.innerText()).not.toMatch(/filter|запрос|\w+:/);
    expect(await note.getByRole('button').count()).toBe(0);
    // Nothing is followed there: of no connection is anything said.
    expect(await page.locator('[data-connection]').count()).toBe(0);
    await note.getByRole('link', { name: 'Показать без отбора' }).click();
    await note.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it('says so in the language of the page, whatever that of the browser is', async () => {
    const { page } = await visit(browser, `${site.url}/digest?state=QQ&lang=en`, { locale: 'ru-RU' });
    const note = page.getByRole('alert').filter({ hasText: 'This cannot be shown' });
    expect(await note.innerText()).toContain('"QQ" – no state of that code or short name on that day');
  });

  it('leads to today from a day on which the state was not known yet', async () => {
    const { page } = await visit(browser, `${site.url}/digest?state=XE&asOf=1990-01-01`);
    await page.getByRole('link', { name: 'Показать на сегодня' }).click();
    await page.getByText('есть голос: Ивория').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?state=XE');
  });
});
