import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import {
  choose,
  type Desk,
  giveWaiting,
  journalOf,
  openDesk,
  openTask,
  paperFor,
  record,
  refused,
} from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

const OBJECT = 'открыть общий реестр';
const CONDITION = 'после первого обмена данными';

describe('returns and conditions at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('takes of a meeting to which step before it a document was returned', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'meeting');
    await choose(page, 'Органы', 'Экспертная группа СУГ');
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('93');
    await page.getByLabel('На какие дни').first().fill('27.02.2026');
    await page.getByLabel('Когда объявлено').first().fill('20.02.2026');
    await paperFor(page);
    await record(page);
    await openTask(page, 'hold');
    await choose(page, 'Заседание', '93');
    await choose(page, 'Добавить вопрос: досье', 'Соглашение о трансграничном');
    await page.getByLabel('Этап', { exact: true }).waitFor();
    expect(await page.getByLabel('Вернуть на этап').count()).toBe(0);
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('возвращено на доработку');
    const back = page.getByLabel('Вернуть на этап');
    const steps = await back.locator('option').allTextContents();
    expect(steps[0]).toBe('На этапы непосредственно перед ним');
    await back.selectOption({ label: steps[1] ?? '' });
    await page.getByLabel('отступление от маршрута').check();
    await paperFor(page);
    await record(page);
    const [held] = await journalOf(desk, TRAINING);
    expect(held).toContain(`возвращено на доработку (на этап «${steps[1]}»)`);
    expect(complaints).toEqual([]);
  });

  it('takes to which step it was returned as a correction, too', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page
      .getByRole('link', { name: /^Исправить: .*возвращено на доработку/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Исправить запись' }).waitFor();
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('возвращено на доработку');
    const back = page.getByLabel('Вернуть на этап');
    const last = (await back.locator('option').allTextContents()).at(-1) ?? '';
    await back.selectOption({ label: last });
    await page.getByLabel('Причина').fill('Не тот этап');
    const { text, field } = await refused(page);
    expect([field, text.includes(`«${last}»`)]).toEqual(['backTo', true]);
    await back.selectOption({ index: 0 });
    await record(page);
    const [corrected] = await journalOf(desk, TRAINING);
    expect(corrected).toContain('Не тот этап');
    expect(corrected).not.toContain('на этап «');
    expect(complaints).toEqual([]);
  });

  it('takes that the condition of an instruction has come about, from the list of instructions', async () => {
    const { page, complaints } = desk.own;
    await giveWaiting(desk, TRAINING, OBJECT, CONDITION);

    await openPage(page, `${desk.site.url}/instructions`);
    await page
      .getByRole('navigation', { name: /общий реестр/ })
      .getByRole('link', { name: 'Условие наступило' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Условие наступило' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Поручение' }).inputValue()).toBe(OBJECT);
    expect(await textOf(page)).toContain(CONDITION);
    await page.getByLabel('Когда наступило условие').first().fill('01.02.2026');
    await paperFor(page);
    expect((await refused(page)).field).toBe('occurred');
    await page.getByLabel('Когда наступило условие').first().fill('01.03.2026');
    await record(page);
    const [met] = await journalOf(desk, TRAINING);
    expect(met).toContain(OBJECT);

    await openPage(page, `${desk.site.url}/instructions`);
    await page.getByRole('navigation', { name: /общий реестр/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Условие наступило' }).count()).toBe(0);
    await openTask(page, `condition?dossier=${TRAINING}`);
    await page.getByText('нет поручений, которые ждут условия').waitFor();
    expect(complaints).toEqual([]);
  });
});
