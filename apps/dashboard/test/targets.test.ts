import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { lookAs } from './testkit/axe.ts';
import { openBrowser, openPage, visit } from './testkit/browser.ts';
import { PAGES } from './testkit/pages.ts';
import { openFollowUp } from './testkit/site.ts';

/** How wide a page is on a phone and on a tablet. */
const WIDTHS = [390, 820];

describe('a finger', () => {
  let browser: Browser;
  let site: World;
  let page: Page;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openFollowUp()]);
    ({ page } = await visit(browser, `${site.url}/`, { hasTouch: true, isMobile: true }));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(PAGES.filter((path) => !path.includes('mode=wall')))(
    'hits whatever can be pressed, on a phone and on a tablet: %s',
    async (path) => {
      await openPage(page, `${site.url}${path}`);
      for (const width of WIDTHS) {
        await lookAs(page, { colorScheme: 'light', viewport: { width, height: 1000 } });
        await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
        expect(await tooSmall(page), `${width} px`).toEqual([]);
      }
    },
  );
});

/** What can be pressed and is less than 44 px high or wide, but links within a text (WCAG 2.5.8, the exception «inline»). */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 43.5;
    const isInText = (element: Element): boolean => {
      const block = element.closest('p, li, td, th, dd, dt, h1, h2, h3, span.block');
      const own = element.textContent?.trim().length ?? 0;
      return getComputedStyle(element).display === 'inline' && (block?.textContent?.trim().length ?? 0) > own + 1;
    };
    const areaOf = (element: Element): readonly [width: number, height: number] => {
      const label = element instanceof HTMLInputElement ? element.closest('label') : null;
      const { width, height } = (label ?? element).getBoundingClientRect();
      const around = getComputedStyle(element, '::after');
      if (around.content === 'none' || around.position !== 'absolute') return [width, height];
      return [Math.max(width, Number.parseFloat(around.width)), Math.max(height, Number.parseFloat(around.height))];
    };
    return [...document.querySelectorAll('a[href], button, select, input, textarea, summary, [role=slider]')]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, [popover]'),
      )
      .filter((element) => getComputedStyle(element).position !== 'absolute' || element.matches('[role=slider]'))
      .filter((element) => Math.min(...areaOf(element)) < LEAST && !isInText(element))
      .map(
        (element) =>
          `${element.localName} ${(element.textContent ?? '').trim().slice(0, 30)}: ${areaOf(element).map(Math.round).join(' × ')}`,
      );
  });
}
