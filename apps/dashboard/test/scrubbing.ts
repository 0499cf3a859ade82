/**
 * `npm run scrubbing`: how long a step of the day line takes on a dossier of 1,000 entries. Prints, for the folding alone, how many
 * times faster a step is than folding that day from the first entry, and the whole step in a browser up to the next frame.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  approvalProgress,
  attention,
  daysOf,
  documentStatuses,
  entriesAsOf,
  fold,
  type LocalDate,
  outstanding,
  type Records,
  stepStatuses,
  VISIBILITIES,
} from '@concord/domain';
import { chromium } from 'playwright-core';
import { openRegister } from '../../../packages/register/src/index.ts';
import { createTestDatabase, startTestServer } from '../../../packages/register/src/testing/index.ts';
import { buildDashboard, DASHBOARD_DIST } from '../../../scripts/dashboard.ts';
import { createLog, startServer } from '../../server/src/index.ts';
import { unpackChromium } from './testkit/chromium.ts';
import { longDossier } from './testkit/longDossier.ts';

const TODAY = '2026-03-02';
const SLUG = 'long';
const ENTRIES = 1_000;

buildDashboard();
const folder = await mkdtemp(join(tmpdir(), 'concord-scrubbing-'));
const postgres = await startTestServer();
const { databaseUrl } = await createTestDatabase(postgres.databaseUrl);
const register = await openRegister({ databaseUrl, today: () => TODAY });
await register.append(longDossier(SLUG, ENTRIES, TODAY), { idempotencyKey: SLUG });
const site = { register, host: '127.0.0.1', port: 0, today: () => TODAY, log: createLog('silent') };
const server = await startServer({ ...site, dashboardDir: DASHBOARD_DIST });
const browser = await chromium.launch({ ...(await unpackChromium(folder)), headless: true });
try {
  const [dossier] = (await register.loadDossiers({ slugs: [SLUG] }, { sight: VISIBILITIES })).records.dossier.values();
  if (!dossier) throw new Error('The dossier is not there.');
  const entries = await register.loadHistory(VISIBILITIES, dossier.id, (await register.position()).number);
  const days = daysOf(entries);
  const turns = days.turns.filter((day) => day < TODAY);
  /** What the page asks the rules. */
  const tell = (records: Records, day: LocalDate): void => {
    const of = [records, dossier.id, day] as const;
    for (const rule of [attention, stepStatuses, approvalProgress, outstanding, documentStatuses]) rule(...of);
  };
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} processors; ${entries.length} entries`);
  const forwards = timed(turns, (day) => tell(days.recordsOn(day), day));
  const backwards = timed(turns.toReversed(), (day) => tell(days.recordsOn(day), day));
  const anew = timed(turns, (day) => tell(fold(entriesAsOf(entries, day)), day));
  report('folding, a step towards today', forwards);
  report('folding, a step back', backwards);
  report('folding, each day from the first entry', anew);
  console.log(
    `ratio: a step is ${(median(anew) / median(forwards)).toFixed(1)} times faster than folding the day anew`,
  );

  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${server.url}/dossiers/${SLUG}?asOf=${turns.at(-1)}`);
  const fetched = page.waitForResponse((response) => response.request().postData()?.includes('query History') ?? false);
  await page.getByRole('slider').hover();
  await (await fetched).finished();
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  const steps = await page.evaluate(async (count) => {
    const handle = document.querySelector('[role=slider]');
    const [shown, painted]: [number[], number[]] = [[], []];
    for (let step = 0; step < count; step += 1) {
      await new Promise(requestAnimationFrame);
      const before = handle?.getAttribute('aria-valuetext');
      const start = performance.now();
      handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      await Promise.resolve();
      if (handle?.getAttribute('aria-valuetext') === before) throw new Error('The day line did not move at once.');
      shown.push(performance.now() - start);
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        requestAnimationFrame(() => port2.postMessage(null));
      });
      painted.push(performance.now() - start);
    }
    return { shown, painted };
  }, 200);
  report('in the browser, from the key until head and drawing show the day', steps.shown);
  report('in the browser, from the key until after the next frame', steps.painted);
} finally {
  await browser.close();
  await server.close();
  await register.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

function timed(days: readonly LocalDate[], work: (day: LocalDate) => unknown): readonly number[] {
  return days.map((day) => {
    const start = performance.now();
    work(day);
    return performance.now() - start;
  });
}

function report(what: string, taken: readonly number[]): void {
  const at = (share: number): string =>
    (taken.toSorted((a, b) => a - b)[Math.floor((taken.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms (${taken.length} steps)`);
}

function median(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}
