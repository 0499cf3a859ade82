import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, isOnline, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { startFollowUp } from './testkit/site.ts';

describe('the view of a meeting', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startFollowUp()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('tells of a planned one the agenda by number, the chair and the draft, and which papers say so', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/meetings/55-25?asOf=2019-09-16`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Совет глав АС РСС и КСИ, № 55/25');
    const text = await textOf(page);
    expect(text).toMatch(/Запланировано\s+16–17\u00A0сентября 2019, Нур-Султан/);
    expect(text).toMatch(/Председатель\s+К\. Ю\. Носков/);
    const item = page.getByRole('table', { name: 'Повестка' }).getByRole('row').filter({ hasText: '55/25-13' });
    expect(await item.innerText()).toMatch(/Концепция.*результата ещё нет[\s\S]*План.*результата ещё нет/);
    expect(text).toMatch(/Проект решения\s+решения ещё нет/);
    expect(await page.getByRole('region', { name: /^Бумаги/ }).innerText()).toContain('Справка к вопросу № 55/25-13');
    expect(complaints).toEqual([]);
  });

  it('is one and the same under the number of each body, and with the slash', async () => {
    const { page } = await visit(browser, `${site.url}/meetings/99-99`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Такой страницы нет');
    for (const path of ['53-24', '53', 'rcc-coordination-council-24', '53%2F24', '53/24']) {
      await openPage(page, `${site.url}/meetings/${path}`);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), path).toBe('Совет глав АС РСС и КСИ, № 53/24');
    }
  });

  it('says that no report came, and never that it was held', async () => {
    const { page } = await visit(browser, `${site.url}/meetings/cis-economic-council-2019-09-13?lang=en`);
    expect(await textOf(page)).toMatch(/No report\s+13\u00A0September 2019\*/);
    expect(await textOf(page)).toContain('the sources do not say whether it was held');
  });

  it('tells of a held one the outcome of each document, the clauses, who attended and the quorum', async () => {
    const { page } = await visit(browser, `${site.url}/meetings/cts-communications-commission-71`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('учебный пример');
    const rows = page.getByRole('table', { name: 'Повестка' }).getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/^71-4\s[\s\S]*: утверждено/);
    expect(await rows.nth(2).innerText()).toMatch(/^71-12\s[\s\S]*: что сделано, не указано/);
    expect(await page.getByRole('region', { name: /^Присутствие/ }).innerText()).toMatch(
      /присутствовали 8 сторон\s+Кворум есть: 8 из 10, нужно 7\.\s+Авалия, Борея/,
    );
    await page
      .getByRole('region', { name: /^Присутствие/ })
      .getByRole('link', { name: 'Борея' })
      .click();
    await page.waitForURL(/\/states\/XB$/);
  });

  it('is given as a calendar file of whole days, and as a table', async () => {
    const { page } = await visit(browser, `${site.url}/meetings/55-25?asOf=2019-09-16`);
    const calendar = await downloaded(page, 'В календарь (.ics)');
    expect(calendar.name).toBe('meeting-55-25.ics');
    expect(calendar.text.replaceAll('\r\n ', '')).toMatch(
      /DTSTART;VALUE=DATE:20190916\r\nDTEND;VALUE=DATE:20190918[\s\S]*SUMMARY:Совет глав АС РСС и КСИ\\, № 55\/25[\s\S]*55\/25-13[\s\S]*STATUS:TENTATIVE/,
    );
    const { data } = Papa.parse<string[]>((await downloaded(page, 'Скачать CSV')).text.slice(1));
    expect(data[1]?.slice(0, 1)).toEqual(['55/25-13']);
  });

  it.each(['/meetings', '/instructions'])('says in its file, too, which lines are fictional: %s', async (path) => {
    const { page } = await visit(browser, `${site.url}${path}`);
    const rows = page.getByRole('table').first().getByRole('row');
    await rows.nth(1).waitFor();
    const shown = await rows.filter({ hasText: 'учебный пример' }).count();
    const { text } = await downloaded(page, 'Скачать CSV', page.locator('main header'));
    const { data } = Papa.parse<string[]>(text.slice(1));
    expect(shown).toBeGreaterThan(0);
    expect(data.filter((row) => row.at(-1) === 'учебный пример')).toHaveLength(shown);
  });

  it('changes by itself while the meeting is held, and says so once', async () => {
    const { page } = await visit(browser, `${site.url}/meetings/cts-expert-group-13`);
    await isOnline(page);
    expect(await textOf(page)).toMatch(/Запланировано/);
    const papers = await site.register.prisma.document.findMany({ where: { dossierId: null, synthetic: true } });
    const paper = Buffer.from(`Document:${papers[0]?.id}`).toString('base64');
    const { body } = await ask<{ meeting: { id: string } }>(site.url, {
      query: '{ meeting(number: "cts-expert-group-13") { id } }',
    });
    const input = {
      ...{ meeting: body.data.meeting.id, occurred: site.today, idempotencyKey: randomUUID() },
      source: { paper, locator: 'heading' },
    };
    await ask(site.url, {
      query: 'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { __typename } }',
      variables: { input },
      token: await site.token({ role: 'secretariat' }),
    });
    await page.getByText('Заседание отменено: на нём ничего не рассмотрено.').waitFor();
    await page.getByText('Данные на странице обновились.').waitFor({ state: 'attached' });
  });

  it('stands in a list of all, which is filtered and sorted by the address', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    await page.getByRole('navigation').getByRole('link', { name: 'Заседания' }).click();
    const rows = page.getByRole('table', { name: 'Заседания' }).getByRole('row');
    await rows.nth(1).waitFor();
    const all = await rows.count();
    await page.getByRole('link', { name: /^сообщений нет/ }).click();
    await page.waitForURL(/status=noReport/);
    expect(await rows.count()).toBeLessThan(all);
    await page.getByRole('link', { name: 'Место', exact: true }).click();
    await page.waitForURL(/sort=place/);
    expect(await page.getByRole('columnheader', { name: 'Место' }).getAttribute('aria-sort')).toBe('ascending');
    expect(await rows.nth(1).innerText()).toContain('Ашхабад');
    await page.getByRole('link', { name: 'Место', exact: true }).click();
    await page.waitForURL(/sort=-place/);
    expect(await rows.nth(1).innerText()).toContain('Нур-Султан');
    expect(complaints).toEqual([]);
  });
});
