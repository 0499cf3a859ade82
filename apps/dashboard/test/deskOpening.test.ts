import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import {
  type Desk,
  journalOf,
  openDesk,
  openTask,
  paperFor,
  record,
  refused,
  SECRETARIAT,
  visitAs,
} from './testkit/desk.ts';
import { longDossier } from './testkit/longDossier.ts';

const TITLE = 'Соглашение об обмене учебными данными';
/** A dossier of which more is known than a page holds. */
const LONG = 'long-journal';
const SLUG = 'soglashenie-ob-obmene-uchebnymi-dannymi';

describe('dossiers, documents and papers at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('opens a dossier for two documents, on a route, under the short name that it proposes', async () => {
    const { page, complaints } = desk.own;
    await page.getByRole('link', { name: 'Открыть досье' }).click();
    await paperFor(page);
    expect((await refused(page)).field).toBe('route');
    const route = page.getByLabel('Маршрут', { exact: true });
    const fictional = await route.locator('option', { hasText: 'учебный пример' }).last().textContent();
    await route.selectOption({ label: fictional ?? '' });
    await page.getByLabel('Название досье').fill(TITLE);
    expect(await page.getByLabel('Краткое имя').inputValue()).toBe(SLUG);
    await page.keyboard.press('Control+Enter');
    await page.locator('[name="documents.0.title"]:focus').waitFor();
    const documents = page.getByRole('region', { name: 'Документы' });
    await documents.getByLabel('Наименование').fill('Соглашение');
    await documents.getByLabel('Редакция').fill('от 2 марта 2026 г.');
    await documents.getByRole('button', { name: 'Добавить документ' }).click();
    await documents.getByRole('button', { name: 'Добавить документ' }).click();
    expect(await documents.getByRole('listitem').count()).toBe(3);
    await documents.getByRole('button', { name: 'Убрать документ' }).last().click();
    const second = documents.getByRole('listitem').last();
    await second.getByLabel('Вид').selectOption('план');
    await second.getByLabel('Наименование').fill('План мероприятий');
    await second.getByLabel('Редакция').fill('первая');
    await record(page);
    expect(await page.getByRole('status').getByRole('listitem').count()).toBe(5);

    await page.getByRole('link', { name: 'К досье' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await textOf(page)).toContain('План мероприятий');
    expect(complaints).toEqual([]);
  });

  it('points out a dossier of that title, and does not give its short name twice', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'dossier');
    await page.getByLabel('Маршрут', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Название досье').fill(TITLE.toUpperCase());
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByLabel('Наименование').fill('Соглашение');
    await page.getByLabel('Редакция').fill('первая');
    await paperFor(page);
    const { text, field } = await refused(page);
    expect(text).toContain(SLUG);
    expect(field).toBe('slug');
    await page.getByRole('button', { name: 'Очистить' }).click();
    expect(complaints).toEqual([]);
  });

  it('adds a document to it, with a first revision', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/dossiers/${SLUG}`);
    await page.getByRole('link', { name: 'Добавить документ' }).click();
    await page.getByLabel('Вид', { exact: true }).first().selectOption('правила');
    await page.getByLabel('Наименование').fill('План мероприятий');
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByLabel('Наименование').fill('Правила обмена');
    await page.getByLabel('Редакция').fill('первая');
    await page.getByLabel('Для чего документ').fill('К соглашению');
    await page.getByText('Новый документ').click();
    expect((await refused(page)).field).toBe('paperTitle');
    await page.getByLabel('Название документа').fill('Письмо о правилах');
    await record(page);
    const [revision, added] = await journalOf(desk, SLUG);
    expect(added).toContain('Правила обмена');
    expect(revision).toContain('первая');
    expect(complaints).toEqual([]);
  });

  it('enters a revision once, and its text with it, also when the first file was none', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `revision?dossier=${SLUG}`);
    await page.getByLabel('Документ', { exact: true }).first().selectOption({ label: 'План мероприятий' });
    const file = page.getByLabel('Файл с текстом');
    await file.setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.alloc(700_001, 'a') });
    await paperFor(page);
    expect((await refused(page)).field).toBe('label');
    await page.getByLabel('Редакция').fill('вторая');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: 'больше 700 КБ' }).waitFor();
    await file.setInputFiles({ name: 'plan.docx', mimeType: 'application/zip', buffer: Buffer.from('no document') });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: 'Файл «plan.docx» не принят' }).waitFor();
    expect(await page.locator(':focus').getAttribute('name')).toBe('file');
    await page.getByText('Редакция внесена. Её текст ещё нет').waitFor();
    expect(await page.getByLabel('Редакция').count()).toBe(0);
    await file.setInputFiles({
      ...{ name: 'plan.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('План мероприятий\n\n1. Обменяться данными.\n'),
    });
    await record(page);
    expect(await page.getByRole('status').getByRole('listitem').count()).toBe(2);
    const [text, revision, before] = await journalOf(desk, SLUG);
    expect(text).toContain('plan.txt');
    expect(revision).toContain('вторая');
    expect(before).not.toContain('вторая');
    expect(complaints).toEqual([]);
  });

  it('takes a paper into the register by itself, and leads to it', async () => {
    const { page } = desk.own;
    await openTask(page, 'paper?lang=en');
    await page.getByRole('heading', { level: 1, name: 'Register a paper' }).waitFor();
    expect((await refused(page)).field).toBe('dated');
    await page.getByLabel('Date it bears').first().fill('27.02.2026');
    await page.getByLabel('Title of the paper').fill('Note on the exchange of training data');
    await page.getByLabel('fictional').check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'To the document' }).click();
    await page.getByRole('heading', { level: 1, name: 'Note on the exchange of training data' }).waitFor();
    expect(await textOf(page)).toContain('27 February 2026');
    await openTask(page, 'paper?lang=en');
    await page.getByLabel('Title of the paper').fill('note on the exchange of training data.');
    await page.getByText('similar entry already').waitFor();
  });

  it('reaches every entry of a long journal page by page, and each can be corrected', async () => {
    const { page, complaints } = await visitAs(desk.browser, desk.site, SECRETARIAT, '/desk');
    await desk.site.register.append(longDossier(LONG, 130, desk.site.today), { idempotencyKey: LONG });
    const counted = async (lines: Locator, more: Locator, counts: readonly number[]): Promise<void> => {
      for (const [turn, count] of counts.entries()) {
        if (turn > 0) await more.click();
        await lines.nth(count - 1).waitFor();
        expect(await lines.count()).toBe(count);
      }
      await more.waitFor({ state: 'detached' });
    };
    const more = page.getByRole('button', { name: 'Показать больше' });
    await openPage(page, `${desk.site.url}/dossiers/${LONG}`);
    const journal = page.getByRole('region', { name: 'Журнал' });
    await counted(journal.getByRole('listitem'), more, [8, 25, 50, 100, 130]);
    expect(await journal.getByRole('listitem').last().innerText()).toContain('Досье открыто');
    await openTask(page, `correction?dossier=${LONG}`);
    const lines = page.locator('main').getByRole('listitem');
    await counted(lines, more, [50, 100, 130]);
    await lines.nth(129).filter({ hasText: 'Досье открыто' }).getByRole('link').click();
    await page.getByText('Запись остаётся в журнале').waitFor();
    expect(await page.locator('main form').innerText()).toContain('Досье открыто');
    expect(complaints).toEqual([]);
  });
});
