import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask } from '../../apps/server/test/testkit/ask.ts';
import { findEmbedded } from '../../packages/register/src/embedded/index.ts';
import { createEmptyDatabase } from '../../packages/register/src/testing/index.ts';
import { addressOf, printed, type Running, run, startConcord } from './testkit/concord.ts';
import { databaseOf, isRunning, journalOf, processesOf } from './testkit/database.ts';
import { useHome } from './testkit/home.ts';

const [home, second, third] = [useHome(), useHome(), useHome()];

const DOSSIERS = `{
  record: dossier(slug: "cis-digital-development-concept") { synthetic }
  training: dossiers(filter: { synthetic: true }) { totalCount }
}`;
const statusOf = async (url: string) => (await fetch(url)).status;

/** On the next day the silence procedure of the training set still runs: after it, its end is recorded. */
const [FIRST_DAY, NEXT_DAY] = ['2026-11-25', '2026-11-26'];

/** How many entries the first start has recorded. */
let recorded: number;

describe('the first start', () => {
  let concord: Running;
  let url: string;
  beforeAll(async () => {
    concord = run(['scripts/start.ts'], { CONCORD_DATA_DIR: home, CONCORD_TODAY: FIRST_DAY });
    url = await addressOf(concord);
    recorded = await journalOf(await databaseOf(home));
  });
  afterAll(() => concord.end('SIGTERM'));

  test('says where it is, once', () => {
    expect(concord.out.filter((line) => line.includes('ready: http'))).toEqual([`Concord is ready: ${url}`]);
  });

  test('tells how to sign in: with links that work once, and no password that could be guessed', async () => {
    await concord.says('More accounts');
    const links = concord.out.flatMap((line) => /^ {2}(.+), \S+: (http\S+)$/.exec(line)?.slice(1) ?? []);
    expect(links).toEqual([
      ...['Секретариат (учебная запись)', expect.stringContaining(`${url}/sign-in/first#`)],
      ...['Делегат Авалии (учебная запись)', expect.stringContaining(`${url}/sign-in/first#`)],
    ]);
    const body = JSON.stringify({ token: links[1]?.split('#')[1], password: 'учебный пароль' });
    const use = async (): Promise<number> => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/auth/password`, { method: 'POST', body, headers })).status;
    };
    expect([await use(), await use()]).toEqual([200, 400]);
  });

  test('is alive and ready, and shows the dashboard', async () => {
    expect(await Promise.all(['/health', '/ready', '/'].map((path) => statusOf(url + path)))).toEqual([200, 200, 200]);
  });

  test('has the record, and dossiers of a fictional commonwealth', async () => {
    const { body } = await ask<{ record: object; training: { totalCount: number } }>(url, { query: DOSSIERS });
    expect(body.data.record).toEqual({ synthetic: false });
    expect(body.data.training.totalCount).toBeGreaterThan(0);
  });

  test('listens to its own machine only, and so does its database', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? []).flatMap(({ internal, family, address }) => (!internal && family === 'IPv4' ? [address] : [])),
    );
    for (const { port } of [new URL(url), new URL(await databaseOf(home))]) {
      expect(await isOpen('127.0.0.1', Number(port))).toBe(true);
      for (const address of ['::1', ...others]) expect(await isOpen(address, Number(port))).toBe(false);
    }
  });

  test('gives tokens, and can be verified, while it runs', async () => {
    const token = await printed(['scripts/token.ts', '--role', 'viewer'], { CONCORD_DATA_DIR: home });
    expect(token).toEqual({ code: 0, out: expect.stringMatching(/^concord_\w+$/), err: '' });
    const verified = await printed(['scripts/verify.ts'], { CONCORD_DATA_DIR: home });
    expect(verified).toMatchObject({ code: 0, out: expect.stringMatching(/^Sound: \d+ entries/) });
  });

  test('ends with Ctrl-C, and leaves no process behind', async () => {
    const processes = [concord.pid, ...(await processesOf(home))];
    expect(processes.filter(isRunning)).toEqual(processes);
    expect(await concord.end('SIGINT')).toEqual({ code: 0, signal: null });
    expect(processes.filter(isRunning)).toEqual([]);
  });

  test('is missed by the other scripts once it has ended', async () => {
    for (const script of [['scripts/verify.ts'], ['scripts/token.ts', '--role', 'viewer']]) {
      const { code, out, err } = await printed(script, { CONCORD_DATA_DIR: home });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('Start it with "npm start"');
    }
  });
});

describe('a later start', () => {
  let concord: Running;
  let url: string;
  beforeAll(async () => {
    concord = run(['scripts/start.ts'], { CONCORD_DATA_DIR: home, CONCORD_TODAY: NEXT_DAY });
    url = await addressOf(concord);
  });
  afterAll(() => concord.end('SIGTERM'));

  test('does nothing a second time, not on another day either', async () => {
    expect(concord.out).toEqual([
      `Started the database in ${home}`,
      'The record of 2018–2019: loaded before',
      'The training set (synthetic): loaded before',
      expect.stringContaining('ready'),
    ]);
    expect(await journalOf(await databaseOf(home))).toBe(recorded);
  });

  test('on the same data says that the first one is running, and disturbs nothing', async () => {
    const { code, out, err } = await printed(['scripts/start.ts'], { CONCORD_DATA_DIR: home });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`^Concord is running on ${home} already \\(process ${concord.pid}\\)\\. .*$`));
    expect(await statusOf(`${url}/ready`)).toBe(200);
  });

  test('on other data stands beside the first one, and one can end without the other', async () => {
    const other = await startConcord({ CONCORD_DATA_DIR: second, CONCORD_DATASET: 'none' });
    expect(await statusOf(`${url}/ready`)).toBe(200);
    await concord.end('SIGINT');
    const { body } = await ask(other.url, { query: DOSSIERS });
    expect(body.data).toEqual({ record: null, training: { totalCount: 0 } });
  });

  test('of two at the same moment on new data goes on, and the other says so', async () => {
    const both = [1, 2].map(() => run(['scripts/start.ts'], { CONCORD_DATA_DIR: third, CONCORD_DATASET: 'none' }));
    const ready = await Promise.any(both.map(async (one) => [one, await addressOf(one)] as const));
    const other = both.find((one) => one !== ready[0]);
    expect(await other?.ended).toEqual({ code: 1, signal: null });
    expect(other?.err).toEqual([expect.stringContaining('already')]);
    expect(await statusOf(`${ready[1]}/ready`)).toBe(200);
    expect(await ready[0].end('SIGINT')).toEqual({ code: 0, signal: null });
  });
});

describe('Ctrl-C', () => {
  const data = useHome();

  test('while the database is made, its tables are made or it is filled leaves nothing running, and the next start goes on', async () => {
    const settings = { CONCORD_DATA_DIR: data };
    for (const words of ['Making the database', 'Started the database', 'The record of 2018–2019']) {
      const interrupted = run(['scripts/start.ts'], settings);
      await interrupted.says(words);
      expect(await interrupted.end('SIGINT'), words).toEqual({ code: 0, signal: null });
      expect(interrupted.err, words).toEqual([]);
      expect(await findEmbedded(data), words).toBeUndefined();
    }
    const { url } = await startConcord(settings);
    const { body } = await ask<{ record: object | null; training: { totalCount: number } }>(url, { query: DOSSIERS });
    expect(body.data.record).toEqual({ synthetic: false });
    expect(body.data.training.totalCount).toBeGreaterThan(0);
  });
});

describe('with DATABASE_URL', () => {
  test('starts no database of its own, and loads each dataset once', async () => {
    const { databaseUrl, drop } = await createEmptyDatabase(inject('serverUrl'));
    const environment = { DATABASE_URL: databaseUrl, CONCORD_DATA_DIR: `${home}-never` };
    const entriesAfter = async (dataset: string) => {
      const { end } = await startConcord({ ...environment, CONCORD_DATASET: dataset });
      expect(await end('SIGINT')).toEqual({ code: 0, signal: null });
      return journalOf(databaseUrl);
    };
    const record = await entriesAfter('record');
    expect(record).toBeGreaterThan(0);
    expect(record).toBeLessThan(recorded);
    expect(await entriesAfter('demo')).toBe(recorded);
    expect(existsSync(environment.CONCORD_DATA_DIR)).toBe(false);
    await drop();
  });
});

/** Whether somebody listens there. */
function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
