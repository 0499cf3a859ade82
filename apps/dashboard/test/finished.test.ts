import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, textOf, visit } from './testkit/browser.ts';
import { openSite, TRAINING } from './testkit/site.ts';

const FINISHED = 'equipment-recognition';

describe('what is over is told as over', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([
    ['ru', 'одобрено, 6 апреля 2025', /Ещё не проходит|Что нужно, чтобы прошло|день \d|следующ|сведений нет/i],
    ['en', 'endorsed, 6 April 2025', /Does not carry|What would carry it|day \d|come next|no information/i],
  ])('on the page of a dossier that has come through: %s', async (language, ended, goesOn) => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${FINISHED}?lang=${language}`);
    await page.getByRole('slider').waitFor();
    await page.getByText(ended, { exact: true }).waitFor();
    expect(await textOf(page)).not.toMatch(goesOn);
    expect(complaints).toEqual([]);
  });

  it('and what goes on as going on', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${TRAINING}`);
    await page.getByText('Что нужно, чтобы прошло').waitFor();
    expect(await textOf(page)).toMatch(/Не проходит[\s\S]*что должно, может и не может идти следующим/i);
  });
});
