import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { SECRETARIAT, visitAs } from './testkit/desk.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

describe('by keyboard alone', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('the palette finds a dossier by a number on one of its letters, and opens it', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: 'Найти или перейти' });
    await box.waitFor();
    await page.keyboard.type('исх. № 165');
    const option = page.getByRole('option').filter({ hasText: 'письмо' }).first();
    await option.waitFor();
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/dossiers/${RECORD}`));
    expect(complaints).toEqual([]);
  });

  it.each([
    ['Экономический совет', 'орган'],
    ['Елания', 'государство'],
    ['53/24', 'заседание'],
    ['Справка', 'документ'],
  ])('the palette reaches %s', async (typed, kind) => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Найти или перейти' }).fill(typed);
    await page.getByRole('option').filter({ hasText: kind }).first().waitFor();
  });

  it('the palette says of which dossier something is that many are called alike', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Найти или перейти' }).fill('Горния');
    const position = page.getByRole('option').filter({ hasText: 'позиция' }).first();
    await position.waitFor();
    expect(await position.innerText()).toMatch(/^Горния: [^\n]+\s+(Соглашение|Правила|Концепция|План) /);
  });

  it('the palette finds a position by what it says, and tells when no number bears the day', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: 'Найти или перейти' });
    await box.fill('возражение');
    await page
      .getByRole('option', { name: /: возражение/ })
      .first()
      .waitFor();
    await box.fill('исх. № 165 от 29 апреля 2019 г.');
    await page.getByText('Под № 165 от 29 апреля 2019 г. ничего нет.').waitFor();
    await box.fill('исх. № 165 от 30 апреля 2019 г.');
    await page.getByText('Под № 165').waitFor({ state: 'detached' });
    await page.getByRole('option').filter({ hasText: 'Письмо исх. № 165' }).waitFor();
  });

  it('the palette does what a command says, closes at Escape and gives the focus back', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    const button = page.getByRole('button', { name: /^Найти/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Найти или перейти' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('english');
    // Faster than the server: what was found for nothing typed is not what Enter leads to.
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What needs attention' }).waitFor();
  });

  it('the palette opens in the Russian keyboard layout too, where the key of K writes «л»', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    const keys = await page.context().newCDPSession(page);
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await keys.send('Input.dispatchKeyEvent', {
        type,
        modifiers: 2,
        key: 'л',
        code: 'KeyK',
        windowsVirtualKeyCode: 75,
      });
    await page.getByRole('combobox', { name: 'Найти или перейти' }).waitFor();
  });

  it('the palette goes where Enter was pressed for, also when the answer comes after it', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Найти или перейти' }).fill('Елания');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/states\/XD/);
  });

  it('the palette cuts the name of the dossier before what tells its lines apart', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Найти или перейти' }).fill('исх. № 165');
    const option = page.getByRole('option').filter({ hasText: 'письмо' }).first();
    await option.waitFor();
    const cut = await option
      .locator('span')
      .evaluateAll((spans) => spans.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
    expect(cut).toEqual([false, true, false]);
  });

  it('the palette begins with a few commands that fit the page, before the dossiers', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}`);
    const options = page.getByRole('option');
    await page.keyboard.press('Control+k');
    await options.filter({ hasText: 'досье' }).first().waitFor();
    expect((await options.allInnerTexts()).slice(0, 5).map((told) => told.split('\n')[0])).toEqual([
      'Показать сегодняшний день',
      'Сводная таблица замечаний',
      'Напечатать страницу',
      'Обзор',
      'Соглашение о трансграничном обмене данными реестров связи',
    ]);
  });

  it('the palette begins with what whoever is signed in may enter of the dossier on the page', async () => {
    const { page } = await visitAs(browser, site, SECRETARIAT, `/dossiers/${TRAINING}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Ответ или позиция' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/desk/reply\\?dossier=${TRAINING}`));
  });

  it('the explorer speaks one of its two languages, whichever is asked, in the colours and the room of the dashboard', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${site.url}/explorer?lang=de`);
    const run = page.getByRole('button', { name: /Execute/ });
    await run.waitFor();
    expect(await page.locator('#examples').innerText()).not.toContain('undefined');
    expect(await run.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(8, 48, 135)');
    const answer = await page.locator('.graphiql-response').boundingBox();
    expect(answer?.width).toBeGreaterThan(300);
    expect(answer?.height).toBeGreaterThan(150);
    await context.close();
  });

  it('the explorer opens with the operation and the variables of its address, and with examples in both languages', async () => {
    const query = 'query Mine($slug: String!) { dossier(slug: $slug) { slug } }';
    const address = new URLSearchParams({ query, variables: JSON.stringify({ slug: RECORD }), lang: 'ru' });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}/explorer?${address}`);
    await page.locator('.graphiql-container .view-line').filter({ hasText: 'query Mine' }).first().waitFor();
    await page.locator('.view-line').filter({ hasText: RECORD }).first().waitFor();
    await page.getByText('Руководителю').click();
    await page.getByRole('link', { name: 'Что застряло и почему' }).click();
    await page.locator('.view-line').filter({ hasText: 'WhatIsStuck' }).first().waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('For delegates').waitFor();
  });
});
