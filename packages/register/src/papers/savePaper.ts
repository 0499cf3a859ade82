import type { Id } from '@concord/domain';
import type { Pool } from 'pg';
import type { PaperText } from './readPaper.ts';

/**
 * Keeps the text of a paper, in place of an older one.
 *
 * @returns false when the same file is there already
 */
export async function savePaper(
  pool: Pool,
  documentId: Id,
  { digest, fileName, mediaType, content, paragraphs }: PaperText,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO "PaperFile" AS held ("documentId", digest, "fileName", "mediaType", content, paragraphs, "attachedAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT ("documentId") DO UPDATE SET digest = EXCLUDED.digest, "fileName" = EXCLUDED."fileName",
       "mediaType" = EXCLUDED."mediaType", content = EXCLUDED.content, paragraphs = EXCLUDED.paragraphs,
       "attachedAt" = EXCLUDED."attachedAt"
     WHERE held.digest <> EXCLUDED.digest`,
    [documentId, digest, fileName, mediaType, content, JSON.stringify(paragraphs), now],
  );
  return rowCount === 1;
}
