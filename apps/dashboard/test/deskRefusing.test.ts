import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { choose, type Desk, journalOf, openDesk, openTask, paperFor, record, refused } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

const MARKUP = '<img src=x onerror="document.title=1"> <b>жирно</b> & «»';
const ENDLESS = 'очень длинный текст '.repeat(501);

describe('what is filled in badly at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('is told at the date that is none, or is more than a day where one is needed', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `letter?dossier=${TRAINING}`);
    const [sent, term, known] = ['Дата письма', 'Срок ответа', 'Известно с'].map((label) =>
      page.getByLabel(label).first(),
    );
    await page.getByLabel('Номер письма').fill('исх. № 900');
    await page.getByRole('button', { name: /^Все члены/ }).click();
    await sent?.fill('');
    expect((await refused(page)).field).toBe('occurred');
    for (const absurd of ['31.02.2026', '99.99.9999', 'вчера', '9'.repeat(10_000)]) {
      await sent?.fill(absurd);
      expect((await refused(page)).field).toBe('occurred');
    }
    await sent?.fill('01.03.2026');
    for (const absurd of ['04.2026', 'до лета', '10.04.2026–12.04.2026']) {
      await term?.fill(absurd);
      expect(await refused(page)).toEqual({ text: 'Нужен один день, например 15.04.2026.', field: 'term' });
    }
    await term?.fill('28.02.2026');
    expect((await refused(page)).field).toBe('term');
    await term?.fill('15.04.2026');
    await known?.fill('март');
    expect((await refused(page)).field).toBe('known');
    await known?.fill('');
    await record(page);
    expect(complaints).toEqual([]);
  });

  it('is told at the very comment of several that is empty or too long, with a letter and without one', async () => {
    const { page, complaints } = desk.own;
    for (const [target, party] of [
      ['исх. № 900', 'XF'],
      ['без письма', 'XG'],
    ] as const) {
      await openTask(page, `reply?dossier=${TRAINING}`);
      const option = await page.locator('option', { hasText: target }).first().textContent();
      await page.getByLabel('На что отвечают').selectOption({ label: option ?? '' });
      await choose(page, 'Кто отвечает', party);
      await page.getByText('возражение', { exact: true }).click();
      await page.getByText('Без документа').click();
      const words = page.getByLabel('Словами стороны');
      await words.fill(ENDLESS);
      const { text, field } = await refused(page);
      expect(field).toBe('stands[0].text');
      expect(text).toMatch(/10\s?019 знак/);
      expect((await words.inputValue()).length).toBe(ENDLESS.length);
      await words.fill(MARKUP);
      for (const [place, remark] of [MARKUP, ''].entries()) {
        await page.getByRole('button', { name: 'Добавить замечание' }).click();
        await page.getByRole('textbox', { name: 'Замечание', exact: true }).nth(place).fill(remark);
      }
      expect((await refused(page)).field).toBe('comments[1].text');
      expect(await page.locator('[aria-invalid]').count()).toBe(1);
      await page.keyboard.type('Второе');
      await record(page);
    }
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}/comments`);
    await page.getByText(MARKUP).first().waitFor();
    expect(await page.title()).toContain('Concord');
    expect(await page.locator('main b', { hasText: 'жирно' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is told at the number of a letter that is its own paper, and of a meeting', async () => {
    const { page, complaints } = desk.own;
    const papers = await desk.site.register.prisma.document.count();
    await openTask(page, `letter?dossier=${TRAINING}`);
    await page.getByRole('button', { name: /^Все члены/ }).click();
    await page.getByLabel('Номер письма').fill('9'.repeat(400));
    expect((await refused(page)).field).toBe('letterNumber');
    await page.getByRole('button', { name: 'Очистить' }).click();
    await openTask(page, 'meeting');
    await choose(page, 'Органы', 'Экспертная группа СУГ');
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('99999999999');
    await page.getByText('Новый документ').click();
    await page.getByLabel('Название документа').fill('Письмо о заседании');
    expect((await refused(page)).field).toBe('number');
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('99');
    await page.getByLabel('На какие дни').first().fill('');
    expect((await refused(page)).field).toBe('planned');
    await page.getByRole('button', { name: 'Очистить' }).click();
    expect(await desk.site.register.prisma.document.count()).toBe(papers);
    expect(complaints).toEqual([]);
  });

  it('is kept where the answer is lost on the way, and is entered once however often it is sent', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}`);
    const option = await page.locator('option', { hasText: 'без письма' }).first().textContent();
    await page.getByLabel('На что отвечают').selectOption({ label: option ?? '' });
    await choose(page, 'Кто отвечает', 'XH');
    await page.getByText('воздержание', { exact: true }).click();
    await paperFor(page);
    const before = (await journalOf(desk, TRAINING)).length;
    const entries = () => desk.site.register.prisma.journalEntry.count();
    const count = await entries();
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('DeskExpressPosition')) return route.continue();
      // The register has carried it out; that it did does not come back.
      await route.fetch();
      lost += 1;
      return route.abort();
    });
    await page.keyboard.press('Control+Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'Отправить не удалось' });
    await alert.waitFor();
    expect(await alert.innerText()).not.toContain('обновится сама');
    expect(await page.getByRole('radio', { name: 'воздержание' }).isChecked()).toBe(true);
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Отправить ещё раз' }).click();
    await page.getByRole('heading', { name: 'Внесено' }).waitFor();
    expect([lost, before]).toEqual([1, (await journalOf(desk, TRAINING)).length]);
    // The paper and the position.
    expect(await entries()).toBe(count + 2);
    expect(complaints.splice(0)).toEqual(['Failed to load resource: net::ERR_FAILED']);
  });

  it('is entered once where the button is pressed twice', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'paper');
    await page.getByLabel('Дата документа').first().fill('27.02.2026');
    await page.getByLabel('Название документа').fill(MARKUP);
    const papers = await desk.site.register.prisma.document.count();
    await page.getByRole('button', { name: 'Внести документ' }).dblclick();
    await page.getByRole('heading', { name: 'Внесено' }).waitFor();
    expect(await textOf(page)).toContain(MARKUP);
    expect(await desk.site.register.prisma.document.count()).toBe(papers + 1);
    expect(complaints).toEqual([]);
  });

  it('is kept where somebody types faster than the dossiers come that it may mean', async () => {
    const { page, complaints } = desk.own;
    const { promise: hasCome, resolve: letCome } = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('DeskDossiers')) await hasCome;
      await route.continue();
    });
    await openTask(page, 'hold');
    const dossier = page.getByRole('combobox', { name: 'Добавить вопрос: досье' });
    await dossier.fill('Соглашение о трансграничном');
    await page.keyboard.press('Enter');
    expect(await dossier.inputValue()).toBe('Соглашение о трансграничном');
    letCome();
    await page.getByRole('option', { name: 'Соглашение о трансграничном' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Результат: Соглашение', { exact: false }).waitFor();
    await page.unroute('**/graphql');
    expect(complaints).toEqual([]);
  });

  it('is told at the very item of several that a meeting considered', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'meeting');
    await choose(page, 'Органы', 'Экспертная группа СУГ');
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('97');
    await page.getByLabel('На какие дни').first().fill('27.02.2026');
    await page.getByLabel('Когда объявлено').first().fill('20.02.2026');
    await paperFor(page);
    await record(page);
    await openTask(page, 'hold');
    await choose(page, 'Заседание', '97');
    await choose(page, 'Добавить вопрос: досье', 'Соглашение о трансграничном');
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('обсуждено');
    await choose(page, 'Добавить вопрос: досье', 'Концепция единого номера');
    await page.getByLabel('Результат: Концепция', { exact: false }).waitFor();
    await paperFor(page);
    expect((await refused(page)).field).toBe('items[1].outcomes');
    expect(await page.locator('[aria-invalid]').count()).toBe(1);
    await page.getByRole('button', { name: 'Убрать вопрос' }).last().click();
    await page.getByLabel('Номер вопроса').fill('9'.repeat(301));
    expect((await refused(page)).field).toBe('items[0].number');
    await page.getByLabel('Номер вопроса').fill('97-1');
    await record(page);
    expect(complaints).toEqual([]);
  });
});
