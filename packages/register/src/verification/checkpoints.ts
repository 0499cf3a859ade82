import type { JournalPosition } from '../journal/storedEntry.ts';
import type { Checkpoints } from './chain.ts';

const LINE = /^(\d{1,18}):([0-9a-f]{64})$/;

/** One line of a file of checkpoints: `number:hash`. */
export function checkpointLine({ number, hash }: JournalPosition): string {
  return `${number}:${hash}\n`;
}

/**
 * Reads checkpoints, one a line.
 *
 * @param name what they are called in a message: the file, or the option
 * @throws with the first line that is none, or that says another hash for a number than a line before
 */
export function readCheckpoints(text: string, name: string): Checkpoints {
  const checkpoints = new Map<bigint, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, number, hash] = LINE.exec(line.trim()) ?? [];
    if (number === undefined || hash === undefined)
      throw new Error(`${name}, line ${index + 1}: expected "number:hash", as --write-checkpoint writes it.`);
    const key = BigInt(number);
    if ((checkpoints.get(key) ?? hash) !== hash)
      throw new Error(`${name}, line ${index + 1}: entry ${number} has another hash there than in a line before.`);
    checkpoints.set(key, hash);
  }
  return checkpoints;
}
