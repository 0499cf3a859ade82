import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';

/** As wide as a window is where nothing is said of it. */
const VIEWPORT = { width: 1440, height: 1000 };
/** How a page looks to who has chosen nothing. */
const LOOK = { media: null, colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' } as const;
/** What a test may listen to. */
const EVENTS = ['console', 'pageerror', 'request', 'response'];

/** The windows in which nobody is, by the address of the server that they were opened for and what was asked for, but for their size. */
const left = new Map<string, Page[]>();
/** The addresses of servers that stay for the next file of tests. */
const staying = new Set<string>();

/**
 * A window in which nobody has been. What a test opens is taken from it when it is finished: the window is emptied and handed on to who
 * asks for the same, since a new one costs as much as the page that is looked at; that of a test that failed is closed. A test that leaves
 * behind what cannot be taken away, such as a clock or a script for each page, closes the window itself.
 *
 * @param origin the address of the server that is visited: what a page keeps, it keeps for that alone
 */
export async function openWindow(
  browser: Browser,
  origin: string,
  { viewport = VIEWPORT, ...options }: BrowserContextOptions,
): Promise<Page> {
  const free = leftFor(origin, options);
  const found = free.pop();
  const page = found ?? (await (await browser.newContext({ ...options, viewport })).newPage());
  if (found) await showAs(found, viewport, options);
  if (TestRunner.getCurrentTest())
    onTestFinished(async ({ task }) => {
      if (page.isClosed()) return;
      if (task.result?.state !== 'fail' && (await empty(page, origin))) free.push(page);
      else await page.context().close();
    });
  return page;
}

/** The windows of a server are kept from one file of tests to the next, as the server is. */
export function keepWindowsOf(origin: string): void {
  staying.add(origin);
}

/** Closes every window but the empty ones of servers that stay. */
export async function closeWindows(browser: Browser): Promise<void> {
  const kept = new Set<BrowserContext>();
  for (const [wanted, pages] of left)
    if (staying.has(originOf(wanted))) for (const page of pages) kept.add(page.context());
    else left.delete(wanted);
  await Promise.all(browser.contexts().map((context) => (kept.has(context) ? undefined : context.close())));
}

function leftFor(origin: string, options: BrowserContextOptions): Page[] {
  const wanted = `${origin} ${JSON.stringify(options)}`;
  const free = (left.get(wanted) ?? []).filter((page) => !page.isClosed());
  left.set(wanted, free);
  return free;
}

function originOf(wanted: string): string {
  return wanted.slice(0, wanted.indexOf(' '));
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
