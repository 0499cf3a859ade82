import { type Id, type PaperParagraph, type PaperPassage, placesIn } from '@concord/domain';
import type { Pool } from 'pg';
import { isId } from '../loading/snapshot.ts';

/** The text of a paper as somebody attached it. */
export type AttachedText = Readonly<{
  documentId: Id;
  fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
  attachedAt: Date;
  size: TextSize;
}>;

/** How large a text is, in bytes as JSON, and of how many paragraphs. */
export type TextSize = Readonly<{ bytes: number; paragraphs: number }>;

/** What was attached to papers, by paper; those without a text are left out. Whoever asks must see the papers. */
export async function loadAttachedTexts(pool: Pool, ids: readonly Id[]): Promise<ReadonlyMap<Id, AttachedText>> {
  const { rows } = await pool.query<AttachedText>(
    `SELECT "documentId", "fileName", digest, "attachedAt", json_build_object(
       'bytes', octet_length(paragraphs::text), 'paragraphs', jsonb_array_length(paragraphs)) AS size
     FROM "PaperFile" WHERE "documentId" = ANY($1::uuid[])`,
    [ids.filter(isId)],
  );
  return new Map(rows.map((row) => [row.documentId, row]));
}

/** The texts themselves with their places, by paper. */
export async function loadPassages(pool: Pool, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly PaperPassage[]>> {
  const { rows } = await pool.query<Readonly<{ documentId: Id; paragraphs: readonly PaperParagraph[] }>>(
    'SELECT "documentId", paragraphs FROM "PaperFile" WHERE "documentId" = ANY($1::uuid[])',
    [ids.filter(isId)],
  );
  return new Map(rows.map(({ documentId, paragraphs }) => [documentId, placesIn(paragraphs)]));
}

/** Which of these papers have a text. */
export async function loadAttached(pool: Pool, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { rows } = await pool.query<{ documentId: Id }>(
    'SELECT "documentId" FROM "PaperFile" WHERE "documentId" = ANY($1::uuid[])',
    [ids.filter(isId)],
  );
  return new Set(rows.map(({ documentId }) => documentId));
}
