/**
 * Recomputes the journal's hash chain and compares every row with it: `npm run verify`. Exits with 0 only when all agree.
 *
 * `-- --write-checkpoint FILE` keeps the number and the hash of each entry in a file, one a line, after those that it holds
 * already; `-- --checkpoint FILE`, or `-- --checkpoint number:hash`, compares with what was kept. Whoever can write to the
 * database can also compute every hash anew: kept elsewhere, the file names the first entry that is another, and a tail
 * that was removed.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type Checkpoints,
  checkpointLine,
  type JournalPosition,
  readCheckpoints,
  verify,
} from '../packages/register/src/index.ts';
import { findDatabase } from './lib/findDatabase.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { checkpoint: { type: 'string' }, 'write-checkpoint': { type: 'string' } } });
  const settings = readSettings(process.env);
  const databaseUrl = await findDatabase(settings);
  const { checkpoint, 'write-checkpoint': file } = values;
  const given: Checkpoints = checkpoint === undefined ? new Map() : await readGiven(checkpoint);
  const held: Checkpoints =
    file === undefined ? new Map() : readCheckpoints(await readFile(file, 'utf8').catch(() => ''), file);
  const lines: string[] = [];
  const pass = (position: JournalPosition): void => {
    if (!held.has(position.number)) lines.push(checkpointLine(position));
  };
  const progress = (entries: number): void => console.error(`${entries} entries recomputed`);
  // What the file holds already must still be so, or it would be continued with another journal.
  const checkpoints = new Map([...given, ...held]);
  const result = await verify({ databaseUrl, checkpoints, progress, pass });
  if (result.kind === 'broken') throw new Error(`BROKEN: ${result.what}`);
  const { number, hash } = result.position;
  console.log(`Sound: ${number} entries, ${result.streams} streams, ${result.rows} rows; the last hash is ${hash}`);
  if (file !== undefined) await appendFile(file, lines.join(''));
}

/** @throws when it is neither a checkpoint nor a file of them */
async function readGiven(given: string): Promise<Checkpoints> {
  if (/^\d+:/.test(given)) return readCheckpoints(given, '--checkpoint');
  const text = await readFile(given, 'utf8').catch(({ message }: Error) => {
    throw new Error(`The checkpoint cannot be read: ${message}. Give the file that --write-checkpoint wrote.`);
  });
  const checkpoints = readCheckpoints(text, given);
  if (checkpoints.size === 0)
    throw new Error(
      `${given} holds no checkpoint, so nothing would be compared. Give the file that --write-checkpoint wrote.`,
    );
  return checkpoints;
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
