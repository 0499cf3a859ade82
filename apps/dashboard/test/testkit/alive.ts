import type { Page } from 'playwright-core';

/** Resolves when the script has taken over what the server drew: it alone writes where the page came from on paper. */
export async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.getElementById('drawn') === null ||
      document.querySelector('footer')?.textContent?.includes(location.href),
  );
}
