import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { violations } from './testkit/axe.ts';
import { openBrowser, textOf, visit } from './testkit/browser.ts';
import { tabTo, visitAs } from './testkit/desk.ts';
import { startSite, TRAINING } from './testkit/site.ts';

const DELEGATE = { role: 'delegate', state: 'XE', name: 'Ольга Иворина' } as const;
const SECRETARIAT = { role: 'secretariat', name: 'Анна Петрова' } as const;

describe('the desk', () => {
  let browser: Browser;
  let site: World;
  let token: string;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    token = await site.token({ role: 'secretariat' });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const journalOf = async (slug: string): Promise<readonly string[]> => {
    const query = `{ dossier(slug: "${slug}") { journal(first: 12) { nodes { summary(locale: RU) } } } }`;
    const { body } = await ask<{ dossier: { journal: { nodes: { summary: string }[] } } }>(site.url, { query, token });
    return body.data.dossier.journal.nodes.map(({ summary }) => summary);
  };
  const recorded = (page: Page) => page.getByRole('heading', { name: 'Внесено' }).waitFor();

  it('asks a stranger to sign in first', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/desk`);
    const link = page.getByRole('link', { name: 'Войти' });
    expect(await link.last().getAttribute('href')).toBe('/sign-in?from=%2Fdesk');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('leads a delegate from the overview to a stated position by keyboard alone', async () => {
    const { page, complaints } = await visitAs(browser, site, DELEGATE, '/');
    await tabTo(page, 'Рабочий стол');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ждут вашего ответа' }).waitFor();

    await tabTo(page, /^Ответить: Соглашение/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Позиция государства' }).waitFor();
    await tabTo(page, 'согласовано');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'согласовано с замечаниями' }).isChecked()).toBe(true);
    await tabTo(page, 'Добавить замечание');
    await page.keyboard.press('Enter');
    await page.getByLabel('Структурный элемент').waitFor();
    await page.keyboard.type('статья 7');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Срок хранения не указан');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Данные хранятся пять лет.');
    await page.keyboard.press('Control+Enter');
    await recorded(page);

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Внесено');
    expect(await textOf(page)).toContain('согласовано с замечаниями');
    const [comment, position] = await journalOf(TRAINING);
    expect(comment).toContain('статья 7');
    expect(position).toContain('согласовано с замечаниями');
    await tabTo(page, 'Открыть досье');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Соглашение/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows a refusal at its field in the reader’s language, and loses nothing of what was filled in', async () => {
    const { page } = await visitAs(browser, site, DELEGATE, `/desk/reply?dossier=${TRAINING}&lang=en`);
    await page.getByText('objected').click();
    await page.getByLabel('In the party’s own words').fill('Article 4 contradicts our law.');
    await page.getByLabel('Date of the answer', { exact: false }).first().fill('2026-03-20');
    await page.getByRole('button', { name: 'Send the position' }).click();

    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('2026-03-20');
    expect(await alert.innerText()).not.toMatch(/[а-я]/i);
    const focused = page.locator('input:focus');
    expect(await focused.getAttribute('name')).toBe('occurred');
    expect(await focused.getAttribute('aria-invalid')).toBe('true');

    await page.reload();
    expect(await page.getByLabel('In the party’s own words').inputValue()).toBe('Article 4 contradicts our law.');
    expect(await page.getByRole('radio', { name: 'objected' }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('says what somebody else wrote in between, and sends with that in mind', async () => {
    const { page } = await visitAs(browser, site, SECRETARIAT, `/desk/reply?dossier=${TRAINING}`);
    const other = await visitAs(browser, site, DELEGATE, `/desk/reply?dossier=${TRAINING}`);
    await other.page.getByText('резерв', { exact: true }).click();
    await page.getByText('воздержание', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Кто отвечает' }).fill('XB');
    await page.keyboard.press('Enter');
    await page.getByText('Без документа').click();
    await other.page.keyboard.press('Control+Enter');
    await recorded(other.page);
    await page.keyboard.press('Control+Enter');

    const alert = page.getByRole('alert');
    await alert.getByText('резерв').waitFor();
    await page.getByRole('button', { name: 'Учтено, отправить можно снова' }).click();
    await page.keyboard.press('Control+Enter');
    await recorded(page);
    await other.page.context().close();
    await page.context().close();
  });

  it('takes from the secretariat a letter, a reply with a comment, and the disposition of the comment', async () => {
    const { page, complaints } = await visitAs(browser, site, SECRETARIAT, '/desk');
    await page.getByRole('link', { name: 'Письмо с запросом' }).click();
    await page.getByRole('combobox', { name: 'Досье' }).fill('Соглашение');
    await page.keyboard.press('Enter');
    await page.getByLabel('Номер письма').fill('исх. № 777');
    await page.getByLabel('Срок ответа').first().fill('15.04.2026');
    await page.getByText('15 апреля 2026').waitFor();
    await page.getByRole('button', { name: /^Все члены/ }).click();
    await page.getByRole('button', { name: 'Убрать: Авалия' }).click();
    await page.keyboard.press('Control+Enter');
    await recorded(page);
    expect(await textOf(page)).toContain('№ 777');

    await page.goto(`${site.url}/desk/reply?dossier=${TRAINING}`);
    await page.getByLabel('На что отвечают').selectOption({ label: await optionWith(page, '№ 777') });
    await page.getByRole('combobox', { name: 'Кто отвечает' }).fill('Кастония');
    await page.keyboard.press('Enter');
    await page.getByText('согласовано с замечаниями').click();
    await page.getByRole('button', { name: 'Добавить замечание' }).click();
    await page.getByLabel('Структурный элемент').fill('пункт 2.3');
    await page.getByRole('textbox', { name: 'Замечание', exact: true }).fill('Срок слишком короткий');
    await page.getByLabel('Предлагаемая редакция').fill('в течение тридцати дней');
    await page.getByText('Без документа').click();
    await page.getByRole('button', { name: 'Внести ответ' }).click();
    await recorded(page);
    expect(await page.getByRole('status').getByRole('listitem').count()).toBe(3);

    await page.goto(`${site.url}/desk/comment?dossier=${TRAINING}`);
    await page.getByRole('combobox', { name: /^Замечание/ }).fill('2.3');
    await page.keyboard.press('Enter');
    await page.getByText('отклонено', { exact: true }).click();
    await page.getByRole('button', { name: 'Внести результат' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await page.locator('textarea:focus').getAttribute('name')).toBe('reason');
    await page.keyboard.type('Тридцать дней уже указаны в пункте 4');
    await page.keyboard.press('Control+Enter');
    await recorded(page);
    const [disposition] = await journalOf(TRAINING);
    expect(disposition).toContain('отклонено');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['/desk', 'light', 1440],
    [`/desk/letter?dossier=${TRAINING}`, 'dark', 390],
    [`/desk/reply?dossier=${TRAINING}&lang=en`, 'dark', 1440],
    ['/desk/hold', 'light', 390],
    [`/desk/correction?dossier=${TRAINING}`, 'light', 390],
  ] as const)('meets WCAG 2.2 AA as far as a program can tell: %s, %s, %i px', async (path, colorScheme, width) => {
    const look = { colorScheme, viewport: { width, height: 900 } };
    const { page } = await visitAs(browser, site, SECRETARIAT, path, look);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it('points out what is likely entered twice, before it is sent', async () => {
    const { page } = await visitAs(browser, site, SECRETARIAT, `/desk/letter?dossier=${TRAINING}`);
    await page.getByLabel('Номер письма').fill('51');
    await page.getByText('Похожая запись уже есть').waitFor();
    expect(await textOf(page)).toContain('исх. № 51');
    await page.getByLabel('Номер письма').fill('5100');
    await page.getByText('Похожая запись уже есть').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('takes in a joint meeting that is announced, and what came out of one that was held', async () => {
    const { page } = await visitAs(browser, site, SECRETARIAT, '/desk/meeting');
    for (const body of ['Экспертная группа СУГ', 'Комиссия СУГ по связи']) {
      await page.getByRole('combobox', { name: 'Органы' }).fill(body);
      await page.keyboard.press('Enter');
    }
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('88');
    await page.getByLabel('На какие дни').first().fill('26.02.2026-27.02.2026');
    await page.getByLabel('Когда объявлено').first().fill('20.02.2026');
    await paperFor(page);
    await page.getByRole('button', { name: 'Объявить заседание' }).click();
    await recorded(page);
    expect(await textOf(page)).toContain('26–27 февраля 2026');

    await page.goto(`${site.url}/desk/hold`);
    await page.getByRole('combobox', { name: 'Заседание' }).fill('88');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Добавить вопрос: досье' }).fill('Соглашение');
    await page.keyboard.press('Enter');
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('обсуждено');
    await paperFor(page);
    await page.getByRole('button', { name: 'Внести заседание' }).click();
    await recorded(page);
    const [held] = await journalOf(TRAINING);
    expect(held).toContain('обсуждено');
    await page.context().close();
  });

  it('corrects with a reason what was entered by mistake; what was corrected says so', async () => {
    const { page } = await visitAs(browser, site, SECRETARIAT, `/desk/reply?dossier=${TRAINING}`);
    await page.getByRole('combobox', { name: 'Кто отвечает' }).fill('Борея');
    await page.keyboard.press('Enter');
    await page.getByText('возражение', { exact: true }).click();
    await page.getByText('Без документа').click();
    await page.keyboard.press('Control+Enter');
    await recorded(page);

    await page.goto(`${site.url}/dossiers/${TRAINING}`);
    await page
      .getByRole('link', { name: /^Исправить: Борея.*возражение/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Исправить запись' }).waitFor();
    await page.getByText('согласовано', { exact: true }).click();
    await page.getByRole('button', { name: 'Исправить запись' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('textarea:focus').getAttribute('name')).toBe('reason');
    await page.keyboard.type('Не та строка таблицы');
    await page.keyboard.press('Control+Enter');
    await recorded(page);

    await page.goto(`${site.url}/desk/correction?dossier=${TRAINING}`);
    await page.getByText('уже исправлено').waitFor();
    await page.goto(`${site.url}/dossiers/${TRAINING}`);
    await page
      .getByRole('link', { name: /^Исправить:/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^Исправить: Борея.*возражение/ }).count()).toBe(0);
    await page.context().close();
  });

  it('offers a stranger no correction in the journal of a dossier', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${TRAINING}`);
    await page.getByRole('heading', { name: /^Журнал/ }).waitFor();
    await page.getByRole('link', { name: 'Войти' }).waitFor();
    expect(await page.getByRole('link', { name: /^Исправить:/ }).count()).toBe(0);
    await page.context().close();
  });
});

/** The whole text of the option in which something stands. */
async function optionWith(page: Page, text: string): Promise<string> {
  return (await page.locator('option', { hasText: text }).first().textContent()) ?? '';
}

/** A new paper as the source. */
async function paperFor(page: Page): Promise<void> {
  await page.getByText('Новый документ').click();
  await page.getByLabel('Название документа').fill('Письмо о заседании');
}
