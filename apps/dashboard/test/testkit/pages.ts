import type { Page } from 'playwright-core';
import { goOn, openPage } from './browser.ts';
import { MADE_UP } from './papers.ts';
import { RECORD, TRAINING } from './site.ts';

/** A page of each kind, of the register of `startFollowUp` with the made-up papers. */
export const PAGES = [
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

/** To these nobody goes on from another page: a screen on the wall and who signs in come by an address of their own. */
const LOADED = /mode=wall|^\/(sign-in|screen)/;

/** Shows one of them in a window that has another one open, and resolves when all of it has come. */
export async function show(page: Page, origin: string, path: string): Promise<void> {
  await (LOADED.test(path) ? openPage(page, `${origin}${path}`) : goOn(page, path));
}
