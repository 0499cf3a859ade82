import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { DELEGATE, paperFor, record, SECRETARIAT, visitAs } from './testkit/desk.ts';
import { startSite, TRAINING } from './testkit/site.ts';

const TO_CONFIRM = 'Подтвердить позицию: согласовано, редакция 3';

describe('what is to be confirmed after a new revision', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    const { page } = await visitAs(browser, site, SECRETARIAT, `/desk/revision?dossier=${TRAINING}`);
    await page.getByLabel('Редакция').fill('редакция 4');
    await paperFor(page);
    await record(page);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('stands apart from what was never said where it is told who owes what, and in the reminder', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/owed`);
    const spoke = page.getByRole('region', { name: 'Авалия' });
    await spoke.getByText(TO_CONFIRM).waitFor();
    expect(await spoke.innerText()).toContain('2 – подтвердить прежние позиции');
    await spoke.getByText('Черновик напоминания').click();
    expect(await spoke.innerText()).toContain('просим подтвердить позицию по прежней редакции («согласовано»)');
    const silent = page.getByRole('region', { name: 'Елания' });
    expect(await silent.innerText()).toContain('Соглашение о трансграничном обмене');
    expect(await silent.innerText()).not.toContain(TO_CONFIRM);
    expect(complaints).toEqual([]);
  });

  it('stands on the page of the state', async () => {
    const { page } = await visit(browser, `${site.url}/states/XA`);
    await page
      .getByRole('region', { name: /^Что должно государство/ })
      .getByText(TO_CONFIRM)
      .waitFor();
    await openPage(page, `${site.url}/states/XD`);
    await page
      .getByRole('region', { name: /^Что должно государство/ })
      .getByText('ждём')
      .first()
      .waitFor();
    expect(await textOf(page)).not.toContain(TO_CONFIRM);
  });

  it('stands at the desk of its delegate, and not at that of one who was silent', async () => {
    const spoke = await visitAs(browser, site, { ...DELEGATE, state: 'XA' }, '/desk');
    await spoke.page.getByText(TO_CONFIRM).waitFor();
    const silent = await visitAs(browser, site, DELEGATE, '/desk');
    await silent.page.getByRole('link', { name: /^Ответить: Соглашение/ }).waitFor();
    expect(await textOf(silent.page)).not.toContain(TO_CONFIRM);
  });

  it('stands on the page of the dossier, and names the revision in the language of the reader', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${TRAINING}?lang=en`);
    const spoke = page
      .getByRole('region', { name: /^Who owes an answer/ })
      .getByRole('listitem')
      .filter({ hasText: 'Avalia' });
    await spoke.getByText('Position to confirm: agreed, revision 3').waitFor();
  });
});
