import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
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
});
