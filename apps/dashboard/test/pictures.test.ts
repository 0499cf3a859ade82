import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../packages/register/src/testing/index.ts';
import { openBrowser } from './testkit/browser.ts';
import { IMAGES, openPictured, PICTURES, type Picture, type Pictured } from './testkit/pictures.ts';

/** One of each kind of view, in each language, theme and size; the others are taken by the same script. */
const COMPARED: readonly Picture['name'][] = [
  ...(['overview', 'overview-dark', 'phone', 'dossier', 'dossier-dark', 'matrix', 'wall', 'desk'] as const),
];

/** How many points may differ beyond what smoothing explains: less than one letter. */
const POINTS = 20;

/** Where a picture that differs is put, with what differs in red. */
const DIFFERENCES = join(tmpdir(), 'concord-pictures');

describe('the pictures of the tour show what is drawn now (else look at it, and run npm run screenshots):', () => {
  let browser: Browser;
  let database: TestDatabase;
  let pictured: Pictured;
  beforeAll(async () => {
    [browser, database] = await Promise.all([openBrowser(), createTestDatabase(inject('serverUrl'))]);
    pictured = await openPictured(browser, database.databaseUrl);
  });
  afterAll(async () => {
    await browser.close();
    await pictured.close();
    await database.drop();
  });

  it.each(PICTURES.filter(({ name }) => COMPARED.includes(name)))('$name', async (picture) => {
    const [kept, drawn] = [
      PNG.sync.read(await readFile(join(IMAGES, `${picture.name}.png`))),
      PNG.sync.read(await pictured.take(picture)),
    ];
    const { width, height } = kept;
    expect([drawn.width, drawn.height]).toEqual([width, height]);
    const difference = new PNG({ width, height });
    const points = pixelmatch(kept.data, drawn.data, difference.data, width, height);
    if (points > POINTS) {
      await mkdir(DIFFERENCES, { recursive: true });
      await writeFile(join(DIFFERENCES, `${picture.name}.png`), PNG.sync.write(drawn));
      await writeFile(join(DIFFERENCES, `${picture.name}-differs.png`), PNG.sync.write(difference));
    }
    expect(points, `see ${DIFFERENCES}`).toBeLessThanOrEqual(POINTS);
  });
});
