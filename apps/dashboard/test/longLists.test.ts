import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, newEntry, worldEntries } from '../../../packages/register/src/testing/index.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, openBrowser, openPage, visit } from './testkit/browser.ts';
import { startSite } from './testkit/site.ts';

/** More than a page of a list holds. */
const [COMMENTS, MEETINGS] = [105, 120];

describe('a list that is longer than a page of the API', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    const id = idsOf();
    const times = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    const comments = times(COMMENTS).map((number) =>
      newEntry('dossier', id('dossier'), 'commentMade', {
        ...{ commentId: id(`comment ${number}`), dossierId: id('dossier'), revisionId: id('revision') },
        ...{ stepId: id('step'), partyId: id('XA'), element: `пункт ${number}`, text: `Замечание ${number}` },
        ...{ proposedWording: null, replyId: null },
      }),
    );
    const meetings = times(MEETINGS).map((number) =>
      newEntry('meeting', id(`meeting ${number}`), 'meetingAnnounced', {
        ...{ meetingId: id(`meeting ${number}`), sittings: [{ bodyId: id('body'), number }] },
        ...{ planned: { edtf: '2027-03-01', inferred: false }, place: null, synthetic: true },
      }),
    );
    const entries = [...worldEntries(id, 'public', 'long'), ...comments, ...meetings];
    await site.register.append(entries, { idempotencyKey: 'long lists' });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const lines = async (page: Page, button: string): Promise<number> =>
    Papa.parse((await downloaded(page, button)).text, { skipEmptyLines: true }).data.length - 1;

  it('of comments is shown and given whole', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/long/comments`);
    await page.getByText(`Замечание ${COMMENTS}`, { exact: true }).waitFor();
    expect(await page.getByText(/^Замечание \d+$/).count()).toBe(COMMENTS);
    expect(await lines(page, 'Скачать CSV')).toBe(COMMENTS);
    expect(complaints).toEqual([]);
  });

  it('of meetings has those that were held, too, and goes whole into a calendar', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/meetings`);
    await page.getByRole('link', { name: /^состоялось/ }).click();
    await page.getByRole('table', { name: 'Заседания' }).getByText('№ 53/24').waitFor();
    await openPage(page, `${site.url}/meetings?status=planned`);
    const rows = page.getByRole('table', { name: 'Заседания' }).getByRole('row');
    await rows.nth(MEETINGS).waitFor();
    const count = (await rows.count()) - 1;
    expect(await lines(page, 'Скачать CSV')).toBe(count);
    const calendar = await downloaded(page, 'В календарь (.ics)');
    expect(calendar.text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(MEETINGS);
    expect(complaints).toEqual([]);
  });

  it('of a body says how much of it is shown, and its file has all', async () => {
    const { page } = await visit(browser, `${site.url}/bodies/body-long`);
    const meetings = page.getByRole('region', { name: 'Заседания' });
    await meetings.getByText(`показано 50 из ${MEETINGS}`).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      meetings.getByRole('button', { name: 'Скачать CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toContain('meetings-body-long');
    await meetings.getByText(/^показано/).waitFor({ state: 'detached' });
    expect(await meetings.getByRole('row').count()).toBe(MEETINGS + 1);
  });
});
