import { addDays, type NewEntry, onDay } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, newEntry, worldEntries } from '../../../packages/register/src/testing/index.ts';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { textOf } from './testkit/browser.ts';
import { choose, type Desk, journalOf, openDesk, openTask, paperFor, record } from './testkit/desk.ts';
import { manyStates } from './testkit/manyStates.ts';
import { startSite } from './testkit/site.ts';

const [DOSSIERS, MEETINGS, BODIES] = [110, 130, 120];
/** Of the least pressing dossier: longer than what may be searched for. */
const TITLE = `Соглашение о ${'взаимном признании свидетельств операторов '.repeat(5)}и порядке их отзыва`;
const SLUG = 'least-pressing';
const BODY = 'Палата связи';

/** A dossier in which nobody objects, and the meetings of its body, one a week: the first of them is the oldest. */
function quietWorld(): readonly NewEntry[] {
  const id = idsOf();
  const own = worldEntries(id, 'public', SLUG).map((entry): NewEntry => {
    const titled = JSON.stringify(entry)
      .replaceAll('"Досье"', JSON.stringify(TITLE))
      .replaceAll('"Совет"', `"${BODY}"`);
    return JSON.parse(titled);
  });
  const meetings = Array.from({ length: MEETINGS }, (_, index) =>
    newEntry('meeting', id(`meeting ${index}`), 'meetingAnnounced', {
      ...{ meetingId: id(`meeting ${index}`), place: null, synthetic: true },
      sittings: [{ bodyId: id('body'), number: index + 1 }],
      planned: onDay(addDays('2026-02-23', (index - MEETINGS + 1) * 7)),
    }),
  );
  const [council] = own.filter(({ kind }) => kind === 'bodyRegistered');
  const bodies = Array.from({ length: BODIES }, (_, index): NewEntry => {
    const called = JSON.stringify(council)
      .replaceAll(`"${BODY}"`, `"Орган ${index}"`)
      .replaceAll(id('body'), id(`body ${index}`));
    return JSON.parse(called.replaceAll(`body-${SLUG}`, `body-${index}`));
  });
  return [...own, ...meetings, ...bodies];
}

async function startMany(): Promise<World> {
  const site = await startSite();
  await site.register.append(manyStates(3, DOSSIERS), { idempotencyKey: 'many dossiers' });
  await site.register.append(quietWorld(), { idempotencyKey: 'many meetings' });
  return site;
}

