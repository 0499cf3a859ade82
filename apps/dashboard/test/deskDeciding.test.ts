import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { openPage, textOf } from './testkit/browser.ts';
import { type Desk, openDesk, paperFor, record } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Sends a command, and resolves with what it recorded. */
async function enter<Answer>(field: string, type: string, input: object, wanted: string): Promise<Answer> {
  const query = `mutation Enter($input: ${type}!) { ${field}(input: $input) { __typename ${wanted} ... on CommandRefused { message } } }`;
  const { body } = await ask<Record<string, Answer>>(desk.site.url, { query, variables: { input }, token: desk.token });
  const answer = body.data?.[field];
  if (!answer || 'message' in (answer as object)) throw new Error(JSON.stringify(body));
  return answer;
}

it('a draft that was prepared for a meeting is taken by poll, clause by clause as it was drafted', async () => {
  const { page, complaints } = desk.own;
  const found = await ask<{ document: { id: string }; body: { id: string }; memberState: { id: string } }>(
    desk.site.url,
    {
      query:
        '{ document(slug: "cts-letters") { id } body(slug: "cts-expert-group") { id } memberState(code: "XA") { id } }',
      token: desk.token,
    },
  );
  const { document, body, memberState } = found.body.data;
  const said = { occurred: '2026-02-20', source: { paper: document.id, locator: 'пункт 1' } };
  const sittings = [{ body: body.id, number: 97 }];
  const { meeting } = await enter<{ meeting: { id: string } }>(
    'announceMeeting',
    'AnnounceMeetingInput',
    { ...said, sittings, planned: '2026-05-20', idempotencyKey: 'announce 97' },
    '... on MeetingRecorded { meeting { id } }',
  );
  const object = { ru: 'сверить перечни реестров', en: 'compare the lists of registers' };
  const wording = { ru: 'после подписания', en: 'after signature' };
  const act = { verb: 'INSTRUCT', object, executors: [memberState.id], term: '2026-12', condition: { wording } };
  await enter(
    'draftDecision',
    'DraftDecisionInput',
    {
      ...{ ...said, meeting: meeting.id, dossier: TRAINING, clauses: [{ number: '1', acts: [act] }] },
      ...{ recitals: [{ verb: 'HEARD', object: { ru: 'доклад', en: 'the report' } }], idempotencyKey: 'draft 97' },
    },
    '... on MeetingRecorded { cursor }',
  );
  await openPage(page, `${desk.site.url}/desk/decision?dossier=${TRAINING}`);
  const drafts = page.getByLabel('Проект решения', { exact: true });
  const labels = await drafts.locator('option').allTextContents();
  await drafts.selectOption({ label: labels.find((each) => each.includes('97')) ?? '' });
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
