import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { csvOf } from '../src/page/csv.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { openSite } from './testkit/site.ts';

describe('a table as CSV', () => {
  test('is quoted where it has to be, ends its lines as RFC 4180 says, and begins with a byte order mark', () => {
    const table = {
      columns: ['Кто', 'Что'],
      rows: [
        ['Елания', 'сказала: «да»; и "нет"\nдважды'],
        ['Ивория', null],
      ],
    };
    expect(csvOf(table, 'ru')).toBe('\uFEFFКто;Что\r\nЕлания;"сказала: «да»; и ""нет""\nдважды"\r\nИвория;\r\n');
  });

  test('has the separator that spreadsheets of its language take', () => {
    const table = { columns: ['a;b', 'c,d'], rows: [] };
    expect(csvOf(table, 'ru')).toBe('\uFEFF"a;b";c,d\r\n');
    expect(csvOf(table, 'en')).toBe('\uFEFFa;b,"c,d"\r\n');
  });

  test.each(['=1+1', '+7 495', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])('never runs a text: %j', (text) => {
    const [, row] = Papa.parse<string[]>(csvOf({ columns: ['x'], rows: [[text]] }, 'ru').slice(1)).data;
    expect(row).toEqual([`'${text}`]);
  });

  test('leaves numbers as numbers, and an en dash as it is', () => {
    expect(csvOf({ columns: ['x', 'y'], rows: [[-12, '– нет']] }, 'ru')).toBe('\uFEFFx;y\r\n-12;– нет\r\n');
  });
});

describe('what can be taken from a view', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('is its table, also while the connection is cut', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/quality?kind=misspelt`);
    await page.getByRole('button', { name: 'Скачать CSV' }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`quality-${site.today}.csv`);
    const file = await readFile(await download.path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
    expect(data.length).toBeGreaterThan(0);
    expect(new Set(data.map((row) => row['Вид замечаний']))).toEqual(new Set(['Описки']));
    expect(data[0]?.Источники).toMatch(/, абзац \d+/);
    // The page tries to connect anew, and the browser says that it cannot.
    expect(complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('is its question, in the explorer with the very variables', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/quality?kind=misspelt&lang=en`);
    await page.getByRole('link', { name: 'As a query' }).click();
    await page.waitForURL(/\/explorer/);
    await page.getByText('query Quality(').waitFor();
    await page.getByText('"MISSPELT"').waitFor();
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
    await page.getByText('"totalCount"').waitFor();
    expect(complaints).toEqual([]);
  });
});
