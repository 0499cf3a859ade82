import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignIn } from '../src/accounts/index.ts';
import { createStrangers } from '../src/accounts/strangers.ts';
import { startWorld, type World } from './testkit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('What was answered about a token', () => {
  const HOUR = 60 * 60 * 1_000;

  /** What is answered about a token while it stands, and by the same once it does not: nobody tells it so. */
  async function beforeAndAfter(believedFor: number) {
    const signIn = createSignIn(world.parts, believedFor);
    const shown = { authorization: `Bearer ${await world.token({ role: 'viewer' })}` };
    const before = await signIn.who(shown);
    await world.withdrawTokens('viewer');
    return { signIn, shown, before, after: await signIn.who(shown) };
  }

  it('is believed for its time', async () => {
    const { signIn, shown, before, after } = await beforeAndAfter(HOUR);
    expect(before.kind).toBe('signedIn');
    expect(after).toEqual(before);
    signIn.forget();
    expect(await signIn.who(shown)).toEqual({ kind: 'refused', shown: 'token' });
  });

  it('is believed no longer', async () => {
    const { before, after } = await beforeAndAfter(0);
    expect(before.kind).toBe('signedIn');
    expect(after).toEqual({ kind: 'refused', shown: 'token' });
  });
});

describe('From where a token was shown that is none', () => {
  /** The addresses that are noted when these come one after the other. */
  function noted(addresses: readonly string[], window?: number): readonly string[] {
    const kept: string[] = [];
    const note = createStrangers({ noteRefused: async ({ address }) => void kept.push(address ?? '') }, window);
    for (const address of addresses) note({ name: address, exact: address, isLoopback: false });
    return kept;
  }

  it('is noted once for each address', () => {
    expect(noted(['192.0.2.1', '192.0.2.2', '192.0.2.1'])).toEqual(['192.0.2.1', '192.0.2.2']);
  });

  it('is noted again when its time is over', () => {
    expect(noted(['192.0.2.1', '192.0.2.1'], 0)).toEqual(['192.0.2.1', '192.0.2.1']);
  });

  it('is noted of a hundred addresses at most', () => {
    expect(noted(Array.from({ length: 300 }, (_, n) => `203.0.113.${n}`))).toHaveLength(100);
  });
});
