/**
 * Prints by how much attacks make a server grow, run as `npm run serve` runs it: `node apps/server/scripts/memory.ts [TIMES]`. Each attack is
 * sent so often (100 times), with another text each time where it has one, four at once, after ordinary questions have warmed the server. Of each: the peak
 * over what the server held when it was warm, in MB, and the processor's time that it took. `GROWTH` of `test/abuse.test.ts` is the promise.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createDemoDatabase, startTestServer } from '../../../packages/register/src/testing/index.ts';
import { ask } from '../test/testkit/ask.ts';
import { ATTACKS, type Attack } from '../test/testkit/attacks.ts';
import { Connection } from '../test/testkit/connection.ts';
import { type ServerProcess, startProcess } from '../test/testkit/processes.ts';

const TODAY = '2026-03-02';
const AT_ONCE = 4;
const ORDINARY = '{ board { rows(first: 20) { edges { node { dossier { slug title } } } } } }';
const times = Number(process.argv[2] ?? 100);

type Kind = Readonly<{ name: string; send: (server: ServerProcess, n: number) => Promise<unknown> }>;

const post = ({ url }: ServerProcess, body: string) =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
    (response) => response.arrayBuffer(),
    // A server may hang up on what is too large to be read to its end.
    () => undefined,
  );
const bodyOf = ({ query, variables = '{}' }: Pick<Attack, 'query' | 'variables'>, n: number): string =>
  `{"query":${JSON.stringify(`${query} #${n}`)},"variables":${variables}}`;
const withVariable = (value: string): string => `{"query":"{ __typename }","variables":{"x":${value}}}`;

const KINDS: readonly Kind[] = [
  ...ATTACKS.map((attack) => ({
    name: attack.name,
    send: (server: ServerProcess, n: number) => post(server, bodyOf(attack, n)),
  })),
  ...[
    {
      name: 'a valid text of 3,800 tokens',
      body: (n: number) => bodyOf({ query: `{ viewer { ${'role '.repeat(1_900)} } }` }, n),
    },
    { name: 'a body of 250 kB: a text', body: () => withVariable(`"${'я'.repeat(120_000)}"`) },
    { name: 'a body of 250 kB: numbers', body: () => withVariable(`[${'1,'.repeat(120_000)}1]`) },
    { name: 'a body of 250 kB: objects', body: () => withVariable(`[${'{"a":{}},'.repeat(26_000)}1]`) },
    { name: 'a body of 20 MB', body: () => withVariable(`"${'x'.repeat(20_000_000)}"`) },
  ].map(({ name, body }) => ({ name, send: (server: ServerProcess, n: number) => post(server, body(n)) })),
  { name: '2,000 subscriptions on a socket', send: subscribeTooOften },
];

async function subscribeTooOften({ url }: ServerProcess): Promise<void> {
  const connection = new Connection(url);
  await connection.hello();
  for (let id = 0; id < 2_000; id += 1) connection.subscribe(`${id}`, 'subscription { journal { __typename } }');
  for (let refused = 0; refused < 1_900; refused += 1) await connection.next();
  connection.cut();
}

async function memoryOf({ process }: ServerProcess, which: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8');
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_000;
}

/** The processor's time that a process has taken, in seconds. */
async function timeOf({ process }: ServerProcess): Promise<number> {
  const fields = (await readFile(`/proc/${process.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function sendAll(server: ServerProcess, { send }: Kind): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let n = next++; n < times; n = next++) await send(server, n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

const postgres = await startTestServer();
const database = await createDemoDatabase(postgres.databaseUrl, TODAY);
const server = await startProcess(database.databaseUrl, TODAY);
try {
  for (let n = 0; n < 400; n += 1) await ask(server.url, { query: ORDINARY });
  const warm = await memoryOf(server, 'VmRSS');
  console.log(`warm: ${Math.round(warm)} MB`);
  const told: Record<string, { 'peak, MB': number; 'time, s': number }> = {};
  for (const kind of KINDS) {
    const before = await timeOf(server);
    // From here on its peak is counted anew.
    await writeFile(`/proc/${server.process.pid}/clear_refs`, '5');
    await sendAll(server, kind);
    const peak = Math.round((await memoryOf(server, 'VmHWM')) - warm);
    told[kind.name] = { 'peak, MB': peak, 'time, s': Math.round(((await timeOf(server)) - before) * 10) / 10 };
  }
  console.table(told);
} finally {
  await server.end();
  await database.drop();
  await postgres.stop();
}
