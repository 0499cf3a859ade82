import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { goOn, openBrowser, visit } from './testkit/browser.ts';
import { openFollowUp, RECORD, TRAINING } from './testkit/site.ts';

/** What the margins leave of a sheet of A4, upright and on its side, in pixels. */
const UPRIGHT = { width: 703, height: 1017 };
const ON_ITS_SIDE = { width: 1047, height: 703 };
const DOCUMENT = '/documents/equipment-recognition-agreement';

describe('on paper', () => {
  let browser: Browser;
  let site: World;
  /** What is printed, one page after the other. */
  let page: Page;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openFollowUp()]);
    ({ page } = await visit(browser, `${site.url}/`));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([
    ['/states/XD', UPRIGHT],
    ['/journal', UPRIGHT],
    ['/bodies/cts-expert-group', UPRIGHT],
    ['/meetings', UPRIGHT],
    ['/meetings/55-25', UPRIGHT],
    [DOCUMENT, UPRIGHT],
    ['/instructions', ON_ITS_SIDE],
    ['/dossiers/equipment-recognition/comments?document=equipment-recognition-agreement', ON_ITS_SIDE],
  ])('no word of a table is torn, and none stands on another: %s', async (path, viewport) => {
    await printed(path, viewport);
    await page.getByRole('cell').first().waitFor();
    expect(await page.locator('th:visible, td:visible').evaluateAll(torn)).toEqual([]);
  });

  it('the state of affairs of a past day says so in ink on white', async () => {
    await printed(`/dossiers/${RECORD}?asOf=2019-09-15`, UPRIGHT);
    const banner = page.getByRole('region', { name: 'Показан прошедший день' });
    const { color, backgroundColor } = await banner.evaluate((told) => {
      const { color, backgroundColor } = getComputedStyle(told);
      return { color, backgroundColor };
    });
    expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  });

  it('the whole way of a dossier is drawn, though the window was wider than the sheet', async () => {
    await printed(`/dossiers/${TRAINING}`, { width: 1440, height: 1000 });
    const drawing = page.getByRole('img', { name: /^Путь досье/ }).first();
    await drawing.waitFor();
    const right = await drawing.evaluate((svg) => {
      const { left } = svg.getBoundingClientRect();
      return Math.max(...[...svg.querySelectorAll('text')].map((each) => each.getBoundingClientRect().right)) - left;
    });
    expect(right).toBeLessThanOrEqual(UPRIGHT.width);
  });

  it.each(['/', '/states/XD', DOCUMENT, '/quality', '/owed', '/digest?since=2026-02-20', `/dossiers/${TRAINING}`])(
    'nothing stands that only a hand can use: %s',
    async (path) => {
      await printed(path, UPRIGHT);
      const tools = page.getByText(/^(Скачать CSV|Как запрос|Напечатать|В календарь|Все данные|Вс. .*журнал)/);
      expect(await tools.count()).toBeGreaterThan(0);
      expect(await tools.filter({ visible: true }).allInnerTexts()).toEqual([]);
    },
  );

  it.each([
    ['/states/XD', 3],
    [DOCUMENT, 5],
  ])('a page is no longer than what it tells: %s', async (path, most) => {
    const { page: whole } = await visit(browser, `${site.url}${path}`);
    await whole.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
    const pdf = await whole.pdf({ preferCSSPageSize: true });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(most);
  });

  async function printed(path: string, viewport: { width: number; height: number }): Promise<void> {
    await page.emulateMedia({ media: null });
    await page.setViewportSize(viewport);
    await goOn(page, path);
    await page.emulateMedia({ media: 'print' });
  }
});

/** The words of cells that stand on two lines or reach beyond their cell. */
function torn(cells: readonly Element[]): string[] {
  return cells.flatMap((cell) => {
    const { right } = cell.getBoundingClientRect();
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { currentNode } = texts;
      // What only screen readers tell takes no room.
      if (currentNode.parentElement?.closest('.sr-only')) continue;
      for (const word of (currentNode.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(currentNode, word.index);
        range.setEnd(currentNode, word.index + word[0].length);
        const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
        const lines = new Set(parts.map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 1 || parts.some((part) => part.right > right + 1)) found.push(word[0]);
      }
    }
    return found;
  });
}
