import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { choose, type Desk, openDesk, paperFor, record, refused } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

const DOCUMENT = 'registry-data-agreement';

/** What is read on the page, whichever spaces hold its words together. */
const spaced = async (page: Page): Promise<string> => (await textOf(page)).replaceAll('\u00a0', ' ');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('what a document supersedes is entered from its page, and the other is told by what it was superseded', async () => {
  const { page, complaints } = desk.own;
  await openPage(page, `${desk.site.url}/documents/${DOCUMENT}`);
  await page.getByRole('link', { name: 'Связь документов' }).click();
  await page.getByRole('heading', { level: 1, name: 'Связь документов' }).waitFor();
  await paperFor(page);
  expect((await refused(page)).field).toBe('other');
  await choose(page, 'Другой документ', 'Книга писем');
  await page.getByLabel('Когда об этом сказано').first().fill('20.02.2026');
  await record(page);
  await openPage(page, `${desk.site.url}/documents/cts-letters`);
  await page.getByText('Заменён документом').waitFor();
  expect(await spaced(page)).toContain(
    'Заменён документом Соглашение о трансграничном обмене данными реестров связи (20 февраля 2026)',
  );
  expect(await spaced(page)).toContain('заменяет этот документ');
  await openPage(page, `${desk.site.url}/papers/cts-letters`);
  await page.getByText('Заменён документом').waitFor();
  expect(complaints).toEqual([]);
});

it('the dossier of a document says that one of another dossier supersedes it, beside its status and in its sentence', async () => {
  const { page, complaints } = desk.own;
  await openPage(page, `${desk.site.url}/desk/relation?document=emergency-number-concept`);
  await choose(page, 'Другой документ', 'обмене данными реестров связи');
  await page.getByLabel('Когда об этом сказано').first().fill('21.02.2026');
  await paperFor(page);
  await record(page);
  await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
  const told = 'заменён документом «Концепция единого номера экстренной помощи» (21 февраля 2026)';
  const documents = page.getByRole('list', { name: 'Документы', exact: true });
  await documents.getByText(told).waitFor();
  expect(await spaced(page)).toContain(`реестров связи» ${told}.`);
  expect(complaints).toEqual([]);
});
