import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** How a page looks to somebody: their theme and their screen. */
export type Look = Readonly<{ colorScheme: 'light' | 'dark'; viewport: Readonly<{ width: number; height: number }> }>;

/** Both themes, and a screen on a desk and one in a hand. */
export const LOOKS: readonly Look[] = [
  { colorScheme: 'light', viewport: { width: 1440, height: 1000 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
];

/** Shows an open page as it looks to somebody else, and waits until it is drawn so. */
export async function lookAs(page: Page, { colorScheme, viewport }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** What axe finds on a page once all of it has come, one line each: the rule and the element. */
export async function violations(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
  // Evaluated as the developer tools do it: the page's own policy lets no script in.
  const session = await page.context().newCDPSession(page);
  const run = `axe.run(${JSON.stringify(OPTIONS)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;
  const { result: known } = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
  if (known.value === 'undefined') await session.send('Runtime.evaluate', { expression: `${AXE}; 0` });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as string[];
}
