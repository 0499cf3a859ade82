import { readFile, rename, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask } from '../../apps/server/test/testkit/ask.ts';
import { EXPRESS, type Expressed, findOpenStep, position } from '../../apps/server/test/testkit/training.ts';
import { createEmptyDatabase, readRows } from '../../packages/register/src/testing/index.ts';
import { addressOf, type Concord, printed, run, startConcord, TODAY } from './testkit/concord.ts';
import { databaseOf, isRunning, journalOf, killAll, processesOf } from './testkit/database.ts';
import { useHome } from './testkit/home.ts';

const home = useHome();
const data = { CONCORD_DATA_DIR: home };

/** The register that runs on it, unless the test before has ended it. */
let running: Concord | undefined;
afterAll(async () => {
  await running?.end('SIGTERM');
});

/** How many entries a whole first start records. */
let whole: number;
let token: string;
beforeAll(async () => {
  await start();
  whole = await journalOf(await databaseOf(home));
  token = (await printed(['scripts/token.ts', '--role', 'secretariat'], data)).out;
});

async function start(): Promise<Concord> {
  const starting = run(['scripts/start.ts'], data);
  running = { ...starting, url: await addressOf(starting) };
  return running;
}

/** Ends the register that runs, in a way that leaves no time to tidy up. */
async function kill({ end }: Concord): Promise<void> {
  await end('SIGKILL');
  running = undefined;
}

/** A position that the server has acknowledged: the number of its entry. */
async function acknowledged({ url }: Concord): Promise<number> {
  const open = await findOpenStep({ url }, token);
  const { body } = await ask<Expressed>(url, { query: EXPRESS, variables: position(open, 'XA', TODAY), token });
  expect(body.data.expressPosition).toMatchObject({ __typename: 'PositionExpressed' });
  return journalOf(await databaseOf(home));
}

/** Whether the hash chain is whole and every row is what the journal says. */
async function expectSound(environment: Readonly<Record<string, string>>): Promise<void> {
  expect(await printed(['scripts/verify.ts'], environment)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Sound/),
  });
}

describe('a server that is killed', () => {
  test('leaves its database running, which the next start takes over', async () => {
    const victim = running ?? (await start());
    const written = await acknowledged(victim);
    const processes = await processesOf(home);
    await kill(victim);
    const { out } = await start();
    expect(out).toContain(`Found the database in ${home}`);
    expect(await processesOf(home)).toContain(processes[0]);
    expect(await journalOf(await databaseOf(home))).toBe(written);
    await expectSound(data);
  });

  test('in the middle of loading leaves whole datasets only, and the next start loads the rest', async () => {
    const { databaseUrl, drop } = await createEmptyDatabase(inject('serverUrl'));
    const victim = run(['scripts/start.ts'], { DATABASE_URL: databaseUrl });
    await victim.says('The record of 2018–2019: ');
    await victim.end('SIGKILL');
    const { end } = await startConcord({ DATABASE_URL: databaseUrl });
    await end('SIGTERM');
    expect(await journalOf(databaseUrl)).toBe(whole);
    await expectSound({ DATABASE_URL: databaseUrl });
    await drop();
  });
});

describe('a database that is killed', () => {
  test('is started again by its server, and what was acknowledged is there', async () => {
    const concord = running ?? (await start());
    const written = await acknowledged(concord);
    killAll(await processesOf(home));
    await concord.says('The database runs again');
    expect((await fetch(`${concord.url}/ready`)).status).toBe(200);
    expect(await acknowledged(concord)).toBe(written + 1);
    await expectSound(data);
    const processes = await processesOf(home);
    running = undefined;
    expect(await concord.end('SIGINT')).toEqual({ code: 0, signal: null });
    expect(processes.filter(isRunning)).toEqual([]);
  });

  test('and cannot start leaves the server alive but not ready, saying what to do, until it can', async () => {
    const concord = running ?? (await start());
    const processes = await processesOf(home);
    await rename(`${home}/postgresql`, `${home}/away`);
    killAll(processes);
    const complaint = await concord.says('PostgreSQL did not start');
    expect(complaint).toMatch(/does not exist .*end this with Ctrl-C and start it anew/);
    expect((await fetch(`${concord.url}/health`)).status).toBe(200);
    expect((await fetch(`${concord.url}/ready`)).status).toBe(503);
    await rename(`${home}/away`, `${home}/postgresql`);
    await concord.says('The database runs again');
    expect((await fetch(`${concord.url}/ready`)).status).toBe(200);
  });

  test('together with its server recovers by itself at the next start', async () => {
    const victim = running ?? (await start());
    const written = await acknowledged(victim);
    const processes = await processesOf(home);
    await kill(victim);
    killAll(processes);
    const { out } = await start();
    expect(out).toContain(`Started the database in ${home}`);
    expect(await journalOf(await databaseOf(home))).toBe(written);
    await expectSound(data);
  });

  test('and whose number is now another process’s starts all the same', async () => {
    const victim = running ?? (await start());
    const processes = await processesOf(home);
    await kill(victim);
    killAll(processes);
    // As after a restart of the machine: the number stands for somebody else, here for a process of another PostgreSQL.
    const [other] = await readRows<{ pid: number }>(
      inject('serverUrl'),
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`,
    );
    const lock = (await readFile(`${home}/postgresql/postmaster.pid`, 'utf8')).split('\n');
    await writeFile(`${home}/postgresql/postmaster.pid`, [other?.pid, ...lock.slice(1)].join('\n'));
    const { url } = await start();
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });
});
