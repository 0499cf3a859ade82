import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Network, startNetwork } from '../../../packages/client/test/testkit/network.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isCut, isOnline, openBrowser, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

describe('a page that is opened while there is no connection', () => {
  let browser: Browser;
  let site: World;
  let network: Network;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
    network = await startNetwork(site.url);
  });
  afterAll(async () => {
    await browser.close();
    network.cut();
    await site.close();
  });

  it('says so under a heading and in its head, and comes by itself when the connection is back', async () => {
    const { page } = await visit(browser, `${network.url}/`);
    await isOnline(page);
    network.cut();
    await isCut(page);
    await page.getByRole('link', { name: 'Поручения' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Страница не загрузилась' }).waitFor();
    await isCut(page);
    expect(await page.getByRole('banner').innerText()).toMatch(/Переподключение…|Нет связи/);
    await network.restore();
    await page.getByRole('heading', { level: 1, name: 'Поручения' }).waitFor();
    await isOnline(page);
  });

  it('says at once that the browser has no network, and is connected at once when it has one again', async () => {
    const { page } = await visit(browser, `${network.url}/`);
    await isOnline(page);
    await page.evaluate(() => {
      const badge = document.querySelector('[data-connection]');
      if (!badge) throw new Error('The head tells of no connection.');
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(badge.getAttribute('data-connection') ?? '')).observe(badge, {
        attributeFilter: ['data-connection'],
      });
    });
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    await page.context().setOffline(true);
    await page.waitForFunction(() => (window as unknown as { told: string[] }).told.length > 0);
    expect((await told())[0]).toBe('offline');
    await page.context().setOffline(false);
    await isOnline(page);
    expect(await told()).not.toContain('reconnecting');
  });
});
