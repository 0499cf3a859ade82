import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { LOOKS } from './testkit/axe.ts';
import { begin, openBrowser } from './testkit/browser.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

/** Of the window, how much may move how far while a page comes: half of what is held to be good (web.dev/cls). */
const SHIFT = 0.05;

describe('a page that comes empty', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite({ limits: { drawing: 0 } })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page whose answers are held back until the shape of it has been painted. */
  const openSlowly = async (page: Page, path: string): Promise<void> => {
    let answer: () => void = () => undefined;
    const isPainted = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await isPainted;
      await route.continue();
    });
    await page.goto(`${site.url}${path}`);
    // What has moved by now is told, too.
    await page.evaluate(() => {
      const moved: string[] = [];
      Object.assign(window, { moved, shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as Shift[]) {
          (window as unknown as { shift: number }).shift += entry.value;
          for (const { node } of entry.sources) moved.push((node as Element | null)?.outerHTML?.slice(0, 120) ?? '');
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.locator('main [aria-busy=true]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await drawn(page);
    answer();
    await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
    await drawn(page);
  };

  it.each(
    LOOKS.flatMap((look) =>
      ['/', `/dossiers/${TRAINING}`, `/dossiers/${RECORD}?asOf=2019-09-15`].map((path) => ({ path, ...look })),
    ),
  )('has the shape of what comes, which then moves nothing: $path, $viewport.width px', async ({ path, ...look }) => {
    const { page } = await begin(browser, site.url, look);
    await openSlowly(page, path);
    const { shift, moved } = await page.evaluate(() => {
      const { shift, moved } = window as unknown as { shift: number; moved: string[] };
      return { shift, moved };
    });
    expect(shift, moved.join('\n')).toBeLessThanOrEqual(SHIFT);
  });
});

type Shift = Readonly<{ value: number; sources: readonly Readonly<{ node: Node | null }>[] }>;

function drawn(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
