import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Network, startNetwork } from '../../../packages/client/test/testkit/network.ts';
import { startServer } from '../../server/src/index.ts';
import { ask } from '../../server/test/testkit/ask.ts';
import { EXPRESS, type Expressed, findOpenStep, position } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { begin, isCut, isOnline, openBrowser, visit } from './testkit/browser.ts';
import { startSite } from './testkit/site.ts';

const SCREEN = { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' } as const;
const TURN = 12_000;

describe('the wall', () => {
  let browser: Browser;
  let site: World;
  let network: Network;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    network = await startNetwork(site.url);
  });
  afterAll(async () => {
    await browser.close();
    network.cut();
    await site.close();
  });

  const titles = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 2 }).allInnerTexts();

  it('shows every dossier that is not done in turn, without scrolling, and nothing smaller than 28 pixels', async () => {
    const { page, complaints } = await begin(browser, site.url, SCREEN);
    await page.clock.install();
    await page.goto(`${site.url}/?mode=wall`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await isOnline(page);
    const { height, smallest } = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll('.wall *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        )
        .filter((element) => !element.closest('svg, .sr-only'))
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      return { height: document.documentElement.scrollHeight, smallest: Math.min(...sizes) };
    });
    expect(height).toBe(1080);
    expect(smallest).toBeGreaterThanOrEqual(28);
    const first = await titles(page);
    expect(await page.getByRole('article').first().innerText()).toContain('учебный пример');
    await page.clock.fastForward(TURN - 1_000);
    expect(await titles(page)).toEqual(first);
    await page.clock.fastForward(1_000);
    await page.waitForFunction((title) => document.querySelector('h2')?.innerText !== title, first[0]);
    const { body } = await ask<{ board: { rows: { edges: { node: { attention: { reason: string } } }[] } } }>(
      site.url,
      {
        query: '{ board { rows(first: 100) { edges { node { attention { reason } } } } } }',
      },
    );
    const open = body.data.board.rows.edges.filter(({ node }) => node.attention.reason !== 'DONE');
    expect([...first, ...(await titles(page))]).toHaveLength(open.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says how old its data is while it is cut off, and comes back with what happened meanwhile', async () => {
    const { page } = await visit(browser, `${network.url}/?mode=wall`, SCREEN);
    await isOnline(page);
    network.cut();
    await isCut(page);
    expect(await page.getByRole('contentinfo').innerText()).toMatch(
      /(Переподключение…|Нет связи), данные на \d\d:\d\d/,
    );
    const token = await site.token({ role: 'secretariat' });
    const open = await findOpenStep(site, token);
    const variables = position(open, 'XG', site.today, { stand: 'RESERVED' });
    const { body } = await ask<Expressed>(site.url, { query: EXPRESS, variables, token });
    expect(body.data.expressPosition.entry.id).toBeTruthy();
    await network.restore();
    await isOnline(page);
    await page
      .getByRole('contentinfo')
      .getByText(/: резерв/)
      .waitFor();
  });

  it('comes back by itself after its server was stopped and started again', async () => {
    const { register, log } = site;
    const settings = { register, host: '127.0.0.1', log, today: () => site.today };
    const dashboardDir = fileURLToPath(new URL('../dist', import.meta.url));
    const before = await startServer({ ...settings, port: 0, dashboardDir });
    const { page } = await visit(browser, `${before.url}/?mode=wall`, SCREEN);
    await isOnline(page);
    await before.close();
    await isCut(page);
    const after = await startServer({ ...settings, port: Number(new URL(before.url).port), dashboardDir });
    await isOnline(page);
    expect((await titles(page)).length).toBeGreaterThan(0);
    await after.close();
  });
});
