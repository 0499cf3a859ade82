import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/test/testkit/ask.ts';
import { makeAccount, PASSWORD } from '../../server/test/testkit/people.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { LOOKS, lookAs, violations } from './testkit/axe.ts';
import { downloaded, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { tabTo, visitAs } from './testkit/desk.ts';
import { startSite } from './testkit/site.ts';

const ADMIN = { role: 'admin', name: 'Вера Орлова' } as const;
const ADMIN_PAGES = ['/admin/accounts', '/admin/tokens', '/admin/audit'];

describe('accounts and tokens', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const roleOf = async (token: string): Promise<string | undefined> => {
    const query = '{ viewer { role readOnly } }';
    const { body } = await ask<{ viewer: { role: string } } | null>(site.url, { query, token });
    return body.data?.viewer.role;
  };
  const fieldOf = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

  it('lets an administrator make an account whose link works, by keyboard alone, and tells who did what', async () => {
    const { page, complaints } = await visitAs(browser, site, ADMIN, '/');
    await page.getByRole('button', { name: /^Учётная запись/ }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'Учётные записи');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Новая учётная запись' }).waitFor();
    await tabTo(page, 'Имя');
    await page.keyboard.press('Tab');
    await page.keyboard.type('не адрес');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Олег Ким');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    await fieldOf(page, 'Электронная почта').fill('kim@example.org');
    await page.keyboard.press('Enter');
    const link = await fieldOf(page, 'Ссылка для первого входа: Олег Ким').inputValue();
    await page.getByRole('cell', { name: 'kim@example.org' }).waitFor();
    expect(page.url()).toBe(`${site.url}/admin/accounts`);

    const owner = await visit(browser, link);
    await owner.page.getByLabel('Новый пароль').fill(PASSWORD);
    await owner.page.getByLabel('Ещё раз').fill(PASSWORD);
    await owner.page.keyboard.press('Enter');
    await owner.page.getByRole('button', { name: 'Учётная запись: Олег Ким' }).waitFor();

    await page.getByRole('link', { name: 'Журнал доступа' }).first().click();
    await page.getByRole('cell', { name: 'заведена учётная запись' }).first().waitFor();
    await page.getByLabel('Что', { exact: true }).selectOption('вход');
    await page.getByRole('cell', { name: 'заведена учётная запись' }).first().waitFor({ state: 'detached' });
    await page.getByLabel('Учётная запись', { exact: true }).selectOption('Олег Ким');
    await page.getByLabel('День', { exact: true }).fill('2020-01-15');
    await page.getByText('Таких записей нет.').waitFor();
    expect(page.url()).toMatch(/kind=SIGNED_IN&by=[\w-]+&day=2020-01-15$/);
    await openPage(page, `${site.url}/admin/audit`);
    await page.getByRole('cell', { name: 'заведена учётная запись' }).first().waitFor();
    const { name, text } = await downloaded(page, 'Скачать CSV');
    expect(name).toBe(`audit-${site.today}.csv`);
    expect(text).toContain('Вера Орлова;Олег Ким');
    expect(text).not.toContain(link.split('#')[1]);
    expect(complaints).toEqual([]);
  });

  it('lets an administrator disable an account, having asked', async () => {
    const { id } = await makeAccount(site, { role: 'secretariat', name: 'Павел Сомов' });
    const disabledAt = async () =>
      (await site.register.prisma.authUser.findUniqueOrThrow({ where: { id } })).disabledAt;
    const { page } = await visitAs(browser, site, ADMIN, '/admin/accounts?lang=en');
    await page.getByRole('link', { name: 'Павел Сомов' }).click();
    await page.getByRole('button', { name: 'Disable: Павел Сомов' }).click();
    // The focus is on the way back.
    await page.keyboard.press('Enter');
    expect(await disabledAt()).toBeNull();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    await page.getByText('The account is disabled.').waitFor();
    expect(await disabledAt()).not.toBeNull();
    expect((await textOf(page)).replace('Павел Сомов', '')).not.toMatch(/[а-яё]/i);
  });

  it('lets an analyst make a token that answers until it is revoked', async () => {
    const { page, complaints } = await visitAs(browser, site, { role: 'analyst', name: 'Ян Ли' }, '/account');
    const roles = page.getByLabel('Роль').locator('option');
    await roles.first().waitFor({ state: 'attached' });
    expect(await roles.allInnerTexts()).toEqual(['аналитик', 'читатель']);
    await page.getByRole('button', { name: 'Выпустить токен' }).click();
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await fieldOf(page, 'Название').fill('Отчёт');
    await page.getByRole('button', { name: 'Выпустить токен' }).click();
    const secret = await fieldOf(page, 'Токен выпущен').inputValue();
    expect(await textOf(page)).toContain(`Authorization: Bearer ${secret}`);
    expect(await roleOf(secret)).toBe('ANALYST');

    await page.reload();
    await page.getByRole('button', { name: 'Отозвать: Отчёт' }).click();
    expect(await page.content()).not.toContain(secret);
    expect(await roleOf(secret)).toBe('ANALYST');
    await page.getByRole('button', { name: 'Отозвать', exact: true }).click();
    await page.getByText('Токен «Отчёт» отозван.').waitFor();
    expect(await roleOf(secret)).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('offers a viewer no token and nothing of what administrators see', async () => {
    const { page, complaints } = await visitAs(browser, site, { role: 'viewer', name: 'Ева Нур' }, '/account');
    await page.getByRole('heading', { name: 'Мои токены' }).waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    await page.getByRole('button', { name: /^Учётная запись/ }).click();
    expect(await page.locator('#account a').allInnerTexts()).toEqual(['Моя учётная запись']);
    for (const path of ADMIN_PAGES) {
      await openPage(page, `${site.url}${path}`);
      await page.getByText('Эта страница для администраторов.').waitFor();
      expect(await page.locator('main').locator('table, form, nav, a, button').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('meets WCAG 2.2 AA as far as a program can tell, in both themes, on a desk and in a hand', async () => {
    const { page } = await visitAs(browser, site, ADMIN, '/account');
    for (const path of ['/account', ...ADMIN_PAGES]) {
      await openPage(page, `${site.url}${path}`);
      for (const look of LOOKS) {
        await lookAs(page, look);
        expect(await violations(page), `${path}, ${look.colorScheme}`).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(look.viewport.width);
      }
    }
  });
});
