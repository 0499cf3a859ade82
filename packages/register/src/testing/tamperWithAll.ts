import pg from 'pg';
import { type Checkpoints, verifyWithin } from '../index.ts';
import { TAMPERINGS } from './tampering.ts';

/** A tampering that was not named as it should. */
export type Unnoticed = Readonly<{ tampering: string; number: number; said: string }>;

/**
 * Tampers with the entries of a journal in every way, one after the other, each in a transaction that is rolled back, and verifies
 * it against checkpoints that were kept before.
 *
 * @param databaseUrl lets in somebody who may do everything
 * @param numbers the entries; all unless given
 * @returns how many times, and where the first bad entry was not named
 */
export async function tamperWithAll(
  databaseUrl: string,
  numbers?: readonly number[],
  progress: (number: number) => void = () => undefined,
): Promise<Readonly<{ times: number; unnoticed: readonly Unnoticed[] }>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const checkpoints = new Map<bigint, string>();
    const sound = await rolledBack(client, () =>
      verifyWithin(client, { pass: ({ number, hash }) => checkpoints.set(number, hash) }),
    );
    if (sound.kind === 'broken') throw new Error(`The journal is broken before anybody touched it: ${sound.what}`);
    const unnoticed: Unnoticed[] = [];
    let times = 0;
    for (const number of numbers ?? [...checkpoints.keys()].map(Number)) {
      for (const { name, where, run } of TAMPERINGS) {
        const first = name.startsWith('exchanged') ? number - 1 : number;
        if (first < 1 || !(await applies(client, where, number))) continue;
        times += 1;
        const said = await tamper(client, checkpoints, (own) => run(own, number));
        if (!new RegExp(`^Entry ${first}\\b`).test(said)) unnoticed.push({ tampering: name, number, said });
      }
      progress(number);
    }
    return { times, unnoticed };
  } finally {
    await client.end();
  }
}

async function applies(client: pg.Client, where: string | undefined, number: number): Promise<boolean> {
  if (where === undefined) return true;
  const { rowCount } = await client.query(`SELECT FROM "JournalEntry" WHERE number = $1 AND ${where}`, [number]);
  return rowCount === 1;
}

function tamper(
  client: pg.Client,
  checkpoints: Checkpoints,
  run: (client: pg.Client) => Promise<void>,
): Promise<string> {
  return rolledBack(client, async () => {
    await run(client);
    const result = await verifyWithin(client, { checkpoints });
    return result.kind === 'broken' ? result.what : 'Sound';
  });
}

async function rolledBack<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}
