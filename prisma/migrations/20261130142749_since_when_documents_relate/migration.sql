-- AlterTable
ALTER TABLE "DocumentRelation" ADD COLUMN     "known" JSONB,
ADD COLUMN     "occurred" JSONB;

-- What was said before tells of it in its entry; the rows of corrected ones are made anew by the fold.
UPDATE "DocumentRelation" r
SET "occurred" = COALESCE(e.payload -> 'replacement' -> 'occurred', e.occurred), "known" = e.known
FROM "JournalEntry" e WHERE e.id = r."entryId";

ALTER TABLE "DocumentRelation" ALTER COLUMN "known" SET NOT NULL,
ALTER COLUMN "occurred" SET NOT NULL;

-- The dossiers in which documents relate to others: what tells that one supersedes another is read with the history of that other.
CREATE INDEX "JournalEntry_relating_idx" ON "JournalEntry" ("streamId") WHERE kind = 'documentRelated';
