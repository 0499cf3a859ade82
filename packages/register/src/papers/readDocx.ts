import { Worker } from 'node:worker_threads';
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

/** What the thread is given. */
export type DocxToRead = Readonly<{ content: Uint8Array; unpacked: Unpacked }>;

/** What came of it: a text; it holds too much, or would take too much to be read; it is no .docx, and why not. */
export type DocxRead =
  | Readonly<{ kind: 'read'; paragraphs: readonly PaperParagraph[] }>
  | Readonly<{ kind: 'tooLarge' }>
  | Readonly<{ kind: 'tooIntricate' }>
  | Readonly<{ kind: 'notDocx'; why: string }>;

const THREAD = new URL('./docxThread.ts', import.meta.url);

/** One at a time, so that many at once take no more memory than one. */
const inTurn = pLimit(1);

/**
 * Reads a .docx in a thread of its own, so that others are answered meanwhile. A few kB can unpack to so much, or be nested so, that it would
 * take minutes: the thread ends when it has had its memory or its time, and nothing else does.
 */
export function readDocx(content: Buffer, bounds: DocxBounds): Promise<DocxRead> {
  return inTurn(() => readInThread(content, bounds));
}

async function readInThread(content: Buffer, { unpacked, memory, time }: DocxBounds): Promise<DocxRead> {
  const toRead: DocxToRead = { content, unpacked };
  // It needs nothing of the environment, in which secrets stand.
  const thread = new Worker(THREAD, {
    ...{ workerData: toRead, env: {}, execArgv: [] },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocxRead>((resolve, reject) => {
      late = setTimeout(() => resolve({ kind: 'tooIntricate' }), time);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ kind: 'tooIntricate' }) : reject(error),
      );
      // A thread that ends without a word has had its memory, too.
      thread.once('exit', () => resolve({ kind: 'tooIntricate' }));
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
