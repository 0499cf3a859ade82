import { join } from 'node:path';
import type { Browser, Cookie, Page } from 'playwright-core';
import { loadDatasets, openRegister } from '../../../../packages/register/src/index.ts';
import { DASHBOARD_DIST } from '../../../../scripts/dashboard.ts';
import { ROOT } from '../../../../scripts/lib/settings.ts';
import { createAccount, openParts } from '../../../server/src/accounts/index.ts';
import { createLog, startServer } from '../../../server/src/index.ts';
import { isAlive } from './alive.ts';

/** The day is fixed, so that the same data gives the same picture. */
export const TODAY = '2026-11-25';
/** What the clock of the browser shows on that day. */
const CLOCK = { time: `${TODAY}T13:40:00+03:00`, timezoneId: 'Europe/Moscow' };
/** Where the pictures of the README and of docs/tour.md are kept. */
export const IMAGES = join(ROOT, 'docs/images');
const RECORD = '/dossiers/cis-digital-development-concept';

const TRAINING = '/dossiers/registry-data-exchange';
const AGREEMENT = 'equipment-recognition-agreement';
const PAPER = 'background-note-55-25-13';

/** What the explorer shows: a question that a reader has first. */
const EXAMPLE = new URLSearchParams({
  query: `{
  board {
    rows(first: 3) {
      edges { node { dossier { title(locale: RU) } attention { sentence(locale: RU) } } }
    }
  }
}`,
});
/** Whoever looks at the pages of accounts. */
const ADMIN = { role: 'admin', name: 'Вера Орлова', email: 'orlova@example.org', state: null } as const;
const PASSWORD = 'учебный пароль для картинки';

const WIDE = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
export const PICTURES = [
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
  { name: 'meeting', path: '/meetings/cts-communications-commission-71?lang=ru', viewport: WIDE, colorScheme: 'light' },
  { name: 'journal', path: '/journal?lang=en', viewport: WIDE, colorScheme: 'light' },
  { name: 'paper', path: `/papers/${PAPER}?lang=ru`, viewport: WIDE, colorScheme: 'light' },
  { name: 'instructions', path: '/instructions?lang=en', viewport: WIDE, colorScheme: 'light' },
  { name: 'state', path: '/states/XD?lang=ru', viewport: WIDE, colorScheme: 'light' },
  { name: 'body', path: '/bodies/cts-expert-group?lang=en', viewport: WIDE, colorScheme: 'dark' },
  { name: 'digest', path: '/digest?lang=ru&since=2026-11-18', viewport: WIDE, colorScheme: 'light' },
  { name: 'quality', path: '/quality?lang=en', viewport: WIDE, colorScheme: 'light' },
  { name: 'wall', path: '/?mode=wall&lang=ru', viewport: WALL, colorScheme: 'dark' },
  { name: 'explorer', path: `/explorer?lang=ru&${EXAMPLE}`, viewport: WIDE, colorScheme: 'light' },
  { name: 'sign-in', path: '/sign-in?lang=ru', viewport: PHONE, colorScheme: 'light' },
  { name: 'desk', path: '/desk?lang=ru', viewport: WIDE, colorScheme: 'light', isSignedIn: true },
  {
    name: 'desk-letter',
    path: '/desk/letter?lang=ru&dossier=registry-data-exchange',
    viewport: WIDE,
    colorScheme: 'dark',
    isSignedIn: true,
  },
  {
    name: 'desk-phone',
    path: '/desk/signature?lang=en&dossier=equipment-recognition',
    viewport: PHONE,
    colorScheme: 'light',
    isSignedIn: true,
  },
  { name: 'account', path: '/account?lang=en', viewport: WIDE, colorScheme: 'light', isSignedIn: true },
  { name: 'accounts', path: '/admin/accounts?lang=ru', viewport: WIDE, colorScheme: 'light', isSignedIn: true },
  { name: 'audit', path: '/admin/audit?lang=ru', viewport: WIDE, colorScheme: 'dark', isSignedIn: true },
] as const;

export type Picture = (typeof PICTURES)[number];

/** A server with the demo datasets as of that day, and what opens pages there as an administrator. */
export type Pictured = Readonly<{ take: (picture: Picture) => Promise<Buffer>; close: () => Promise<void> }>;

export async function openPictured(
  browser: Browser,
  databaseUrl: string,
  say: (line: string) => void = () => undefined,
): Promise<Pictured> {
  const register = await openRegister({ databaseUrl, today: () => TODAY });
  await loadDatasets(register, 'demo', { today: TODAY, log: say });
  const log = createLog('silent');
  const site = { register, host: '127.0.0.1', port: 0, today: () => TODAY, log, dashboardDir: DASHBOARD_DIST };
  const server = await startServer(site);
  const made = await createAccount(await openParts(register.prisma, log), { account: undefined }, ADMIN);
  if (!('link' in made)) throw new Error(made.code);
  const cookies = await signIn(browser, server.url, made.link.path);
  return {
    take: (picture) => take(browser, server.url, picture, cookies),
    async close() {
      await server.close();
      await register.close();
    },
  };
}

async function take(browser: Browser, url: string, picture: Picture, cookies: Cookie[]): Promise<Buffer> {
  const { name, path, ...look } = picture;
  const { time, timezoneId } = CLOCK;
  const context = await browser.newContext({ ...look, timezoneId, reducedMotion: 'reduce' });
  await context.clock.setFixedTime(time);
  try {
    if ('isSignedIn' in look) await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    if (name === 'explorer') await runExample(page);
    else await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(/^(Загружается|Loading)…$/).waitFor({ state: 'detached' });
    // The explorer is another program, and a screen on the wall has no foot that says where it comes from.
    if (name !== 'explorer' && name !== 'wall') await isAlive(page);
    if (name === 'compared')
      await page
        .getByRole('region', { name: /^Что изменилось/ })
        .getByRole('row')
        .nth(1)
        .waitFor();
    await page.waitForFunction(() => !document.querySelector('main [aria-busy=true], [data-connection=connecting]'));
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** Opens an account by its first link. @returns the cookies of the session */
async function signIn(by: Browser, url: string, link: string): Promise<Cookie[]> {
  const context = await by.newContext();
  const response = await context.request.post(`${url}/auth/password`, {
    data: { token: link.split('#')[1], password: PASSWORD },
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
  });
  if (!response.ok()) throw new Error(`Nobody is signed in: ${response.status()}.`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function runExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Execute/ }).click();
  await page.locator('.graphiql-response').getByText('sentence').first().waitFor();
}
