import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, send } from './testkit/ask.ts';
import { signedIn } from './testkit/people.ts';
import { startWorld, type World } from './testkit/world.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE = 'application/graphql-response+json; charset=utf-8';

describe('GraphQL over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('answers a POST and a GET', async () => {
    const posted = await ask<{ memberStates: unknown }>(world.url, {
      query: '{ viewer { role } memberStates { code } }',
    });
    expect(posted).toMatchObject({ status: 200, type: JSON_TYPE });
    expect(posted.body.errors).toBeUndefined();
    const got = await fetch(`${world.url}/graphql?query=${encodeURIComponent('{ memberStates { code } }')}`);
    expect(await got.json()).toEqual({ data: { memberStates: posted.body.data.memberStates } });
  });

  it('answers with the type of GraphQL responses to who takes it', async () => {
    const accept = 'application/graphql-response+json, application/json';
    expect(await ask(world.url, { query: '{ __typename }', headers: { accept } })).toMatchObject({ type: RESPONSE });
  });

  it('lets anybody read the schema', async () => {
    const { body } = await ask(world.url, { query: '{ __schema { queryType { name } } }' });
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it.each([
    ['JSON that breaks off', '{"query": "{ viewer', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['no operation', '{}', 'BAD_REQUEST'],
    ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]', 'BAD_REQUEST'],
    ['GraphQL that breaks off', JSON.stringify({ query: '{ viewer' }), 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', JSON.stringify({ query: '{ weather }' }), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an argument of the wrong type',
      JSON.stringify({ query: '{ dossier(slug: 1) { id } }' }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'brackets nested 5,000 deep',
      JSON.stringify({ query: `{ dossier(slug: ${nested(5_000)}) { id } }` }),
      'QUERY_TOO_LARGE',
    ],
    [
      'a text of 40,000 characters',
      JSON.stringify({ query: `{ __typename } #${'x'.repeat(40_000)}` }),
      'QUERY_TOO_LARGE',
    ],
    ['100 aliases of __typename', JSON.stringify({ query: aliases(100) }), 'QUERY_TOO_LARGE'],
    [
      'variables nested 5,000 deep',
      `{"query":"{ __typename }","variables":{"x":${nested(5_000)}}}`,
      'VARIABLES_TOO_DEEP',
    ],
  ])('answers 400 to %s', async (_what, body, code) => {
    const answer = await send(world.url, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.body.errors?.[0]?.message).not.toBe('');
  });

  it('answers an invalid operation with 200 to a client that only knows application/json, as the specification says', async () => {
    const answer = await ask(world.url, { query: '{ weather }', headers: { accept: 'application/json' } });
    expect(answer).toMatchObject({ status: 200, type: JSON_TYPE });
    expect(answer.body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'application/graphql',
    'text/plain',
    'multipart/form-data; boundary=x',
  ])('refuses a body of %s, which any web page could send', async (type) => {
    const answer = await send(world.url, '{"query":"{ __typename }"}', { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('takes the type of a body in whatever case it is written', async () => {
    const answer = await send(world.url, '{"query":"{ __typename }"}', {
      'content-type': 'Application/JSON; Charset=UTF-8',
    });
    expect(answer.status).toBe(200);
  });

  it.each(['gzip', 'br', 'identity, gzip'])(
    'refuses a body that is packed (%s), and says that it is',
    async (encoding) => {
      const answer = await send(world.url, '{"query":"{ __typename }"}', { 'content-encoding': encoding });
      expect(answer.status).toBe(415);
      expect(answer.body.errors?.[0]).toMatchObject({
        message: expect.stringContaining('without compression'),
        extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
      });
      expect(answer.headers.get('accept-encoding')).toBe('identity');
    },
  );

  describe('refuses a body', () => {
    const body = (size: number) => JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(size) } });
    const TOO_LARGE = { status: 413, body: { errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] } };

    it('of more than 256 KiB of a stranger, who has no files to send, and says what to do', async () => {
      expect((await send(world.url, body(250_000))).status).toBe(200);
      const answer = await send(world.url, body(270_000));
      expect(answer).toMatchObject(TOO_LARGE);
      expect(answer.body.errors?.[0]?.message).toMatch(/256 KiB\. Sign in .* Войдите/);
    });

    it('of more than a mebibyte of anybody', async () => {
      const headers = { authorization: `Bearer ${await world.token({ role: 'viewer' })}` };
      expect((await send(world.url, body(1_000_000), headers)).status).toBe(200);
      expect(await send(world.url, body(1_100_000), headers)).toMatchObject(TOO_LARGE);
    });

    it('that does not say how long it is, once that much has come', async () => {
      const options = { method: 'POST', headers: { 'content-type': 'application/json' } };
      const status = await new Promise((resolve, reject) => {
        const asking = request(`${world.url}/graphql`, options, (answer) => {
          resolve(answer.statusCode);
          answer.destroy();
        });
        asking.on('error', reject);
        // Written in parts it is sent in parts.
        asking.write(body(270_000).slice(0, 1_000));
        asking.end(body(270_000).slice(1_000));
      });
      expect(status).toBe(413);
    });

    it.each(['null', '7', '"{ __typename }"', ''])('that is no object: %j', async (bytes) => {
      const answer = await send(world.url, bytes);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    });
  });

  it('changes nothing on a GET', async () => {
    const mutation = 'mutation { expressPosition(input: {}) { __typename } }';
    const got = await fetch(`${world.url}/graphql?query=${encodeURIComponent(mutation)}`);
    expect(got.status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['a foreign origin with a token', { origin: 'https://evil.example' }, true, 403],
    ['a foreign origin with a cookie', { origin: 'https://evil.example', cookie: 'session=x' }, false, 403],
    ['a page without an origin with a cookie', { origin: 'null', cookie: 'session=x' }, false, 403],
    ['a link from another site with a cookie', { 'sec-fetch-site': 'cross-site', cookie: 'session=x' }, false, 403],
    [
      'a link from another site with the language and the theme that a reader keeps',
      { 'sec-fetch-site': 'cross-site', cookie: 'concord.lang=en; concord.theme=dark' },
      false,
      200,
    ],
    ['a foreign origin in nobody’s name', { origin: 'https://evil.example' }, false, 200],
    ['its own page with a token', {}, true, 200],
  ])('answers %s as it may', async (_what, headers, withToken, status) => {
    const token = withToken ? { token: await world.token({ role: 'viewer' }) } : {};
    const own = 'origin' in headers || 'sec-fetch-site' in headers ? {} : { origin: world.url };
    const answer = await ask(world.url, { query: '{ __typename }', headers: { ...own, ...headers }, ...token });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.errors?.[0]?.extensions.code).toBe('OTHER_ORIGIN');
  });

  it('gives no other web page leave to read', async () => {
    const { headers } = await ask(world.url, { query: '{ __typename }', headers: { origin: 'https://evil.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('streams a subscription as server-sent events, and ends with the reader', async () => {
    const reading = new AbortController();
    const query = encodeURIComponent('subscription { journal { __typename ... on JournalEntries { cursor } } }');
    const response = await fetch(`${world.url}/graphql?query=${query}`, {
      headers: { accept: 'text/event-stream' },
      signal: reading.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^:/);
    reading.abort();
    await expect(reader?.read()).rejects.toThrow();
  });

  it.each(['application/json', 'multipart/mixed', 'text/html', 'multipart/mixed, application/json'])(
    'begins no subscription for who takes %s: nobody would read it, or end it',
    async (accept) => {
      // Streams of before have ended by then; the register's own clerk reads too.
      await world.feed.reaches(1);
      const answer = await ask(world.url, {
        query: 'subscription { journal { __typename } }',
        headers: { accept },
      });
      expect(answer).toMatchObject({ status: 406, type: JSON_TYPE });
      expect(answer.body.errors).toEqual([
        { message: expect.stringContaining('text/event-stream'), extensions: { code: 'NOT_ACCEPTABLE' } },
      ]);
      await world.feed.reaches(1);
    },
  );

  it.each(['PUT', 'DELETE', 'OPTIONS'])('is not asked by %s, and says how', async (method) => {
    const answer = await fetch(`${world.url}/graphql`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(await answer.json()).toEqual({
      errors: [{ message: expect.stringContaining('методом POST'), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('enters nothing for who takes no type in which it could be told', async () => {
    const token = await world.token({ role: 'admin' });
    const query = 'mutation { createDeviceToken(input: { name: "Wall", days: 1 }) { __typename } }';
    expect((await ask(world.url, { query, token, headers: { accept: 'text/html' } })).status).toBe(406);
    expect(await world.register.prisma.authApiKey.count({ where: { name: 'Wall' } })).toBe(0);
  });

  describe('compresses an answer', () => {
    const query = '{ memberStates { id code names { short full } } }';
    /** How the answer comes over the line, before any client has unpacked it. */
    const encodingOf = (headers: Record<string, string>, asked = query) =>
      new Promise<string>((resolve, reject) => {
        const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
        const asking = request(`${world.url}/graphql`, options, (answer) => {
          resolve(answer.headers['content-encoding'] ?? 'none');
          answer.destroy();
        });
        asking.on('error', reject);
        asking.end(JSON.stringify({ query: asked }));
      });

    it.each(['gzip', 'br'])('in nobody’s name, for who takes %s', async (encoding) => {
      expect(await encodingOf({ 'accept-encoding': encoding })).toBe(encoding);
      const answer = await ask<{ memberStates: unknown[] }>(world.url, { query });
      expect(answer.body.data.memberStates.length).toBeGreaterThan(5);
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    });

    it('never in somebody’s name: its length would tell of what not everybody may see', async () => {
      const token = await world.token({ role: 'secretariat' });
      const { visitor } = await signedIn(world);
      for (const headers of [{ authorization: `Bearer ${token}` }, { cookie: visitor.cookie, origin: world.url }])
        expect(await encodingOf({ 'accept-encoding': 'gzip, br', ...headers })).toBe('none');
    });

    it.each([
      ['for who takes none', { 'accept-encoding': 'gzip;q=0' }, query],
      ['that is short', { 'accept-encoding': 'gzip' }, '{ __typename }'],
      [
        'that is a stream',
        { 'accept-encoding': 'gzip', accept: 'text/event-stream' },
        'subscription { journal { __typename } }',
      ],
    ])('but not one %s', async (_what, headers, asked) => {
      expect(await encodingOf(headers, asked)).toBe('none');
    });
  });

  it('ends the stream of a token that is withdrawn', async () => {
    const token = await world.token({ role: 'viewer' });
    const query = encodeURIComponent('subscription { journal { __typename } }');
    const response = await fetch(`${world.url}/graphql?query=${query}`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    await world.withdrawTokens('viewer');
    await expect(response.text()).rejects.toThrow();
    expect((await ask(world.url, { query: '{ __typename }', token })).status).toBe(401);
  });
});

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;
}
