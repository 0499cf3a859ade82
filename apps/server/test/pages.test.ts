import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotListen, startServer } from '../src/index.ts';
import { startWorld, type World } from './testkit/world.ts';

const STYLE = 'body {\n  margin: 0;\n}';

describe('pages, probes and headers', () => {
  let world: World;
  let dashboardDir: string;

  beforeAll(async () => {
    dashboardDir = await mkdtemp(join(tmpdir(), 'concord-dashboard-'));
    await mkdir(join(dashboardDir, 'assets'));
    await writeFile(join(dashboardDir, 'index.html'), `<!doctype html><title>Concord</title><style>${STYLE}</style>`);
    await writeFile(join(dashboardDir, 'assets', 'main-0a1b2c3d.js'), 'export {};');
    await writeFile(join(dashboardDir, 'assets', 'main-0a1b2c3d.js.br'), 'compressed');
    await writeFile(join(dashboardDir, 'assets', 'gone-0a1b2c3d.js'), 'export {};');
    world = await startWorld({ dashboardDir });
  });
  afterAll(async () => {
    await world.close();
    await rm(dashboardDir, { recursive: true });
  });

  const page = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    fetch(world.url + path, { headers });

  it('says that it is alive, and ready', async () => {
    expect((await page('/health')).status).toBe(200);
    expect((await page('/ready')).status).toBe(200);
  });

  it('serves the dashboard for each of its own pages', async () => {
    for (const path of ['/', '/dossiers/cis-digital-development-concept', '/?lang=en']) {
      const response = await page(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Concord</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('allows the styles that stand in the page and no others, also where the page has not changed', async () => {
    const digest = createHash('sha256').update(STYLE).digest('base64');
    const first = await page('/');
    const again = await page('/dossiers/any', {
      accept: 'text/html',
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    for (const { headers } of [first, again])
      expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${digest}';`);
    expect((await page('/health')).headers.get('content-security-policy')).toContain(`style-src 'self';`);
  });

  it('lets browsers keep a file whose name holds its hash, and sends it compressed', async () => {
    const response = await fetch(`${world.url}/assets/main-0a1b2c3d.js`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    await response.body?.cancel().catch(() => {});
  });

  it('serves a page to whoever takes anything, such as a monitor', async () => {
    expect((await page('/dossiers/any', { accept: '*/*' })).status).toBe(200);
    expect((await page('/dossiers/any', { accept: 'application/json' })).status).toBe(404);
  });

  it('has no page in place of a file that is missing', async () => {
    expect((await page('/assets/main-ffffffff.js')).status).toBe(404);
    expect((await page('/nothing', { accept: 'application/json' })).status).toBe(404);
    expect((await page('/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('goes on when a file is gone that was there at its start, as after a build beside it', async () => {
    await rm(join(dashboardDir, 'assets', 'gone-0a1b2c3d.js'));
    await expect(page('/assets/gone-0a1b2c3d.js').then((response) => response.text())).rejects.toThrow();
    expect((await page('/health')).status).toBe(200);
  });

  it('serves the explorer from its own files, with no script in the page', async () => {
    const html = await (await page('/explorer')).text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file).toMatch(/^\/explorer\//);
      expect((await page(file)).status).toBe(200);
    }
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
  });

  it.each(['/', '/graphql', '/health', '/nothing.png', '/explorer'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await page(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/https?:/);
      expect(policy.includes("'unsafe-inline'")).toBe(path === '/explorer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    },
  );

  it('answers to its own name only, so that no web page reads it under another (DNS rebinding)', async () => {
    expect(await statusFor(world.url, '/graphql?query={__typename}', 'evil.example')).toBe(421);
    expect(await statusFor(world.url, '/', 'evil.example')).toBe(421);
    expect(await statusFor(world.url, '/', `localhost:${new URL(world.url).port}`)).toBe(200);
  });

  it('answers to the name that people use when a proxy stands before it', async () => {
    const { register, log, today } = world;
    const settings = { register, log, today: () => today, host: '127.0.0.1', port: 0, dashboardDir };
    const proxied = await startServer({ ...settings, origin: 'https://register.example' });
    try {
      expect(await statusFor(proxied.url, '/', 'register.example')).toBe(200);
      expect(await statusFor(proxied.url, '/', 'evil.example')).toBe(421);
      // A page that came without https is another site, though its host has the same name.
      const inAName = (origin: string) =>
        statusFor(proxied.url, '/graphql?query={__typename}', 'register.example', {
          ...{ origin, cookie: 'x=y', accept: 'application/json' },
        });
      expect(await inAName('https://register.example')).toBe(200);
      expect(await inAName('http://register.example')).toBe(403);
      const { headers } = await fetch(`${proxied.url}/health`);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect((await fetch(`${world.url}/health`)).headers.has('strict-transport-security')).toBe(false);
    } finally {
      await proxied.close();
    }
  });

  it('says what to do when the port is in use', async () => {
    const { register, log, today } = world;
    const port = Number(new URL(world.url).port);
    const second = startServer({ register, log, today: () => today, host: '127.0.0.1', port });
    await expect(second).rejects.toThrow(CannotListen);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
  });
});

/** The status of a GET that says it is meant for another host; `fetch` would not say that. */
function statusFor(
  url: string,
  path: string,
  host: string,
  more: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { headers: { host, accept: 'text/html', ...more } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}
