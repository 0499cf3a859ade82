import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PaperParagraph } from '@concord/domain';
import pLimit from 'p-limit';
import type { Unpacked } from './zip.ts';

/** What reading a .docx may take. */
export type DocxBounds = Readonly<{
  unpacked: Unpacked;
  /** Memory for what is made of it while it is read, in MiB. */
  memory: number;
  /** In milliseconds. */
  time: number;
}>;

/** What the process is given. */
export type DocxToRead = Readonly<{ content: Uint8Array; unpacked: Unpacked }>;

/** What came of it: a text; it holds too much, or would take too much to be read; it is no .docx, and why not. */
export type DocxRead =
  | Readonly<{ kind: 'read'; paragraphs: readonly PaperParagraph[] }>
  | Readonly<{ kind: 'tooLarge' }>
  | Readonly<{ kind: 'tooIntricate' }>
  | Readonly<{ kind: 'notDocx'; why: string }>;

const READER = fileURLToPath(new URL('./docxProcess.ts', import.meta.url));

/** One at a time, so that many at once take no more memory than one. */
const inTurn = pLimit(1);

/**
 * Reads a .docx in a process of its own, so that others are answered meanwhile. A few kB can unpack to so much, or be nested so, that it
 * would take minutes: the process ends when it has had its memory or its time, and nothing else does. A thread would not do: one that has
 * had its memory can end the whole process.
 */
export function readDocx(content: Buffer, bounds: DocxBounds): Promise<DocxRead> {
  return inTurn(() => readApart(content, bounds));
}

async function readApart(content: Buffer, { unpacked, memory, time }: DocxBounds): Promise<DocxRead> {
  const toRead: DocxToRead = { content, unpacked };
  const reader = fork(READER, {
    execArgv: [`--max-old-space-size=${memory}`],
    // It needs nothing of the environment, in which secrets stand.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocxRead>((resolve, reject) => {
      late = setTimeout(() => resolve({ kind: 'tooIntricate' }), time);
      reader.once('message', (said) => resolve(said as DocxRead));
      reader.once('error', reject);
      // One that ends without a word has had its memory.
      reader.once('exit', () => resolve({ kind: 'tooIntricate' }));
      reader.send(toRead, (error) => {
        // It may be at its end already; that is told by its exit.
        if (error && reader.exitCode === null && reader.signalCode === null) reject(error);
      });
    });
  } finally {
    clearTimeout(late);
    reader.kill('SIGKILL');
  }
}