describe('the desk of a register of more dossiers and meetings than a page', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(startMany);
  });
  afterAll(() => desk.close());

  it('finds a dossier by the whole of a title that is longer than what may be searched for', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'step');
    expect(TITLE.length).toBeGreaterThan(200);
    const field = page.getByRole('combobox', { name: 'Досье' });
    await field.fill('признании');
    await page.getByRole('option', { name: TITLE }).waitFor();
    await field.fill(TITLE);
    await page.getByRole('option', { name: TITLE }).click();
    await page.getByLabel('Этап', { exact: true }).waitFor();
    expect(page.url()).toContain(`dossier=${SLUG}`);
    expect(complaints).toEqual([]);
  });

  it('finds a paper by a whole paragraph that was pasted', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'paper');
    const title = `Справка о ${'ходе согласования проектов документов и позициях государств '.repeat(4)}за год`;
    await page.getByLabel('Дата документа').first().fill('27.02.2026');
    await page.getByLabel('Название документа').fill(title);
    await record(page);
    await openTask(page, `step?dossier=${SLUG}`);
    await page.getByRole('combobox', { name: 'Документ' }).fill(title);
    await page.getByRole('option', { name: title }).waitFor();
    await openTask(page, 'paper');
    await page.getByLabel('Название документа').fill(title.toUpperCase());
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByRole('button', { name: 'Очистить' }).click();
    expect(complaints).toEqual([]);
  });

  it('points out that a dossier is called so already, however little it presses', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'dossier');
    await page.getByLabel('Название досье').fill(TITLE.toUpperCase());
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByRole('button', { name: 'Очистить' }).click();
    expect(complaints).toEqual([]);
  });

  it('points out a meeting of that number, however old', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'meeting');
    await choose(page, 'Органы', BODY);
    await page.getByLabel(`Номер: ${BODY}`).fill('1');
    await page.getByText('Похожая запись уже есть').waitFor();
    await page.getByLabel(`Номер: ${BODY}`).fill('4000');
    await page.getByText('Похожая запись уже есть').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Очистить' }).click();
    expect(complaints).toEqual([]);
  });

  it('finds a meeting by its number, however old, and keeps it when the form is taken up again', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'postpone');
    const field = page.getByRole('combobox', { name: 'Заседание' });
    await field.fill(`${BODY} 7`);
    await page.getByRole('option', { name: `${BODY}, № 7,` }).click();
    await page.reload();
    expect(await field.inputValue()).toContain('№ 7,');
    await page.getByLabel('Новые дни').first().fill('05.06.2026');
    await page.getByLabel('Когда отложено').first().fill('01.03.2026');
    await paperFor(page);
    await record(page);
    expect(await textOf(page)).toContain('№ 7');
    expect(complaints).toEqual([]);
  });

  it('offers of the meetings only those that may be meant, and the oldest by its address', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'attendance');
    await page.getByRole('combobox', { name: 'Заседание' }).fill(`${BODY} 9`);
    await page.getByText('Ничего подходящего').waitFor();
    const [oldest] = await meetingsOf(desk.site);
    await openTask(page, `cancel?meeting=${oldest?.slug}`);
    expect(await page.getByRole('combobox', { name: 'Заседание' }).inputValue()).toContain(oldest?.title);
    expect(complaints).toEqual([]);
  });

  it('finds the meeting at which a step was passed, however old', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `step?dossier=${SLUG}`);
    await page.getByRole('combobox', { name: 'На заседании' }).fill(`${BODY} 3`);
    await page.getByRole('option', { name: `${BODY}, № 3,` }).click();
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('обсуждено');
    await paperFor(page);
    await record(page);
    expect(await textOf(page)).toContain('обсуждено');
    expect(complaints).toEqual([]);
  });

  it('asks a body that is one of more than a page', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `letter?dossier=${SLUG}`);
    await choose(page, 'Адресаты', 'Орган 118');
    await page.getByRole('button', { name: /Орган 118/ }).waitFor();
    await page.getByRole('button', { name: 'Очистить' }).click();
    await openTask(page, 'meeting');
    await choose(page, 'Органы', 'Орган 118');
    await page.getByLabel('Номер: Орган 118').waitFor();
    await page.getByRole('button', { name: 'Очистить' }).click();
    expect(complaints).toEqual([]);
  });

  it('takes as an item of an agenda a dossier that is found as its title is typed', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, 'meeting');
    await choose(page, 'Органы', BODY);
    await page.getByLabel(`Номер: ${BODY}`).fill('501');
    await page.getByLabel('На какие дни').first().fill('01.03.2026');
    await page.getByLabel('Когда объявлено').first().fill('01.03.2026');
    await paperFor(page);
    await record(page);
    await openTask(page, 'hold');
    await choose(page, 'Заседание', '501');
    await choose(page, 'Добавить вопрос: досье', 'свидетельств операторов');
    expect(await page.getByLabel('Этап', { exact: true }).locator('option:checked').textContent()).toBe('Согласование');
    await page.getByLabel('Результат: Соглашение', { exact: false }).selectOption('обсуждено');
    await paperFor(page);
    await record(page);
    expect((await journalOf(desk, SLUG))[0]).toContain('обсуждено');
    expect(await textOf(page)).toContain('обсуждено');
    expect(complaints).toEqual([]);
  });
});

async function meetingsOf({ url }: World): Promise<readonly Readonly<{ slug: string; title: string }>[]> {
  const { body } = await ask<{ meetings: { edges: readonly { node: { slug: string; title: string } }[] } }>(url, {
    query: '{ meetings(last: 1, filter: { synthetic: true }) { edges { node { slug title(locale: RU) } } } }',
  });
  return body.data.meetings.edges.map(({ node }) => node);
}
