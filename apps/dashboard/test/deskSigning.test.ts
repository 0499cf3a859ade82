import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasksOf } from '../src/desk/tasks.ts';
import { LOOKS, lookAs, violations } from './testkit/axe.ts';
import { goOn, openPage, textOf } from './testkit/browser.ts';
import {
  choose,
  type Desk,
  decideByPoll,
  draftFor,
  giveWaiting,
  journalOf,
  openDesk,
  openTask,
  paperFor,
  record,
  refused,
  tabTo,
} from './testkit/desk.ts';
import { startFollowUp, TRAINING } from './testkit/site.ts';

const ROAMING = 'roaming-charges';
/** How long it may take to look at every page of the desk in every look, in milliseconds. */
const AS_MANY_PAGES = 180_000;

describe('steps, signatures and instructions at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(startFollowUp);
  });
  afterAll(() => desk.close());

  it(
    'meets WCAG 2.2 AA on each of its pages as far as a program can tell, wide and light, on a phone and dark',
    async () => {
      const { page, complaints } = desk.own;
      const found: string[] = [];
      await giveWaiting(desk, TRAINING, 'открыть общий реестр', 'после первого обмена данными');
      await decideByPoll(desk, { dossier: TRAINING, body: 'cts-expert-group', number: '9' });
      await draftFor(desk, TRAINING, 97);
      for (const task of ['', ...tasksOf('SECRETARIAT')]) {
        await goOn(page, `/desk/${task}?dossier=${TRAINING}`);
        await page.locator('main :is(form, ul, ol)').first().waitFor();
        for (const look of LOOKS) {
          await lookAs(page, look);
          found.push(...(await violations(page)).map((each) => `${task}, ${look.colorScheme}: ${each}`));
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > look.viewport.width) found.push(`${task}: ${width} pixels wide`);
        }
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
    AS_MANY_PAGES,
  );

  it('takes what happened off the route only when that is said, as a deviation', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page.getByRole('link', { name: 'Этап пройден' }).click();
    await page.getByRole('heading', { level: 1, name: 'Этап пройден' }).waitFor();
    const steps = page.getByLabel('Этап', { exact: true });
    await steps.waitFor();
    const [last = ''] = (await steps.locator('option').allTextContents()).slice(-1);
    await steps.selectOption({ label: last });
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('подписано');
    await paperFor(page);
    const { text, field } = await refused(page);
    expect(field).toBe('step');
    expect(text).toContain('как отступление от маршрута');
    await page.getByLabel('отступление от маршрута').check();
    await record(page);
    const [happened] = await journalOf(desk, TRAINING);
    expect(happened).toContain('подписано');
    expect(complaints).toEqual([]);
  });

  it('takes the signature of a state with its reservation, by keyboard alone from the palette', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/documents/roaming-agreement`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('подпись');
    await page.getByRole('option', { name: /^Подпись/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Подпись' }).waitFor();
    await tabTo(page, 'Досье');
    await page.keyboard.type('роуминг');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Кто' }).waitFor();
    await tabTo(page, 'Кто');
    await page.keyboard.type('XA');
    await page.keyboard.press('Enter');
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('XG');
    await page.keyboard.press('Enter');
    await page.getByText('Похожая запись уже есть').waitFor({ state: 'detached' });
    await tabTo(page, 'подписано');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^Текст оговорки/);
    await page.keyboard.type('Статья 4 не применяется.');
    await paperFor(page);
    await record(page);
    expect(await textOf(page)).toContain('с оговоркой');
    expect(complaints).toEqual([]);
  });

  it('takes notification, deposit and entry into force from the page of the document', async () => {
    const { page, complaints } = desk.own;
    for (const [task, field] of [
      ['Уведомление', 'Кто уведомил'],
      ['Сдача на хранение', 'Кто сдал'],
      ['Вступление в силу', 'Кто'],
    ] as const) {
      await openPage(page, `${desk.site.url}/documents/roaming-agreement`);
      await page.getByRole('link', { name: task, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: task }).waitFor();
      if (task === 'Вступление в силу') await page.getByText('для одного государства', { exact: true }).click();
      await choose(page, field, 'XC');
      await paperFor(page);
      await record(page);
      expect(await textOf(page)).toContain('Горния');
    }
    await openTask(page, `deposit?dossier=${ROAMING}`);
    await paperFor(page);
    expect((await refused(page)).field).toBe('party');
    await choose(page, 'Кто сдал', 'XC');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: 'Это уже внесено: Горния' }).waitFor();
    expect(await page.locator(':focus').getAttribute('name')).toBe('party');
    await page.getByRole('button', { name: 'Очистить' }).click();
    await openTask(page, `force?dossier=${ROAMING}`);
    expect(await page.getByRole('radio', { name: 'для всех, кто участвует' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Кто', { exact: true }).count()).toBe(0);
    await page.getByText('Похожая запись уже есть').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells at its field that a document was not open for signature, and takes the signature as a deviation', async () => {
    const { page } = desk.own;
    await openTask(page, 'signature?dossier=backbone-lines-2030');
    await choose(page, 'Кто', 'XB');
    await paperFor(page);
    expect((await refused(page)).field).toBe('offRoute');
    await page.keyboard.press('Space');
    await record(page);
  });

  it('discharges an instruction with the reason, from the list of instructions', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/instructions`);
    await page
      .getByRole('navigation', { name: /перечень реестров связи/ })
      .getByRole('link', { name: 'Снять с контроля' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Снять с контроля' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Поручение' }).inputValue()).toContain('перечень реестров связи');
    await paperFor(page);
    expect((await refused(page)).field).toBe('reason');
    await page.keyboard.type('Исполнено');
    await record(page);
    const [discharged] = await journalOf(desk, TRAINING);
    expect(discharged).toContain('Снято с контроля');
    expect(complaints).toEqual([]);
  });

  it('takes a return to the step that is named, one of those before', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `step?dossier=${TRAINING}`);
    await page.locator('main form').waitFor();
    const steps = page.getByLabel('Этап', { exact: true });
    const names = await steps.locator('option').allTextContents();
    const last = names.at(-1) ?? '';
    await steps.selectOption({ label: last });
    expect(await page.getByLabel('Вернуть на этап').count()).toBe(0);
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('возвращено на доработку');
    const back = page.getByLabel('Вернуть на этап');
    const [rightBefore, first = '', ...others] = await back.locator('option').allTextContents();
    expect(rightBefore).toBe('На этапы непосредственно перед ним');
    expect([first, ...others]).toEqual(names.slice(0, -1));
    await back.selectOption({ label: first });
    await page.getByLabel('отступление от маршрута').check();
    await paperFor(page);
    await record(page);
    const [happened] = await journalOf(desk, TRAINING);
    expect(happened).toContain(`возвращено на доработку (на этап «${first}»)`);
    expect(complaints).toEqual([]);
  });
});
