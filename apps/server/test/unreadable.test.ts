import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { startWorld, type World } from './testkit/world.ts';

const NUL = '\\u0000';
const HALF = '\\ud800';

let world: World;
let admin: string;
beforeAll(async () => {
  world = await startWorld();
  admin = await world.token({ role: 'admin' });
});
afterAll(() => world.close());

const REFUSED = { extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) };

describe('A text that no database can hold is refused before anything is asked', () => {
  it.each([
    ['kinds of entries', `{ journal(filter: { kinds: ["${NUL}"] }) { nodes { id } } }`],
    ['kinds of entries of a dossier', `{ dossier(slug: "x") { journal(kinds: ["${NUL}"]) { nodes { id } } } }`],
    ['a token that is revoked', `mutation { revokeAccessToken(token: "${NUL}") { __typename } }`],
    ['whose tokens', `{ accessTokens(account: "${NUL}") { id } }`],
    ['whose doing', `{ auditLog(filter: { account: "${NUL}" }) { at } }`],
    ['whose sessions', `mutation { endSessions(account: "${NUL}") { __typename } }`],
    ['a new link', `mutation { renewSignInLink(account: "${NUL}") { __typename } }`],
    [
      'the name of a token',
      `mutation { createAccessToken(input: { name: "${NUL}", readOnly: true, days: 1 }) { __typename } }`,
    ],
  ])('as it is written: %s', async (_what, query) => {
    const { status, body } = await ask(world.url, { query, token: admin });
    expect([status, body.errors]).toEqual([
      400,
      [{ ...REFUSED, message: expect.stringMatching(/line 1: .*NUL|строк/) }],
    ]);
  });

  it.each([
    ['a NUL', JSON.parse(`"a${NUL}"`)],
    ['half of a character', JSON.parse(`"a${HALF}"`)],
  ])('in variables, by its place, over HTTP and over WebSocket: %s', async (_what, text: string) => {
    const query =
      'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { ... on AccessTokenMade { token { name } } } }';
    const variables = { input: { name: text, readOnly: true, days: 1 } };
    const errors = [{ ...REFUSED, message: expect.stringContaining('input.name') }];
    const { status, body } = await ask(world.url, { query, variables, token: admin });
    expect([status, body.errors]).toEqual([400, errors]);
    const connection = new Connection(world.url);
    await connection.hello({ Authorization: `Bearer ${admin}` });
    connection.subscribe('1', query, variables);
    expect(await connection.next()).toMatchObject({ id: '1', type: 'error', payload: errors });
    connection.cut();
  });

  it('in what is posted for signing in', async () => {
    for (const text of [NUL, HALF]) {
      const response = await fetch(`${world.url}/auth/password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"token":"${text}","password":"abcdefghijklmnop"}`,
      });
      expect([response.status, await response.json()]).toEqual([400, { code: 'BAD_REQUEST' }]);
    }
  });
});

describe('A moment that no database can hold is none', () => {
  const MOMENTS = [
    '0000-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
  ];

  it.each(MOMENTS)('%s', async (moment) => {
    const queries = [
      ...['gt', 'gte', 'lt', 'lte'].map(
        (by) => `{ journal(filter: { recorded: { ${by}: "${moment}" } }) { nodes { id } } }`,
      ),
      ...['since', 'until'].map((by) => `{ auditLog(filter: { ${by}: "${moment}" }) { at } }`),
    ];
    for (const query of queries) {
      const { status, body } = await ask(world.url, { query, token: admin });
      expect([status, body.errors]).toMatchObject([400, [{ message: expect.stringContaining('is no instant') }]]);
    }
  });

  it('the first and the last that it can are answered', async () => {
    for (const moment of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z']) {
      const query = `{ journal(first: 1, filter: { recorded: { gt: "${moment}" } }) { nodes { id } } auditLog(filter: { until: "${moment}" }) { at } }`;
      const { status, body } = await ask(world.url, { query, token: admin });
      expect([status, body.errors]).toEqual([200, undefined]);
    }
  });
});

it.each(['variables', 'extensions'])('%s in an address that are no JSON are a bad request', async (name) => {
  const response = await fetch(`${world.url}/graphql?query={__typename}&${name}={bad`);
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});

it('what is no number of an entry of the audit log is told in short, in the language of who asks', async () => {
  const query = `{ auditLog(before: "${'x'.repeat(10_000)}") { at } }`;
  for (const [language, said] of [
    ['ru', 'не номер записи'],
    ['en', 'is no number of an entry'],
  ] as const) {
    const { body } = await ask(world.url, { query, token: admin, headers: { 'accept-language': language } });
    expect(body.errors?.[0]?.message).toContain(said);
    expect(body.errors?.[0]?.message.length).toBeLessThan(200);
  }
});
