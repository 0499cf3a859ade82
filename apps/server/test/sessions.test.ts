import { idsOf, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { Connection } from './testkit/connection.ts';
import { makeAccount, PASSWORD, signedIn } from './testkit/people.ts';
import { EXPRESS, findOpenStep, position } from './testkit/training.ts';
import { Visitor } from './testkit/visitor.ts';
import { startWorld, type World } from './testkit/world.ts';

const WHO = '{ viewer { role account name readOnly state { code } } }';
const FOLLOW = 'subscription { journal { __typename } }';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('somebody with an account', () => {
  it('sets a password with the link that they were given, is signed in, and is known by name', async () => {
    const { id, secret } = await makeAccount(world, { role: 'delegate', state: 'XA', name: 'Олег Ким' });
    const visitor = new Visitor(world.url);
    expect(await visitor.post('/auth/password', { token: secret, password: PASSWORD })).toMatchObject({ status: 200 });
    expect((await visitor.ask(WHO)).body.data).toEqual({
      viewer: { role: 'DELEGATE', account: id, name: 'Олег Ким', readOnly: false, state: { code: 'XA' } },
    });
  });

  it('finds that the link works once', async () => {
    const { secret } = await makeAccount(world);
    const first = await new Visitor(world.url).post('/auth/password', { token: secret, password: PASSWORD });
    const second = await new Visitor(world.url).post('/auth/password', { token: secret, password: `${PASSWORD}!` });
    expect([first.status, second.status, second.body.code]).toEqual([200, 400, 'LINK_ENDED']);
  });

  it('finds that the link has expired, and that the database does not hold it', async () => {
    const { id, secret } = await makeAccount(world);
    const rows = await world.register.prisma.authVerification.findMany({ where: { value: id } });
    expect([rows.length, JSON.stringify(rows).includes(secret)]).toEqual([1, false]);
    await world.register.prisma.authVerification.updateMany({
      where: { value: id },
      data: { expiresAt: new Date('2020-01-01T00:00:00Z') },
    });
    const late = await new Visitor(world.url).post('/auth/password', { token: secret, password: PASSWORD });
    expect(late).toMatchObject({ status: 400, body: { code: 'LINK_ENDED' } });
  });

  it('must choose a password of 12 characters or more, and may then use the link still', async () => {
    const { secret } = await makeAccount(world);
    const visitor = new Visitor(world.url);
    const short = await visitor.post('/auth/password', { token: secret, password: 'короткий' });
    expect(short).toMatchObject({ status: 400, body: { code: 'PASSWORD_LENGTH', min: 12, max: 128 } });
    expect((await visitor.post('/auth/password', { token: secret, password: PASSWORD })).status).toBe(200);
  });

  it('signs in with address and password, in any spelling of the address, and the journal names them', async () => {
    const { id, email } = await signedIn(world, { name: 'Мария Волкова' });
    const visitor = new Visitor(world.url);
    const answer = await visitor.post('/auth/sign-in', { email: ` ${email.toUpperCase()}`, password: PASSWORD });
    expect(answer).toMatchObject({ status: 200, body: { code: 'DONE' } });
    const open = await findOpenStep(world, await world.token({ role: 'viewer' }));
    const { body } = await visitor.ask<{ expressPosition: { entry: { id: string } } }>(
      EXPRESS,
      position(open, 'XA', world.today),
    );
    const node = 'query ($id: ID!) { node(id: $id) { ... on JournalEntry { recordedBy { name role } } } }';
    const entry = { id: body.data.expressPosition.entry.id };
    expect((await visitor.ask(node, entry)).body.data).toEqual({
      node: { recordedBy: { name: 'Мария Волкова', role: 'SECRETARIAT' } },
    });
    // Names of people are not for strangers.
    expect((await new Visitor(world.url).ask(node, entry)).body.data).toEqual({
      node: { recordedBy: { name: 'секретариат', role: 'SECRETARIAT' } },
    });
    expect(await world.register.prisma.journalEntry.findFirst({ orderBy: { number: 'desc' } })).toMatchObject({
      recordedBy: id,
    });
  });

  it('gets a cookie that no script reads and no other site sends, and nothing secret in the answer', async () => {
    const { visitor } = await signedIn(world);
    const [cookie] = visitor.set;
    expect(cookie).toMatch(/^concord\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('gets a cookie that goes over https only, where people reach the server so', async () => {
    const secure = await startWorld({ origin: 'https://register.example' });
    onTestFinished(() => secure.close());
    const { visitor } = await signedIn(secure);
    expect(visitor.set[0]).toMatch(/^__Secure-concord\.session_token=[^;]+;.*; HttpOnly; Secure; SameSite=Strict$/);
    expect((await visitor.ask(WHO)).body.data).toMatchObject({ viewer: { role: 'SECRETARIAT' } });
    // Whoever stands on the way of a request without TLS can set this one, and browsers send the older one first.
    const cookie = `concord.session_token=another; ${visitor.cookie}`;
    expect((await visitor.ask(WHO, {}, { cookie })).body.data).toMatchObject({ viewer: { role: 'SECRETARIAT' } });
  });

  test.each([
    ['a wrong password', { password: 'не тот пароль совсем' }],
    ['an address that nobody has', { email: 'nobody@example.org' }],
    ['what is no address', { email: 'x' }],
  ])('is told no more than that it is wrong: %s', async (_, different) => {
    const { email } = await signedIn(world);
    const visitor = new Visitor(world.url);
    const answer = await visitor.post('/auth/sign-in', { email, password: PASSWORD, ...different });
    expect(answer).toMatchObject({ status: 401, body: { code: 'WRONG' } });
    expect(visitor.set).toEqual([]);
  });

  it('is not listened to after five wrong passwords, not even with the right one, and many at once count the same', async () => {
    const { email } = await signedIn(world);
    const attempt = (password: string) => new Visitor(world.url).post('/auth/sign-in', { email, password });
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt('не тот пароль совсем')));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const right = await attempt(PASSWORD);
    expect([right.status, right.body.code, right.headers.get('retry-after')]).toEqual([429, 'THROTTLED', '900']);
    // Somebody else is not locked out by that.
    const other = await signedIn(world);
    const same = await new Visitor(world.url).post('/auth/sign-in', { email: other.email, password: PASSWORD });
    expect(same.status).toBe(200);
  });

  it('uses their link while sign-ins are not listened to, and is signed in', async () => {
    const { email, secret } = await makeAccount(world);
    const attempt = (password: string) => new Visitor(world.url).post('/auth/sign-in', { email, password });
    for (let n = 0; n < 5; n += 1) await attempt('не тот пароль совсем');
    expect((await attempt(PASSWORD)).status).toBe(429);
    const visitor = new Visitor(world.url);
    expect((await visitor.post('/auth/password', { token: secret, password: PASSWORD })).status).toBe(200);
    expect((await visitor.ask('{ viewer { role } }')).body.data).toEqual({ viewer: { role: 'SECRETARIAT' } });
    // The password alone opens nothing meanwhile.
    expect((await attempt(PASSWORD)).status).toBe(429);
  });

  it('gets a new link for a forgotten password, which ends their sessions and earlier links', async () => {
    const { id, email, visitor } = await signedIn(world);
    const admin = await signedIn(world, { role: 'admin' });
    const renew = 'mutation ($id: ID!) { renewSignInLink(account: $id) { ... on AccountMade { link { path } } } }';
    type Renewed = { renewSignInLink: { link: { path: string } } };
    const secretOf = async () =>
      (await admin.visitor.ask<Renewed>(renew, { id })).body.data.renewSignInLink.link.path.split('#')[1];
    const [first, second] = [await secretOf(), await secretOf()];
    const use = (token: string | undefined) =>
      new Visitor(world.url).post('/auth/password', { token, password: `${PASSWORD} 2` });
    expect([(await use(first)).status, (await use(second)).status]).toEqual([400, 200]);
    const old = await new Visitor(world.url).post('/auth/sign-in', { email, password: PASSWORD });
    expect(old.status).toBe(401);
    const rows = await world.register.prisma.authSession.findMany({ where: { userId: id } });
    expect(rows.length).toBe(1);
    expect(visitor.cookie).not.toBe('');
  });
});

describe('where somebody signs in from', () => {
  const addressesOf = async ({ register }: World, email: string) =>
    (await register.prisma.authAudit.findMany({ where: { subject: email } })).map(({ address }) => address);
  const failFrom = (url: string, email: string, forwarded: string) =>
    new Visitor(url).post(
      '/auth/sign-in',
      { email, password: 'не тот пароль совсем' },
      { 'x-forwarded-for': forwarded },
    );

  it('is what the network says, whatever the request claims', async () => {
    const email = `${crypto.randomUUID()}@example.org`;
    await failFrom(world.url, email, '203.0.113.7');
    expect(await addressesOf(world, email)).toEqual(['127.0.0.1']);
  });

  it('is what our own proxy says, which adds it last; nobody is locked out by others behind it', async () => {
    const proxied = await startWorld({ proxies: ['127.0.0.1', '10.0.0.5'] });
    onTestFinished(() => proxied.close());
    const email = `${crypto.randomUUID()}@example.org`;
    await failFrom(proxied.url, email, '192.0.2.1, 203.0.113.7, 10.0.0.5');
    await failFrom(proxied.url, email, '203.0.113.8');
    expect(await addressesOf(proxied, email)).toEqual(['203.0.113.7', '203.0.113.8']);
  });
});

describe('a session', () => {
  it('that has ended is refused and forgotten, and never counts as nobody', async () => {
    const { id, visitor } = await signedIn(world);
    await world.register.prisma.authSession.deleteMany({ where: { userId: id } });
    const { status, body } = await visitor.ask(WHO);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'SESSION_ENDED']);
    expect((await visitor.ask(WHO)).body.data).toEqual({ viewer: null });
  });

  it('that is made up is no session', async () => {
    const { visitor } = await signedIn(world);
    const cookie = visitor.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const { status } = await new Visitor(world.url).ask(WHO, {}, { cookie });
    expect(status).toBe(401);
  });

  test.each([
    ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['a page with another port', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': '' }],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': '' }],
  ])('is not lent to %s', async (_, headers) => {
    const { visitor } = await signedIn(world);
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    const { status, body } = await visitor.ask(WHO, {}, { 'sec-fetch-site': 'none', ...sent });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'OTHER_ORIGIN']);
    expect((await visitor.post('/auth/sign-out', {}, { 'sec-fetch-site': 'none', ...sent })).status).toBe(403);
    expect((await visitor.ask(WHO)).body.data).not.toEqual({ viewer: null });
  });

  test.each(['; ', ';', ' ;\t'])(
    'is not lent to another site behind a choice of language, parted by "%s"',
    async (parted) => {
      const { visitor } = await signedIn(world);
      const cookie = `concord.lang=ru${parted}${visitor.cookie}`;
      expect((await visitor.ask(WHO, {}, { cookie })).body.data).toMatchObject({ viewer: { role: 'SECRETARIAT' } });
      const headers = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const { status, body } = await visitor.ask(WHO, {}, headers);
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'OTHER_ORIGIN']);
    },
  );

  it('is not lent to a form or to text, as any page may send them', async () => {
    const { visitor } = await signedIn(world);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      expect((await visitor.ask(WHO, {}, { 'content-type': type })).status).toBe(415);
      expect((await visitor.post('/auth/sign-out', {}, { 'content-type': type })).status).toBe(415);
    }
  });

  it('ends here by signing out, and everywhere by signing out everywhere', async () => {
    const { email, visitor } = await signedIn(world);
    const elsewhere = new Visitor(world.url);
    const third = new Visitor(world.url);
    for (const each of [elsewhere, third]) await each.post('/auth/sign-in', { email, password: PASSWORD });
    const { cookie } = visitor;
    expect((await visitor.post('/auth/sign-out')).status).toBe(200);
    expect((await visitor.ask(WHO)).body.data).toEqual({ viewer: null });
    // Whoever had copied the cookie has nothing of it.
    expect((await new Visitor(world.url).ask(WHO, {}, { cookie })).status).toBe(401);
    expect((await elsewhere.post('/auth/sign-out-everywhere')).status).toBe(200);
    expect((await third.ask(WHO)).status).toBe(401);
  });
});

