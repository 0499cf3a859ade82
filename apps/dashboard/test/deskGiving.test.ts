import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './testkit/browser.ts';
import { choose, type Desk, journalOf, openDesk, openTask, paperFor, record, refused } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('an instruction is given to whom it charges, by a term and in periods', async () => {
  const { page, complaints } = desk.own;
  await openPage(page, `${desk.site.url}/desk/instruction?dossier=${TRAINING}`);
  await page.getByLabel('Что сделать').fill('Сверить перечни реестров');
  await page.getByLabel('То же по-английски').fill('Compare the lists of registers');
  await paperFor(page);
  expect((await refused(page)).field).toBe('executors');
  await choose(page, 'Исполнители', 'Авалия');
  await page.getByLabel('Срок').first().fill('31.12.2026');
  await page.getByLabel('Докладывать', { exact: true }).selectOption('ежеквартально');
  await record(page);
  const [given] = await journalOf(desk, TRAINING);
  expect(given).toContain('Сверить перечни реестров');
  expect(complaints).toEqual([]);
});

it('the answers to a letter are summarised, and then nobody is awaited because of it', async () => {
  const { page, complaints } = desk.own;
  await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
  await page.getByRole('link', { name: 'Свод ответов' }).click();
  await page.getByRole('heading', { level: 1, name: 'Свод ответов' }).waitFor();
  const letters = page.getByLabel('На какое письмо');
  const first = await letters.locator('option').first().textContent();
  expect(first).not.toContain('свод уже внесён');
  await choose(page, 'Кому направлены', 'Комиссия');
  await paperFor(page);
  await record(page);
  const [summarised] = await journalOf(desk, TRAINING);
  expect(summarised).toContain('Комиссия');
  await openPage(page, `${desk.site.url}/desk/summary?dossier=${TRAINING}`);
  expect(await letters.locator('option').last().textContent()).toContain('свод уже внесён');
  expect(complaints).toEqual([]);
});

it('what only administrators enter is told so, before anything is filled in', async () => {
  const { page } = desk.own;
  await openTask(page, 'bodyRule');
  await page.getByText('Это вносят администраторы, вашей учётной записи это не разрешено.').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
});
