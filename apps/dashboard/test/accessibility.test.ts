import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { LOOKS, lookAs, violations } from './testkit/axe.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { PAGES, show } from './testkit/pages.ts';
import { openFollowUp } from './testkit/site.ts';

describe('the dashboard for everybody', () => {
  let browser: Browser;
  let site: World;
  let page: Page;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openFollowUp()]);
    ({ page } = await visit(browser, `${site.url}/`));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(PAGES)(
    'meets WCAG 2.2 AA as far as a program can tell, in both themes, on a desk and in a hand: %s',
    async (path) => {
      await show(page, site.url, path);
      for (const look of LOOKS) {
        await lookAs(page, look);
        expect(await violations(page), look.colorScheme).toEqual([]);
      }
    },
  );
});
