import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createSignIn, createWatch, type SignedIn } from '../src/accounts/index.ts';
import type { Shown } from '../src/accounts/signIn.ts';
import { startWorld, type World } from './testkit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('asks once for one token, however it was written, and ends all that was opened with it', async () => {
  const token = await world.token({ role: 'viewer' });
  const spellings = [`Bearer ${token}`, `bearer   ${token}`, `BEARER ${token} `].map((authorization) => ({
    authorization,
  }));
  const signIn = createSignIn(world.parts);
  const asked: Shown[] = [];
  const counting = (shown: Shown): ReturnType<typeof signIn.who> => {
    asked.push(shown);
    return signIn.who(shown);
  };
  const watch = createWatch({ who: counting }, world.log);
  onTestFinished(() => watch.close());
  const answers = await Promise.all(spellings.map((shown) => signIn.who(shown)));
  const ended = spellings.map(
    (shown, place) =>
      new Promise<void>((resolve) => {
        watch.add(shown, answers[place] as SignedIn, () => {
          resolve();
          return true;
        });
      }),
  );
  await world.withdrawTokens('viewer');
  signIn.forget();
  watch.look();
  await Promise.all(ended);
  expect(new Set(asked.map(({ authorization }) => authorization)).size).toBe(1);
});
