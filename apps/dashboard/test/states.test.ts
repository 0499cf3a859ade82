import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { openFollowUp } from './testkit/site.ts';

describe('the views of states, bodies and instructions', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openFollowUp()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('tell of a state what it owes, said, was asked, remarked and signed, and how soon it answers', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/states/XA`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Авалия\s*учебный пример/);
    expect(await textOf(page)).toMatch(/запросов\s+9\s+отвечены\s+7[\s\S]*дня до ответа, медиана\s+4/);
    const owes = page.getByRole('region', { name: /^Что должно государство/ });
    await owes.getByRole('listitem').first().waitFor();
    expect(await owes.innerText()).toMatch(
      /Концепция единого номера[\s\S]*ждём \d+ дн[\s\S]*Поручение, просрочено: представить перечень реестров/,
    );
    const said = page.getByRole('table', { name: 'Что сказало' });
    expect(await said.getByRole('row').nth(1).innerText()).toMatch(
      /согласовано\s+Соглашение о трансграничном.*редакция 3[\s\S]*подтверждает/,
    );
    const asked = page.getByRole('table', { name: 'О чём запрошено' });
    expect(await asked.getByRole('row').filter({ hasText: 'исх. № 58' }).innerText()).toMatch(
      /ответ получен\s+согласовано\s+3$/,
    );
    expect(await asked.getByRole('row').filter({ hasText: 'исх. № 20' }).innerText()).toContain('сказать нельзя');
    expect(await page.getByRole('region', { name: /^Подписи/ }).innerText()).toMatch(/ценах роуминга\s+подписано/);
    expect(complaints).toEqual([]);
  });

  it('say of a real state that it was not asked, and where nobody can tell whether it still sits', async () => {
    const { page } = await visit(browser, `${site.url}/states/KZ?lang=en`);
    const text = await textOf(page);
    expect(text).toContain('No letter asked this state by name, and it has not spoken.');
    expect(text).toContain('The register holds no position of this state.');
    expect(text).not.toContain('training example');
    await page.getByText('Cannot tell:').first().waitFor();
    expect(await textOf(page)).toContain('Concept of cooperation of the CIS member states');
    await openPage(page, `${site.url}/states/ZZ`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Такой страницы нет');
  });

  it('give each table of a state by itself, and its own words in their own language', async () => {
    const { page } = await visit(browser, `${site.url}/states/XB?lang=en`);
    const asked = page.getByRole('region', { name: /^What it was asked/ });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      asked.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`letters-XB-${site.today}.csv`);
    const said = await page
      .getByRole('region', { name: /^What it said/ })
      .locator('q')
      .all();
    expect(said.length).toBeGreaterThan(0);
    for (const words of said) expect(await words.getAttribute('lang')).toBe('ru');
  });

  it('tell of a body its members on the day, its rules with their citation, its meetings and what it holds', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/bodies/cts-expert-group`);
    expect(await page.getByRole('region', { name: /^Что у органа сейчас/ }).innerText()).toContain('Возражает Горния.');
    expect(await page.getByRole('region', { name: /^Как решает/ }).innerText()).toMatch(/Консенсус[\s\S]*статья 12/);
    expect(await page.getByRole('table', { name: 'Состав' }).getByRole('row').count()).toBeGreaterThan(8);
    await page.getByRole('table', { name: 'Заседания' }).getByRole('link', { name: /№ 11$/ }).click();
    await page.waitForURL(/\/meetings\/cts-expert-group-11$/);
    await openPage(page, `${site.url}/bodies/cis-economic-council?asOf=2019-09-15`);
    await page.getByText('Состав органа не назван ни в одном источнике.').waitFor();
    const text = await textOf(page);
    expect(text).toContain('Правило решения не указано ни в одном источнике');
    expect(text).toMatch(/Концепция сотрудничества[\s\S]*должен быть следующим/);
    expect(complaints).toEqual([]);
  });

  it('say which memberships nobody can tell of', async () => {
    const { page } = await visit(browser, `${site.url}/states/KZ`);
    expect(await page.getByRole('region', { name: /^Членство/ }).innerText()).toMatch(
      /сказать нельзя: кончилось ли и когда/,
    );
  });

  it('tell who must report what to whom, the most overdue first, with the evidence', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await page.getByRole('navigation').getByRole('link', { name: 'Поручения' }).click();
    const rows = page.getByRole('table', { name: 'Поручения' }).getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.nth(1).innerText()).toMatch(
      /^\s*Просрочено[\s\S]*перечень органов[\s\S]*Борея: Перечень представлен/,
    );
    expect(await rows.nth(2).innerText()).toMatch(
      /^\s*Просрочено[\s\S]*Авалия\s+вместе с: Борея[\s\S]*Экспертная группа СУГ[\s\S]*докладов нет/,
    );
    expect(await rows.filter({ hasText: 'прокладке линий' }).innerText()).toMatch(
      /Доложено[\s\S]*ежемесячно[\s\S]*140 километров/,
    );
    expect(await rows.last().innerText()).toMatch(
      /Снято с контроля[\s\S]*Назначен отдел реестров[\s\S]*снято с контроля/,
    );
    const measures = page.getByRole('table', { name: 'Мероприятия планов' }).getByRole('row');
    expect(await measures.nth(1).innerText()).toMatch(
      /Просрочено[\s\S]*Авалия: выполнено[\s\S]*Горния: выполняется[\s\S]*Кастония: не известно/,
    );
    expect(complaints).toEqual([]);
  });

  it('are filtered by state and executor, both in the address, and taken as shown', async () => {
    const { page } = await visit(browser, `${site.url}/instructions`);
    await page
      .getByRole('list', { name: 'Исполнитель' })
      .getByRole('link', { name: /^Рабочая группа/ })
      .click();
    await page.waitForURL(/party=/);
    await page
      .getByRole('list', { name: 'Состояние' })
      .getByRole('link', { name: /^доложено/ })
      .click();
    await page.waitForURL(/status=reported/);
    const rows = page.getByRole('table', { name: 'Поручения' }).getByRole('row');
    expect(await rows.count()).toBe(2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать CSV' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe(`instructions-${site.today}.csv`);
    await openPage(page, `${site.url}/instructions?asOf=2019-01-01`);
    await page.getByText('В этот день реестр не знает ни одного поручения.', { exact: false }).waitFor();
  });
});
