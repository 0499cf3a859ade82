/**
 * `npm run screenshots`: starts Concord on a throwaway database, opens it in a real browser and writes the pictures of the
 * README and of docs/tour.md to docs/images. `npm test` takes some of them again and compares.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createTestDatabase, startTestServer } from '../../../packages/register/src/testing/index.ts';
import { buildDashboard } from '../../../scripts/dashboard.ts';
import { unpackChromium } from './testkit/chromium.ts';
import { IMAGES, openPictured, PICTURES } from './testkit/pictures.ts';

buildDashboard();
await mkdir(IMAGES, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'concord-screenshots-'));
const postgres = await startTestServer();
const { databaseUrl } = await createTestDatabase(postgres.databaseUrl);
const browser = await chromium.launch({ ...(await unpackChromium(folder)), headless: true });
try {
  const pictured = await openPictured(browser, databaseUrl, console.log);
  for (const picture of PICTURES) {
    await writeFile(join(IMAGES, `${picture.name}.png`), await pictured.take(picture));
    console.log(`docs/images/${picture.name}.png`);
  }
  await pictured.close();
} finally {
  await browser.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
