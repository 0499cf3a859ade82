import type { Viewer } from '@concord/domain';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { createSignIn, createWatch, type SignedIn, viewersOf } from '../src/accounts/index.ts';
import type { Shown } from '../src/accounts/signIn.ts';
import type { CredentialId } from '../src/accounts/standing.ts';
import { Connection } from './testkit/connection.ts';
import { signedIn } from './testkit/people.ts';
import { startWorld, type World } from './testkit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const READER: Viewer = { role: 'viewer', account: 'reader' };
const by = (id: CredentialId): SignedIn => ({ kind: 'signedIn', viewer: READER, by: id });

/** A watch that remembers what it asks for. */
function watching(standing: (ids: readonly CredentialId[]) => Promise<ReadonlyMap<CredentialId, Viewer>>) {
  const asked: (readonly CredentialId[])[] = [];
  const watch = createWatch((ids) => {
    asked.push(ids);
    return standing(ids);
  }, world.log);
  onTestFinished(() => watch.close());
  const follow = (somebody: SignedIn) =>
    new Promise<void>((resolve) => {
      watch.add(somebody, () => {
        resolve();
        return true;
      });
    });
  return { watch, asked, follow };
}

it('asks once for one token, however it was written, and ends all that was opened with it', async () => {
  const token = await world.token({ role: 'viewer' });
  const spellings = [`Bearer ${token}`, `bearer   ${token}`, `BEARER ${token} `];
  const { who } = createSignIn(world.parts);
  const answers = await Promise.all(spellings.map((authorization) => who({ authorization })));
  const { watch, asked, follow } = watching((ids) => viewersOf(world.register.prisma, ids));
  const ended = answers.map((answer) => follow(answer as SignedIn));
  await world.withdrawTokens('viewer');
  watch.look();
  await Promise.all(ended);
  expect(new Set(asked.flat()).size).toBe(1);
  for (const ids of asked) expect(ids.length).toBe(1);
});

it('asks for a thousand tokens together, and ends the last as soon as the first', async () => {
  const { watch, asked, follow } = watching(async () => new Map());
  const ended = Array.from({ length: 1_000 }, (_, n) => follow(by(`token ${n}`)));
  watch.look();
  await Promise.all(ended);
  expect(asked.map(({ length }) => length)).toEqual([1_000]);
});

it('looks once more when something is withdrawn while it looks, and at all again when it could not', async () => {
  // So that nothing but what is withdrawn makes it look.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const [first, second] = [1, 2].map(() => ({ begun: Promise.withResolvers<void>(), answer: answers() }));
  const looks = [first, second].values();
  const { watch, asked, follow } = watching(() => {
    const look = looks.next().value;
    look?.begun.resolve();
    return look?.answer.promise ?? Promise.resolve(new Map());
  });
  const ended = follow(by('session 1'));
  for (let n = 0; n < 3; n += 1) watch.look();
  await first?.begun.promise;
  first?.answer.reject(new Error('the database is away'));
  await second?.begun.promise;
  second?.answer.resolve(new Map());
  await ended;
  expect(asked.length).toBe(2);
});

const answers = () => Promise.withResolvers<ReadonlyMap<CredentialId, Viewer>>();

it('finds for whom tokens and sessions speak, and none of them that has ended, is disabled, or whose account is', async () => {
  const { prisma } = world.register;
  const { who } = createSignIn(world.parts);
  const idOf = async (shown: Shown) => ((await who(shown)) as SignedIn).by as CredentialId;
  const tokenId = async () =>
    idOf({ authorization: `Bearer ${await world.token({ role: 'delegate', state: 'XA' }, { readOnly: true })}` });
  const [kept, ended, disabled] = [await tokenId(), await tokenId(), await tokenId()];
  const change = (id: string, data: object) =>
    prisma.authApiKey.update({ where: { id: id.split(' ')[1] ?? '' }, data });
  await change(ended, { expiresAt: new Date('2020-01-01T00:00:00Z') });
  await change(disabled, { enabled: false });
  const people = await Promise.all([1, 2, 3].map(() => signedIn(world, { role: 'analyst' })));
  const [stays, gone, late] = await Promise.all(people.map(({ visitor: { cookie } }) => idOf({ cookie })));
  await prisma.authUser.update({ where: { id: people[1]?.id ?? '' }, data: { disabledAt: new Date() } });
  await prisma.authSession.updateMany({
    where: { userId: people[2]?.id ?? '' },
    data: { expiresAt: new Date('2020-01-01T00:00:00Z') },
  });
  const found = await viewersOf(prisma, [kept, ended, disabled, stays, gone, late, 'token x'] as CredentialId[]);
  expect([...found.keys()]).toEqual([kept, stays]);
  expect(found.get(kept)).toMatchObject({ role: 'delegate', state: 'XA', readOnly: true });
  expect(found.get(stays as CredentialId)).toEqual({ role: 'analyst', account: people[0]?.id });
});

it('uses no token for looking: that of one screen is revoked, and the others are not touched', async () => {
  const { prisma } = world.register;
  const tokens = await Promise.all(Array.from({ length: 5 }, () => world.token({ role: 'analyst' })));
  const last = await world.token({ role: 'secretariat' });
  const sockets = await Promise.all(
    [...tokens, last].map(async (token) => {
      const socket = new Connection(world.url);
      await socket.hello({ authorization: `Bearer ${token}` });
      return socket;
    }),
  );
  const uses = () =>
    prisma.authApiKey.findMany({
      where: { referenceId: 'analyst' },
      orderBy: { id: 'asc' },
      select: { id: true, lastRequest: true },
    });
  const before = await uses();
  await world.withdrawTokens('secretariat');
  expect(await sockets.at(-1)?.ended).toBe(4403);
  expect(await uses()).toEqual(before);
  expect(before.length).toBe(5);
  for (const socket of sockets) socket.cut();
});
