import type { Id } from '@concord/domain';
import type { Pool } from 'pg';
import type { RegisteredPaper } from './recognise.ts';

/** Papers that are not fictional, with the words that the journal cites from each, in the order in which it came to cite them. */
export async function registeredPapers(pool: Pool): Promise<readonly RegisteredPaper[]> {
  const { rows: papers } = await pool.query<{ id: Id; slug: string }>(
    'SELECT id, slug FROM "Document" WHERE "dossierId" IS NULL AND NOT synthetic ORDER BY slug',
  );
  const { rows: cited } = await pool.query<{ paperId: Id; place: string; words: string }>(
    `SELECT source->>'paperId' AS "paperId", source->>'locator' AS place, words
     FROM "JournalEntry", jsonb_array_elements(sources) source, jsonb_array_elements_text(source->'words') words
     GROUP BY 1, 2, 3 ORDER BY min(number), 2, 3`,
  );
  const byPaper = Map.groupBy(cited, ({ paperId }) => paperId);
  return papers.map(({ id, slug }) => ({
    documentId: id,
    slug,
    cited: (byPaper.get(id) ?? []).map(({ place, words }) => ({ place, words })),
  }));
}
