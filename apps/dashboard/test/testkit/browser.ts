import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { isAlive } from './alive.ts';
import { leaveWindows, openWindow } from './windows.ts';

export { isAlive };

/** A page with everything that went wrong on it. */
export type Visit = Readonly<{
  page: Page;
  /** Errors and warnings of the console, among them every violation of the content security policy, and uncaught errors. */
  complaints: string[];
}>;

/** A page is looked at for a second or two: making its code faster than it comes would take longer than it is run. */
const UNHURRIED = '--js-flags=--no-opt,--no-maglev';

/** The browser of this worker, from its first file of tests to its last: it ends with the worker. */
let launched: Browser | undefined;

/** A browser in which nobody is. To close it leaves its windows: what it has started already, the next file of tests uses again. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = inject('chromium');
  if (!launched?.isConnected())
    launched = await chromium.launch({ executablePath, args: [...args, UNHURRIED], headless: true });
  const browser = launched;
  return Object.assign(Object.create(browser) as Browser, {
    close: () => leaveWindows(browser),
  });
}

/** Opens an address as somebody who has never been there, and waits until it has come to life. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await begin(browser, url, options);
  await openPage(visited.page, url);
  return visited;
}

/** Opens a window of somebody who has never been at that server, and goes nowhere yet. */
export async function begin(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await openWindow(browser, new URL(url).origin, options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Goes to an address, and resolves when the page has come to life: what is pressed before that does what it does without script. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await isAlive(page);
}

/**
 * Goes on from an open page to another one, and resolves when all of that has come. It goes as a link does that loads nothing anew; a page
 * of the same kind is loaded, for what stood there before could be taken for it.
 */
export async function goOn(page: Page, path: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  if (kindOf(path) === kindOf(pathname)) await openPage(page, `${origin}${path}`);
  else await page.evaluate((to) => history.pushState(null, '', to), path);
  // It alone writes where the page came from on paper: what was there before says another address.
  await page.waitForFunction(
    () =>
      document.querySelector('footer')?.textContent?.includes(location.href) &&
      document.querySelector('h1') &&
      !document.querySelector('main [aria-busy=true]'),
  );
}

/** What kind of page a path leads to: that of a dossier, or of letters at the desk. */
function kindOf(path: string): string | undefined {
  return /^\/(desk\/)?[^/?#]*/.exec(path)?.[0];
}

/** Everything that the page says, as a reader would copy it. */
export function textOf(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** Resolves when the page says that it is connected, and what it tells is drawn. */
export async function isOnline(page: Page): Promise<void> {
  await page.locator('[data-connection=online]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('main') && !document.querySelector('main [aria-busy=true]'));
}

/** Resolves when the page says that it is not. */
export async function isCut(page: Page): Promise<void> {
  await page.locator('[data-connection=reconnecting], [data-connection=offline]').waitFor({ state: 'attached' });
}

/** The text of the file that a press on a button gives, the only one of the page or of a part of it, and what it is called. */
export async function downloaded(
  page: Page,
  button: string,
  part: Pick<Page, 'getByRole'> = page,
): Promise<Readonly<{ name: string; text: string }>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
