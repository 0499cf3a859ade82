import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type RunningServer, type ServerSettings, startServer } from '../src/index.ts';
import { FIRST_QUERY } from '../src/pages/explorerStart.ts';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { startWorld, type World } from './testkit/world.ts';

const MISSPELT = '{ dossier(slug: "x") { titel } }';
const ENUM = 'query ($l: Locale!) { board { rows { edges { node { dossier { title(locale: $l) } } } } } }';

let world: World;
let token: string;
const servers: RunningServer[] = [];
beforeAll(async () => {
  world = await startWorld();
  token = await world.token({ role: 'viewer' });
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => world.close());

async function serve(policy: ServerSettings['policy'], dashboardDir?: string): Promise<string> {
  const { register, log, today } = world;
  const settings = { register, log, today: () => today, host: '127.0.0.1', port: 0, policy };
  const server = await startServer({ ...settings, dashboardDir });
  servers.push(server);
  return server.url;
}

/** The codes and messages of the errors, over HTTP. */
async function problems(url: string, query: string, as?: string, variables = {}): Promise<string> {
  const { body } = await ask(url, { query, variables, ...(as === undefined ? {} : { token: as }) });
  return (body.errors ?? []).map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n');
}

/** The same over WebSocket. */
async function problemsOnSocket(url: string, query: string, as?: string): Promise<string> {
  const connection = new Connection(url);
  await connection.hello(as === undefined ? {} : { Authorization: `Bearer ${as}` });
  connection.subscribe('1', query);
  const { type, payload } = await connection.next();
  connection.cut();
  return type === 'error' ? JSON.stringify(payload) : '';
}

describe('Who guesses names', () => {
  it('gets no help without signing in, whoever asked before', async () => {
    for (const as of [undefined, token, undefined, token]) {
      const told = await problems(world.url, MISSPELT, as);
      expect(told).toContain('Cannot query field "titel" on type "Dossier".');
      expect(told.includes('Did you mean')).toBe(as !== undefined);
      expect((await problemsOnSocket(world.url, MISSPELT, as)).includes('Did you mean')).toBe(as !== undefined);
    }
  });

  it('gets none in variables either', async () => {
    expect(await problems(world.url, ENUM, token, { l: 'RUS' })).toContain('Did you mean');
    const told = await problems(world.url, ENUM, undefined, { l: 'RUS' });
    expect(told).toContain('"RUS"');
    expect(told).not.toContain('Did you mean');
  });
});

describe('Who may not read the schema', () => {
  it.each<readonly [string, object]>([
    [MISSPELT, {}],
    ['{ dossier { id } }', {}],
    ['{ board }', {}],
    ['mutation { openDossier(input: {}) { __typename } }', {}],
    [ENUM, { l: 'RUS' }],
  ])('is told no name of it: %s', async (query, variables) => {
    const url = await serve({ introspection: 'closed' });
    for (const as of [undefined, token]) {
      const told = await problems(url, query, as, variables);
      expect(told).toContain('it is published as @concord/contract');
      expect(told).not.toMatch(/Dossier|Board|String|Locale|argument|required/);
    }
  });
});

describe('The schema', () => {
  const SCHEMA = getIntrospectionQuery();

  it.each([
    ['open', true, true],
    ['signed-in', false, true],
    ['closed', false, false],
  ] as const)('is %s: to anybody %s, to those who signed in %s', async (introspection, anybody, signedIn) => {
    const url = await serve({ introspection });
    for (const [as, may] of [
      [undefined, anybody],
      [token, signedIn],
      [undefined, anybody],
    ] as const) {
      for (const query of [
        SCHEMA,
        '{ __type(name: "Query") { name } }',
        '{ a: __schema { queryType { name } } viewer { role } }',
      ]) {
        expect(await problems(url, query, as)).toEqual(may ? '' : expect.stringContaining('INTROSPECTION_CLOSED'));
        expect(await problemsOnSocket(url, query, as)).toEqual(
          may ? '' : expect.stringContaining('INTROSPECTION_CLOSED'),
        );
      }
      expect(await problems(url, '{ __typename viewer { __typename } }', as)).toBe('');
      expect((await problems(url, MISSPELT, as)).includes('Did you mean')).toBe(signedIn && as !== undefined);
    }
  });
});

describe('Where anonymous callers are held to persisted operations', () => {
  const KNOWN =
    'query Known($n: Int) { dossiers(first: $n) { ...Page } } fragment Page on DossierConnection { totalCount }';
  let dashboardDir: string;
  let url: string;
  beforeAll(async () => {
    dashboardDir = await mkdtemp(join(tmpdir(), 'concord-dashboard-'));
    await writeFile(join(dashboardDir, 'operations.json'), JSON.stringify([KNOWN]));
  });
  afterAll(() => rm(dashboardDir, { recursive: true }));

  it.each([
    ['as it was written', KNOWN],
    [
      'as clients write it',
      'fragment Page on DossierConnection { __typename totalCount }\nquery Known($n: Int) { dossiers(first: $n) { ...Page __typename } }',
    ],
    ['the explorer’s first query', FIRST_QUERY],
    ['a probe', '{ __typename }'],
    ['the schema, where it is open', getIntrospectionQuery()],
  ])('answers what is known, %s', async (_what, query) => {
    url = await serve({ anonymousOperations: 'persisted' }, dashboardDir);
    expect(await problems(url, query)).toBe('');
    expect(await problemsOnSocket(url, query)).toBe('');
  });

  it.each([
    ['another operation', '{ viewer { role } }'],
    ['one that does not exist', MISSPELT],
    ['a known one with more', KNOWN.replace('totalCount', 'totalCount edges { cursor }')],
    ['a known one with another name', KNOWN.replace('Known', 'Unknown')],
    ['aliases of __typename', KNOWN.replace('totalCount', 'totalCount a: __typename')],
    ['a subscription that does not exist', 'subscription { weather }'],
    ['a mutation', 'mutation { expressPosition(input: {}) { __typename } }'],
  ])('refuses %s, and says nothing else of it', async (_what, query) => {
    url = await serve({ anonymousOperations: 'persisted' }, dashboardDir);
    for (const told of [await problems(url, query), await problemsOnSocket(url, query)]) {
      expect(told).toContain('NOT_PERSISTED');
      expect(told).not.toContain('Cannot query');
    }
    expect(await problems(url, query, token)).not.toContain('NOT_PERSISTED');
    expect(await problems(url, query)).toContain('NOT_PERSISTED');
  });

  it('does not start without the dashboard’s operations', async () => {
    await expect(serve({ anonymousOperations: 'persisted' })).rejects.toThrow('CONCORD_ANONYMOUS_OPERATIONS');
  });
});

/** Two guesses each, of which one hits a name of the schema: whoever sends both must not see which. */
const GUESSES: readonly (readonly [what: string, missed: string, hit: string])[] = [
  ['a type of input', 'query ($a: Foo) { __typename }', 'query ($a: DossierFilter) { __typename }'],
  ['a type of output', 'query ($a: Foo) { __typename }', 'query ($a: Dossier) { __typename }'],
  [
    'a field of an input',
    'query ($a: DossierFilter = { foo: 1 }) { __typename }',
    'query ($a: DossierFilter = { state: "x" }) { __typename }',
  ],
  [
    'a value of an enum',
    'query ($a: DurationKey = FOO) { __typename }',
    'query ($a: DurationKey = BODY) { __typename }',
  ],
  [
    'a type of a fragment',
    'fragment F on Foo { __typename } { __typename }',
    'fragment F on Dossier { __typename } { __typename }',
  ],
  ['a directive', '{ __typename @foo }', '{ __typename @skip(if: 1) }'],
];

/** All that is said to somebody anonymous, over HTTP and WebSocket. */
async function saidTo(url: string, query: string): Promise<readonly [number, unknown, unknown]> {
  const { status, body } = await ask(url, { query });
  return [status, body.errors, JSON.parse((await problemsOnSocket(url, query)) || '[]')];
}

describe('Who guesses at a closed schema', () => {
  it.each(GUESSES)('is told once that something does not fit, and not where: %s', async (_what, ...guesses) => {
    const url = await serve({ introspection: 'signed-in' });
    for (const query of guesses) {
      const [status, overHttp, onSocket] = await saidTo(url, query);
      const told = { message: expect.stringContaining('@concord/contract'), extensions: expect.anything() };
      expect([status, overHttp, onSocket]).toEqual([400, [told], [told]]);
    }
  });

  it.each(GUESSES)(
    'is refused alike, whether the name that they guess is one or not: %s',
    async (_what, missed, hit) => {
      const dashboardDir = await mkdtemp(join(tmpdir(), 'concord-dashboard-'));
      onTestFinished(() => rm(dashboardDir, { recursive: true }));
      await writeFile(join(dashboardDir, 'operations.json'), '[]');
      const url = await serve({ introspection: 'signed-in', anonymousOperations: 'persisted' }, dashboardDir);
      const said = await saidTo(url, missed);
      expect(said[0]).toBe(403);
      expect(JSON.stringify(said)).toContain('NOT_PERSISTED');
      expect(await saidTo(url, hit)).toEqual(said);
    },
  );
});
