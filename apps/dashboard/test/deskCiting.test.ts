import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOKS, lookAs, violations } from './testkit/axe.ts';
import { openPage } from './testkit/browser.ts';
import { type Desk, openDesk, paperFor, record, refused } from './testkit/desk.ts';
import { startSite } from './testkit/site.ts';

const BODY = 'cts-expert-group';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(startSite, { role: 'admin', name: 'Пётр Админов' });
});
afterAll(() => desk.close());

it('an administrator cites by which majority a body decides on certain questions, from its page', async () => {
  const { page, complaints } = desk.own;
  await openPage(page, `${desk.site.url}/bodies/${BODY}`);
  await page.getByRole('link', { name: 'Правило органа' }).click();
  await page.getByRole('heading', { level: 1, name: 'Правило органа' }).waitFor();
  await page.getByLabel('Как принимается решение').selectOption('большинство голосов');
  for (const look of LOOKS) {
    await lookAs(page, look);
    expect(await violations(page)).toEqual([]);
  }
  await page.getByLabel('Какое большинство').fill('две трети');
  await page.getByLabel('Для каких вопросов').fill('особые вопросы');
  await page.getByLabel('То же по-английски').fill('special questions');
  await page.getByLabel('С какого дня действует').first().fill('2020');
  await page.getByLabel('Статья или пункт', { exact: true }).fill('статья 19');
  await page.getByLabel('Статья или пункт по-английски').fill('article 19');
  await paperFor(page);
  expect((await refused(page)).field).toBe('majority');
  await page.getByLabel('Какое большинство').fill('2/3');
  await record(page);
  await openPage(page, `${desk.site.url}/bodies/${BODY}`);
  await page.getByText('особые вопросы: две трети присутствующих и голосующих', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});
