import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { DatasetRefused } from './problem.ts';

/** How much a file of a dataset may hold, in bytes. */
const FILE_LIMIT = 5 * 1024 * 1024;

/** A file of a dataset, by the name that messages call it. */
export type TextFile = Readonly<{ name: string; text: string }>;

/**
 * Reads a file of a dataset.
 *
 * @param expected what it should be, for the message when it is not there
 * @throws {DatasetRefused} when it cannot be read, is none (a pipe or a device would be waited for without end), or is too large
 */
export async function readText(path: string, expected: string): Promise<TextFile> {
  const inside = relative(process.cwd(), path);
  const name = inside.startsWith('..') ? path : inside;
  const refusal = (message: string) => new DatasetRefused([{ file: name, line: 1, message }]);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw refusal(`cannot be read (it is no regular file); expected ${expected}`);
    if (found.size > FILE_LIMIT) {
      const [size, most] = [found.size, FILE_LIMIT].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
      throw refusal(`it has ${size} MB; expected at most ${most} MB in a file`);
    }
    return { name, text: await readFile(path, 'utf8') };
  } catch (error) {
    if (error instanceof DatasetRefused) throw error;
    throw refusal(`cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); expected ${expected}`);
  }
}
