import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, openBrowser, textOf, visit } from './testkit/browser.ts';
import { openSite, RECORD, TRAINING } from './testkit/site.ts';

type Changed = { changes: { edges: { node: { differences: unknown[] } }[] } };

const BANNER = 'Показан прошедший день';

describe('the day line', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** The page of a day, with the history at hand. */
  const open = async (path: string): Promise<Page> => {
    const { page } = await visit(browser, `${site.url}${path}`);
    const fetched = page.waitForResponse(
      (response) => response.request().postData()?.includes('query History') ?? false,
    );
    await page.getByRole('slider').hover();
    await (await fetched).finished();
    // What stands below comes with a question of its own.
    await page.waitForLoadState('networkidle');
    return page;
  };
  const shownDay = (page: Page): Promise<string> => page.getByRole('region', { name: BANNER }).innerText();

  it('is turned by keys without asking the server, and the address follows when the key is let go', async () => {
    const page = await open(`/dossiers/${RECORD}?asOf=2019-05-24`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('slider').focus();
    for (const day of ['30 апреля 2019', '18 апреля 2019', '11 декабря 2018']) {
      await page.keyboard.down('ArrowLeft');
      await page.getByText(`Данные на ${day}, не текущие.`).waitFor();
    }
    expect(page.url()).toContain('asOf=2019-05-24');
    const { page: fresh } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=2018-12-11`);
    const expected = await textOf(fresh);
    // What stands below the drawing follows a moment later.
    await page.waitForFunction((text) => document.querySelector('main')?.innerText === text, expected);
    expect(asked).toEqual([]);
    await page.keyboard.up('ArrowLeft');
    await page.waitForURL(/asOf=2018-12-11/);
    expect(await textOf(page)).toBe(expected);
  });

  it('is dragged from day to day, and its days keep their places meanwhile', async () => {
    const page = await open(`/dossiers/${RECORD}?asOf=2019-09-15`);
    const handle = page.getByRole('slider');
    const box = await handle.boundingBox();
    if (!box) throw new Error('The handle is not there.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 320, y, { steps: 12 });
    const dragged = await shownDay(page);
    expect(dragged).not.toMatch(/15\sсентября/);
    const under = await handle.boundingBox();
    expect(Math.abs((under?.x ?? 0) + (under?.width ?? 0) / 2 - (x - 320))).toBeLessThan(80);
    await page.mouse.move(x, y, { steps: 12 });
    await page.getByText('Данные на 15 сентября 2019, не текущие.').waitFor();
    expect(Math.abs(((await handle.boundingBox())?.x ?? 0) - box.x)).toBeLessThan(2);
    await page.mouse.up();
    expect(page.url()).toContain('asOf=2019-09-15');
  });

  it('moves nothing when the first past day is shown, and takes one step of the history for one turning', async () => {
    const page = await open(`/dossiers/${TRAINING}`);
    const handle = page.getByRole('slider');
    const place = async (): Promise<number | undefined> => (await handle.boundingBox())?.y;
    const [before, steps] = [await place(), await page.evaluate(() => history.length)];
    for (let turn = 0; turn < 4; turn += 1) await handle.press('ArrowLeft');
    await page.waitForURL(/asOf=/);
    await page.getByRole('region', { name: BANNER }).waitFor();
    expect(await place()).toBe(before);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await page.getByRole('region', { name: BANNER }).waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('asOf');
    expect(await place()).toBe(before);
  });

  it('compares two days: what differs, and how it was before', async () => {
    const { page, complaints } = await visit(
      browser,
      `${site.url}/dossiers/${RECORD}?asOf=2019-09-15&against=2019-05-01`,
    );
    const compared = page.getByRole('region', { name: 'Что изменилось с 1 мая 2019 по 15 сентября 2019' });
    const row = compared.getByRole('row').filter({ hasText: 'Комиссия по экономическим вопросам' }).first();
    await compared.getByRole('button', { name: /^Показать все изменения/ }).click();
    await row.waitFor();
    expect(await compared.getByRole('row').count()).toBeGreaterThan(3);
    const { name, text } = await downloaded(page, 'Скачать CSV', compared);
    expect(name).toBe('compared-cis-digital-development-concept-2019-05-01-2019-09-15.csv');
    expect(text).toContain('О чём;2019-05-01;2019-09-15');
    const query = await compared.getByRole('link', { name: 'Как запрос' }).getAttribute('href');
    const explored = new URLSearchParams(new URL(query ?? '', site.url).hash.slice(1));
    const variables = JSON.parse(explored.get('variables') ?? '');
    const { body } = await ask<Changed>(site.url, { query: explored.get('query') ?? '', variables });
    const [changed] = body.data.changes.edges;
    expect(changed?.node.differences).toHaveLength(text.trim().split('\r\n').length - 1);
    await compared.getByRole('button', { name: 'Убрать сравнение' }).click();
    await compared.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('against');
    expect(complaints).toEqual([]);
  });
});
