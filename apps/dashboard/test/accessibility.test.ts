import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { LOOKS, lookAs, violations } from './testkit/axe.ts';
import { openBrowser, visit } from './testkit/browser.ts';
import { attachMadeUp, MADE_UP } from './testkit/papers.ts';
import { RECORD, startFollowUp, TRAINING } from './testkit/site.ts';

const PAGES = [
  '/',
  `/dossiers/${TRAINING}`,
  `/dossiers/${RECORD}?lang=en`,
  `/dossiers/${RECORD}?asOf=2019-09-15&against=2019-05-01`,
  '/?state=XD&late=>=1',
  '/?mode=wall',
  '/matrix',
  '/owed',
  '/owed?by=body',
  '/digest?since=2026-02-20',
  '/journal',
  '/quality',
  '/sign-in?refused=provider',
  '/sign-in/first#no-secret',
  '/screen#no-secret',
  '/desk',
  '/papers/rcc-charter',
  `/papers/${MADE_UP}?place=paragraph+2`,
  '/meetings',
  '/meetings/cts-communications-commission-71',
  '/documents/registry-data-agreement',
  '/documents/roaming-agreement?lang=en',
  `/dossiers/${TRAINING}/comments?document=registry-data-agreement`,
  '/instructions',
  '/states/XA',
  '/bodies/cts-expert-group?lang=en',
];
describe('the dashboard for everybody', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startFollowUp()]);
    await attachMadeUp(site);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(PAGES)(
    'meets WCAG 2.2 AA as far as a program can tell, in both themes, on a desk and in a hand: %s',
    async (path) => {
      const { page } = await visit(browser, `${site.url}${path}`);
      for (const look of LOOKS) {
        await lookAs(page, look);
        expect(await violations(page), look.colorScheme).toEqual([]);
      }
      await page.context().close();
    },
  );
});
