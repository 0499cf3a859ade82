import { type Id, type PaperParagraph, type PaperPassage, placesIn } from '@concord/domain';
import type { Pool } from 'pg';
import { isId } from '../loading/snapshot.ts';

/** The text of a paper as somebody attached it. */
export type AttachedText = Readonly<{
  fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
  attachedAt: Date;
  passages: readonly PaperPassage[];
}>;

/** The text of a paper, with its places; null when none was attached. Whoever asks must see the paper. */
export async function loadPaperText(pool: Pool, documentId: Id): Promise<AttachedText | null> {
  if (!isId(documentId)) return null;
  const { rows } = await pool.query<Omit<AttachedText, 'passages'> & { paragraphs: readonly PaperParagraph[] }>(
    `SELECT "fileName", digest, "attachedAt", paragraphs FROM "PaperFile" WHERE "documentId" = $1`,
    [documentId],
  );
  if (!rows[0]) return null;
  const { paragraphs, ...file } = rows[0];
  return { ...file, passages: placesIn(paragraphs) };
}

/** Which of these papers have a text. */
export async function loadAttached(pool: Pool, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { rows } = await pool.query<{ documentId: Id }>(
    'SELECT "documentId" FROM "PaperFile" WHERE "documentId" = ANY($1::uuid[])',
    [ids.filter(isId)],
  );
  return new Set(rows.map(({ documentId }) => documentId));
}
