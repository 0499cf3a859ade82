import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Network, startNetwork } from '../../../packages/client/test/testkit/network.ts';
import { ask } from '../../server/test/testkit/ask.ts';
import { startProcess } from '../../server/test/testkit/processes.ts';
import { EXPRESS, type Expressed, findOpenStep, type OpenStep, position } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isCut, isOnline, openBrowser, textOf, visit } from './testkit/browser.ts';
import { startSite } from './testkit/site.ts';

const WRITTEN_WHILE_CUT = 50;
const STANDS = ['AGREED', 'OBJECTED', 'RESERVED', 'ABSTAINED', 'AGREED_WITH_COMMENTS'];

describe('an open page', () => {
  let browser: Browser;
  let site: World;
  let network: Network;
  let token: string;
  let open: OpenStep;
  let slug: string;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    network = await startNetwork(site.url);
    token = await site.token({ role: 'secretariat' });
    open = await findOpenStep(site, token);
    slug = open.dossier;
  });
  afterAll(async () => {
    await browser.close();
    network.cut();
    await site.close();
  });

  /** A position in one of the states' names, with a text by which it is found on a page. */
  const express = async (url: string, state: string, text: string, stand = 'AGREED'): Promise<void> => {
    const variables = position(open, state, site.today, { stand, text });
    const { body } = await ask<Expressed>(url, { query: EXPRESS, variables, token });
    expect(body.data.expressPosition.entry.id, JSON.stringify(body)).toBeTruthy();
  };

  it('shows a position that was entered through another server process, without being loaded again', async () => {
    const second = await startProcess(site.databaseUrl, site.today);
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${slug}`);
    await isOnline(page);
    await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));

    await express(second.url, 'XC', 'снимаем возражение по статье 7', 'AGREED');

    await page.getByText('снимаем возражение по статье 7').first().waitFor();
    expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
    expect(complaints).toEqual([]);
    await second.end();
  });

  it('says the same as a fresh one after its socket was cut while others wrote, whatever it shows', async () => {
    const addresses = ['/', `/dossiers/${slug}`, '/owed', '/digest', '/matrix'];
    const pages = await Promise.all(
      addresses.map(async (path) => (await visit(browser, `${network.url}${path}`)).page),
    );
    for (const page of pages) await isOnline(page);

    network.cut();
    for (const page of pages) await isCut(page);
    const states = [...open.parties.keys()];
    for (let index = 0; index < WRITTEN_WHILE_CUT; index += 1) {
      const state = states[index % states.length] ?? '';
      await express(site.url, state, `замечание ${index}`, STANDS[index % STANDS.length]);
    }
    for (const page of pages) expect(await textOf(page)).not.toContain(`замечание ${WRITTEN_WHILE_CUT - 1}`);

    await network.restore();
    for (const [index, page] of pages.entries()) {
      await isOnline(page);
      const { page: fresh } = await visit(browser, `${site.url}${addresses[index]}`);
      await isOnline(fresh);
      const expected = await textOf(fresh);
      await page
        .waitForFunction((text) => document.querySelector('main')?.innerText === text, expected)
        .catch(() => undefined);
      expect(await textOf(page), addresses[index]).toBe(expected);
    }
  });

  it('keeps what it showed while there is no connection, and says so', async () => {
    const { page } = await visit(browser, `${network.url}/dossiers/${slug}`);
    await isOnline(page);
    const before = await textOf(page);
    network.cut();
    await isCut(page);
    expect(await page.getByRole('banner').innerText()).toMatch(/Переподключение…|Нет связи/);
    expect(await textOf(page)).toBe(before);
    await network.restore();
    await isOnline(page);
  });
});
