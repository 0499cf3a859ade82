import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { EXPRESS, findOpenStep, position } from '../../server/test/testkit/training.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, visit } from './testkit/browser.ts';
import { attachMadeUp, MADE_UP } from './testkit/papers.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

const MARKUP = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';

/** What a page may not do, tried from inside: whether it was stopped. */
const ATTEMPTS = {
  'markup from text': () => {
    document.createElement('div').innerHTML = '<b>x</b>';
  },
  'a script from text': () => {
    document.createElement('script').text = 'document.title = "run"';
  },
  'a policy of its own': () => {
    (
      globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
    ).trustedTypes.createPolicy('own', {});
  },
};

describe('In a browser', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    // The pages must live on the operations that the build collected.
    [browser, site] = await Promise.all([openBrowser(), startSite({ policy: { anonymousOperations: 'persisted' } })]);
    await attachMadeUp(site);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Every address of another host that a page asks for. */
  function foreignRequests(page: Page): string[] {
    const foreign: string[] = [];
    page.context().on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    return foreign;
  }

  it.each([
    '/',
    `/dossiers/${TRAINING}`,
    `/dossiers/${RECORD}?asOf=2019-05-01&lang=en`,
    `/papers/${MADE_UP}`,
    '/quality',
  ])('%s violates no policy, asks no other host, and is online', async (path) => {
    const { page, complaints } = await visit(browser, `${site.url}${path}`);
    const foreign = foreignRequests(page);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (!path.includes('asOf')) await isOnline(page);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });

  it.each(Object.entries(ATTEMPTS))('%s is stopped', async (_what, attempt) => {
    const { page } = await visit(browser, `${site.url}/quality`);
    await expect(page.evaluate(attempt)).rejects.toThrow(/Trusted|unsafe-eval|policy/i);
    expect(await page.title()).not.toBe('run');
  });

  it('a script that stands in the page does not run', async () => {
    const { page } = await visit(browser, `${site.url}/quality`);
    await page.route('**/other', async (route) => {
      const response = await route.fetch({ url: `${site.url}/` });
      const body = (await response.text()).replace('</body>', `${MARKUP}</body>`);
      await route.fulfill({ response, body });
    });
    await page.goto(`${site.url}/other`);
    await page.locator('img[src=x]').waitFor({ state: 'attached' });
    expect(await page.title()).not.toBe('run');
  });

  it('a comment full of markup is shown as text', async () => {
    const token = await site.token({ role: 'secretariat' });
    const open = await findOpenStep(site, token);
    const { body } = await ask<object>(site.url, {
      query: EXPRESS,
      variables: position(open, 'XE', site.today, { text: MARKUP }),
      token,
    });
    expect(body).toMatchObject({ data: { expressPosition: { __typename: 'PositionExpressed' } } });
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${open.dossier}`);
    await page.getByText(MARKUP).first().waitFor();
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(await page.title()).not.toBe('run');
    expect(complaints).toEqual([]);
  });

  it('the explorer asks, answers and completes without a violation, and cleans what it writes', async () => {
    const page = await browser.newPage();
    const foreign = foreignRequests(page);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.url}/explorer`);
    await page.getByRole('button', { name: /Execute/ }).click();
    await page.locator('.graphiql-response').getByText('inProgress').waitFor();
    await page.getByRole('button', { name: /Documentation/ }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
    await page
      .getByText(/^Everything that can be asked/)
      .first()
      .waitFor();
    const families = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', ''));
    });
    expect(families).toContain('Inter Variable');
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    const written = await page.evaluate((markup) => {
      const box = document.createElement('div');
      box.innerHTML = markup;
      return box.innerHTML;
    }, MARKUP);
    expect(written).toBe('<img src="x">');
    await expect(page.evaluate(() => new Worker('/assets/any.js'))).rejects.toThrow('any.js');
  });
});
