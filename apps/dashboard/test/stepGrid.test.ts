import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, openPage, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

const TITLE = 'Кто что сказал на каждом этапе';
/** It has come through all its steps. */
const DONE = 'equipment-recognition';

describe('states by the steps of a dossier', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('tell also of a step that is done who said what, and a cell opens it by keys', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${DONE}`);
    const part = page.getByRole('region', { name: TITLE });
    const grid = part.getByRole('grid', { name: TITLE });
    await grid.waitFor();
    expect(await grid.getByRole('columnheader').count()).toBeGreaterThanOrEqual(3);
    const cell = grid.getByRole('link', { name: /^Авалия, .*: согласовано/ }).first();
    await cell.focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('aria-label')).not.toMatch(/^Авалия/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const said = part.getByRole('region', { name: /^Авалия, .*: что сказано$/ });
    await said.getByRole('listitem').first().waitFor();
    expect(await said.innerText()).toMatch(/согласовано/);
    expect(new URL(page.url()).searchParams.get('said')).toBe('XA');
    expect(complaints).toEqual([]);
  });

  it('are a file and a query, and tell of a past day', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${DONE}`);
    const part = page.getByRole('region', { name: TITLE });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'Скачать CSV' }).click(),
    ]);
    const text = await (await download.createReadStream()).toArray();
    const { data } = Papa.parse<string[]>(Buffer.concat(text).toString(), { skipEmptyLines: true });
    expect(data[0]?.length).toBeGreaterThanOrEqual(2);
    expect(await part.getByRole('link', { name: 'Как запрос' }).getAttribute('href')).toContain('StepGrid');
    await openPage(page, `${site.url}/dossiers/${DONE}?asOf=2026-02-10`);
    await part.getByRole('grid', { name: TITLE }).waitFor();
    const earlier = await part.getByRole('grid', { name: TITLE }).getByRole('columnheader').count();
    expect(earlier).toBeLessThanOrEqual((data[0]?.length ?? 0) + 1);
  });

  it('are links on a phone, as the marks of the overview are', async () => {
    const { page } = await visit(browser, `${site.url}/matrix`, { viewport: { width: 390, height: 844 } });
    await page.getByRole('list', { name: 'Позиции сторон' }).first().getByRole('link').first().click();
    await page.waitForURL(/\/dossiers\/.*[?&]party=X/);
  });
});
