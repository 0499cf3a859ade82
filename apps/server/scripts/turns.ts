/**
 * Prints what it costs that the operations of a caller take turns, and what it is good for: `node apps/server/scripts/turns.ts [ROUNDS]`. In one process, on one
 * register, the same is asked of two engines one after the other, with turns and without, in each of the rounds (10); told are medians. Nothing of the network is in
 * it: of a request that comes over it, turns are a smaller part.
 */
import { cpus } from 'node:os';
import { ANONYMOUS } from '@concord/domain';
import { openRegister } from '@concord/register';
import { createDemoDatabase, startTestServer } from '@concord/register/testing';
import { createBook, openParts } from '../src/accounts/index.ts';
import { createEngine, type Engine } from '../src/graphql/engine.ts';
import { createLog } from '../src/index.ts';
import { createBudget, createTurns, DEFAULT_LIMITS, type TakeTurn } from '../src/limits/index.ts';
import { DEFAULT_POLICY } from '../src/policy/policy.ts';

const TODAY = '2026-03-02';
/** How many operations are asked in a round, and how many of them at once. */
const OPERATIONS = 400;
const AT_ONCE = 60;
const MANY = 60;
/** How many come at once before somebody else asks one thing. */
const CROWD = 50;
const rounds = Number(process.argv[2] ?? 10);

const LIGHT = '{ viewer { role } }';
const BOARD = '{ board { rows(first: 20) { edges { node { dossier { slug title } } } } } }';
const SCHEMA = '{ __schema { types { name fields { name description args { name description } } } } }';

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function ask(engine: Engine, query: string, caller: number): Promise<void> {
  const address = { exact: `10.0.0.${caller}`, name: `10.0.0.${caller}`, isLoopback: true };
  const body = JSON.stringify({ query });
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const response = await engine.fetch('http://localhost/graphql', sent, { viewer: ANONYMOUS, address, locale: 'en' });
  await response.text();
  if (response.status !== 200) throw new Error(`${query} was answered with ${response.status}`);
}

/** @returns how many operations are answered in a second of the processor's time, which others on the machine do not take */
async function throughput(engine: Engine, query: string, callers: number): Promise<number> {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < OPERATIONS; n = next++) await ask(engine, query, n % callers);
  };
  const began = process.cpuUsage();
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const { user, system } = process.cpuUsage(began);
  return (OPERATIONS / (user + system)) * 1_000_000;
}

/** @returns after how many milliseconds somebody is answered who asks one thing when a caller has asked much */
async function wait(engine: Engine): Promise<number> {
  const crowd = Array.from({ length: CROWD }, () => ask(engine, SCHEMA, 1));
  const began = performance.now();
  await ask(engine, LIGHT, 2);
  const waited = performance.now() - began;
  await Promise.all(crowd);
  return waited;
}

type Both = Readonly<{ 'with turns': number; without: number; ratio: number }>;

async function compare(
  measure: (engine: Engine) => Promise<number>,
  engines: readonly [Engine, Engine],
): Promise<Both> {
  const found: (readonly [number, number])[] = [];
  for (let round = -1; round < rounds; round += 1) {
    // Whoever comes second finds another heap: now the one, now the other.
    const isTurned = round % 2 !== 0;
    const [first, second] = isTurned ? engines.toReversed() : engines;
    const pair = [await measure(first as Engine), await measure(second as Engine)] as const;
    // The first round warms.
    if (round >= 0) found.push(isTurned ? [pair[1], pair[0]] : pair);
  }
  const [turns, without] = [median(found.map(([a]) => a)), median(found.map(([, b]) => b))];
  const ratio = Math.round(median(found.map(([a, b]) => a / b)) * 10_000) / 10_000;
  return { 'with turns': Math.round(turns), without: Math.round(without), ratio };
}

const postgres = await startTestServer();
const database = await createDemoDatabase(postgres.databaseUrl, TODAY);
const today = () => TODAY;
const log = createLog('silent');
const register = await openRegister({ databaseUrl: database.databaseUrl, today });
try {
  const accounts = createBook(await openParts(register.prisma, log), () => {});
  const [limits, policy, persisted] = [DEFAULT_LIMITS, DEFAULT_POLICY, undefined];
  const budget = createBudget(limits);
  const engineWith = (takeTurn: TakeTurn) =>
    createEngine({ register, accounts, today, budget, takeTurn, limits, policy, persisted, log });
  const engines = [engineWith(createTurns()), engineWith(async () => undefined)] as const;
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, medians of ${rounds} rounds`);
  const told: Record<string, Both> = {};
  for (const [name, query] of Object.entries({ LIGHT, BOARD }))
    for (const callers of [1, MANY])
      told[`${name}, ${callers === 1 ? 'one caller' : `${callers} callers`}: operations in a second of the processor`] =
        await compare((engine) => throughput(engine, query, callers), engines);
  told[`another caller, when ${CROWD} questions about the schema came before: milliseconds until it is answered`] =
    await compare(wait, engines);
  console.table(told);
} finally {
  await register.close();
  await database.drop();
  await postgres.stop();
}
