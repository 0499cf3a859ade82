import { idsOf, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { Connection } from './testkit/connection.ts';
import { PASSWORD, signedIn } from './testkit/people.ts';
import { startProcess } from './testkit/processes.ts';
import { type DeviceToken, deviceToken, openedScreen } from './testkit/screens.ts';
import { EXPRESS, findOpenStep, position } from './testkit/training.ts';
import { Visitor } from './testkit/visitor.ts';
import { startWorld, type World } from './testkit/world.ts';

const WHO = '{ viewer { role account readOnly } }';
const SCREEN = { viewer: { role: 'VIEWER', account: 'devices', readOnly: true } };
const FOLLOW = 'subscription { journal { __typename } }';
const MEMBERS = 'only-for-members';
const REVOKE = 'mutation ($id: ID!) { revokeAccessToken(token: $id) { __typename } }';
/** How long it may take until what is open has closed, in milliseconds. */
const SOON = 5_000;

let world: World;
let admin: Visitor;
let token: DeviceToken;
beforeAll(async () => {
  world = await startWorld();
  ({ visitor: admin } = await signedIn(world, { role: 'admin', name: 'Администратор' }));
  await world.register.append(worldEntries(idsOf(), 'members', MEMBERS), { idempotencyKey: MEMBERS });
  token = await deviceToken(admin);
});
afterAll(() => world.close());

const revoke = ({ id }: DeviceToken) => admin.ask(REVOKE, { id });
const codeOf = async (visitor: Visitor) => {
  const { status, body } = await visitor.ask(WHO);
  return [status, body.errors?.[0]?.extensions.code];
};

describe('a screen', () => {
  it('that has opened its address reads as a viewer, sees what is for members, and enters nothing', async () => {
    const screen = await openedScreen(world, token);
    expect((await screen.ask(WHO)).body.data).toEqual(SCREEN);
    const seen = `{ dossier(slug: "${MEMBERS}") { slug } }`;
    expect((await screen.ask(seen)).body.data).toEqual({ dossier: { slug: MEMBERS } });
    expect((await new Visitor(world.url).ask(seen)).body.data).toEqual({ dossier: null });
    const open = await findOpenStep(world, await world.token({ role: 'viewer' }));
    const entered = await screen.ask<{ expressPosition: { code: string } }>(EXPRESS, position(open, 'XA', world.today));
    expect(entered.body.data.expressPosition.code).toBe('NOT_ALLOWED');
  });

  it('gets a cookie that no script reads, no other site sends, and that outlasts every token', async () => {
    const screen = await openedScreen(world, token);
    expect(screen.set).toEqual([`concord.screen=${token.secret}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Strict`]);
  });

  it('gets one that goes to this host and over https only, where people reach the server so', async () => {
    const secure = await startWorld({ origin: 'https://register.example' });
    onTestFinished(() => secure.close());
    const { visitor } = await signedIn(secure, { role: 'admin' });
    const screen = await openedScreen(secure, await deviceToken(visitor));
    expect(screen.set[0]).toMatch(
      /^__Host-concord\.screen=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect((await screen.ask(WHO)).body.data).toEqual(SCREEN);
  });

  it('goes on with another server on the same register, and as long as its token', async () => {
    const own = await deviceToken(admin);
    const screen = await openedScreen(world, own);
    const restarted = await startProcess(world.databaseUrl, world.today);
    onTestFinished(() => restarted.end());
    const later = new Visitor(restarted.url);
    expect((await later.ask(WHO, {}, { cookie: screen.cookie })).body.data).toEqual(SCREEN);
    await world.register.prisma.authApiKey.update({ where: { id: own.id }, data: { expiresAt: new Date(0) } });
    await revoke(await deviceToken(admin));
    expect(await codeOf(screen)).toEqual([401, 'SCREEN_ENDED']);
  });

  it('can be several browsers with one address, and is told apart in the audit log by its token', async () => {
    const own = await deviceToken(admin);
    for (let n = 0; n < 2; n += 1) await openedScreen(world, own);
    const rows = await world.register.prisma.authAudit.findMany({
      where: { facts: { path: ['token'], equals: own.id } },
      select: { kind: true, account: true, address: true, facts: true },
    });
    const entry = {
      kind: 'signedIn',
      account: 'devices',
      address: '127.0.0.1',
      facts: { by: 'screen', token: own.id },
    };
    expect(rows).toEqual([entry, entry]);
    expect(JSON.stringify(rows)).not.toContain(own.secret);
  });
});

describe('the address of a screen', () => {
  test.each<readonly [string, () => unknown | Promise<unknown>]>([
    ['a token that nobody made', () => `concord_${'a'.repeat(64)}`],
    ['what is no token', () => 'x'],
    ['a cookie smuggled in', () => `${token.secret}; concord.session_token=x`],
    ['the token of a person or a program', () => world.token({ role: 'secretariat' })],
  ])('is not taken with %s, and nothing is set', async (_, secret) => {
    const visitor = new Visitor(world.url);
    expect(await visitor.post('/auth/screen', { token: await secret() })).toMatchObject({
      status: 401,
      body: { code: 'WRONG' },
    });
    expect(visitor.set).toEqual([]);
  });

  it('is not taken without a token, by GET, or from a page of another site', async () => {
    const visitor = new Visitor(world.url);
    expect((await visitor.post('/auth/screen', {})).status).toBe(400);
    expect((await visitor.fetch('/auth/screen')).status).toBe(404);
    const given = { token: token.secret };
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await visitor.post('/auth/screen', given, headers)).body.code).toBe('OTHER_ORIGIN');
    expect((await visitor.post('/auth/screen', given, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(visitor.set).toEqual([]);
  });

  it('cannot be guessed: fifty from one address, and no more are looked at, not even the right one', async () => {
    const own = await startWorld();
    onTestFinished(() => own.close());
    const { visitor } = await signedIn(own, { role: 'admin' });
    const { secret } = await deviceToken(visitor);
    const attempt = (given: string) => new Visitor(own.url).post('/auth/screen', { token: given });
    for (let n = 0; n < 50; n += 1) expect((await attempt(`concord_${'b'.repeat(64)}`)).status).toBe(401);
    const right = await attempt(secret);
    expect([right.status, right.body.code, right.headers.get('retry-after')]).toEqual([429, 'THROTTLED', '900']);
  });
});

describe('the cookie of a screen', () => {
  test.each([
    ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
  ])('is not lent to %s', async (_, headers) => {
    const screen = await openedScreen(world, token);
    const { status, body } = await screen.ask(WHO, {}, headers);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'OTHER_ORIGIN']);
    expect((await screen.post('/auth/leave-screen', {}, headers)).status).toBe(403);
    const socket = new Connection(world.url, { cookie: screen.cookie, origin: 'https://evil.example' });
    expect(await socket.ended).toBe(403);
  });

  it('is not lent to a form or to text', async () => {
    const screen = await openedScreen(world, token);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain'])
      expect((await screen.ask(WHO, {}, { 'content-type': type })).status).toBe(415);
  });

  it('does not speak for who had any other token, though its cookie be written so', async () => {
    const secretariat = await world.token({ role: 'secretariat' });
    const { body } = await new Visitor(world.url).ask(WHO, {}, { cookie: `concord.screen=${secretariat}` });
    expect(body.errors?.[0]?.extensions.code).toBe('SCREEN_ENDED');
  });

  it('is forgotten when the browser is no screen any more; its token stands', async () => {
    const screen = await openedScreen(world, token);
    expect((await screen.post('/auth/leave-screen')).status).toBe(200);
    expect([screen.cookie, (await screen.ask(WHO)).body.data]).toEqual(['', { viewer: null }]);
    expect((await (await openedScreen(world, token)).ask(WHO)).body.data).toEqual(SCREEN);
  });
});

describe('a token of a screen that is revoked', () => {
  it('closes within five seconds what is open, and says on the socket that it is the screen’s', async () => {
    const own = await deviceToken(admin);
    const { cookie } = await openedScreen(world, own);
    const socket = new Connection(world.url, { cookie, origin: world.url });
    await socket.hello();
    socket.subscribe('1', FOLLOW);
    const events = await fetch(`${world.url}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify({ query: FOLLOW }) },
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
    });
    const streamed = events.text().then(
      () => 'ended',
      () => 'cut',
    );
    await revoke(own);
    const since = performance.now();
    expect(await Promise.all([socket.ended, socket.reason, streamed])).toEqual([4403, 'SCREEN_ENDED', 'cut']);
    expect(performance.now() - since).toBeLessThan(SOON);
    const again = new Connection(world.url, { cookie, origin: world.url });
    await again.opened();
    again.send({ type: 'connection_init' });
    expect([await again.ended, await again.reason]).toEqual([4403, 'SCREEN_ENDED']);
  });

  it('never makes its screen nobody: it is told so as often as it asks, and keeps its cookie', async () => {
    const own = await deviceToken(admin);
    const screen = await openedScreen(world, own);
    const { cookie } = screen;
    await revoke(own);
    for (let n = 0; n < 2; n += 1) expect(await codeOf(screen)).toEqual([401, 'SCREEN_ENDED']);
    expect(screen.cookie).toBe(cookie);
    expect(screen.set.at(-1)).toContain('Max-Age=34560000');
  });

  it('gives way to a new address that is opened there', async () => {
    const own = await deviceToken(admin);
    const screen = await openedScreen(world, own);
    await revoke(own);
    expect((await screen.post('/auth/screen', { token: token.secret })).status).toBe(200);
    expect((await screen.ask(WHO)).body.data).toEqual(SCREEN);
  });
});

describe('a browser in which somebody is signed in', () => {
  it('becomes a screen only when that is wanted instead; then the session ends, with evidence', async () => {
    const { id, visitor } = await signedIn(world);
    const { cookie } = visitor;
    const asked = await visitor.post('/auth/screen', { token: token.secret });
    expect([asked.status, asked.body.code]).toEqual([409, 'SIGNED_IN']);
    expect((await visitor.ask(WHO)).body.data).toMatchObject({ viewer: { account: id } });
    expect((await visitor.post('/auth/screen', { token: token.secret, instead: true })).status).toBe(200);
    expect((await visitor.ask(WHO)).body.data).toEqual(SCREEN);
    expect((await new Visitor(world.url).ask(WHO, {}, { cookie })).status).toBe(401);
    const last = await world.register.prisma.authAudit.findFirst({
      where: { account: id },
      orderBy: { number: 'desc' },
    });
    expect(last?.kind).toBe('signedOut');
  });

  it('stays signed in when the address is none, also when it was to be left', async () => {
    const { id, visitor } = await signedIn(world);
    expect((await visitor.post('/auth/screen', { token: 'x', instead: true })).status).toBe(401);
    expect((await visitor.ask(WHO)).body.data).toMatchObject({ viewer: { account: id } });
  });

  it('is theirs while they are signed in, also on a screen, and the screen’s again afterwards', async () => {
    const { id, email } = await signedIn(world);
    const screen = await openedScreen(world, token);
    await screen.post('/auth/sign-in', { email, password: PASSWORD });
    expect((await screen.ask(WHO)).body.data).toMatchObject({ viewer: { account: id } });
    await screen.post('/auth/sign-out');
    expect((await screen.ask(WHO)).body.data).toEqual(SCREEN);
    await screen.post('/auth/sign-in', { email, password: PASSWORD });
    await world.register.prisma.authSession.deleteMany({ where: { userId: id } });
    expect(await codeOf(screen)).toEqual([401, 'SESSION_ENDED']);
    expect((await screen.ask(WHO)).body.data).toEqual(SCREEN);
  });
});
