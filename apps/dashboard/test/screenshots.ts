/**
 * `npm run screenshots`: starts Concord on a throwaway database, opens it in a real browser and writes the pictures of the
 * README to docs/images. The day is fixed, so that the same data gives the same picture.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { loadDatasets, openRegister } from '../../../packages/register/src/index.ts';
import { createTestDatabase, startTestServer } from '../../../packages/register/src/testing/index.ts';
import { buildDashboard, DASHBOARD_DIST } from '../../../scripts/dashboard.ts';
import { ROOT } from '../../../scripts/lib/settings.ts';
import { createLog, startServer } from '../../server/src/index.ts';
import { unpackChromium } from './testkit/chromium.ts';

const TODAY = '2026-11-25';
const IMAGES = join(ROOT, 'docs/images');
const RECORD = '/dossiers/cis-digital-development-concept';

const WIDE = { width: 1440, height: 1000 };
const PICTURES = [
  { name: 'overview', path: '/?lang=ru', viewport: WIDE, colorScheme: 'light' },
  { name: 'dossier', path: `${RECORD}?lang=en&asOf=2019-09-15`, viewport: WIDE, colorScheme: 'light' },
  { name: 'dossier-dark', path: '/dossiers/registry-data-exchange?lang=ru', viewport: WIDE, colorScheme: 'dark' },
  { name: 'phone', path: '/?lang=ru', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;

buildDashboard();
await mkdir(IMAGES, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'concord-screenshots-'));
const postgres = await startTestServer();
const { databaseUrl } = await createTestDatabase(postgres.databaseUrl);
const register = await openRegister({ databaseUrl, today: () => TODAY });
await loadDatasets(register, 'demo', { today: TODAY, log: console.log });
const site = { register, host: '127.0.0.1', port: 0, today: () => TODAY, log: createLog('silent') };
const server = await startServer({ ...site, dashboardDir: DASHBOARD_DIST });
const browser = await chromium.launch({ ...(await unpackChromium(folder)), headless: true });
try {
  for (const { name, path, ...look } of PICTURES) {
    const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main [aria-busy]').waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    await context.close();
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
  await register.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
