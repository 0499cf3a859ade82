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

describe('A token that may do less than its account', () => {
  const LIST = '{ accessTokens { id } }';
  const END = 'mutation { endSessions { __typename ... on CommandRefused { code } } }';
  const REVOKED = 'mutation ($id: ID!) { revokeAccessToken(token: $id) { __typename ... on CommandRefused { code } } }';

  it('is told of itself alone, and ends itself and nothing else', async () => {
    const other = await first(30);
    const { body } = await visitor.ask<Made>(CREATE, {
      input: { name: 'board', readOnly: false, days: 30, role: 'VIEWER' },
    });
    const { secret, token } = body.data.createAccessToken;
    const asked = async (query: string, variables = {}) =>
      (await ask(world.url, { query, variables, token: secret })).body.data;
    expect(await asked(LIST)).toEqual({ accessTokens: [{ id: token.id }] });
    expect(await asked(END)).toEqual({ endSessions: { __typename: 'CommandRefused', code: 'NARROWED_TOKEN' } });
    for (const id of [other.token.id, 'none'])
      expect(await asked(REVOKED, { id })).toMatchObject({ revokeAccessToken: { code: 'NARROWED_TOKEN' } });
    expect(await statusOf(other)).toBe(200);
    expect(await asked(REVOKED, { id: token.id })).toMatchObject({
      revokeAccessToken: { __typename: 'AccessTokenRevoked' },
    });
    expect(await statusOf(body.data.createAccessToken)).toBe(401);
  });

  it('of a screen knows of no other screen', async () => {
    const administrator = await signedIn(world, { role: 'admin' });
    const make = async () =>
      (await administrator.visitor.ask<DeviceMade>(DEVICE, { input: { name: 'Hall', days: 1 } })).body.data
        .createDeviceToken;
    const [hall] = [await make(), await make()];
    const { body } = await ask(world.url, { query: LIST, token: hall.secret });
    expect(body.data).toEqual({ accessTokens: [{ id: hall.token.id }] });
  });

  it('for reading, of an administrator, reads what its owner reads', async () => {
    const administrator = await signedIn(world, { role: 'admin' });
    const made = await administrator.visitor.ask<Made>(CREATE, { input: { name: 'x', readOnly: true, days: 1 } });
    const { body } = await ask<{ accessTokens: readonly { id: string }[] }>(world.url, {
      query: LIST,
      token: made.body.data.createAccessToken.secret,
    });
    const own = await administrator.visitor.ask(LIST);
    expect(body.data).toEqual(own.body.data);
  });
});

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
