import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, textOf, visit } from './testkit/browser.ts';
import { RECORD, startSite } from './testkit/site.ts';

const OPEN = `mutation Open($input: OpenDossierInput!) {
  openDossier(input: $input) { ... on DossierOpened { dossier { slug } } ... on CommandRefused { code message } }
}`;
const TITLE = { ru: 'Соглашение о координации радиочастот', en: 'Agreement on frequency coordination' };

type Opened = Readonly<{ openDossier: { dossier?: { slug: string } } }>;
type Routes = Readonly<{ routes: readonly { slug: string; version: number; synthetic: boolean }[] }>;

describe('dossiers for which the matrix has no column', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** A dossier that is being drafted: nobody is asked yet. */
  const openDossier = async (slug: string): Promise<void> => {
    const token = await site.token({ role: 'secretariat' });
    const { body } = await ask<Routes>(site.url, { query: '{ routes { slug version synthetic } }', token });
    const route = body.data.routes.find(({ synthetic }) => synthetic);
    const newPaper = { slug: `${slug}-letter`, kind: 'LETTER', title: TITLE, dated: site.today, visibility: 'PUBLIC' };
    const input = {
      ...{ slug, title: TITLE, occurred: site.today, visibility: 'PUBLIC', idempotencyKey: slug },
      route: { slug: route?.slug, version: route?.version },
      source: { locator: 'heading', newPaper: { ...newPaper, synthetic: true } },
      documents: [{ slug: `${slug}-draft`, kind: 'AGREEMENT', title: TITLE, revisionLabel: 'проект' }],
    };
    const opened = await ask<Opened>(site.url, { query: OPEN, variables: { input }, token });
    expect(opened.body.data.openDossier.dossier?.slug, JSON.stringify(opened.body)).toBe(slug);
  };

  it('are named beside it, with why; a new one as soon as it is opened', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/matrix`);
    await isOnline(page);
    const untold = page.getByText('Не вошло в матрицу, потому что источники не говорят, у кого голос:');
    expect(await untold.getByRole('link').getAttribute('href')).toContain(`/dossiers/${RECORD}`);
    expect(await textOf(page)).not.toContain('ещё ни у кого нет');
    await openDossier('frequency-coordination');
    const drafted = page.getByText('Не вошло в матрицу, потому что голоса в нём ещё ни у кого нет:');
    expect(await drafted.getByRole('link').innerText()).toBe(TITLE.ru);
    await openDossier('frequency-register');
    await page.getByText('Не вошли в матрицу, потому что голоса в них ещё ни у кого нет:').waitFor();
    expect(complaints).toEqual([]);
  });
});
