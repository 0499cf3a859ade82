import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { type Desk, draftFor, openDesk, paperFor, record } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('a draft that was prepared for a meeting is taken by poll, clause by clause as it was drafted', async () => {
  const { page, complaints } = desk.own;
  await draftFor(desk, TRAINING, 97);
  await openPage(page, `${desk.site.url}/desk/decision?dossier=${TRAINING}`);
  const drafts = page.getByLabel('Проект решения', { exact: true });
  // Waits for the drafts to have come.
  const label = await drafts.locator('option', { hasText: '97' }).textContent();
  await drafts.selectOption({ label: label ?? '' });
  await page.getByText('опросом, без заседания', { exact: true }).click();
  await page.getByLabel('Номер решения').fill('14');
  await paperFor(page);
  await record(page);
  await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
  await page.getByText('Проект готовился к заседанию:').waitFor();
  const text = await textOf(page);
  expect(text).toContain('Решение № 14');
  expect(text.toLowerCase()).toContain('сверить перечни реестров');
  expect(text).toContain('после подписания');
  expect(complaints).toEqual([]);
});