describe('of the account library', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    ({ visitor } = await signedIn(world));
  });

  test.each([
    ...['/auth/sign-up/email', '/auth/sign-in/email', '/auth/reset-password', '/auth/request-password-reset'],
    ...['/auth/update-user', '/auth/delete-user', '/auth/change-password', '/auth/api-key/create', '/auth/ok'],
    ...['/auth/get-session', '/auth/list-sessions', '/auth/callback/oidc', '/auth/error', '/auth/'],
  ])('%s is not served', async (path) => {
    const body = { email: 'new@example.org', password: PASSWORD, name: 'New', newPassword: PASSWORD };
    expect((await visitor.post(path, body)).status).toBe(404);
    expect((await visitor.fetch(path)).status).toBe(404);
  });
});

describe('what is open closes by itself when', () => {
  /** How long it may take, in milliseconds. */
  const SOON = 5_000;

  /** A WebSocket and an event stream of somebody who is signed in, and when each of them has ended. */
  async function follow(cookie: string): Promise<Readonly<{ ended: Promise<readonly unknown[]> }>> {
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
    return { ended: Promise.all([socket.ended, streamed]) };
  }

  type Somebody = Awaited<ReturnType<typeof signedIn>>;
  const CHANGE = 'mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { __typename } }';
  const change = async (id: string, to: object) => {
    const { visitor } = await signedIn(world, { role: 'admin' });
    const { body } = await visitor.ask(CHANGE, { input: { account: id, ...to } });
    expect(body.data).toEqual({ changeAccount: { __typename: 'AccountChanged' } });
  };

  test.each<readonly [string, (somebody: Somebody) => Promise<unknown>]>([
    ['they sign out', ({ visitor }) => visitor.post('/auth/sign-out')],
    [
      'they sign out everywhere from elsewhere',
      async ({ email }) => {
        const elsewhere = new Visitor(world.url);
        await elsewhere.post('/auth/sign-in', { email, password: PASSWORD });
        await elsewhere.post('/auth/sign-out-everywhere');
      },
    ],
    ['their role is changed', ({ id }) => change(id, { role: 'VIEWER' })],
    ['they speak for another state', ({ id }) => change(id, { state: 'XB' })],
    ['their account is disabled', ({ id }) => change(id, { disabled: true })],
  ])('%s', async (_, act) => {
    const somebody = await signedIn(world, { role: 'delegate', state: 'XA' });
    const { ended } = await follow(somebody.visitor.cookie);
    await act(somebody);
    const since = performance.now();
    expect(await ended).toEqual([4403, 'cut']);
    expect(performance.now() - since).toBeLessThan(SOON);
  });
});

