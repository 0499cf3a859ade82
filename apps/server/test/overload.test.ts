import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openRegister } from '@concord/register';
import { docx, p } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { signedIn } from './testkit/people.ts';
import { type ServerProcess, startProcess } from './testkit/processes.ts';
import { openRaw, readToEnd } from './testkit/raw.ts';
import { serve } from './testkit/serve.ts';
import { findOpenStep, type OpenStep } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

/** By how much the server's memory may grow under an attack, at its peak, in bytes. */
const GROWTH = 64 * 1024 * 1024;
const BOARD = '{ board { rows(first: 5) { edges { node { dossier { title } } } } } }';

let world: World;
/** A process of its own, so that its memory can be seen. */
let server: ServerProcess;
let secretariat: string;
let viewer: string;
let open: OpenStep;
let paper: string;
beforeAll(async () => {
  world = await startWorld();
  [secretariat, viewer] = [await world.token({ role: 'secretariat' }), await world.token({ role: 'viewer' })];
  server = await startProcess(world.databaseUrl, world.today);
  open = await findOpenStep(world, secretariat);
  const { body } = await ask<{ documents: { edges: { node: { id: string; synthetic: boolean } }[] } }>(server.url, {
    query: '{ documents(first: 100, filter: { travels: false }) { edges { node { id synthetic } } } }',
    token: secretariat,
  });
  paper = body.data.documents.edges.find(({ node }) => node.synthetic)?.node.id ?? '';
});
afterAll(async () => {
  await server.end();
  await world.close();
});

const times = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const several = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));

async function attach(language: string, name: string, content: Buffer) {
  const { dossier, document } = open;
  const input = {
    ...{ dossier, document, language, file: { name, base64: content.toString('base64') } },
    ...{ occurred: world.today, source: { paper, locator: 'heading' }, idempotencyKey: randomUUID() },
  };
  const query = `mutation ($input: AttachRevisionTextInput!) { attachRevisionText(input: $input) {
    __typename ... on CommandRefused { code message } } }`;
  type Attached = Readonly<{ attachRevisionText: { __typename: string; code?: string; message?: string } }>;
  const { body } = await ask<Attached>(server.url, { query, variables: { input }, token: secretariat });
  return body.data.attachRevisionText;
}

