import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, textOf, visit } from './testkit/browser.ts';
import { openSite, RECORD, TRAINING } from './testkit/site.ts';

describe('what can be taken from a view', () => {
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
    ['/', 'overview', /Заблокировано;"?Соглашение о трансграничном/, 'board('],
    ['/owed', 'owed', /Елания;Соглашение о трансграничном/, 'outstanding('],
    ['/digest?since=2026-02-20', 'digest-2026-02-20', /Соглашение о трансграничном/, 'changes('],
    [`/dossiers/${TRAINING}`, 'route-', /Экспертная группа/, 'dossier('],
    ['/papers/background-note-55-25-13', 'paper-', /абзац 8;/, 'document('],
  ])(
    '%s gives its table and the query that it asked, for the explorer in the language of the page',
    async (path, name, row, asked) => {
      const { page } = await visit(browser, `${site.url}${path}`);
      await isOnline(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Скачать CSV' }).first().click(),
      ]);
      expect(download.suggestedFilename()).toContain(name);
      const address = await page.getByRole('link', { name: 'Как запрос' }).first().getAttribute('href');
      expect(address).toMatch(/^\/explorer\?lang=ru#/);
      expect(decodeURIComponent((address ?? '').replaceAll('+', ' '))).toContain(asked);
      expect(await readFile(await download.path(), 'utf8')).toMatch(row);
    },
  );

  it('tells in a digest what was said and done, not what a step may be, and since a day that is chosen on the page', async () => {
    const { page } = await visit(browser, `${site.url}/digest?since=2026-02-20`);
    await page.getByText('было: ').first().waitFor();
    const text = await textOf(page);
    expect(text).not.toContain('→');
    const [, changed = ''] = text.split('Что изменилось');
    expect(changed).not.toContain('Все обязательные этапы пройдены');
    expect(changed).toMatch(/Кто просрочил\s+Ивория, доклад, просрочено на 40 дней/);
    await page.getByLabel('С какого дня').fill('2026-01-10');
    await page.waitForURL(/since=2026-01-10/);
    await page.getByRole('heading', { level: 1, name: /с 10 января 2026/ }).waitFor();
  });

  it.each(['2030-01-01', 'abc'])('says that there is no digest since %s', async (since) => {
    const { page } = await visit(browser, `${site.url}/digest?since=${since}`);
    expect(await page.getByRole('alert').innerText()).toContain(`С дня «${since}» сводки нет`);
  });

  it('tells remarks on the data in one line where two days are compared', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=2019-09-15&against=2019-05-01`);
    const table = page.getByRole('table').filter({ hasText: '1 мая 2019' });
    await table.waitFor();
    await page.getByRole('button', { name: /^Показать все изменения/ }).click();
    expect(await table.getByRole('row').filter({ hasText: 'амечани' }).count()).toBe(1);
  });
});
