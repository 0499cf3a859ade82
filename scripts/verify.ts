/**
 * Recomputes the journal's hash chain and compares every row with it: `npm run verify`. Exits with 0 only when all agree.
 *
 * `-- --write-checkpoint FILE` keeps the position outside; `-- --checkpoint FILE` compares with one kept earlier, so that a
 * tail that was removed is seen too.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findEmbedded } from '../packages/register/src/embedded/index.ts';
import { type JournalPosition, verify } from '../packages/register/src/index.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { checkpoint: { type: 'string' }, 'write-checkpoint': { type: 'string' } } });
  const settings = readSettings(process.env);
  const databaseUrl = settings.databaseUrl ?? (await findEmbedded(settings.dataDir));
  if (!databaseUrl)
    throw new Error('No running server was found. Start it with "npm start", or set DATABASE_URL to its PostgreSQL.');
  const checkpoint = values.checkpoint === undefined ? {} : { checkpoint: await readCheckpoint(values.checkpoint) };
  const progress = (entries: number): void => console.error(`${entries} entries recomputed`);
  const result = await verify({ databaseUrl, ...checkpoint, progress });
  if (result.kind === 'broken') throw new Error(`BROKEN: ${result.what}`);
  const { number, hash } = result.position;
  console.log(`Sound: ${number} entries, ${result.streams} streams, ${result.rows} rows; the last hash is ${hash}`);
  const file = values['write-checkpoint'];
  if (file !== undefined) await writeFile(file, `${JSON.stringify({ number: String(number), hash })}\n`);
}

/** @throws when the file is no checkpoint */
async function readCheckpoint(file: string): Promise<JournalPosition> {
  const text = await readFile(file, 'utf8').catch(({ message }: Error) => {
    throw new Error(`The checkpoint cannot be read: ${message}. Give the file that --write-checkpoint wrote.`);
  });
  const { number, hash } = JSON.parse(text) as { number?: unknown; hash?: unknown };
  if (typeof number !== 'string' || !/^\d+$/.test(number) || typeof hash !== 'string')
    throw new Error(`${file} is no checkpoint: expected {"number":"…","hash":"…"}, as --write-checkpoint writes it.`);
  return { number: BigInt(number), hash };
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
