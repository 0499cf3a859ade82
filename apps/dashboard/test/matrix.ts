/**
 * `npm run matrix`: whether the matrix of 193 states by 1,000 dossiers opens and scrolls as smoothly as one of 10 by 10. Opens and scrolls
 * the one and the other by turns, so that whatever else the machine does falls on both, and prints of each the medians: when the first cells
 * are there, what opening and a step of scrolling cost the page's one thread, how many frames came late and how many tasks were long; and
 * the ratios.
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
const SIZES = [
  { states: 10, dossiers: 10 },
  { states: 193, dossiers: 1_000 },
] as const;
/** So small that even ten by ten have to be scrolled. */
const WINDOW = { width: 900, height: 500 };
const ROUNDS = 5;
const STEPS = 300;

type Site = Readonly<{ what: string; url: string; close: () => Promise<void> }>;

/** Milliseconds, of the page's thread or until the first cells are there; counts of late frames and of tasks over 50 ms. */
type Measured = Readonly<Record<'first' | 'opening' | 'longOpening' | 'step' | 'late' | 'long' | 'cells', number>>;

buildDashboard();
const folder = await mkdtemp(join(tmpdir(), 'concord-matrix-'));
const postgres = await startTestServer();
const browser = await chromium.launch({ ...(await unpackChromium(folder)), headless: true });
const sites: Site[] = [];
try {
  for (const size of SIZES) sites.push(await fill(postgres, size));
  console.log(
    `${cpus()[0]?.model}, ${availableParallelism()} processors; the median of ${ROUNDS} rounds of ${STEPS} steps`,
  );
  const told = new Map<Site, Measured[]>(sites.map((site) => [site, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [site, rounds] of told) rounds.push(await measure(browser, site));
  const [small, large] = [...told].map(([{ what }, rounds]) => report(what, rounds));
  if (small && large)
    console.log(
      `ratio to 10 by 10: first cells ${ratio(large.first, small.first)}, opening ${ratio(large.opening, small.opening)}, a step ${ratio(large.step, small.step)}`,
    );
} finally {
  await browser.close();
  for (const site of sites) await site.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A register of its own with so many states and dossiers, and a server. */
async function fill(on: TestServer, { states, dossiers }: (typeof SIZES)[number]): Promise<Site> {
  const what = `${states} by ${dossiers}`;
  const { databaseUrl, drop } = await createTestDatabase(on.databaseUrl);
  const register = await openRegister({ databaseUrl, today: () => TODAY });
  console.log(`${what}: filling a register …`);
  await register.append(manyStates(states, dossiers), { idempotencyKey: what });
  const site = { register, host: '127.0.0.1', port: 0, today: () => TODAY, log: createLog('silent') };
  const server = await startServer({ ...site, dashboardDir: DASHBOARD_DIST });
  const close = async (): Promise<void> => {
    await server.close();
    await register.close();
    await drop();
  };
  return { what, url: server.url, close };
}

/** Opens a matrix until all of it is there, and scrolls it. */
async function measure(by: Browser, { url }: Site): Promise<Measured> {
  const page = await by.newPage({ viewport: WINDOW });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const began = performance.now();
    await page.goto(`${url}/matrix`);
    await page.getByRole('gridcell').first().waitFor({ timeout: 120_000 });
    const first = performance.now() - began;
    const longOpening = await longTasks(page, true, () =>
      page
        .getByRole('status')
        .filter({ hasText: /загружено/ })
        .waitFor({ state: 'detached', timeout: 600_000 }),
    );
    const opening = await busy(session);
    const cells = (await scroll(page, true)).cells;
    const before = await busy(session);
    const { late, long } = await scroll(page, false);
    return { first, opening, longOpening, step: ((await busy(session)) - before) / STEPS, late, long, cells };
  } finally {
    await page.close();
  }
}

/** Scrolls to and fro, a little in each frame: down and to the right, and back at the edges. Counting the cells takes time itself. */
async function scroll(
  page: Page,
  isCounting: boolean,
): Promise<Readonly<{ late: number; long: number; cells: number }>> {
  let counted = { late: 0, cells: 0 };
  const long = await longTasks(page, false, async () => {
    counted = await page.evaluate(
      async ({ steps, isCounting }) => {
        const scroller = document.querySelector('[role=grid]')?.parentElement;
        if (!scroller) throw new Error('The matrix is not there.');
        let [late, cells, last] = [0, 0, performance.now()];
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
          if (isCounting) cells = Math.max(cells, scroller.querySelectorAll('[role=gridcell]').length);
        }
        return { late, cells };
      },
      { steps: STEPS, isCounting },
    );
  });
  return { ...counted, long };
}

/**
 * How many tasks over 50 ms there are while something is done.
 *
 * @param buffered those too that the page has had before
 */
async function longTasks(page: Page, buffered: boolean, work: () => Promise<unknown>): Promise<number> {
  const counted = await page.evaluateHandle((buffered) => {
    const counted = { tasks: 0 };
    const observer = new PerformanceObserver((list) => {
      counted.tasks += list.getEntries().length;
    });
    observer.observe({ type: 'longtask', buffered });
    return counted;
  }, buffered);
  await work();
  return counted.evaluate(({ tasks }) => tasks);
}

/** For how long the page's thread has worked, in milliseconds. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Prints the medians of what was measured. */
function report(what: string, rounds: readonly Measured[]): Measured {
  const median = (name: keyof Measured): number =>
    rounds.map((round) => round[name]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
  const names = ['first', 'opening', 'longOpening', 'step', 'late', 'long', 'cells'] as const;
  const told = Object.fromEntries(names.map((name) => [name, median(name)])) as unknown as Measured;
  console.log(
    `${what}: first cells after ${told.first.toFixed(0)} ms; opening takes ${told.opening.toFixed(0)} ms of the thread and ${told.longOpening} long tasks; ${told.step.toFixed(2)} ms a step, ${told.late} late frames and ${told.long} long tasks of ${STEPS}; at most ${told.cells} cells drawn`,
  );
  return told;
}

function ratio(large: number, small: number): string {
  return (large / small).toFixed(2);
}