async function memory(which: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${server.process.pid}/status`, 'utf8');
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
}

describe('The text of a file', () => {
  const text = `${'Статья о порядке. '.repeat(25)}\n\n`.repeat(580);
  const asked = (fields: string, first = '') =>
    `{ ${first} dossier(slug: "${open.dossier}") { documents { revision { texts { language ${fields} } } } } }`;
  type Read = Readonly<{
    dossier: { documents: { revision: { texts: { language: string; a0: string[]; a1: string[] }[] } }[] };
  }>;
  beforeAll(async () => {
    expect(await attach('kk', 'text.txt', Buffer.from(text))).toMatchObject({ __typename: 'RevisionTextAttached' });
    await several(40, () => ask(server.url, { query: BOARD, token: viewer }));
  });

  it('is given as often as it is asked for, while an answer may hold that', async () => {
    const { body } = await ask<Read>(server.url, { query: asked(times(2, (n) => `a${n}: paragraphs`)), token: viewer });
    const found = body.data.dossier.documents.flatMap(({ revision }) => revision.texts);
    const [held] = found.filter(({ language }) => language === 'kk');
    expect(held?.a0).toEqual(
      text
        .split('\n\n')
        .filter(Boolean)
        .map((each) => each.trim()),
    );
    expect(held?.a1).toEqual(held?.a0);
  });

  it.each(['paragraphs', 'base64'])(
    'fills no memory and keeps nobody waiting when it is asked for 55 times at once: %s',
    async (field) => {
      const before = Math.max(await memory('VmRSS'), await memory('VmHWM'));
      const query = asked(times(55, (n) => `a${n}: ${field}`));
      const [answers, board] = await Promise.all([
        several(8, () => ask(server.url, { query, headers: { 'accept-language': 'en' } })),
        ask(server.url, { query: BOARD, token: viewer }),
      ]);
      for (const { status, body } of answers) {
        expect(status).toBe(400);
        expect(body.data).toBeUndefined();
        expect(body.errors).toEqual([
          {
            message: 'More than 8 MB of the texts of files are asked for in one answer. Ask for them one by one.',
            extensions: { code: 'ANSWER_TOO_LARGE' },
          },
        ]);
      }
      expect([board.status, board.body.errors]).toEqual([200, undefined]);
      expect((await memory('VmHWM')) - before).toBeLessThan(GROWTH);
    },
  );

  it('counts by its size against what its reader may take in a minute', async () => {
    const limited = await serve(world, { costPerMinute: 1_000_000 });
    onTestFinished(() => limited.close());
    type Rated = Readonly<{ rateLimit: { cost: number; remaining: number } }>;
    const { body: first } = await ask<Rated>(limited.url, { query: asked('paragraphs', 'rateLimit { remaining }') });
    const { body: next } = await ask<Rated>(limited.url, { query: '{ rateLimit { cost remaining } }' });
    const { remaining, cost } = next.data.rateLimit;
    expect(first.data.rateLimit.remaining - remaining - cost).toBeGreaterThan(Buffer.byteLength(text) / 100);
  });
});

describe('An answer of any kind', () => {
  it('is not given when it is too large', async () => {
    const text = 'я'.repeat(10_000);
    const note = 'mutation ($input: NoteRemarkInput!) { noteRemark(input: $input) { __typename } }';
    for (let n = 0; n < 18; n += 1) {
      const said = { dossier: open.dossier, kind: 'CONTRADICTORY', text: { ru: text, en: text } };
      const variables = { input: { ...said, idempotencyKey: randomUUID() } };
      const { body } = await ask(server.url, { query: note, variables, token: secretariat });
      expect(body.data).toEqual({ noteRemark: { __typename: 'RemarkNoted' } });
    }
    const query = `{ dossier(slug: "${open.dossier}") { remarks { ${times(55, (n) => `a${n}: text`)} } } }`;
    const { status, body } = await ask(server.url, { query, token: viewer, headers: { 'accept-language': 'en' } });
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(
          /^The answer has more than 16 MB\. Ask for fewer .* Ответ больше 16 МБ\. Запрашивайте/,
        ),
        extensions: { code: 'ANSWER_TOO_LARGE' },
      },
    ]);
  });
});

describe('Who asks for the same of many things', () => {
  it('asks the database for them together, and keeps it from nobody', async () => {
    const query = `{ rateLimit { cost } ${times(50, (n) => `a${n}: documents(first: 100) { edges { node { version citations(first: 1) { pageInfo { hasNextPage } } } } }`)} }`;
    const done: string[] = [];
    const attacks = several(6, async () => {
      const answer = await ask(server.url, { query });
      done.push('attack');
      return answer;
    });
    const others = await Promise.all([
      ...[viewer, secretariat].map((token) => ask(server.url, { query: BOARD, token })),
      fetch(`${server.url}/ready`),
    ]);
    done.push('others');
    for (const { status } of others) expect(status).toBe(200);
    for (const { status, body } of await attacks) expect([status, body.errors]).toEqual([200, undefined]);
    expect(done.at(-1)).toBe('attack');
  });
});

describe('Questions that come all at once', () => {
  it('are answered one after the other, fill no memory and keep nobody waiting', async () => {
    const before = Math.max(await memory('VmRSS'), await memory('VmHWM'));
    const query = '{ __schema { types { name fields { name description args { name description } } } } }';
    const sockets = await several(5, async () => {
      const connection = new Connection(server.url);
      await connection.hello();
      return connection;
    });
    let answered = 0;
    const all = sockets.map(async (connection) => {
      for (let n = 0; n < 40; n += 1) connection.subscribe(`${n}`, query);
      for (let n = 0; n < 80; n += 1) if ((await connection.next()).type === 'next') answered += 1;
    });
    // The first could come before them.
    for (let n = 0; n < 5; n += 1) expect((await ask(server.url, { query: BOARD, token: viewer })).status).toBe(200);
    expect(answered).toBeLessThan(150);
    await Promise.all(all);
    expect(answered).toBe(200);
    expect((await memory('VmHWM')) - before).toBeLessThan(GROWTH);
    for (const connection of sockets) connection.cut();
  });
});

describe('A body that comes in single bytes', () => {
  it('fills no memory and keeps nobody waiting', async () => {
    const before = Math.max(await memory('VmRSS'), await memory('VmHWM'));
    const many = '1\r\n \r\n'.repeat(1_000);
    const sent = Array.from({ length: 8 }, async () => {
      const socket = openRaw(server.url);
      const said = readToEnd(socket);
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      for (let n = 0; n < 262; n += 1) socket.write(many);
      socket.write('0\r\n\r\n');
      return said;
    });
    expect((await ask(server.url, { query: BOARD, token: viewer })).status).toBe(200);
    for (const said of await Promise.all(sent)) expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect((await memory('VmHWM')) - before).toBeLessThan(GROWTH);
  });
});

describe('An operation', () => {
  /** Looks until so many connections wait for a lock. */
  async function waiting(count: number): Promise<void> {
    const [found] = await world.register.prisma.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((found?.count ?? 0) < count) await waiting(count);
    else expect(found?.count).toBe(count);
  }

  it('holds few of the connections to the database, however much it asks for; others have the rest', async () => {
    // Pages of different length are no question that could be asked together.
    const query = `{ ${times(50, (n) => `a${n}: journal(first: ${n + 1}) { nodes { __typename } }`)} }`;
    const held = await world.register.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`LOCK TABLE "JournalEntry" IN ACCESS EXCLUSIVE MODE`;
        const asked = several(3, () => ask(server.url, { query }));
        await waiting(6);
        const whoami = await ask(server.url, { query: '{ viewer { role } }', token: viewer });
        expect([whoami.status, whoami.body.data]).toEqual([200, { viewer: { role: 'VIEWER' } }]);
        expect((await fetch(`${server.url}/ready`)).status).toBe(200);
        await waiting(6);
        return { asked };
      },
      { timeout: 30_000 },
    );
    for (const { status, body } of await held.asked) expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('While no connection to the database is free', () => {
  it('a token or a session that stands is never called withdrawn', async () => {
    const { databaseUrl, today } = world;
    const register = await openRegister({ databaseUrl, today: () => today, connections: 1, connectionWait: 3_000 });
    const small = await serve({ ...world, register }, {});
    onTestFinished(async () => {
      await small.close();
      await register.close();
    });
    const { visitor } = await signedIn(world, { role: 'analyst' });
    const query = '{ __typename }';
    const { asked, socket, isReady } = await register.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`SELECT`;
        const socket = new Connection(small.url);
        await socket.opened();
        socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${secretariat}` } });
        const asked = [
          ask(small.url, { query, token: viewer }),
          ask(small.url, { query, headers: { cookie: visitor.cookie } }),
        ];
        // Whoever comes after them has waited too long once they have, and what is asked next is not lost any more.
        const later: Promise<boolean>[] = [];
        for (let n = 0; n < 100; n += 1) {
          expect((await fetch(`${small.url}/health`)).status).toBe(200);
          later.push(register.isReady());
        }
        return { asked, socket, isReady: await Promise.all(later) };
      },
      { timeout: 60_000 },
    );
    expect(isReady).not.toContain(true);
    for (const { status, headers, body } of await Promise.all(asked)) {
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, 'NOT_READY']);
      expect(headers.getSetCookie()).toEqual([]);
    }
    expect(await socket.ended).toBe(1013);
    const again = await ask(small.url, { query, token: viewer });
    expect(again.status).toBe(200);
  });
});

describe('A small .docx that unpacks to very much', () => {
  it('is refused, and nobody waits for it', async () => {
    const started = await memory('VmRSS');
    const refused = await attach('be', 'text.docx', docx(p('Я').repeat(150_000)));
    expect(refused).toEqual({
      ...{ __typename: 'CommandRefused', code: 'FILE_REFUSED' },
      message: expect.stringContaining('сохраните его в Word как обычный текст (.txt, UTF-8)'),
    });
    expect((await memory('VmRSS')) - started).toBeLessThan(GROWTH);
  });

  it('is read while others are answered', async () => {
    let isRead = false;
    const reading = attach('hy', 'text.docx', docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(40_000))).then(
      (read) => {
        isRead = true;
        return read;
      },
    );
    let answered = 0;
    while (!isRead) {
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      answered += 1;
    }
    expect(await reading).toMatchObject({ __typename: 'RevisionTextAttached' });
    expect(answered).toBeGreaterThan(30);
  });
});
