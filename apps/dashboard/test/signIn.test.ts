import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, PASSWORD, signedIn } from '../../server/test/testkit/people.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { isOnline, openBrowser, openPage, visit } from './testkit/browser.ts';
import { startSite, TRAINING } from './testkit/site.ts';

describe('signing in', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const menu = (page: Page, name: string) => page.getByRole('button', { name: `Учётная запись: ${name}` });

  async function signIn(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByLabel('Пароль', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
  }

  it('begins with a link: by keyboard alone to a password, to one’s name, and out again', async () => {
    const { secret } = await makeAccount(site, { role: 'delegate', state: 'XA', name: 'Олег Ким' });
    const { page, complaints } = await visit(browser, `${site.url}/sign-in/first#${secret}`);
    // Neither the history nor a look at the address gives the link away.
    expect(page.url()).toBe(`${site.url}/sign-in/first`);
    const field = page.getByLabel('Новый пароль');
    while (!(await field.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}/`);
    await menu(page, 'Олег Ким').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#account').innerText()).toMatch(/^Олег Ким\s+делегат, Авалия/);
    await page.keyboard.press('Tab');
    // Past the account’s own page.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Войти' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with a new password, at the field, and leaves the focus there', async () => {
    const { secret } = await makeAccount(site);
    const { page } = await visit(browser, `${site.url}/sign-in/first#${secret}`);
    const [first, second] = [page.getByLabel('Новый пароль'), page.getByLabel('Ещё раз')];
    await first.fill('коротко');
    await page.keyboard.press('Enter');
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('Пароль короче 12 знаков.').isVisible()).toBe(true);
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await first.fill(PASSWORD);
    await second.fill('совсем другой пароль');
    await page.keyboard.press('Enter');
    await page.getByText('Пароли не совпадают.').waitFor();
    expect(await second.evaluate((element) => element === document.activeElement)).toBe(true);
    await second.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await menu(page, 'Анна Петрова').waitFor();
  });

  it('tells of a link that was used, and of one that is incomplete', async () => {
    const { secret } = await signedIn(site);
    const { page } = await visit(browser, `${site.url}/sign-in/first#${secret}`);
    await page.getByLabel('Новый пароль').fill(PASSWORD);
    await page.getByLabel('Ещё раз').fill(PASSWORD);
    await page.getByRole('button', { name: 'Сохранить и войти' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Эта ссылка уже использована');
    await openPage(page, `${site.url}/sign-in/first`);
    await page.reload();
    expect(await page.getByRole('alert').innerText()).toContain('Ссылка неполная');
  });

  it('leads back to the page from which it was asked, after a wrong password too', async () => {
    const { email } = await signedIn(site, { name: 'Мария (учебная запись)' });
    const { page } = await visit(browser, `${site.url}/dossiers/${TRAINING}?lang=ru`);
    await page.getByRole('link', { name: 'Войти' }).click();
    await signIn(page, email, 'не тот пароль совсем');
    expect(await page.getByRole('alert').innerText()).toContain('Адрес или пароль не подходят');
    await signIn(page, email, PASSWORD);
    await page.waitForURL(`${site.url}/dossiers/${TRAINING}?lang=ru`);
    const own = menu(page, 'Мария (учебная запись)');
    await own.waitFor();
    expect(await own.innerText()).toMatch(/МУ$/);
    // Whoever is signed in has nothing to do there.
    await openPage(page, `${site.url}/sign-in`);
    await page.waitForURL(`${site.url}/`);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/.//evil.example/',
    '/a/..//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    '/sign-in',
  ])('leads nowhere else, whatever the address says: %s', async (from) => {
    const { email } = await signedIn(site);
    const { page } = await visit(browser, `${site.url}/sign-in?from=${encodeURIComponent(from)}`);
    await signIn(page, email, PASSWORD);
    await page.waitForURL(`${site.url}/`);
  });

  it('is told when it ends while a page is open, and leads back in', async () => {
    const { id, email } = await signedIn(site);
    const { page } = await visit(browser, `${site.url}/sign-in`);
    await signIn(page, email, PASSWORD);
    await page.waitForURL(`${site.url}/`);
    await isOnline(page);
    await site.register.prisma.authSession.deleteMany({ where: { userId: id } });
    const ended = page.getByRole('alert').filter({ hasText: 'Сеанс завершён.' });
    await ended.getByRole('button', { name: 'Войти снова' }).click();
    await signIn(page, email, PASSWORD);
    await page.waitForURL(`${site.url}/`);
    await menu(page, 'Анна Петрова').waitFor();
  });

  it('speaks English', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/sign-in?lang=en&refused=provider`);
    expect(await page.locator('main').innerText()).not.toMatch(/[а-яё]/i);
    expect(await page.getByRole('alert').innerText()).toContain('An administrator makes accounts');
    expect(complaints).toEqual([]);
  });
});
