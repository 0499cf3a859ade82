import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openRegister, type Register } from '../../../packages/register/src/index.ts';
import { createTestDatabase } from '../../../packages/register/src/testing/index.ts';
import { createLog, startServer } from '../../server/src/index.ts';
import { openBrowser, textOf, visit } from './testkit/browser.ts';

describe('an empty register', () => {
  let browser: Browser;
  let register: Register;
  let server: Awaited<ReturnType<typeof startServer>>;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    browser = await openBrowser();
    const database = await createTestDatabase(inject('serverUrl'));
    drop = database.drop;
    const today = () => '2026-03-02';
    register = await openRegister({ databaseUrl: database.databaseUrl, today });
    const dashboardDir = fileURLToPath(new URL('../dist', import.meta.url));
    server = await startServer({ register, host: '127.0.0.1', port: 0, log: createLog('silent'), today, dashboardDir });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await register.close();
    await drop();
  });

  it('says how it begins, and leads there; of a past day it says to choose another', async () => {
    const { page } = await visit(browser, `${server.url}/`);
    expect(await textOf(page)).toContain('Реестр ещё пуст.');
    expect(await page.getByLabel('Государство').count()).toBe(0);
    await page.getByRole('link', { name: 'Завести первое досье' }).click();
    await page.waitForURL(/\/desk\/dossier$/);
    await page.goto(`${server.url}/?asOf=2026-01-10`);
    await page.getByText('Выберите другой день.').waitFor();
  });

  it.each([
    ['/?mode=wall', 'Досье нет.'],
    ['/digest', 'Ничего.'],
    ['/journal', 'Таких записей нет.'],
  ])('says that there is nothing: %s', async (path, told) => {
    const { page } = await visit(browser, `${server.url}${path}`);
    await page.getByText(told, { exact: true }).waitFor();
  });
});
