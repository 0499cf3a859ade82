import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';

/** As wide as a window is where nothing is said of it. */
const VIEWPORT = { width: 1440, height: 1000 };
/** How a page looks to who has chosen nothing. */
const LOOK = { media: null, colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' } as const;
/** What a test may listen to. */
const EVENTS = ['console', 'pageerror', 'request', 'response'];

/** The windows of a browser in which nobody is, by the address of the server that they were opened for. */
const left = new WeakMap<Browser, Map<string, Page[]>>();

/**
 * A window in which nobody has been. What a test opens is taken from it when it is finished: an ordinary window is emptied and handed
 * on, since a new one costs as much as the page that is looked at; one with options, or of a test that failed, is closed. A test that
 * leaves behind what cannot be taken away, such as a clock or a script for each page, closes the window itself.
 *
 * @param origin the address of the server that is visited: what a page keeps, it keeps for that alone
 */
export async function openWindow(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Page> {
  const isOrdinary = Object.keys(options).length === 0;
  const free = leftIn(browser, origin);
  const found = isOrdinary ? free.pop() : undefined;
  const page = found ?? (await (await browser.newContext({ viewport: VIEWPORT, ...options })).newPage());
  if (TestRunner.getCurrentTest())
    onTestFinished(async ({ task }) => {
      if (page.isClosed()) return;
      const isEmpty = isOrdinary && task.result?.state !== 'fail' && (await empty(page, origin));
      if (isEmpty) free.push(page);
      else await page.context().close();
    });
  return page;
}

function leftIn(browser: Browser, origin: string): Page[] {
  const places = left.get(browser) ?? new Map<string, Page[]>();
  left.set(browser, places);
  const free = places.get(origin) ?? [];
  places.set(origin, free);
  return free;
}

/** Leaves a window as if nobody had been there. @returns false where the server has been closed meanwhile */
async function empty(page: Page, origin: string): Promise<boolean> {
  const context = page.context();
  for (const event of EVENTS) page.removeAllListeners(event);
  await Promise.all([
    ...context.pages().flatMap((other) => (other === page ? [] : [other.close()])),
    page.unrouteAll(),
    page.emulateMedia(LOOK),
    page.setViewportSize(VIEWPORT),
    page.mouse.move(-1, -1),
  ]);
  // A page of the same server that runs nothing: the process that drew the last page will draw the next.
  const response = await page.goto(`${origin}/health`).catch(() => null);
  if (!response?.ok()) return false;
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  await forgetWay(context, page);
  return true;
}

/** Takes away the pages to which a window could go back. */
async function forgetWay(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}
