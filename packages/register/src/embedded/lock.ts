import { lchownSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type DataDirectory, DataDirectoryError } from './dataDirectory.ts';

/** What SQLite says when another process holds a lock. */
const BUSY = 5;

/**
 * Takes a data directory for this process alone.
 *
 * The lock is the one that SQLite takes on a file: the operating system gives it back when the process ends, however it
 * ends. So it is never left behind, and no number of a process that has since become another's can be mistaken for it.
 *
 * @returns gives it back
 * @throws {DataDirectoryError} when another process has it
 */
export function takeLock({ path, owner }: DataDirectory): () => void {
  const [file, holder] = [join(path, 'lock'), join(path, 'lock.pid')];
  const lock = new DatabaseSync(file);
  try {
    // Nothing is ever written, so there is nothing to keep a journal of.
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== BUSY) throw error;
    throw new DataDirectoryError(
      `Concord is running on ${path} already (process ${readFileSync(holder, 'utf8')}). Use that one, or end it first; for a second register set CONCORD_DATA_DIR to another folder, and PORT.`,
    );
  }
  // Made anew, so that a link which somebody has put in its place is not followed.
  rmSync(holder, { force: true });
  writeFileSync(holder, String(process.pid), { flag: 'wx' });
  // The owner must be able to take it next time without us.
  if (owner) for (const made of [file, holder]) lchownSync(made, owner.uid, owner.gid);
  return () => lock.close();
}
