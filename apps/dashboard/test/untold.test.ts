import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, textOf, visit } from './testkit/browser.ts';
import { openSite, RECORD } from './testkit/site.ts';

describe('what the sources do not say is not told as if there were nothing', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('says of comments that they came, and not whose', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}/comments`);
    await page.getByText('Внесённых замечаний нет, но они поступали.').waitFor();
    expect(await textOf(page)).not.toContain('никто замечаний не внёс');
    await page.getByRole('link', { name: 'Чего источники не говорят об этом досье' }).click();
    await page.getByText('К 11 декабря 2018 года от государств поступили замечания').waitFor();
  });

  it('says of a revision that nobody can tell who spoke of it', async () => {
    const { page } = await visit(browser, `${site.url}/documents/cis-digital-concept?lang=en`);
    const text = await textOf(page);
    expect(text).toContain('Nobody can tell whether anybody has spoken of this revision, and who');
    expect(text).not.toContain('Nobody has spoken');
  });

  it('says of a membership that nobody knows whether it has ended', async () => {
    const { page } = await visit(browser, `${site.url}/states/KZ`);
    expect(await textOf(page)).toContain('кончилось ли и когда, неизвестно');
  });

  it('says in the matrix of the overview which dossier has no column, and why', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    const matrix = page.getByRole('region', { name: /^Матрица согласования/ });
    expect(await matrix.innerText()).toMatch(
      /Не вошло в матрицу, потому что источники не говорят, у кого голос:\s+Концепция/,
    );
  });
});
