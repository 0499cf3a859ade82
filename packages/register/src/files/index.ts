import type { FileProblem, PaperParagraph } from '@concord/domain';
import type { Pool, PoolClient } from 'pg';
import { PaperRefused } from '../papers/paperRefused.ts';
import { isPaperName, type PaperText, readContent } from '../papers/readPaper.ts';

export { textFile } from '../papers/readPaper.ts';

/** A file that an entry names by its digest. */
export type ReceivedFile = PaperText;

/** Files that entries name by their digest, outside the journal. Whoever shows one must filter by sight of what names it. */
export type Files = Readonly<{
  /** Reads a .txt in UTF-8 or a .docx, as its name says; nothing is kept yet. */
  read(fileName: string, content: Buffer): Promise<ReceivedFile | FileProblem>;
  /** What was kept; null when nobody brought the file to this register. */
  load(digest: string): Promise<KeptFile | null>;
}>;

export type KeptFile = Readonly<{ content: Buffer; paragraphs: readonly PaperParagraph[] }>;

export function createFiles(pool: Pool): Files {
  return {
    async read(fileName, content) {
      if (!isPaperName(fileName)) return 'notDocx';
      try {
        return await readContent(fileName, content);
      } catch (error) {
        if (error instanceof PaperRefused && error.problem !== 'unreadable') return error.problem;
        throw error;
      }
    },
    async load(digest) {
      const { rows } = await pool.query<KeptFile>('SELECT content, paragraphs FROM "File" WHERE digest = $1', [digest]);
      return rows[0] ?? null;
    },
  };
}

/** Keeps files, in the transaction of the entries that name them; what is there already stays. */
export async function keepFiles(client: PoolClient, files: readonly ReceivedFile[], now: Date): Promise<void> {
  for (const { digest, content, paragraphs } of files)
    await client.query(
      `INSERT INTO "File" (digest, content, paragraphs, "receivedAt") VALUES ($1, $2, $3, $4)
       ON CONFLICT (digest) DO NOTHING`,
      [digest, content, JSON.stringify(paragraphs), now],
    );
}
