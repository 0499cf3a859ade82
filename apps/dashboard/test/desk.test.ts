import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { EXPRESS, type Expressed, findOpenStep, position } from '../../server/test/testkit/training.ts';
import { isOnline, openPage, textOf, visit } from './testkit/browser.ts';
import {
  DELEGATE,
  type Desk,
  journalOf,
  openDesk,
  openTask,
  record,
  refused,
  SECRETARIAT,
  tabTo,
  visitAs,
} from './testkit/desk.ts';
import { startSite, TRAINING } from './testkit/site.ts';

describe('the desk of a delegate', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(startSite, DELEGATE);
  });
  afterAll(() => desk.close());

  it('asks a stranger to sign in first, and offers no correction', async () => {
    const { page, complaints } = await visit(desk.browser, `${desk.site.url}/desk`);
    const link = page.getByRole('link', { name: 'Войти' });
    expect(await link.last().getAttribute('href')).toBe('/sign-in?from=%2Fdesk');
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page.getByRole('heading', { name: /^Журнал/ }).waitFor();
    await page.getByRole('link', { name: 'Войти' }).waitFor();
    expect(await page.getByRole('link', { name: /^Исправить:/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leads from the overview to a stated position by keyboard alone', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/`);
    await tabTo(page, 'Рабочее место');
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
    await record(page);

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Внесено');
    expect(await textOf(page)).toContain('согласовано с замечаниями');
    const [comment, position] = await journalOf(desk, TRAINING);
    expect(comment).toContain('статья 7');
    expect(position).toContain('согласовано с замечаниями');
    await tabTo(page, 'К досье');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Соглашение/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads from the journal to the correction of what its own state entered, and to no other', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    const link = page.getByRole('link', { name: /^Исправить:/ });
    await link.first().waitFor();
    for (const name of await link.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))))
      expect(name).toContain('Ивория');
    await page.getByRole('link', { name: /^Исправить: Ивория.*с замечаниями/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Исправить запись' }).waitFor();
    expect(await page.getByText('Сведения пересмотрены').count()).toBe(0);
    await page.getByText('согласовано', { exact: true }).click();
    await page.getByLabel('Причина').fill('Замечание снято');
    await record(page);
    const [correction] = await journalOf(desk, TRAINING);
    expect(correction).toContain('Замечание снято');
    expect(complaints).toEqual([]);
  });

  it('shows a refusal at its field in the reader’s language, and loses nothing of what was filled in', async () => {
    const { page } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}&lang=en`);
    await page.getByText('objected').click();
    await page.getByLabel('In the party’s own words').fill('Article 4 contradicts our law.');
    await page.getByLabel('Date of the answer', { exact: false }).first().fill('2026-03-20');
    const { text, field } = await refused(page);
    expect(text).toContain('20 March 2026');
    expect(text).not.toMatch(/[а-я]/i);
    expect(field).toBe('occurred');
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');

    await page.reload();
    expect(await page.getByLabel('In the party’s own words').inputValue()).toBe('Article 4 contradicts our law.');
    expect(await page.getByRole('radio', { name: 'objected' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear' }).click();
  });

  it('is not left by the Escape that closes the palette or the panel of the day above it', async () => {
    const { page } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}`);
    await page.getByRole('heading', { name: 'Позиция государства' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).toContain('/desk/reply');
    await page.getByRole('button', { name: /^Сегодня/ }).click();
    await page.getByLabel('Показать данные на день').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Показать данные на день').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/desk/reply');
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/desk$/);
  });

  it('follows what is awaited: what is answered elsewhere goes from an open list', async () => {
    const { site, browser, token } = desk;
    const step = await findOpenStep(site, token);
    const { page } = await visitAs(browser, site, { role: 'delegate', state: 'XD', name: 'Пётр Елан' }, '/desk');
    await isOnline(page);
    const line = page.getByRole('link', { name: /^Ответить: Соглашение о трансграничном/ });
    await line.waitFor();
    const variables = position(step, 'XD', site.today, { stand: 'AGREED' });
    const { body } = await ask<Expressed>(site.url, { query: EXPRESS, variables, token });
    expect(body.data.expressPosition.entry.id, JSON.stringify(body)).toBeTruthy();
    await line.waitFor({ state: 'detached' });
  });

  it('says what somebody else wrote in between, and sends with that in mind', async () => {
    const { page } = await visitAs(desk.browser, desk.site, SECRETARIAT, `/desk/reply?dossier=${TRAINING}`);
    await openTask(desk.own.page, `reply?dossier=${TRAINING}`);
    await desk.own.page.getByText('резерв', { exact: true }).click();
    await page.getByText('воздержание', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Кто отвечает' }).fill('XB');
    await page.keyboard.press('Enter');
    await page.getByText('Без документа').click();
    await record(desk.own.page);
    await page.keyboard.press('Control+Enter');

    const alert = page.getByRole('alert');
    await alert.getByText('резерв').waitFor();
    await page.getByRole('button', { name: 'Учтено, отправить можно снова' }).click();
    await record(page);
  });
});
