import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { makeAccount, PASSWORD, signedIn } from './testkit/people.ts';
import { runScript, startProcess } from './testkit/processes.ts';
import { EXPRESS, findOpenStep, position } from './testkit/training.ts';
import { Visitor } from './testkit/visitor.ts';
import { startWorld, type World } from './testkit/world.ts';

const WHO = '{ viewer { role account readOnly } }';
const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) {
  createAccount(input: $input) { ... on AccountMade { account { id role state email } link { path } } ... on CommandRefused { code message } }
}`;
const CHANGE = `mutation ($input: ChangeAccountInput!) {
  changeAccount(input: $input) { ... on AccountChanged { account { role state disabledAt } } ... on CommandRefused { code } }
}`;
const CREATE_TOKEN = `mutation ($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) {
    ... on AccessTokenMade { secret token { id name account role readOnly start expiresAt } } ... on CommandRefused { code message(locale: EN) }
  }
}`;
const REVOKE = 'mutation ($id: ID!) { revokeAccessToken(token: $id) { __typename ... on CommandRefused { code } } }';
const TOKENS = 'query ($of: ID) { accessTokens(account: $of) { id name account } }';
const AUDIT = '{ auditLog(first: 100) { kind account subject address facts } }';
const LAST_SIGN_IN = 'mutation { endSessions { ... on AccountChanged { account { email lastSignInAt } } } }';
const FILTERED = 'query ($filter: AuditFilter!) { auditLog(first: 100, filter: $filter) { kind account subject at } }';

type Made = {
  createAccessToken: { code?: string; message?: string; secret: string; token: { id: string; start: string } };
};
type Audit = {
  auditLog: readonly { kind: string; account: string; subject: string; address: string; facts: object }[];
};

let world: World;
let admin: Visitor;
beforeAll(async () => {
  world = await startWorld();
  ({ visitor: admin } = await signedIn(world, { role: 'admin', name: 'Администратор' }));
});
afterAll(() => world.close());

describe('an administrator', () => {
  const wanted = { role: 'DELEGATE', name: 'Олег Ким', email: 'Oleg.Kim@example.org', state: 'XA' };
  type Answer = { createAccount: { code?: string; account: object; link: { path: string } } };

  it('makes an account and a link, with which its owner signs in', async () => {
    const { body } = await admin.ask<Answer>(CREATE_ACCOUNT, { input: wanted });
    const { account, link } = body.data.createAccount;
    expect(account).toMatchObject({ role: 'DELEGATE', state: 'XA', email: 'oleg.kim@example.org' });
    const [page, token] = link.path.split('#');
    expect(page).toBe('/sign-in/first');
    const visitor = new Visitor(world.url);
    expect((await visitor.post('/auth/password', { token, password: PASSWORD })).status).toBe(200);
  });

  test.each([
    [{ email: 'OLEG.kim@example.org' }, 'EMAIL_TAKEN'],
    [{ email: 'Олег' }, 'INVALID_EMAIL'],
    [{ email: 'a..b@example.org' }, 'INVALID_EMAIL'],
    [{ email: 'oleg@localhost' }, 'INVALID_EMAIL'],
    [{ email: 'a@b.example', state: 'QQ' }, 'STATE_DOES_NOT_FIT'],
    [{ email: 'a@b.example', state: null }, 'STATE_DOES_NOT_FIT'],
    [{ email: 'a@b.example', role: 'SECRETARIAT' }, 'STATE_DOES_NOT_FIT'],
    [{ email: 'a@b.example', name: ' ' }, 'EMPTY_TEXT'],
    [{ email: 'a@b.example', name: '\u200b\u00ad\u2800' }, 'EMPTY_TEXT'],
    [{ email: 'a@b.example', name: 'Анна\nСидорова' }, 'UNSEEN_IN_NAME'],
    [{ email: 'a@b.example', name: 'Анна \u202eандерБ' }, 'UNSEEN_IN_NAME'],
  ])('is refused an account with %j', async (different, code) => {
    await admin.ask(CREATE_ACCOUNT, { input: wanted });
    const { body } = await admin.ask<Answer>(CREATE_ACCOUNT, { input: { ...wanted, ...different } });
    expect(body.data.createAccount.code).toBe(code);
  });

  it('changes a role, disables and enables again; a disabled account signs in no more', async () => {
    const { id, email } = await signedIn(world);
    const changed = async (to: object) => (await admin.ask(CHANGE, { input: { account: id, ...to } })).body.data;
    const signIn = async () =>
      (await new Visitor(world.url).post('/auth/sign-in', { email, password: PASSWORD })).status;
    expect(await changed({ role: 'DELEGATE', state: 'XB' })).toMatchObject({
      changeAccount: { account: { state: 'XB' } },
    });
    expect(await changed({ role: 'ANALYST' })).toMatchObject({
      changeAccount: { account: { role: 'ANALYST', state: null } },
    });
    await changed({ disabled: true });
    expect(await signIn()).toBe(401);
    expect(await changed({ disabled: false })).toMatchObject({ changeAccount: { account: { disabledAt: null } } });
    expect(await signIn()).toBe(200);
  });

  it('is told when an account was last signed in to, and nobody else is, not even its owner', async () => {
    const [never, owner] = [await makeAccount(world), await signedIn(world)];
    const { body } = await admin.ask<{ accounts: readonly { id: string; lastSignInAt: string | null }[] }>(
      '{ accounts { id lastSignInAt } }',
    );
    const lastOf = (id: string) => body.data.accounts.find((each) => each.id === id)?.lastSignInAt;
    expect([lastOf(never.id), lastOf(owner.id)]).toEqual([null, expect.stringMatching(/^\d{4}-.*Z$/)]);
    const own = await owner.visitor.ask(LAST_SIGN_IN);
    expect(own.body.errors?.[0]?.extensions.code).toBe('ADMINISTRATORS_ONLY');
    expect(own.body.data).toEqual({ endSessions: { account: { email: owner.email, lastSignInAt: null } } });
  });

  it('cannot lock themselves out', async () => {
    const own = await signedIn(world, { role: 'admin' });
    for (const to of [{ disabled: true }, { role: 'VIEWER' }]) {
      const { body } = await own.visitor.ask(CHANGE, { input: { account: own.id, ...to } });
      expect(body.data).toEqual({ changeAccount: { code: 'OWN_ACCOUNT' } });
    }
    expect((await admin.ask(CHANGE, { input: { account: 'nobody', name: 'x' } })).body.data).toEqual({
      changeAccount: { code: 'UNKNOWN_ACCOUNT' },
    });
  });
});

describe('npm run account', () => {
  const account = (...args: string[]) =>
    runScript('scripts/account.ts', args, { DATABASE_URL: world.databaseUrl, PORT: '4321', CONCORD_ORIGIN: '' });

  it('prints a link and nothing else, and a new one for who has lost it', async () => {
    const person = ['--role', 'analyst', '--name', 'Analyst', '--email', 'analyst@example.org'];
    const printed = await account(...person);
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/first#[\w-]{43}\n$/);
    // That of the running server, whatever this shell would start.
    expect(printed.out).toContain(`${world.url}/`);
    const renewed = await account('--renew', 'Analyst@example.org');
    const use = async ({ out }: { out: string }) => {
      const [, token] = out.trim().split('#');
      return (await new Visitor(world.url).post('/auth/password', { token, password: PASSWORD })).status;
    };
    expect([await use(printed), await use(renewed)]).toEqual([400, 200]);
    expect(await account(...person)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('already') });
  });

  test.each([
    [['--role', 'king', '--name', 'x', '--email', 'x@y.example'], 'An account needs'],
    [['--role', 'delegate', '--name', 'x', '--email', 'x@y.example'], 'do not go together'],
    [['--renew', 'nobody@example.org'], 'There is no account'],
  ])('%j says what is wrong', async (args, message) => {
    expect(await account(...args)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) });
  });
});

describe('a token', () => {
  const create = async (visitor: Visitor, different: object = {}) =>
    (await visitor.ask<Made>(CREATE_TOKEN, { input: { name: 'notebook', readOnly: true, days: 30, ...different } }))
      .body.data.createAccessToken;

  it('of an analyst reads in their name until it ends, and enters nothing', async () => {
    const { id, visitor } = await signedIn(world, { role: 'analyst' });
    const { secret, token } = await create(visitor);
    expect(token).toMatchObject({ name: 'notebook', account: id, role: 'ANALYST', readOnly: true });
    expect(secret.startsWith(token.start)).toBe(true);
    const { body } = await ask(world.url, { query: WHO, token: secret });
    expect(body.data).toEqual({ viewer: { role: 'ANALYST', account: id, readOnly: true } });
    expect(JSON.stringify((await visitor.ask(TOKENS)).body.data)).not.toContain(secret);
  });

  it('that only reads enters nothing, whatever its role', async () => {
    const { visitor } = await signedIn(world);
    const { secret } = await create(visitor);
    const open = await findOpenStep(world, secret);
    const entered = async (token: string) =>
      (
        await ask<{ expressPosition: object }>(world.url, {
          ...{ query: EXPRESS, variables: position(open, 'XA', world.today), token },
        })
      ).body.data.expressPosition;
    expect(await entered(secret)).toMatchObject({ code: 'READ_ONLY' });
    expect(await entered((await create(visitor, { readOnly: false })).secret)).toMatchObject({
      __typename: 'PositionExpressed',
    });
    const another = await ask<Made>(world.url, {
      ...{ query: CREATE_TOKEN, variables: { input: { name: 'x', readOnly: false, days: 1 } }, token: secret },
    });
    expect(another.body.data.createAccessToken.code).toBe('READ_ONLY');
  });

  test.each([
    ['ANALYST', { role: 'SECRETARIAT' }, 'ROLE_ABOVE_OWN'],
    ['SECRETARIAT', { role: 'ADMIN' }, 'ROLE_ABOVE_OWN'],
    ['SECRETARIAT', { role: 'DELEGATE' }, 'ROLE_ABOVE_OWN'],
    ['ANALYST', { days: 0 }, 'INVALID_EXPIRY'],
    ['ANALYST', { days: 367 }, 'INVALID_EXPIRY'],
    ['ANALYST', { name: '' }, 'EMPTY_TEXT'],
    ['ANALYST', { name: 'блокнот\u001b[2J' }, 'UNSEEN_IN_NAME'],
    ['VIEWER', {}, 'NOT_ALLOWED'],
  ])('of role %s with %j is refused', async (role, different, code) => {
    const { visitor } = await signedIn(world, { role: role.toLowerCase() as 'viewer' });
    expect(await create(visitor, different)).toMatchObject({ code });
  });

  it('is refused to a viewer in words that say who makes one', async () => {
    const { visitor } = await signedIn(world, { role: 'viewer' });
    const told = await visitor.ask<Readonly<{ createAccessToken: Readonly<{ ru: string; en: string }> }>>(
      `mutation { createAccessToken(input: { name: "x", readOnly: true, days: 1 }) {
         ... on CommandRefused { ru: message(locale: RU) en: message(locale: EN) } } }`,
    );
    const { ru, en } = told.body.data.createAccessToken;
    expect(ru).toContain('в ролях: аналитик, делегат, секретариат и администратор; попросите администратора');
    expect(en).toContain('in the roles analyst, delegate, secretariat and administrator; ask an administrator');
  });

  it('never makes another one that may do more than itself', async () => {
    const lesser = await create(admin, { role: 'ANALYST', readOnly: false });
    const { body } = await ask<Made>(world.url, {
      query: CREATE_TOKEN,
      variables: { input: { name: 'more', role: 'ADMIN', readOnly: false, days: 30 } },
      token: lesser.secret,
    });
    expect(body.data.createAccessToken.code).toBe('ROLE_ABOVE_OWN');
  });

  it('ends with the role of its owner, and with their account', async () => {
    const { id, visitor } = await signedIn(world);
    const [own, lesser] = [await create(visitor), await create(visitor, { role: 'VIEWER' })];
    const change = (to: object) => admin.ask(CHANGE, { input: { account: id, ...to } });
    await change({ role: 'ANALYST' });
    expect((await ask(world.url, { query: WHO, token: own.secret })).status).toBe(401);
    expect((await ask(world.url, { query: WHO, token: lesser.secret })).status).toBe(200);
    const socket = new Connection(world.url);
    await socket.hello({ Authorization: `Bearer ${lesser.secret}` });
    await change({ disabled: true });
    expect(await socket.ended).toBe(4403);
  });

  it('is seen and revoked by its owner and by administrators, and by nobody else', async () => {
    const { id, visitor } = await signedIn(world);
    const { token, secret } = await create(visitor);
    const other = await signedIn(world);
    expect((await other.visitor.ask(TOKENS, { of: id })).body.data).toEqual({ accessTokens: [] });
    expect((await other.visitor.ask(REVOKE, { id: token.id })).body.data).toMatchObject({
      revokeAccessToken: { code: 'UNKNOWN_TOKEN' },
    });
    expect((await admin.ask(TOKENS, { of: id })).body.data).toMatchObject({ accessTokens: [{ id: token.id }] });
    const socket = new Connection(world.url);
    await socket.hello({ Authorization: `Bearer ${secret}` });
    expect((await visitor.ask(REVOKE, { id: token.id })).body.data).toEqual({
      revokeAccessToken: { __typename: 'AccessTokenRevoked' },
    });
    expect(await socket.ended).toBe(4403);
    expect((await visitor.ask(TOKENS)).body.data).toEqual({ accessTokens: [] });
  });

  it('that is revoked works no more from that moment, here and in every other process', async () => {
    const second = await startProcess(world.databaseUrl, world.today);
    onTestFinished(() => second.end());
    const { visitor } = await signedIn(world);
    const { token, secret } = await create(visitor);
    const statuses = () =>
      Promise.all([world.url, second.url].map(async (url) => (await ask(url, { query: WHO, token: secret })).status));
    const socket = new Connection(second.url);
    await socket.hello({ Authorization: `Bearer ${secret}` });
    expect(await statuses()).toEqual([200, 200]);
    await visitor.ask(REVOKE, { id: token.id });
    expect((await ask(world.url, { query: WHO, token: secret })).status).toBe(401);
    // The other process closes what is open when it hears of it.
    expect(await socket.ended).toBe(4403);
    expect(await statuses()).toEqual([401, 401]);
  });

  it('of a screen reads as a viewer in a name of its own', async () => {
    const device = `mutation { createDeviceToken(input: { name: "Hall", days: 366 }) { ... on AccessTokenMade { secret } } }`;
    const { body } = await admin.ask<{ createDeviceToken: { secret: string } }>(device);
    const answer = await ask(world.url, { query: WHO, token: body.data.createDeviceToken.secret });
    expect(answer.body.data).toEqual({ viewer: { role: 'VIEWER', account: 'devices', readOnly: true } });
  });

  it('of npm run token may be for reading only, and for a few days', async () => {
    const env = { DATABASE_URL: world.databaseUrl };
    const args = ['--role', 'secretariat', '--read-only', '--days', '3'];
    const { out } = await runScript('scripts/token.ts', args, env);
    const { body } = await ask(world.url, { query: WHO, token: out.trim() });
    expect(body.data).toMatchObject({ viewer: { readOnly: true } });
    const wrong = await runScript('scripts/token.ts', ['--role', 'viewer', '--days', 'x'], env);
    expect(wrong).toMatchObject({ code: 1, out: '' });
  });
});

describe('the audit log', () => {
  const entries = async () => (await admin.ask<Audit>(AUDIT)).body.data.auditLog;

  it('says who signed in, who failed, who signed out, and from where', async () => {
    const { id, email, visitor } = await signedIn(world);
    await visitor.post('/auth/sign-in', { email, password: 'не тот пароль совсем' });
    await visitor.post('/auth/sign-out');
    const own = (await entries()).filter(({ account, subject }) => account === id || subject === email);
    expect(own.map(({ kind }) => kind)).toEqual(['signedOut', 'signInFailed', 'signedIn', 'passwordSet']);
    expect(own.map(({ address }) => address)).toEqual(Array(4).fill('127.0.0.1'));
  });

  it('says which account was made, changed and disabled, and which token made and revoked, by whom', async () => {
    const person = await makeAccount(world);
    await admin.ask(CHANGE, { input: { account: person.id, disabled: true } });
    const { id, visitor } = await signedIn(world);
    const made = (await visitor.ask<Made>(CREATE_TOKEN, { input: { name: 'x', readOnly: true, days: 1 } })).body.data;
    await visitor.ask(REVOKE, { id: made.createAccessToken.token.id });
    const log = await entries();
    expect(log.filter(({ subject }) => subject === person.id)).toMatchObject([
      { kind: 'accountChanged', facts: { disabled: true } },
      { kind: 'accountCreated', account: null, facts: { role: 'secretariat' } },
    ]);
    expect(log.filter(({ subject }) => subject === made.createAccessToken.token.id)).toMatchObject([
      { kind: 'tokenRevoked', account: id },
      { kind: 'tokenCreated', account: id, facts: { readOnly: true, days: 1 } },
    ]);
  });

  it('tells of one account, of some kinds and of a time alone', async () => {
    const { id, visitor } = await signedIn(world);
    await admin.ask(CHANGE, { input: { account: id, name: 'Другое имя' } });
    const told = async (filter: object) => {
      const { body } = await admin.ask<{ auditLog: readonly { kind: string; at: string }[] }>(FILTERED, { filter });
      return body.data.auditLog;
    };
    const all = await told({ account: id });
    expect(all.map(({ kind }) => kind)).toEqual(['accountChanged', 'signedIn', 'passwordSet', 'accountCreated']);
    const [changed, entered] = all;
    expect(await told({ account: id, kinds: ['SIGNED_IN', 'SIGNED_OUT'] })).toEqual([entered]);
    expect(await told({ account: id, since: changed?.at })).toEqual([changed]);
    expect(await told({ account: id, since: '2020-01-15T00:00:00.000Z', until: '2020-01-16T00:00:00.000Z' })).toEqual(
      [],
    );
    const wrong = await admin.ask(FILTERED, { filter: { since: 'yesterday' } });
    expect(wrong.body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await visitor.ask(FILTERED, { filter: {} })).body.errors?.[0]?.extensions.code).toBe('ADMINISTRATORS_ONLY');
  });

  it('says what was refused to whom, and nothing of strangers', async () => {
    const { id, visitor } = await signedIn(world, { role: 'viewer' });
    const publish =
      'mutation { revokeAccessToken(token: "x") { __typename } createDeviceToken(input: { name: "x", days: 1 }) { __typename } }';
    await visitor.ask(publish);
    const before = (await entries()).length;
    await new Visitor(world.url).ask(publish);
    const log = await entries();
    expect(log.length).toBe(before);
    expect(log.filter(({ account, kind }) => account === id && kind === 'refused')).toMatchObject([
      { subject: 'createDeviceToken', facts: { code: 'ADMINISTRATORS_ONLY' } },
      { subject: 'revokeAccessToken', facts: { code: 'UNKNOWN_TOKEN' } },
    ]);
  });

  it('says once from where a token was shown that is none', async () => {
    const own = await startWorld();
    onTestFinished(() => own.close());
    for (const token of ['x', 'concord_x', `concord_${'x'.repeat(64)}`])
      expect((await ask(own.url, { query: WHO, token })).status).toBe(401);
    await expect(new Connection(own.url).hello({ Authorization: 'Bearer x' })).rejects.toThrow('4403');
    const { visitor } = await signedIn(own, { role: 'admin' });
    const log = (await visitor.ask<Audit>(AUDIT)).body.data.auditLog;
    expect(log.filter(({ kind }) => kind === 'tokenRefused')).toEqual([
      { kind: 'tokenRefused', account: null, subject: null, address: '127.0.0.1', facts: {} },
    ]);
  });

  it('says what was refused to be told, at whatever depth, and nothing of strangers', async () => {
    const { id, visitor } = await signedIn(world, { role: 'analyst' });
    for (const query of ['{ auditLog { number } }', '{ accounts { id } }', LAST_SIGN_IN]) await visitor.ask(query);
    const before = (await entries()).length;
    for (const query of ['{ auditLog { number } }', '{ accounts { id } }', '{ accessTokens { id } }'])
      await new Visitor(world.url).ask(query);
    const log = await entries();
    expect(log.length).toBe(before);
    const refused = log.filter(({ account, kind }) => account === id && kind === 'refused');
    expect(refused.map(({ subject, facts }) => ({ subject, facts }))).toEqual(
      ['AccountProfile.lastSignInAt', 'accounts', 'auditLog'].map((subject) => ({
        subject,
        facts: { code: 'ADMINISTRATORS_ONLY' },
      })),
    );
  });

  it('says each refusal once for an operation, over WebSocket too', async () => {
    const { id, visitor } = await signedIn(world, { role: 'analyst' });
    const fifty = (ask: string) => Array.from({ length: 50 }, (_, n) => `a${n}: ${ask}`).join(' ');
    const enter = fifty('revokeAccessToken(token: "x") { __typename }');
    const device = 'createDeviceToken(input: { name: "x", days: 1 }) { __typename }';
    await visitor.ask(`mutation { ${enter} ${device} }`);
    await visitor.ask(`{ ${fifty('auditLog { number }')} }`);
    const connection = new Connection(world.url, { cookie: visitor.cookie, origin: world.url });
    await connection.hello();
    connection.subscribe('1', `{ ${fifty('auditLog { number }')} }`);
    await connection.next();
    connection.cut();
    const refused = (await entries()).filter(({ account, kind }) => account === id && kind === 'refused');
    expect(refused.map(({ subject }) => subject)).toEqual([
      'auditLog',
      'auditLog',
      'createDeviceToken',
      'revokeAccessToken',
    ]);
  });

  it('is paged, and holds no secret', async () => {
    const { visitor, secret } = await signedIn(world);
    const made = (await visitor.ask<Made>(CREATE_TOKEN, { input: { name: 'x', readOnly: true, days: 1 } })).body.data;
    const rows = await world.register.prisma.authAudit.findMany({ select: { facts: true, subject: true, kind: true } });
    for (const hidden of [secret, PASSWORD, made.createAccessToken.secret, visitor.cookie])
      expect(JSON.stringify(rows)).not.toContain(hidden);
    type Page = { auditLog: readonly { number: string }[] };
    const page = async (before: string | null) =>
      (await admin.ask<Page>('query ($b: String) { auditLog(first: 2, before: $b) { number } }', { b: before })).body
        .data.auditLog;
    const first = await page(null);
    const second = await page(first[1]?.number ?? '');
    expect([...first, ...second].map(({ number }) => Number(number))).toEqual(
      [...first, ...second].map(({ number }) => Number(number)).sort((a, b) => b - a),
    );
    expect(new Set([...first, ...second].map(({ number }) => number)).size).toBe(4);
  });
});
