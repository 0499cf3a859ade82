import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { openPage, textOf } from './testkit/browser.ts';
import { choose, type Desk, journalOf, openDesk, openTask, paperFor, record, refused } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

describe('the desk of the secretariat', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('takes a letter, a reply with a comment, and the disposition of the comment', async () => {
    const { page, complaints } = desk.own;
    await page.getByRole('link', { name: 'Письмо с запросом' }).click();
    await choose(page, 'Досье', 'Соглашение');
    await page.getByLabel('Номер письма').fill('исх. № 777');
    await page.getByLabel('Срок ответа').first().fill('15.04.2026');
    await page.getByText('15 апреля 2026').waitFor();
    await page.getByRole('button', { name: /^Все члены/ }).click();
    await page.getByRole('button', { name: 'Убрать: Авалия' }).click();
    await record(page);
    expect(await textOf(page)).toContain('№ 777');

    await openTask(page, `reply?dossier=${TRAINING}`);
    await page.getByLabel('На что отвечают').selectOption({ label: await optionWith(page, '№ 777') });
    await choose(page, 'Кто отвечает', 'XF');
    await page.getByText('согласовано с замечаниями').click();
    await page.getByRole('button', { name: 'Добавить замечание' }).click();
    await page.getByLabel('Структурный элемент').fill('пункт 2.3');
    await page.getByRole('textbox', { name: 'Замечание', exact: true }).fill('Срок слишком короткий');
    await page.getByLabel('Предлагаемая редакция').fill('в течение тридцати дней');
    await page.getByLabel('Номер ответа').fill('исх. № 55');
    expect(await page.getByRole('radio', { name: 'Сам ответ, новый документ' }).isChecked()).toBe(true);
    await record(page);
    expect(await page.getByRole('status').getByRole('listitem').count()).toBe(3);
    const paper = await desk.site.register.prisma.document.findFirst({ where: { number: 'исх. № 55' } });
    expect(paper).toMatchObject({
      documentKind: 'letter',
      title: { ru: expect.stringMatching(/^Ответ: .*, исх\. № 55$/) },
    });

    await openTask(page, `comment?dossier=${TRAINING}`);
    await choose(page, /^Замечание/, '2.3');
    // Nothing is accepted by a key alone.
    expect((await refused(page)).text).toContain('Выберите, что решили по замечанию');
    await page.getByText('отклонено', { exact: true }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect((await refused(page)).field).toBe('reason');
    await page.keyboard.type('Тридцать дней уже указаны в пункте 4');
    await record(page);
    const [disposition] = await journalOf(desk, TRAINING);
    expect(disposition).toContain('отклонено');
    expect(complaints).toEqual([]);
  });

  it('takes a term in working days, and says at once that no calendar tells its last day', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `letter?dossier=${TRAINING}`);
    await page.getByLabel('Номер письма').fill('исх. № 778');
    await page.getByLabel('Или дней от письма').fill('десять');
    await page.getByRole('button', { name: /^Все члены/ }).click();
    expect((await refused(page)).field).toBe('termDays');
    await page.getByLabel('Или дней от письма').fill('10');
    await page.getByLabel('Каких дней').selectOption({ label: 'рабочих' });
    await record(page);
    expect(await textOf(page)).toContain('Календарь рабочих дней органа на 2026 год не указан ни в одном источнике.');
    const [request] = await desk.site.register.prisma.consultationRequest.findMany({
      where: { letterNumber: 'исх. № 778' },
    });
    expect(request).toMatchObject({ term: null, termDays: 10, termUnit: 'workingDays', calendarBodyId: null });
    expect(complaints).toEqual([]);
  });

  it('points out what is likely entered twice, before it is sent', async () => {
    const { page } = desk.own;
    await openTask(page, `letter?dossier=${TRAINING}`);
    await page.getByLabel('Номер письма').fill('51');
    await page.getByText('Похожая запись уже есть').waitFor();
    expect(await textOf(page)).toContain('исх. № 51');
    await page.getByLabel('Номер письма').fill('5100');
    await page.getByText('Похожая запись уже есть').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Очистить' }).click();
  });

  it('registers no paper for an answer that nobody gives, or that says nothing', async () => {
    const { page, complaints } = desk.own;
    const papers = () => desk.site.register.prisma.document.count();
    const before = await papers();
    await openTask(page, `reply?dossier=${TRAINING}`);
    await page.getByLabel('На что отвечают').selectOption({ label: await optionWith(page, 'без письма') });
    await paperFor(page);
    expect((await refused(page)).field).toBe('party');
    await choose(page, 'Кто отвечает', 'XC');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: 'Ответ ничего не говорит' }).waitFor();
    expect(await papers()).toBe(before);
    // To a letter an answer may be its paper alone.
    await page.getByLabel('На что отвечают').selectOption({ label: await optionWith(page, '№ 777') });
    await record(page);
    expect(await papers()).toBe(before + 1);
    expect(complaints).toEqual([]);
  });

  it('takes a comment for the states concerned alone, and asks which', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}`);
    await page.getByLabel('На что отвечают').selectOption({ label: await optionWith(page, 'без письма') });
    await choose(page, 'Кто отвечает', 'XC');
    await page.getByRole('button', { name: 'Добавить замечание' }).click();
    await page.getByLabel('Структурный элемент').fill('статья 9');
    await page.getByRole('textbox', { name: 'Замечание', exact: true }).fill('Только для соседей');
    await page.getByText('Без документа').click();
    await page.getByText('для заинтересованных государств').click();
    expect((await refused(page)).field).toBe('concerned');
    await choose(page, 'Заинтересованные государства', 'XC');
    // Where nothing fits, Enter sends nothing.
    await page.getByRole('combobox', { name: 'Заинтересованные государства' }).fill('нигде');
    await page.keyboard.press('Enter');
    await choose(page, 'Заинтересованные государства', 'XD');
    await record(page);

    const query = `{ dossier(slug: "${TRAINING}") { comments(first: 50) { edges { node { text } } } } }`;
    const seenBy = async (state: string): Promise<boolean> => {
      const { body } = await ask(desk.site.url, { query, token: await desk.site.token({ role: 'delegate', state }) });
      return JSON.stringify(body.data).includes('Только для соседей');
    };
    expect([await seenBy('XC'), await seenBy('XD'), await seenBy('XB')]).toEqual([true, true, false]);
    expect(complaints).toEqual([]);
  });

  it('corrects with a reason what was entered by mistake; what was corrected says so', async () => {
    const { page } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}`);
    await choose(page, 'Кто отвечает', 'XB');
    await page.getByText('возражение', { exact: true }).click();
    await page.getByText('Без документа').click();
    await record(page);

    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page
      .getByRole('link', { name: /^Исправить: Борея.*возражение/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Исправить запись' }).waitFor();
    await page.getByText('согласовано', { exact: true }).click();
    expect((await refused(page)).field).toBe('reason');
    await page.keyboard.type('Не та строка таблицы');
    await record(page);

    await openTask(page, `correction?dossier=${TRAINING}`);
    await page.getByText('уже исправлено').waitFor();
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page
      .getByRole('link', { name: /^Исправить:/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^Исправить: Борея.*возражение/ }).count()).toBe(0);
  });

  it('takes in a joint meeting that is announced, and who attended and what came out when it was held', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'meeting');
    for (const body of ['Экспертная группа СУГ', 'Комиссия СУГ по связи']) await choose(page, 'Органы', body);
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('88');
    await page.getByLabel('На какие дни').first().fill('26.02.2026-27.02.2026');
    await page.getByLabel('Когда объявлено').first().fill('20.02.2026');
    await paperFor(page);
    await record(page);
    expect(await textOf(page)).toContain('26–27 февраля 2026');

    await openTask(page, 'hold');
    await choose(page, 'Заседание', '88');
    await page.getByRole('button', { name: 'Все члены: Экспертная группа СУГ' }).click();
    await page.getByRole('button', { name: 'Убрать: Авалия' }).click();
    await choose(page, 'Присутствовали: Комиссия СУГ по связи', 'XB');
    await choose(page, 'Добавить вопрос: досье', 'Соглашение');
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('обсуждено');
    await page.getByLabel('В какой день рассмотрен').first().fill('27.02.2026');
    await paperFor(page);
    await record(page);
    const query = `{ dossier(slug: "${TRAINING}") { steps { occurrences { meeting { numbers } when { edtf } } } } }`;
    const { body: considered } = await ask<{
      dossier: { steps: { occurrences: { meeting: { numbers: string[] } | null; when: { edtf: string } }[] }[] };
    }>(desk.site.url, { query, token: desk.token });
    const days = considered.data.dossier.steps.flatMap(({ occurrences }) =>
      occurrences.flatMap(({ meeting, when }) => (meeting?.numbers.includes('88') ? [when.edtf] : [])),
    );
    expect(days).toEqual(['2026-02-27']);
    const [held] = await journalOf(desk, TRAINING);
    expect(held).toContain('обсуждено');
    await openPage(page, `${desk.site.url}/meetings/88`);
    const attended = page.getByRole('listitem').filter({ hasText: 'Комиссия СУГ по связи' });
    await attended.getByRole('link', { name: 'Борея' }).waitFor();
    expect(await page.getByRole('link', { name: 'Отменить заседание' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('takes in who attended when the list comes after the meeting was entered: of its days, and known since the list', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'meeting');
    await choose(page, 'Органы', 'Экспертная группа СУГ');
    await page.getByLabel('Номер: Экспертная группа СУГ').fill('89');
    await page.getByLabel('На какие дни').first().fill('23.02.2026');
    await page.getByLabel('Когда объявлено').first().fill('10.02.2026');
    await paperFor(page);
    await record(page);
    await openTask(page, 'hold');
    await choose(page, 'Заседание', '89');
    await paperFor(page);
    await record(page);

    await openPage(page, `${desk.site.url}/meetings/89`);
    await page.getByRole('link', { name: 'Кто присутствовал' }).click();
    await page.getByRole('heading', { level: 1, name: 'Кто присутствовал' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Заседание' }).inputValue()).toContain('89');
    await paperFor(page);
    expect((await refused(page)).field).toBe('attendance');
    await page.getByRole('button', { name: 'Все члены: Экспертная группа СУГ' }).click();
    await page.getByRole('button', { name: 'Убрать: Авалия' }).click();
    await record(page);

    await openPage(page, `${desk.site.url}/meetings/89`);
    const attended = page.getByRole('listitem').filter({ hasText: 'Экспертная группа СУГ' });
    await attended.getByRole('link', { name: 'Борея' }).waitFor();
    expect(await page.getByRole('link', { name: 'Кто присутствовал' }).count()).toBe(0);
    const at = async (asOf: string): Promise<readonly unknown[]> => {
      const query = `{ meeting(number: "89", asOf: "${asOf}") { attendance { parties { __typename } } } }`;
      const { body } = await ask<{ meeting: { attendance: unknown[] } }>(desk.site.url, { query, token: desk.token });
      return body.data.meeting.attendance;
    };
    expect(await at('2026-03-01')).toEqual([]);
    expect(await at('2026-03-02')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('puts off a meeting and cancels it, from its page; other days on which one is held already are pointed out', async () => {
    const { page, complaints } = desk.own;
    for (const [number, days] of [
      ['91', '10.04.2026'],
      ['92', '20.05.2026'],
    ] as const) {
      await openTask(page, 'meeting');
      await choose(page, 'Органы', 'Экспертная группа СУГ');
      await page.getByLabel('Номер: Экспертная группа СУГ').fill(number);
      await page.getByLabel('На какие дни').first().fill(days);
      await paperFor(page);
      await record(page);
    }
    await openPage(page, `${desk.site.url}/meetings/91`);
    await page.getByRole('link', { name: 'Отложить заседание' }).click();
    await page.getByRole('heading', { level: 1, name: 'Отложить заседание' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Заседание' }).inputValue()).toContain('91');
    await page.getByLabel('Новые дни').first().fill('21.05.2026');
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByLabel('Новые дни').first().fill('01.02.2026');
    await paperFor(page);
    expect((await refused(page)).field).toBe('planned');
    await page.getByLabel('Новые дни').first().fill('15.06.2026');
    await record(page);
    expect(await textOf(page)).toContain('15 июня 2026');

    await openPage(page, `${desk.site.url}/meetings/91`);
    await page.getByText('Заседание отложено.').waitFor();
    await page.getByRole('link', { name: 'Отменить заседание' }).click();
    await page.getByRole('heading', { level: 1, name: 'Отменить заседание' }).waitFor();
    expect((await refused(page)).field).toBe('source');
    await paperFor(page);
    await record(page);
    await openPage(page, `${desk.site.url}/meetings/91`);
    await page.getByText('Заседание отменено: на нём ничего не рассмотрено.').waitFor();
    await openTask(page, 'postpone');
    await page.getByRole('combobox', { name: 'Заседание' }).fill('91');
    await page.getByText('Ничего подходящего').waitFor();
    expect(complaints).toEqual([]);
  });
});

/** The whole text of the option in which something stands. */
async function optionWith(page: Page, text: string): Promise<string> {
  return (await page.locator('option', { hasText: text }).first().textContent()) ?? '';
}
