import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Register } from '../src/index.ts';
import { openWorld, type World } from './world.ts';

const AT = new Date('2026-03-20T10:00:00.000Z');
const SOMEBODY = { id: 'somebody', name: 'Somebody', email: 's@example.org', role: 'delegate', state: 'XA' };
const SESSION = { id: 'session', token: 'secret', userId: 'somebody', expiresAt: AT, createdAt: AT, updatedAt: AT };
const TOKEN = { id: 'token', key: 'hash', referenceId: 'somebody', createdAt: AT, updatedAt: AT };

let world: World;
let elsewhere: Register['prisma'];
beforeAll(async () => {
  world = await openWorld();
  elsewhere = (await world.another()).prisma;
});
afterAll(() => world.close());
beforeEach(async () => {
  await elsewhere.authUser.deleteMany();
  await elsewhere.authApiKey.deleteMany();
  await admit(elsewhere);
});

/** Somebody with a session and a token. */
async function admit(prisma: Register['prisma']): Promise<void> {
  await prisma.authUser.create({ data: { ...SOMEBODY, createdAt: AT, updatedAt: AT } });
  await prisma.authSession.create({ data: SESSION });
  await prisma.authApiKey.create({ data: TOKEN });
}

/** When it is next told that something was withdrawn. */
const nextTold = ({ register }: World = world): Promise<void> =>
  new Promise((resolve) => {
    const unhear = register.onWithdrawn(() => {
      unhear();
      resolve();
    });
  });

const token = { where: { id: 'token' } };
const user = { where: { id: 'somebody' } };

test.each<readonly [string, () => Promise<unknown>]>([
  ['a session ends', () => elsewhere.authSession.delete({ where: { id: 'session' } })],
  ['a token is revoked', () => elsewhere.authApiKey.delete(token)],
  ['a token is disabled', () => elsewhere.authApiKey.update({ ...token, data: { enabled: false } })],
  ['a token ends earlier', () => elsewhere.authApiKey.update({ ...token, data: { expiresAt: AT } })],
  ['an account has another role', () => elsewhere.authUser.update({ ...user, data: { role: 'viewer', state: null } })],
  ['an account speaks for another state', () => elsewhere.authUser.update({ ...user, data: { state: 'XB' } })],
  ['an account is disabled', () => elsewhere.authUser.update({ ...user, data: { disabledAt: AT } })],
  ['an account is erased', () => elsewhere.authUser.delete(user)],
])('every process hears at once that %s', async (_, act) => {
  const told = nextTold();
  await act();
  await told;
});

test('nobody is told each time that a token is shown or somebody is called another name', async () => {
  // In a database of its own, in which nothing was withdrawn before that may still be told.
  const own = await openWorld();
  const { prisma } = await own.another();
  await admit(prisma);
  let times = 0;
  own.register.onWithdrawn(() => {
    times += 1;
  });
  await prisma.authApiKey.update({ ...token, data: { lastRequest: AT, requestCount: 7, updatedAt: AT } });
  await prisma.authUser.update({ ...user, data: { name: 'Another' } });
  // What comes last is heard last.
  const told = nextTold(own);
  await prisma.authApiKey.delete(token);
  await told;
  expect(times).toBe(1);
  await own.close();
});
