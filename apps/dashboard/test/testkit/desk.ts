import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { makeAccount, PASSWORD } from '../../../server/test/testkit/people.ts';
import type { World } from '../../../server/test/testkit/world.ts';
import { type Visit, visit } from './browser.ts';

/** Opens a page as somebody with an account, who has just set the password. */
export async function visitAs(
  browser: Browser,
  site: World,
  wanted: Parameters<typeof makeAccount>[1],
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const { secret } = await makeAccount(site, wanted);
  const visited = await visit(browser, `${site.url}/`, options);
  const response = await visited.page.context().request.post(`${site.url}/auth/password`, {
    data: { token: secret, password: PASSWORD },
    headers: { origin: site.url, 'sec-fetch-site': 'same-origin' },
  });
  if (!response.ok()) throw new Error(`nobody is signed in: ${response.status()}`);
  await visited.page.goto(`${site.url}${path}`);
  await visited.page.getByRole('heading', { level: 1 }).waitFor();
  return visited;
}

/** Goes on with the Tab key until the focus is on what bears that name; throws when it never comes there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return '';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
      return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`the Tab key never comes to ${name}`);
}
