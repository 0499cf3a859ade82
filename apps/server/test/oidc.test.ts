import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeAccount, type Person } from './testkit/people.ts';
import { type RunningProvider, startProvider } from './testkit/provider.ts';
import { Visitor } from './testkit/visitor.ts';
import { startWorld, type World } from './testkit/world.ts';

const WHO = '{ viewer { role account } }';

let provider: RunningProvider;
let world: World;
beforeAll(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  provider = await startProvider(origin);
  const { issuer, clientId, clientSecret } = provider;
  const oidc = { issuer, clientId, clientSecret, name: 'Минсвязи', domains: ['example.org'] };
  world = await startWorld({ port, origin, oidc });
});
afterAll(async () => {
  await world.close();
  await provider.close();
});

/** A port that nobody uses: where people are sent back to must be known before the server listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Goes to the provider and comes back; where the browser ends up. */
async function signInAs(visitor: Visitor, name: string, at = provider): Promise<string | null> {
  const begun = await visitor.fetch('/auth/provider', { method: 'POST' });
  const { url } = (await begun.json()) as { url: string };
  const back = new URL(await at.signIn(url, name));
  const response = await visitor.fetch(back.pathname + back.search, { headers: { 'sec-fetch-site': 'cross-site' } });
  return response.headers.get('location');
}

const accountsOf = ({ id }: Person) => world.register.prisma.authAccount.findMany({ where: { userId: id } });
const peopleCount = () => world.register.prisma.authUser.count();

describe('an organisation’s identity provider', () => {
  it('is named to the page', async () => {
    expect(await (await new Visitor(world.url).fetch('/auth/provider')).json()).toEqual({ name: 'Минсвязи' });
  });

  it('signs in who has an account with the address that it has verified, and again whatever the address is then', async () => {
    const person = await makeAccount(world, { role: 'delegate', state: 'XB' });
    provider.people.set('known', { email: person.email, verified: true });
    const visitor = new Visitor(world.url);
    expect(await signInAs(visitor, 'known')).toBe('/');
    const { body } = await visitor.ask(WHO);
    expect(body.data).toEqual({ viewer: { role: 'DELEGATE', account: person.id } });
    expect(visitor.set.find((cookie) => cookie.startsWith('concord.session_token='))).toMatch(
      /HttpOnly; SameSite=Strict/,
    );
    const [linked] = await accountsOf(person);
    expect(linked).toMatchObject({ providerId: 'oidc', accountId: 'known' });

    provider.people.set('known', { email: 'other@example.org', verified: false });
    expect(await signInAs(new Visitor(world.url), 'known')).toBe('/');
  });

  it.each([
    ['an address that it has not verified', false, (person: Person) => person.email],
    ['an address that no account has', true, () => 'stranger@example.org'],
  ])('signs in nobody with %s, and makes no account', async (_, verified, emailOf) => {
    const person = await makeAccount(world);
    const before = await peopleCount();
    const name = crypto.randomUUID();
    provider.people.set(name, { email: emailOf(person), verified });
    const visitor = new Visitor(world.url);
    expect(await signInAs(visitor, name)).toBe('/sign-in?refused=provider');
    expect((await visitor.ask(WHO)).body.data).toEqual({ viewer: null });
    expect([await peopleCount(), await accountsOf(person)]).toEqual([before, []]);
  });

  it('does not speak for the people of another organisation', async () => {
    const person = await makeAccount(world, { email: `${crypto.randomUUID()}@elsewhere.example` });
    const { email } = await world.register.prisma.authUser.findUniqueOrThrow({ where: { id: person.id } });
    provider.people.set('usurper', { email, verified: true });
    expect(await signInAs(new Visitor(world.url), 'usurper')).toBe('/sign-in?refused=provider');
  });

  it('signs in nobody whose account is disabled', async () => {
    const person = await makeAccount(world);
    provider.people.set('disabled', { email: person.email, verified: true });
    await world.register.prisma.authUser.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await signInAs(new Visitor(world.url), 'disabled')).toBe('/sign-in?refused=provider');
  });

  it('cannot be used to sign somebody else in: who comes back must be who went there', async () => {
    const person = await makeAccount(world);
    provider.people.set('attacker', { email: person.email, verified: true });
    const begun = await new Visitor(world.url).fetch('/auth/provider', { method: 'POST' });
    const { url } = (await begun.json()) as { url: string };
    const back = new URL(await provider.signIn(url, 'attacker'));
    const victim = new Visitor(world.url);
    const response = await victim.fetch(back.pathname + back.search, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(response.headers.get('location')).toBe('/sign-in?refused=provider');
    expect((await victim.ask(WHO)).body.data).toEqual({ viewer: null });
  });

  it('is nobody’s way to keep others out: what a page of another site sends here does not count as a failure', async () => {
    const person = await makeAccount(world);
    provider.people.set('busy', { email: person.email, verified: true });
    const before = await world.register.prisma.authAudit.count();
    const victim = new Visitor(world.url);
    for (let sent = 0; sent < 60; sent++) {
      const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' };
      const answer = await victim.fetch(`/auth/callback/oidc?x=${sent}`, { headers });
      expect(answer.headers.get('location')).toBe('/sign-in?refused=provider');
    }
    expect(await world.register.prisma.authAudit.count()).toBe(before);
    expect(await signInAs(victim, 'busy')).toBe('/');
  });

  it('keeps evidence of who it signed in, and holds no token of its own in clear', async () => {
    const person = await makeAccount(world);
    provider.people.set('evident', { email: person.email, verified: true });
    await signInAs(new Visitor(world.url), 'evident');
    const noted = await world.register.prisma.authAudit.findMany({ where: { account: person.id } });
    expect(noted).toMatchObject([{ kind: 'signedIn', facts: { by: 'oidc' }, address: '127.0.0.1' }]);
    const [linked] = await accountsOf(person);
    expect(linked?.accessToken).not.toMatch(/^[\w-]{20,60}$/);
  });
});

describe('an identity provider that is away when the server starts', () => {
  it('signs in nobody until it is there, then does, and goes on when it has other keys', async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    const origin = `http://127.0.0.1:${port}`;
    const issuer = `http://127.0.0.1:${providerPort}`;
    const given = { clientId: 'concord', clientSecret: 'what both of them know', domains: ['example.org'] };
    const own = await startWorld({ port, origin, oidc: { ...given, issuer, name: 'Минсвязи' } });
    onTestFinished(() => own.close());
    const person = await makeAccount(own);

    const away = await new Visitor(own.url).post('/auth/provider');
    expect([away.status, away.body.code]).toEqual([503, 'PROVIDER_AWAY']);
    for (const _keys of ['first', 'others']) {
      const there = await startProvider(origin, providerPort);
      there.people.set('known', { email: person.email, verified: true });
      const visitor = new Visitor(own.url);
      expect(await signInAs(visitor, 'known', there)).toBe('/');
      expect((await visitor.ask(WHO)).body.data).toMatchObject({ viewer: { account: person.id } });
      await there.close();
    }
  });
});
