/**
 * `npm run screenshots`: starts Concord on a throwaway database, opens it in a real browser and writes the pictures of the
 * README and of docs/tour.md to docs/images. The day is fixed, so that the same data gives the same picture.
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

const TRAINING = '/dossiers/registry-data-exchange';
const AGREEMENT = 'equipment-recognition-agreement';

const WIDE = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
const PICTURES = [
  { name: 'overview', path: '/?lang=ru', viewport: WIDE, colorScheme: 'light' },
  { name: 'overview-dark', path: '/?lang=en', viewport: WIDE, colorScheme: 'dark' },
  { name: 'phone', path: '/?lang=ru', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-state', path: '/?lang=en&state=XD', viewport: PHONE, colorScheme: 'dark' },
  { name: 'dossier', path: `${RECORD}?lang=en&asOf=2019-09-15`, viewport: WIDE, colorScheme: 'light' },
  { name: 'dossier-dark', path: `${TRAINING}?lang=ru`, viewport: WIDE, colorScheme: 'dark' },
  {
    name: 'compared',
    path: `${RECORD}?lang=ru&asOf=2019-09-15&against=2019-05-01`,
    viewport: WIDE,
    colorScheme: 'light',
  },
  { name: 'dossier-phone', path: `${TRAINING}?lang=en`, viewport: PHONE, colorScheme: 'light' },
  { name: 'matrix', path: '/matrix?lang=ru', viewport: WIDE, colorScheme: 'light' },
  { name: 'owed', path: '/owed?lang=en', viewport: WIDE, colorScheme: 'light' },
  {
    name: 'comments',
    path: `/dossiers/equipment-recognition/comments?document=${AGREEMENT}&lang=ru`,
    viewport: WIDE,
    colorScheme: 'light',
  },
  { name: 'document', path: `/documents/${AGREEMENT}?lang=en`, viewport: WIDE, colorScheme: 'light' },
  { name: 'meetings', path: '/meetings?lang=ru', viewport: WIDE, colorScheme: 'dark' },
  { name: 'instructions', path: '/instructions?lang=en', viewport: WIDE, colorScheme: 'light' },
  { name: 'state', path: '/states/XD?lang=ru', viewport: WIDE, colorScheme: 'light' },
  { name: 'body', path: '/bodies/cts-expert-group?lang=en', viewport: WIDE, colorScheme: 'dark' },
  { name: 'digest', path: '/digest?lang=ru&since=2026-11-18', viewport: WIDE, colorScheme: 'light' },
  { name: 'quality', path: '/quality?lang=en', viewport: WIDE, colorScheme: 'light' },
  { name: 'wall', path: '/?mode=wall&lang=ru', viewport: WALL, colorScheme: 'dark' },
  { name: 'sign-in', path: '/sign-in?lang=ru', viewport: PHONE, colorScheme: 'light' },
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
    await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
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
