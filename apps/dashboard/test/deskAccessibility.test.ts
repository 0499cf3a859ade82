import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { allTasks } from '../src/desk/tasks.ts';
import { LOOKS, lookAs, violations } from './testkit/axe.ts';
import { openBrowser, type Visit } from './testkit/browser.ts';
import { SECRETARIAT, visitAs } from './testkit/desk.ts';
import { startFollowUp, TRAINING } from './testkit/site.ts';

describe('the pages of the desk', () => {
  let browser: Browser;
  let site: World;
  let own: Visit;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startFollowUp()]);
    own = await visitAs(browser, site, SECRETARIAT, '/desk');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(['', ...allTasks()])(
    'meet WCAG 2.2 AA as far as a program can tell, wide and on a phone: %s',
    async (task) => {
      const { page, complaints } = own;
      await page.goto(`${site.url}/desk/${task}?dossier=${TRAINING}`);
      await page.locator('main :is(form, ul, ol)').first().waitFor();
      for (const look of LOOKS) {
        await lookAs(page, look);
        expect(await violations(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      );
      expect(complaints).toEqual([]);
    },
  );
});
