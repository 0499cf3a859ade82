import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { findOpenStep } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, visit } from './testkit/browser.ts';
import { startSite } from './testkit/site.ts';

const REQUESTS = 'query Requests($slug: String!) { dossier(slug: $slug) { steps { requests { id } } } }';
const REPLY = `mutation Reply($input: RecordReplyInput!) {
  recordReply(input: $input) { ... on ReplyRecorded { entries { id } } ... on CommandRefused { code message } }
}`;

type Requests = Readonly<{ dossier: { steps: readonly { requests: readonly { id: string }[] }[] } }>;
type Replied = Readonly<{ recordReply: { entries?: readonly { id: string }[] } }>;

describe('what was entered in one go, among the changes', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** A letter of Lazuria in which it objects, with comments. */
  const answer = async (comments: number, letterNumber = '№ XG-88'): Promise<void> => {
    const token = await site.token({ role: 'secretariat' });
    const open = await findOpenStep(site, token);
    const { body } = await ask<Requests>(site.url, { query: REQUESTS, variables: { slug: open.dossier }, token });
    const [letter] = body.data.dossier.steps.flatMap(({ requests }) => requests);
    const input = {
      ...{ dossier: open.dossier, request: letter?.id, party: open.parties.get('XG') },
      ...{ letterNumber, occurred: site.today, idempotencyKey: randomUUID() },
      stands: [{ document: open.document, stand: 'OBJECTED' }],
      comments: Array.from({ length: comments }, (_, place) => ({
        ...{ document: open.document, element: `пункт ${place + 1}`, text: 'Уточнить' },
      })),
    };
    const replied = await ask<Replied>(site.url, { query: REPLY, variables: { input }, token });
    expect(replied.body.data.recordReply.entries, JSON.stringify(replied.body)).toHaveLength(comments + 2);
  };

  it('is one line that comes to an open page, and one of as many as ever', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await isOnline(page);
    const lines = page.getByRole('region', { name: 'Изменения' }).getByRole('listitem');
    const before = await lines.allInnerTexts();
    expect(before).toHaveLength(5);
    // So many entries would fill the list, and what the board looks through at first.
    await answer(20);
    await lines.filter({ hasText: 'Лазурия: возражение, с 20 замечаниями' }).waitFor();
    const after = await lines.allInnerTexts();
    expect(after.slice(1)).toEqual(before.slice(0, 4));
    await page.reload();
    await isOnline(page);
    expect(await lines.first().innerText()).toMatch(/Лазурия: возражение, с\s20\sзамечаниями/);
    expect(await lines.count()).toBe(5);
    expect(complaints).toEqual([]);
  });

  it('is two letters in the digest where two say the same', async () => {
    await answer(1, '№ XG-90');
    await answer(1, '№ XG-91');
    const { page } = await visit(browser, `${site.url}/digest`);
    await page.getByText('с 1 замечанием (2 письма)').waitFor();
  });
});
