import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';

/** As wide as a window is where nothing is said of it. */
const VIEWPORT = { width: 1440, height: 1000 };
/** How a page looks to who has chosen nothing. */
const LOOK = { media: null, colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' } as const;
/** What a test may listen to. */
const EVENTS = ['console', 'pageerror', 'request', 'response'];

/** For what a window was opened. */
type Wanted = Readonly<{ origin: string; options: BrowserContextOptions }>;

/** The windows in which somebody is. */
const taken = new Map<Page, Wanted>();
/** Those in which nobody is, by what was asked for when they were opened, but for their size: from one file of tests to the next. */
const left = new Map<string, Page[]>();

/**
 * A window in which nobody has been. What a test opens is taken from it when it is finished, and what is opened for all tests of a file
 * after the last of them: the window is emptied and handed on to who asks for the same, since a new one costs as much as the page that is
 * looked at; that of a test that failed is closed. A test that leaves behind what cannot be taken away, such as a clock or a script for
 * each page, closes the window itself.
 *
 * @param origin the address of the server that is visited: what a page keeps, it keeps for that alone
 */
export async function openWindow(
  browser: Browser,
  origin: string,
  { viewport = VIEWPORT, ...options }: BrowserContextOptions,
): Promise<Page> {
  const found = takeFree(options);
  const page = found ?? (await (await browser.newContext({ ...options, viewport })).newPage());
  if (found) await showAs(found, viewport, options);
  taken.set(page, { origin, options });
  if (TestRunner.getCurrentTest()) onTestFinished(({ task }) => leave(page, task.result?.state !== 'fail'));
  return page;
}

/** Empties every window, and closes those that were opened in another way. */
export async function leaveWindows(browser: Browser): Promise<void> {
  await Promise.all([...taken.keys()].map((page) => leave(page, true)));
  const free = new Set([...left.values()].flat().map((page) => page.context()));
  await Promise.all(browser.contexts().map((context) => (free.has(context) ? undefined : context.close())));
}

async function leave(page: Page, isHandedOn: boolean): Promise<void> {
  const wanted = taken.get(page);
  taken.delete(page);
  if (!wanted || page.isClosed()) return;
  if (isHandedOn && (await empty(page, wanted.origin))) freeFor(wanted.options).push(page);
  else await page.context().close();
}

function takeFree(options: BrowserContextOptions): Page | undefined {
  const free = freeFor(options);
  for (let page = free.pop(); page; page = free.pop()) if (!page.isClosed()) return page;
  return undefined;
}

function freeFor(options: BrowserContextOptions): Page[] {
  const wanted = JSON.stringify(options);
  const free = left.get(wanted) ?? [];
  left.set(wanted, free);
  return free;
}

/** Makes a window what it was when it was opened, and as large as is wanted now. */
async function showAs(
  page: Page,
  viewport: BrowserContextOptions['viewport'],
  options: BrowserContextOptions,
): Promise<void> {
  const { colorScheme, reducedMotion, forcedColors } = { ...LOOK, ...options };
  await Promise.all([
    page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors }),
    page.setViewportSize(viewport ?? VIEWPORT),
  ]);
}

/** Leaves a window as if nobody had been there. @returns false where the server has been closed meanwhile */
async function empty(page: Page, origin: string): Promise<boolean> {
  const context = page.context();
  for (const event of EVENTS) page.removeAllListeners(event);
  await Promise.all([
    ...context.pages().flatMap((other) => (other === page ? [] : [other.close()])),
    page.unrouteAll(),
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
