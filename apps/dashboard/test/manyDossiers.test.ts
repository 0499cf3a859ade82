import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { EXPRESS, findOpenStep, position } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, openPage, visit } from './testkit/browser.ts';
import { manyStates } from './testkit/manyStates.ts';
import { startSite } from './testkit/site.ts';

const LIST = 'Досье, самое срочное сверху';
/** In each all of these states have a say. */
const [STATES, DOSSIERS] = [30, 130];

describe('an overview of more dossiers than a page', () => {
  let browser: Browser;
  let site: World;
  let total: number;
  /** Those of them that have come through. */
  let done: number;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    await site.register.append(manyStates(STATES, DOSSIERS), { idempotencyKey: 'many states' });
    const { body } = await ask<{ board: { reasons: { reason: string; count: number }[] } }>(site.url, {
      query: '{ board { reasons { reason count } } }',
    });
    const { reasons } = body.data.board;
    total = reasons.reduce((sum, { count }) => sum + count, 0);
    done = reasons.find(({ reason }) => reason === 'DONE')?.count ?? 0;
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('says how many there are, counts all of them by reason, and shows the rest when asked', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await page.getByText(`показано 100 из ${total}: самые срочные`).waitFor();
    const chips = await page.getByRole('navigation', { name: 'Показать только' }).getByRole('link').allInnerTexts();
    expect(chips.reduce((sum, chip) => sum + Number(/\d+$/.exec(chip)?.[0]), 0)).toBe(total);
    const matrix = page.getByRole('region', { name: 'Матрица согласования' });
    await matrix.getByText(`20 самых срочных из ${total} досье`).waitFor();
    await page.getByRole('link', { name: 'Показать больше' }).click();
    const rest = page.getByRole('region', { name: `Досье по срочности, с 101 по ${total}` });
    await rest.waitFor();
    expect(await rest.getByRole('heading', { level: 2 }).count()).toBe(total - 100);
    const titles = await page.locator('section ol > li h2').allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
    expect(await page.getByText(/самые срочные/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('finds with its filters what is not on the first page', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/?reason=noNews`);
    const list = page.getByRole('region', { name: LIST });
    await list.getByText('Концепция сотрудничества государств').waitFor();
    await page.getByText(`показано 1 из ${total}`).waitFor();
    await openPage(page, `${site.url}/?state=QQ`);
    await page.getByRole('alert').getByText('«QQ»').waitFor();
    await openPage(page, `${site.url}/?state=X001`);
    await page.getByText(`показано ${DOSSIERS} из ${total}`).waitFor();
    await page.getByText(`показано 100 из ${DOSSIERS}: самые срочные`).waitFor();
    expect(complaints).toEqual([]);
  });

  it('follows what a filter has found', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/?state=XB`);
    const list = page.getByRole('region', { name: LIST });
    const own = list.getByRole('listitem').filter({ hasText: 'Соглашение о трансграничном обмене' });
    await own.first().waitFor();
    expect(await list.innerText()).not.toContain('Досье 7');
    await page.getByText(new RegExp(`показано \\d из ${total}`)).waitFor();
    await isOnline(page);
    const token = await site.token({ role: 'secretariat' });
    const open = await findOpenStep(site, token);
    await ask(site.url, { query: EXPRESS, variables: position(open, 'XB', site.today, { stand: 'RESERVED' }), token });
    await own.filter({ hasText: 'Борея: резерв' }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('says so where a filter leaves nothing', async () => {
    const { page } = await visit(browser, `${site.url}/?late=>=1000`);
    await page.getByText('Таких досье нет.').waitFor();
  });

  it('turns on the wall through the most pressing of all, and says how many that leaves out', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/?mode=wall`, {
      viewport: { width: 1920, height: 1080 },
    });
    const foot = page.getByRole('contentinfo');
    await foot.getByText(`ещё ${total - done - 100} досье, менее срочные, не показаны`).waitFor();
    const { body } = await ask<{ board: { rows: { edges: { node: { dossier: { title: string } } }[] } } }>(site.url, {
      query: '{ board { rows(first: 8) { edges { node { dossier { title(locale: RU) } } } } } }',
    });
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    const pressing = body.data.board.rows.edges.map(({ node }) => node.dossier.title);
    expect(titles).toEqual(pressing.slice(0, titles.length));
    expect(await foot.innerText()).toContain(`из ${Math.ceil(100 / titles.length)}`);
    const right = await page
      .locator('.wall > *')
      .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(1920);
    expect(complaints).toEqual([]);
  });
});
