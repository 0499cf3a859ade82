import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignIn } from '../src/accounts/index.ts';
import { ask } from './testkit/ask.ts';
import { runScript } from './testkit/processes.ts';
import { startWorld, type World } from './testkit/world.ts';

const WHO = '{ viewer { role account state { code } } }';

describe('tokens', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const token = (...args: string[]) => runScript('scripts/token.ts', args, { DATABASE_URL: world.databaseUrl });

  it.each(['viewer', 'analyst', 'secretariat', 'admin'])(
    'npm run token prints a token of role %s and nothing else',
    async (role) => {
      const printed = await token('--role', role);
      expect(printed).toMatchObject({ code: 0, err: '' });
      expect(printed.out).toMatch(/^concord_[A-Za-z]{64}\n$/);
      const { body } = await ask(world.url, { query: WHO, token: printed.out.trim() });
      expect(body).toEqual({ data: { viewer: { role: role.toUpperCase(), account: role, state: null } } });
    },
  );

  it('a second token of a role belongs to the same account, and the first one stays valid', async () => {
    const [first, second] = [
      await token('--role', 'delegate', '--state', 'XA'),
      await token('--role', 'delegate', '--state', 'XA'),
    ];
    expect(first.out).not.toBe(second.out);
    for (const { out } of [first, second]) {
      const { body } = await ask(world.url, { query: WHO, token: out.trim() });
      expect(body).toEqual({ data: { viewer: { role: 'DELEGATE', account: 'delegate-XA', state: { code: 'XA' } } } });
    }
  });

  it.each([
    [['--role', 'king'], '"king" is no role'],
    [[], 'No role was given'],
    [['--role', 'delegate'], 'say which'],
    [['--role', 'delegate', '--state', 'QQ'], 'The register knows no state "QQ". It knows:'],
    [['--role', 'viewer', '--state', 'XA'], 'Only a delegate'],
    [['--rôle', 'viewer'], 'Unknown option'],
  ])('npm run token %j says what is wrong, and prints no token', async (args, message) => {
    const printed = await token(...args);
    expect(printed).toMatchObject({ code: 1, out: '' });
    expect(printed.err).toContain(message);
  });

  it('npm run token says when there is no server', async () => {
    const env = { DATABASE_URL: '', CONCORD_DATA_DIR: '/nonexistent/concord' };
    const printed = await runScript('scripts/token.ts', ['--role', 'viewer'], env);
    expect(printed).toMatchObject({ code: 1, out: '' });
    expect(printed.err).toContain('npm start');
  });

  it('nobody is anonymous, and a bad token is not nobody', async () => {
    expect((await ask(world.url, { query: WHO })).body).toEqual({ data: { viewer: null } });
    for (const authorization of ['Bearer nonsense', `Bearer concord_${'x'.repeat(64)}`, 'Bearer', 'Basic YTpi', '']) {
      const answer = await ask(world.url, { query: WHO, headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
      expect(answer.body.errors?.[0]?.extensions.code).toBe('INVALID_TOKEN');
      expect(answer.body.data).toBeUndefined();
    }
  });

  it('a token may be used more than ten times a day', async () => {
    const authorization = `Bearer ${await world.token({ role: 'secretariat' })}`;
    for (let use = 0; use < 12; use += 1) {
      // A new one each time: one that remembers asks the database only now and then.
      const signIn = createSignIn(world.parts);
      expect(await signIn.who({ authorization })).toMatchObject({ kind: 'signedIn' });
    }
  });

  it('the database keeps no token, only what recognises it', async () => {
    const secret = await world.token({ role: 'viewer' });
    const keys = await world.register.prisma.authApiKey.findMany();
    expect(JSON.stringify(keys)).not.toContain(secret);
  });

  it('an expired token is refused', async () => {
    const expired = await world.token({ role: 'admin' });
    await world.register.prisma.authApiKey.updateMany({
      where: { referenceId: 'admin' },
      data: { expiresAt: new Date('2020-01-01T00:00:00Z') },
    });
    expect((await ask(world.url, { query: WHO, token: expired })).status).toBe(401);
  });
});
