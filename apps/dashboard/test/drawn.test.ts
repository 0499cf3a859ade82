import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, worldEntries } from '../../../packages/register/src/testing/index.ts';
import { ask } from '../../server/test/testkit/ask.ts';
import { signedIn } from '../../server/test/testkit/people.ts';
import { deviceToken, openedScreen } from '../../server/test/testkit/screens.ts';
import { serve } from '../../server/test/testkit/serve.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { type Given, given } from './testkit/drawn.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

/** However busy the machine is, nothing goes out empty for want of time, in milliseconds. */
const PATIENCE = 30_000;
const SECRET = 'known-to-the-secretariat';
const MARKUP = '</script><script>document.title="run"</script><img src=x onerror="x()"> $& $1 $`';

const OPERATIONS = JSON.parse(
  readFileSync(new URL('../dist/operations.json', import.meta.url), 'utf8'),
) as readonly string[];

describe('The first page, as the server draws it', () => {
  let site: World;
  let secretariat: string;
  let cookie: string;
  let screen: string;
  beforeAll(async () => {
    site = await startSite({ limits: { drawing: PATIENCE }, zone: 'Europe/Moscow' });
    await site.register.append(worldEntries(idsOf(), 'secretariat', SECRET), { idempotencyKey: SECRET });
    const titled = worldEntries(idsOf(), 'public', 'full-of-markup').map((entry) =>
      entry.kind === 'dossierOpened' ? { ...entry, payload: { ...entry.payload, title: both(MARKUP) } } : entry,
    );
    await site.register.append(titled as typeof titled & ReturnType<typeof worldEntries>, { idempotencyKey: MARKUP });
    secretariat = await site.token({ role: 'secretariat' });
    cookie = (await signedIn(site, { role: 'delegate', state: 'XA', name: 'Олег Ким' })).visitor.cookie;
    const { visitor: admin } = await signedIn(site, { role: 'admin' });
    screen = (await openedScreen(site, await deviceToken(admin))).cookie;
  });
  afterAll(() => site.close());

  const page = (path: string, headers?: Readonly<Record<string, string>>): Promise<Given> =>
    given(`${site.url}${path}`, headers);

  it('says what needs attention, in Russian and in English', async () => {
    const russian = await page('/');
    expect(russian.html).toContain('<html lang="ru">');
    expect(russian.html).toContain('<title>Что требует внимания – Concord</title>');
    expect(russian.text).toContain('Соглашение о трансграничном обмене данными реестров связи');
    const english = await page('/?lang=en');
    expect(english.html).toContain('<html lang="en">');
    expect(english.html).toContain('<title>What needs attention – Concord</title>');
    expect(english.text).toContain('Agreement on cross-border exchange');
    expect(english.text).not.toMatch(/трансграничном|внимания/);
  });

  it('speaks the language and has the theme that the browser keeps, and knows no others', async () => {
    const kept = await page('/', { cookie: 'other=1; concord.lang=en; concord.theme=dark' });
    expect(kept.html).toContain('<html lang="en" data-theme="dark">');
    const odd = await page('/', { cookie: 'concord.lang="><b>; concord.theme="><b>' });
    expect(odd.html).toContain('<html lang="ru">');
  });

  it('shows a past day as it was', async () => {
    const { text, html } = await page(`/dossiers/${RECORD}?asOf=2019-05-01&lang=en`);
    expect(html).toContain('Data as of 1\u00A0May 2019');
    expect(text).toContain('Request (No. 165), yesterday');
    expect((await page(`/dossiers/${RECORD}?asOf=2019-04-29&lang=en`)).text).not.toContain('No. 165');
  });

  it('shows a dossier without news on its last known day, and says so in its address', async () => {
    const { page: drawn, html } = await page(`/dossiers/${RECORD}?lang=en`);
    expect(drawn?.address).toMatch(new RegExp(`^/dossiers/${RECORD}\\?lang=en&asOf=2019-\\d\\d-\\d\\d$`));
    expect(html).toContain('2019');
  });

  it('is filtered as its address says', async () => {
    const { text } = await page('/?reason=blocked');
    expect(text).toContain('Соглашение о трансграничном обмене данными реестров связи');
    expect(text).toMatch(/1 из \d+/);
  });

  it.each([
    ['nobody', () => ({})],
    ['a delegate', () => ({ cookie, 'sec-fetch-site': 'same-origin' })],
    ['a screen on a wall', () => ({ cookie: screen, 'sec-fetch-site': 'same-origin' })],
    ['the secretariat', () => ({ authorization: `Bearer ${secretariat}` })],
  ])('holds for %s what the API answers them, and nothing else', async (who, headers) => {
    for (const path of ['/', `/dossiers/${TRAINING}`, `/dossiers/${RECORD}?asOf=2019-09-15`, `/dossiers/${SECRET}`]) {
      const { page: drawn } = await page(path, headers());
      // A page that is not there follows nothing: its head asks of today.
      const isThere = who === 'the secretariat' || !path.endsWith(SECRET);
      expect(drawn?.answers.map(({ operation }) => operation).sort()).toEqual([
        path === '/' ? 'Board' : 'DossierPage',
        ...(isThere ? [] : ['Place']),
        'Viewer',
      ]);
      for (const { operation, variables, data } of drawn?.answers ?? []) {
        const query = OPERATIONS.find((text) => /^query (\w+)/.exec(text)?.[1] === operation) ?? '';
        const answer = await ask(site.url, {
          query,
          variables: variables as Readonly<Record<string, unknown>>,
          headers: headers(),
        });
        expect(data, `${path} ${operation}`).toEqual(answer.body.data);
      }
    }
  });

  it('tells nothing of a dossier that is not for who asks, not even that there is one', async () => {
    const anonymous = (slug: string): Promise<Given> => page(`/dossiers/${slug}`);
    const hidden = await anonymous(SECRET);
    const missing = await anonymous('known-to-nobody-at-all-x');
    const alike = ({ html }: Given, slug: string): string => html.replaceAll(slug, 'SLUG');
    expect(alike(hidden, SECRET)).toBe(alike(missing, 'known-to-nobody-at-all-x'));
    expect(hidden.status).toBe(missing.status);
    expect((await page('/')).html).not.toContain(SECRET);
    const own = await page(`/dossiers/${SECRET}`, { authorization: `Bearer ${secretariat}` });
    expect(own.text).not.toBe(hidden.text);
  });

  it('is kept by nobody else: what is drawn for somebody not even by their browser, and not compressed', async () => {
    const encoding = { 'accept-encoding': 'br' };
    const own = await page('/', { ...encoding, cookie, 'sec-fetch-site': 'same-origin' });
    expect(own.html).toContain('Олег Ким');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('etag')).toBeNull();
    expect(own.headers.get('content-encoding')).toBeNull();
    const ofScreen = await page('/', { ...encoding, cookie: screen, 'sec-fetch-site': 'same-origin' });
    expect(ofScreen.html).toContain('Экран на стене');
    expect([ofScreen.headers.get('cache-control'), ofScreen.headers.get('content-encoding')]).toEqual([
      'no-store',
      null,
    ]);
    const everybodys = await page('/', encoding);
    expect(everybodys.html).not.toContain('Олег Ким');
    expect(everybodys.headers.get('cache-control')).toBe('private, no-cache');
    expect(everybodys.headers.get('content-encoding')).toBe('br');
    for (const header of ['Cookie', 'Authorization', 'Sec-Fetch-Site', 'Accept-Encoding'])
      expect(everybodys.headers.get('vary')).toContain(header);
  });

  it('has not changed when nothing has, and has when something was entered', async () => {
    const first = await page('/');
    const tag = first.headers.get('etag') ?? '';
    const again = await page('/', { 'if-none-match': tag });
    expect([again.status, again.html]).toEqual([304, '']);
    expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
    expect((await page('/?lang=en', { 'if-none-match': tag })).status).toBe(200);
    await site.register.append(worldEntries(idsOf(), 'public', 'entered-since'), { idempotencyKey: 'since' });
    const since = await page('/', { 'if-none-match': tag });
    expect(since.status).toBe(200);
    expect(since.html).toContain('entered-since');
  });

  it('has for HEAD the same headers and nothing else', async () => {
    const [whole, head] = [await page('/'), await given(`${site.url}/`, {}, { method: 'HEAD' })];
    expect(head.html).toBe('');
    for (const name of ['etag', 'content-type', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(name), name).toBe(whole.headers.get(name));
  });

  it.each([
    '/?state=%3C%2Fscript%3E%3Cscript%3Ex()%3C%2Fscript%3E',
    `/?reason=${encodeURIComponent(MARKUP)}`,
    '/?state=</script><script>x()</script>',
    '/dossiers/%3C%2Fscript%3E%3Cimg%20src=x%20onerror=x()%3E',
    '/dossiers/%E0%A4%A',
    '/dossiers/full-of-markup',
    '/?asOf=2026-02-30',
    '/?asOf=9999-12-31',
    '/?lang=%00',
  ])('lets nothing of an address or a title become markup: %s', async (path) => {
    const { status, html, page: drawn } = await page(path);
    expect(status).toBe(200);
    const count = (text: string): number => html.split(text).length - 1;
    // The one that starts the page, and what it was drawn from.
    expect(count('<script')).toBe(drawn ? 2 : 1);
    expect(count('</script')).toBe(drawn ? 2 : 1);
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).not.toMatch(/ style="/);
  });

  it('says of a title full of markup what it is', async () => {
    const { page: drawn, html } = await page('/dossiers/full-of-markup');
    expect(JSON.stringify(drawn)).toContain(JSON.stringify(MARKUP).slice(1, -1));
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;');
    expect(html).toContain('$&amp; $1 $`');
  });

  it.each([
    ['a picture of another page', '/', { 'sec-fetch-dest': 'image' }],
    ['the screen on a wall', '/?mode=wall', {}],
    ['another page', '/owed', {}],
    ['an address that is longer than any of a reader', `/?state=${'X'.repeat(400)}`, {}],
    ['a session that has ended', '/', { cookie: 'concord.session_token=gone', 'sec-fetch-site': 'same-origin' }],
    ['a screen whose token is over', '/', { cookie: 'concord.screen=gone', 'sec-fetch-site': 'same-origin' }],
    ['a page of another site that shows a screen', '/', { cookie: 'concord.screen=x', 'sec-fetch-site': 'cross-site' }],
    ['a token that is none', '/', { authorization: 'Bearer concord_none' }],
    [
      'a page of another site that shows a session',
      '/',
      { cookie: 'concord.session_token=x', 'sec-fetch-site': 'cross-site' },
    ],
  ])('comes empty for %s', async (_what, path, headers) => {
    const { status, html, page: drawn } = await page(path, headers);
    expect({ status, drawn }).toEqual({ status: 200, drawn: null });
    expect(html).toContain('<title>Concord</title>');
  });

  it('does not take it for certain that nobody is signed in where a browser sends no session along', async () => {
    expect((await page('/')).page?.isViewerKnown).toBe(true);
    expect((await page('/', { 'sec-fetch-site': 'cross-site' })).page?.isViewerKnown).toBe(false);
    for (const own of [cookie, screen])
      expect((await page('/', { cookie: own, 'sec-fetch-site': 'same-origin' })).page?.isViewerKnown).toBe(true);
  });

  it('is counted like any other question, and comes empty when there is nothing left', async () => {
    const dashboardDir = new URL('../dist', import.meta.url).pathname;
    for (const limits of [{ costPerMinute: 300_000 }, { requestsPerMinute: 2 }, { cost: 50_000 }]) {
      const server = await serve(site, { drawing: PATIENCE, ...limits }, [], dashboardDir);
      const pages: (object | null)[] = [];
      for (let visit = 0; visit < 3; visit += 1) pages.push((await given(`${server.url}/`)).page);
      expect(pages[0] === null, JSON.stringify(limits)).toBe('cost' in limits);
      expect(pages[2]).toBeNull();
      await server.close();
    }
  });
});

function both(text: string): Readonly<{ ru: string; en: string }> {
  return { ru: text, en: text };
}