describe('a delegate who speaks for another state', () => {
  const CHANGE = 'mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { __typename } }';

  it('sees from that moment what is for that one, and nothing of what is for the other', async () => {
    const id = idsOf();
    for (const code of ['XA', 'XB'])
      await world.register.append(worldEntries(idsOf(), `concerned ${code}`, `only-${code.toLowerCase()}`), {
        idempotencyKey: `only ${code}`,
      });
    await world.register.append(worldEntries(id, 'public', 'for-all'), { idempotencyKey: 'for all' });
    const { id: account, visitor } = await signedIn(world, { role: 'delegate', state: 'XA' });
    const seen = async () => {
      const { body } = await visitor.ask<Readonly<Record<string, object | null>>>(
        '{ xa: dossier(slug: "only-xa") { slug } xb: dossier(slug: "only-xb") { slug } all: dossier(slug: "for-all") { slug } }',
      );
      return Object.entries(body.data).flatMap(([name, dossier]) => (dossier ? [name] : []));
    };
    expect(await seen()).toEqual(['xa', 'all']);
    const { visitor: admin } = await signedIn(world, { role: 'admin' });
    await admin.ask(CHANGE, { input: { account, state: 'XB' } });
    expect(await seen()).toEqual(['xb', 'all']);
  });
});
