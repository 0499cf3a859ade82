import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A file system in memory, where Linux has one. */
const MEMORY = '/dev/shm';
/** What all databases of a run of tests take, several times over, in bytes. */
const ROOM = 4 * 1024 ** 3;

/**
 * Where databases of tests lie: in memory where there is room, for a database is hundreds of files, and to copy them on a disk takes
 * twenty times as long; else among temporary files.
 */
export function quickFolder(): string {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
