/**
 * `npm run matrix`: whether the matrix of 193 states by 1,000 dossiers scrolls as smoothly as one of 10 by 10. Prints for both what a step
 * costs the page's one thread, how many frames came late and how many tasks were long, and the ratio.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { openRegister } from '../../../packages/register/src/index.ts';
import { createTestDatabase, startTestServer, type TestServer } from '../../../packages/register/src/testing/index.ts';
import { buildDashboard, DASHBOARD_DIST } from '../../../scripts/dashboard.ts';
import { createLog, startServer } from '../../server/src/index.ts';
import { unpackChromium } from './testkit/chromium.ts';
import { manyStates } from './testkit/manyStates.ts';

const TODAY = '2026-03-02';
const SMALL = { states: 10, dossiers: 10 };
const LARGE = { states: 193, dossiers: 1_000 };
/** So small that even ten by ten have to be scrolled. */
const WINDOW = { width: 900, height: 500 };
const STEPS = 300;

/** Milliseconds of the page's thread for a step; frames that came late, and tasks over 50 ms, of all steps. */
type Measured = Readonly<{ step: number; late: number; long: number; cells: number }>;

buildDashboard();
const folder = await mkdtemp(join(tmpdir(), 'concord-matrix-'));
const postgres = await startTestServer();
const browser = await chromium.launch({ ...(await unpackChromium(folder)), headless: true });
try {
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} processors; ${STEPS} steps of scrolling each`);
  const small = await measure(postgres, browser, SMALL);
  const large = await measure(postgres, browser, LARGE);
  console.log(`ratio: a step costs ${(large.step / small.step).toFixed(2)} times what it costs with 10 by 10`);
} finally {
  await browser.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Fills a register of its own, opens its matrix and scrolls it. */
async function measure(on: TestServer, by: Browser, { states, dossiers }: typeof SMALL): Promise<Measured> {
  const what = `${states} by ${dossiers}`;
  const { databaseUrl, drop } = await createTestDatabase(on.databaseUrl);
  const register = await openRegister({ databaseUrl, today: () => TODAY });
  console.log(`${what}: filling a register …`);
  await register.append(manyStates(states, dossiers), { idempotencyKey: what });
  const site = { register, host: '127.0.0.1', port: 0, today: () => TODAY, log: createLog('silent') };
  const server = await startServer({ ...site, dashboardDir: DASHBOARD_DIST });
  const page = await by.newPage({ viewport: WINDOW });
  try {
    console.log(`${what}: opening the matrix …`);
    await page.goto(`${server.url}/matrix`);
    await page.getByRole('grid').waitFor({ timeout: 120_000 });
    await page
      .getByRole('status')
      .filter({ hasText: /загружено/ })
      .waitFor({ state: 'detached', timeout: 600_000 });
    const measured = await scroll(page);
    const { step, late, long, cells } = measured;
    console.log(
      `${what}: ${step.toFixed(2)} ms a step; ${late} late frames and ${long} long tasks of ${STEPS}; at most ${cells} cells drawn`,
    );
    return measured;
  } finally {
    await page.close();
    await server.close();
    await register.close();
    await drop();
  }
}

/** Scrolls to and fro, a little in each frame: down and to the right, and back at the edges. */
async function scroll(page: Page): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await busy(session);
  const counted = await page.evaluate(async (steps) => {
    const scroller = document.querySelector('[role=grid]')?.parentElement;
    if (!scroller) throw new Error('The matrix is not there.');
    let [long, late, cells, last] = [0, 0, 0, performance.now()];
    const observer = new PerformanceObserver((list) => {
      long += list.getEntries().length;
    });
    observer.observe({ type: 'longtask' });
    const [width, height] = [
      scroller.scrollWidth - scroller.clientWidth,
      scroller.scrollHeight - scroller.clientHeight,
    ];
    /** A place on the way to and fro. */
    const fold = (way: number, length: number): number => length - Math.abs((way % (2 * length)) - length);
    for (let step = 1; step <= steps; step += 1) {
      scroller.scrollTo(fold(step * 37, width), fold(step * 23, height));
      const now = await new Promise<number>(requestAnimationFrame);
      if (now - last > 34) late += 1;
      last = now;
      cells = Math.max(cells, scroller.querySelectorAll('[role=gridcell]').length);
    }
    observer.disconnect();
    return { late, long, cells };
  }, STEPS);
  return { ...counted, step: ((await busy(session)) - before) / STEPS };
}

/** For how long the page's thread has worked, in milliseconds. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
