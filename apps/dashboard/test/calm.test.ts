import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { EXPRESS, type Expressed, findOpenStep, type OpenStep, position } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, visit } from './testkit/browser.ts';
import { startSite } from './testkit/site.ts';

const LIST = 'Досье, самое срочное сверху';
const CHANGES = 'Изменения';

describe('a change that comes to an open page', () => {
  let browser: Browser;
  let site: World;
  let token: string;
  let open: OpenStep;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    token = await site.token({ role: 'secretariat' });
    open = await findOpenStep(site, token);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const express = async (state: string, stand: string): Promise<void> => {
    const variables = position(open, state, site.today, { stand });
    const { body } = await ask<Expressed>(site.url, { query: EXPRESS, variables, token });
    expect(body.data.expressPosition.entry.id, JSON.stringify(body)).toBeTruthy();
  };
  /** Opens a page, and counts from then on what lights up and what is read out. */
  const watch = async (path: string): Promise<Page> => {
    const { page } = await visit(browser, `${site.url}${path}`);
    await isOnline(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      const lit: string[] = [];
      Object.assign(window, { heard, lit });
      document.addEventListener('animationstart', ({ animationName, target }) => {
        if (animationName === 'pulse-once') lit.push((target as Element).parentElement?.innerText ?? '');
      });
      const announcer = document.querySelector('p[aria-live=polite]');
      if (!announcer) throw new Error('The page has nobody to announce.');
      new MutationObserver(() => {
        if (announcer.textContent) heard.push(announcer.textContent);
      }).observe(announcer, { childList: true, characterData: true, subtree: true });
    });
    return page;
  };
  const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  /** What has lit up; what is on the page now begins to with the next frame. */
  const lit = (page: Page) =>
    page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return (window as unknown as { lit: string[] }).lit;
    });
  /** Waits until so many changes were read out. */
  const hears = (page: Page, count: number) =>
    page.waitForFunction((wanted) => (window as unknown as { heard: string[] }).heard.length >= wanted, count);
  const rowsOf = (page: Page): Locator => page.getByRole('region', { name: LIST }).getByRole('heading', { level: 2 });

  it('lights up once, where it belongs, and nothing else does; not again when something else changes', async () => {
    const page = await watch(`/dossiers/${open.dossier}`);
    const progress = page.getByRole('region', { name: /^Ход согласования/ });
    const row = (state: string) => progress.getByRole('listitem').filter({ hasText: state });
    expect(await lit(page)).toEqual([]);
    await express('XG', 'RESERVED');
    await row('Лазурия').filter({ hasText: 'резерв' }).waitFor();
    await hears(page, 1);
    const inProgress = async () => (await lit(page)).filter((text) => /^(Лазурия|Орлания)\s/.test(text));
    expect((await inProgress()).map((text) => text.split(/\s/)[0])).toEqual(['Лазурия']);
    const times = await row('Лазурия')
      .locator('.pulsing')
      .evaluate((light) => light.getAnimations().map((animation) => animation.effect?.getTiming().iterations));
    expect(times).toEqual([1]);
    await express('XJ', 'RESERVED');
    await row('Орлания').filter({ hasText: 'резерв' }).waitFor();
    await hears(page, 2);
    expect((await inProgress()).map((text) => text.split(/\s/)[0])).toEqual(['Лазурия', 'Орлания']);
  });

  it('does not light up at first sight, nor because another day is shown', async () => {
    const page = await watch(`/dossiers/${open.dossier}`);
    const slider = page.getByRole('slider');
    await slider.press('ArrowLeft');
    await page.getByText(/^Данные на .*, не текущие/).waitFor();
    await slider.press('End');
    await page.getByRole('region', { name: 'Показан прошедший день' }).waitFor({ state: 'detached' });
    expect(await lit(page)).toEqual([]);
  });

  it.each(['/', '/matrix'])('is announced once, in one sentence that names the dossier: %s', async (path) => {
    const page = await watch(path);
    await express('XG', path === '/' ? 'AGREED' : 'RESERVED');
    await hears(page, 1);
    await express('XJ', path === '/' ? 'AGREED' : 'RESERVED');
    await hears(page, 2);
    const said = await heard(page);
    expect(said).toHaveLength(2);
    for (const sentence of said) expect(sentence).toMatch(/трансграничном обмене/);
  });

  it('moves no line under the pointer: it says how many wait, and shows them when asked', async () => {
    const page = await watch('/');
    const panel = page.getByRole('region', { name: CHANGES });
    const first = panel.getByRole('listitem').first();
    const [before, place] = [await first.innerText(), await placeOf(first)];
    await first.hover();
    await express('XG', 'ABSTAINED');
    await hears(page, 1);
    const button = panel.getByRole('button', { name: /показать/ });
    await button.waitFor();
    expect(await first.innerText()).toBe(before);
    expect(await placeOf(first)).toEqual(place);
    await button.click();
    await panel.getByRole('listitem').first().filter({ hasText: 'воздержание' }).waitFor();
  });

  it('moves nothing under the focus, and what it left waiting comes when the focus goes', async () => {
    const page = await watch('/');
    const panel = page.getByRole('region', { name: CHANGES });
    const first = panel.getByRole('listitem').first();
    const link = first.getByRole('link').first();
    await link.focus();
    const [before, place] = [await first.innerText(), await placeOf(link)];
    await express('XJ', 'ABSTAINED');
    await hears(page, 1);
    expect(await first.innerText()).toBe(before);
    expect(await placeOf(link)).toEqual(place);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await link.blur();
    await first.filter({ hasText: 'воздержание' }).waitFor();
  });

  it('leaves the line under the pointer where it is when more is told above it: of a state, and of a dossier', async () => {
    const long =
      'срок хранения в статье 7 не указан, и кто отвечает за утечку, из неё не следует, как и кто о ней сообщает';
    for (const [path, part, state] of [
      ['/states/XB', 'Что сказало', 'XB'],
      [`/dossiers/${open.dossier}`, 'Ход согласования', 'XC'],
    ] as const) {
      const page = await watch(path);
      const row = page
        .getByRole('region', { name: new RegExp(`^${part}`) })
        .locator('tbody tr, ul > li')
        .last();
      await row.hover();
      const element = await row.elementHandle();
      const place = await element?.evaluate((it) => it.getBoundingClientRect().y);
      const variables = position(open, state, site.today, { stand: 'OBJECTED', text: `${state}: ${long}` });
      await ask(site.url, { query: EXPRESS, variables, token });
      await page.getByText(`${state}: ${long}`).first().waitFor();
      expect(await element?.evaluate((it) => it.getBoundingClientRect().y)).toBeCloseTo(place ?? 0, 0);
    }
  });

  it('keeps the order of the dossiers under the pointer, and the line under it where it is', async () => {
    const page = await watch('/');
    const rows = rowsOf(page);
    const order = await rows.allInnerTexts();
    const last = rows.nth(1);
    const place = await placeOf(last);
    await last.hover();
    for (const state of open.parties.keys()) await express(state, 'AGREED');
    await hears(page, 1);
    await page
      .getByRole('region', { name: LIST })
      .getByRole('button', { name: /показать/ })
      .waitFor();
    expect(await rows.allInnerTexts()).toEqual(order);
    expect(await placeOf(last)).toEqual(place);
    await page.mouse.move(0, 0);
    await page.waitForFunction(
      ({ name, first }) => document.querySelector(`section[aria-label="${name}"] h2`)?.textContent !== first,
      { name: LIST, first: order[0]?.replace(/\s*учебный пример/, '') ?? '' },
    );
    expect(await rows.allInnerTexts()).not.toEqual(order);
  });
});

function placeOf(element: Locator): Promise<Readonly<{ x: number; y: number }>> {
  return element.evaluate((it) => {
    const { x, y } = it.getBoundingClientRect();
    return { x, y };
  });
}
