import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { signedIn } from './testkit/people.ts';
import type { Visitor } from './testkit/visitor.ts';
import { startWorld, type World } from './testkit/world.ts';

const CREATE = `mutation ($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) { ... on AccessTokenMade { secret token { id expiresAt } } }
}`;
const DEVICE = `mutation ($input: CreateDeviceTokenInput!) {
  createDeviceToken(input: $input) { ... on AccessTokenMade { secret token { id expiresAt } } }
}`;
const REVOKE = 'mutation ($id: ID!) { revokeAccessToken(token: $id) { __typename } }';
const WHO = '{ viewer { role } }';

type Token = Readonly<{ secret: string; token: Readonly<{ id: string; expiresAt: string }> }>;
type Made = Readonly<{ createAccessToken: Token }>;
type DeviceMade = Readonly<{ createDeviceToken: Token }>;

let world: World;
let visitor: Visitor;
beforeAll(async () => {
  world = await startWorld();
  ({ visitor } = await signedIn(world, { role: 'analyst' }));
});
afterAll(() => world.close());

const inputOf = (days: number) => ({ input: { name: 'x', readOnly: false, days } });
const first = async (days: number): Promise<Token> =>
  (await visitor.ask<Made>(CREATE, inputOf(days))).body.data.createAccessToken;
const madeWith = async ({ secret }: Token, days: number): Promise<Token> =>
  (await ask<Made>(world.url, { query: CREATE, variables: inputOf(days), token: secret })).body.data.createAccessToken;
const statusOf = async ({ secret }: Token): Promise<number> =>
  (await ask(world.url, { query: WHO, token: secret })).status;

describe('A token that was made with another one', () => {
  it('ends no later than that', async () => {
    const day = await first(1);
    expect((await madeWith(day, 366)).token.expiresAt).toBe(day.token.expiresAt);
    const month = await first(30);
    expect((await madeWith(month, 1)).token.expiresAt < month.token.expiresAt).toBe(true);
  });

  it('ends with it when that is revoked, at once, and what it keeps open is closed', async () => {
    const maker = await first(30);
    const made = await madeWith(maker, 366);
    const grandchild = await madeWith(made, 366);
    expect([await statusOf(made), await statusOf(grandchild)]).toEqual([200, 200]);
    const socket = new Connection(world.url);
    await socket.hello({ Authorization: `Bearer ${grandchild.secret}` });
    await visitor.ask(REVOKE, { id: maker.token.id });
    expect([await statusOf(made), await statusOf(grandchild)]).toEqual([401, 401]);
    expect(await socket.ended).toBe(4403);
  });

  it('leaves the one with which it was made, and others of the account, as they are', async () => {
    const [maker, other] = [await first(30), await first(30)];
    const made = await madeWith(maker, 30);
    await visitor.ask(REVOKE, { id: made.token.id });
    expect([await statusOf(maker), await statusOf(other), await statusOf(made)]).toEqual([200, 200, 401]);
  });

  it('ends with it also where it is of a screen on a wall', async () => {
    const admin = await signedIn(world, { role: 'admin' });
    const { body } = await admin.visitor.ask<Made>(CREATE, inputOf(1));
    const maker = body.data.createAccessToken;
    const variables = { input: { name: 'x', days: 366 } };
    const made = await ask<DeviceMade>(world.url, { query: DEVICE, variables, token: maker.secret });
    const screen = made.body.data.createDeviceToken;
    expect([screen.token.expiresAt, await statusOf(screen)]).toEqual([maker.token.expiresAt, 200]);
    await admin.visitor.ask(REVOKE, { id: maker.token.id });
    expect(await statusOf(screen)).toBe(401);
  });
});
