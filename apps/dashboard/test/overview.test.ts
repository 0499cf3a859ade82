import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

const LIST = 'Досье, самое срочное сверху';

describe('who looks for what', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('sees the overview as one state: only its dossiers, where it stands, and whether it is its turn', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/?state=xd`);
    const list = page.getByRole('region', { name: LIST });
    const first = await list.getByRole('listitem').filter({ hasText: 'трансграничном обмене' }).first().innerText();
    expect(first).toContain('Елания: нет ответа, просрочено, ждут ответа');
    expect(await list.innerText()).not.toContain('Концепция сотрудничества государств');
    expect(await page.getByText(/показано \d из \d/).count()).toBe(1);
    await page.getByRole('link', { name: 'За кем ответ' }).click();
    await page.waitForURL(/owed\?state=xd/);
    await page.getByRole('heading', { name: 'Елания' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Мерания' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('gets every script and style of the first page compressed', async () => {
    const page = await (await browser.newContext()).newPage();
    const encodings = new Map<string, string | undefined>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(js|css)$/.test(pathname)) encodings.set(pathname, response.headers()['content-encoding']);
    });
    await openPage(page, `${site.url}/`);
    expect(encodings.size).toBeGreaterThan(2);
    expect([...new Set(encodings.values())]).toHaveLength(1);
    expect([...encodings.values()][0]).toMatch(/^(br|gzip)$/);
    await page.context().close();
  });

  it.each([
    ['reason=blocked', 1],
    ['late=>=1', 2],
    ['late=>=1000', 0],
    ['waiting=>=25', 2],
  ])('filters by what the address says: %s', async (filter, count) => {
    const { page } = await visit(browser, `${site.url}/?${filter}`);
    const links = page.getByRole('region', { name: LIST }).getByRole('heading', { level: 2 });
    await (count === 0 ? page.getByText('Таких досье нет.') : links.first()).waitFor();
    expect(await links.count()).toBe(count);
  });

  it('says how many dossiers changed since the last visit, and leads to what changed', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.evaluate(() => localStorage.setItem('concord.visits', '{"last":"2026-02-20","before":null}'));
    await page.reload();
    const link = page.getByRole('link', { name: /изменили?сь с прошлого раза, 20 фев/ });
    await link.click();
    await page.getByRole('heading', { name: `Сводка с 20 февраля 2026 по 2 марта 2026` }).waitFor();
  });

  it('prints a digest on one page of A4', async () => {
    const { page } = await visit(browser, `${site.url}/digest?since=2026-02-20`);
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    expect(await textOf(page)).toMatch(/Горния, этап «Экспертная группа»: возражение \(было: /);
    const pdf = await page.pdf({ format: 'A4' });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
  });

  it('gives the next meetings to a calendar', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole('button', { name: 'В календарь (.ics)' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path.includes('calendar'))).toEqual([]);
    const calendar = await downloaded(page, 'В календарь (.ics)');
    expect(loaded.filter((path) => path.includes('calendar'))).not.toEqual([]);
    expect(calendar.name).toBe(`concord-${site.today}.ics`);
    for (const line of calendar.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const whole = calendar.text.replaceAll('\r\n ', '');
    // Two days last until the day after the last, as the format counts; what is fictional says so.
    expect(whole).toMatch(/DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260322[\s\S]*SUMMARY:Экономический совет/);
    expect(whole.match(/DESCRIPTION:учебный пример/g)).toHaveLength(3);
    // The same meeting is the same entry from whatever page it is taken.
    await openPage(page, `${site.url}/meetings/cts-expert-group-13`);
    const own = (await downloaded(page, 'В календарь (.ics)')).text.replaceAll('\r\n ', '');
    const [id] = own.match(/UID:.*/) ?? [];
    const [agenda] = own.match(/DESCRIPTION:.*/) ?? [];
    expect(whole).toContain(id);
    expect(whole).toContain(agenda);
  });

  it('sees who owes what by state and by body, with the wait, and a draft of the reminder', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/owed`);
    const elania = page.getByRole('region', { name: 'Елания' });
    expect(await elania.innerText()).toMatch(/ждём \d+ дн\S+ · просрочено на \d+ дн/);
    await elania.getByText('Черновик напоминания').click();
    expect(await elania.innerText()).toMatch(/Кому: Елании[\s\S]*ожидается ответ от Елании/);
    expect(await page.getByRole('region', { name: /^Сказать нельзя/ }).innerText()).toContain(
      'Концепция сотрудничества',
    );
    await page.getByRole('link', { name: 'По органам' }).click();
    await page.waitForURL(/by=body/);
    expect(await page.getByRole('region', { name: /Экспертная группа/ }).innerText()).toContain('Елания:');
    expect(complaints).toEqual([]);
  });
});
