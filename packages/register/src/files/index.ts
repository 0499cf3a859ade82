import type { FileProblem, PaperParagraph } from '@concord/domain';
import type { Pool, PoolClient } from 'pg';
import type { TextSize } from '../papers/index.ts';
import { PaperRefused } from '../papers/paperRefused.ts';
import { isPaperName, type PaperText, readContent } from '../papers/readPaper.ts';

export { textFile } from '../papers/readPaper.ts';

/** A file that an entry names by its digest. */
export type ReceivedFile = PaperText;

/** Files that entries name by their digest, outside the journal. Whoever shows one must filter by sight of what names it. */
export type Files = Readonly<{
  /** Reads a .txt in UTF-8 or a .docx, as its name says; nothing is kept yet. */
  read(fileName: string, content: Buffer): Promise<ReceivedFile | FileProblem>;
  /** How large files are that were kept, by their digests; those that nobody brought to this register are left out. */
  sizes(digests: readonly string[]): Promise<ReadonlyMap<string, FileSize>>;
  /** What was kept, by their digests. */
  contents(digests: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Its text, by their digests. */
  paragraphs(digests: readonly string[]): Promise<ReadonlyMap<string, readonly PaperParagraph[]>>;
}>;

/** How large a file is, in bytes, and its text. */
export type FileSize = Readonly<{ content: number; text: TextSize }>;

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
    async sizes(digests) {
      const { rows } = await pool.query<FileSize & Readonly<{ digest: string }>>(
        `SELECT digest, octet_length(content) AS content, json_build_object(
           'bytes', octet_length(paragraphs::text), 'paragraphs', jsonb_array_length(paragraphs)) AS text
         FROM "File" WHERE digest = ANY($1)`,
        [digests],
      );
      return new Map(rows.map(({ digest, ...size }) => [digest, size]));
    },
    async contents(digests) {
      const { rows } = await pool.query<Readonly<{ digest: string; content: Buffer }>>(
        'SELECT digest, content FROM "File" WHERE digest = ANY($1)',
        [digests],
      );
      return new Map(rows.map(({ digest, content }) => [digest, content]));
    },
    async paragraphs(digests) {
      const { rows } = await pool.query<Readonly<{ digest: string; paragraphs: readonly PaperParagraph[] }>>(
        'SELECT digest, paragraphs FROM "File" WHERE digest = ANY($1)',
        [digests],
      );
      return new Map(rows.map(({ digest, paragraphs }) => [digest, paragraphs]));
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
