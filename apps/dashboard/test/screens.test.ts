import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, worldEntries } from '../../../packages/register/src/testing/index.ts';
import { startServer } from '../../server/src/index.ts';
import { makeAccount, PASSWORD } from '../../server/test/testkit/people.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isCut, isOnline, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { visitAs } from './testkit/desk.ts';
import { startSite } from './testkit/site.ts';

const ADMIN = { role: 'admin', name: 'Вера Орлова' } as const;
/** High enough that the wall shows every dossier at once. */
const SCREEN = { viewport: { width: 1920, height: 3000 } } as const;
/** How the title of the dossier that is for members alone begins: no other one begins so. */
const FOR_MEMBERS = /^Досье/;

describe('a screen on a wall', () => {
  let browser: Browser;
  let site: World;
  let admin: Page;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
    await site.register.append(worldEntries(idsOf(), 'members', 'for-members'), { idempotencyKey: 'for members' });
    ({ page: admin } = await visitAs(browser, site, ADMIN, '/admin/tokens'));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** The address that an administrator is shown for a new screen. */
  async function addressFor(name: string): Promise<string> {
    await admin.getByLabel('Какой экран').fill(name);
    await admin.getByRole('button', { name: 'Выпустить токен' }).click();
    return admin.getByRole('textbox', { name: `Адрес для экрана: ${name}` }).inputValue();
  }

  async function revoke(name: string): Promise<void> {
    await admin.getByRole('button', { name: `Отозвать: ${name}` }).click();
    await admin.getByRole('button', { name: 'Отозвать', exact: true }).click();
    await admin.getByText(`Токен «${name}» отозван.`).waitFor();
  }

  const forMembers = (page: Page) => page.getByRole('heading', { level: 2, name: FOR_MEMBERS });
  const ended = (page: Page) => page.getByRole('alert').filter({ hasText: 'Токен этого экрана отозван или истёк.' });

  it('is made with an address that stands nowhere afterwards, and shows what is for members until it is revoked', async () => {
    const address = await addressFor('Холл');
    expect(address).toMatch(new RegExp(`^${site.url}/screen#concord_[A-Za-z]{64}$`));
    const secret = address.split('#')[1] ?? '';
    const sent: string[] = [];
    const { page, complaints } = await visit(browser, `${site.url}/?mode=wall`, SCREEN);
    await isOnline(page);
    expect(await forMembers(page).count()).toBe(0);
    page.on('request', (request) => sent.push(request.url()));
    await page.goto(address);
    await page.waitForURL(`${site.url}/?mode=wall`);
    await forMembers(page).waitFor();
    await isOnline(page);
    expect(sent.filter((url) => url.includes(secret))).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).not.toContain(secret);
    await page.goBack();
    expect(page.url()).not.toContain(secret);
    await page.goForward();
    await page.reload();
    await forMembers(page).waitFor();
    expect(complaints).toEqual([]);

    await revoke('Холл');
    await ended(page).waitFor();
    expect(await ended(page).innerText()).toContain('/admin/tokens');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(0);
    // Neither by itself nor switched off and on does it go on as nobody.
    await page.reload();
    await ended(page).waitFor();
    await openPage(page, `${site.url}/?mode=wall&lang=en`);
    const told = page.getByRole('alert');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/withdrawn, or has ended\.\s+An administrator makes a new one/);
    expect(await textOf(page)).not.toMatch(/[а-яё]/i);
    await openPage(page, await addressFor('Холл снова'));
    await forMembers(page).waitFor();
  });

  it('says on every page that its token is over, and becomes nobody only by hand', async () => {
    const { page } = await visit(browser, await addressFor('Переговорная'), SCREEN);
    await page.waitForURL(`${site.url}/?mode=wall`);
    await openPage(page, `${site.url}/?lang=ru`);
    await isOnline(page);
    const menu = page.getByRole('button', { name: 'Учётная запись: Экран на стене' });
    await menu.click();
    expect(await page.locator('#account a, #account button').allInnerTexts()).toEqual([
      'Войти',
      'Больше не экран: читать без входа',
    ]);
    await revoke('Переговорная');
    await ended(page).getByRole('button', { name: 'Больше не экран: читать без входа' }).click();
    await page.getByRole('link', { name: 'Войти' }).waitFor();
    await isOnline(page);
    expect(await textOf(page)).not.toContain('for-members');
  });

  it('goes on by itself after its server was stopped and started again', async () => {
    const { register, log } = site;
    const dashboardDir = fileURLToPath(new URL('../dist', import.meta.url));
    const settings = { register, host: '127.0.0.1', log, today: () => site.today, dashboardDir };
    const before = await startServer({ ...settings, port: 0 });
    const { hash } = new URL(await addressFor('Вестибюль'));
    const { page } = await visit(browser, `${before.url}/screen${hash}`, SCREEN);
    await forMembers(page).waitFor();
    await isOnline(page);
    await before.close();
    await isCut(page);
    const after = await startServer({ ...settings, port: Number(new URL(before.url).port) });
    await isOnline(page);
    await page.reload();
    await forMembers(page).waitFor();
    await after.close();
  });

  it('asks before it takes the place of somebody who is signed in there, and lets people sign in at it', async () => {
    const reader = { role: 'analyst', name: 'Ян Ли' } as const;
    const { page } = await visitAs(browser, site, reader, '/', SCREEN);
    await openPage(page, await addressFor('Кабинет'));
    await page.getByText('В этом браузере кто-то вошёл под своим именем.').waitFor();
    expect(page.url()).toBe(`${site.url}/screen`);
    await page.getByRole('button', { name: 'Завершить сеанс и сделать экраном' }).click();
    await page.waitForURL(`${site.url}/?mode=wall`);
    await forMembers(page).waitFor();

    const { email, secret } = await makeAccount(site, ADMIN);
    await site.parts.accounts.api.resetPassword({ body: { token: secret, newPassword: PASSWORD } });
    await openPage(page, `${site.url}/sign-in`);
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
    await page.getByRole('button', { name: 'Учётная запись: Вера Орлова' }).click();
    await page.getByRole('button', { name: 'Выйти', exact: true }).click();
    await page.getByRole('button', { name: 'Учётная запись: Экран на стене' }).waitFor();
  });

  it('tells of an address that does not work, and of one that is incomplete, in both languages', async () => {
    const { page } = await visit(browser, `${site.url}/screen#concord_${'x'.repeat(64)}`, SCREEN);
    expect(await page.getByRole('alert').innerText()).toContain('Этот адрес не подходит');
    expect(page.url()).toBe(`${site.url}/screen`);
    await openPage(page, `${site.url}/screen?lang=en`);
    expect(await page.getByRole('alert').innerText()).toContain('The address of the screen is incomplete.');
    expect(await textOf(page)).not.toMatch(/[а-яё]/i);
    // An address that is pasted there is taken without loading the page anew.
    const { hash } = new URL(await addressFor('Приёмная'));
    await page.evaluate((given) => window.location.assign(given), `/screen?lang=en${hash}`);
    await page.waitForURL(`${site.url}/?lang=en&mode=wall`);
    await forMembers(page).waitFor();
  });
});
