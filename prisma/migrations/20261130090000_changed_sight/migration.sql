-- For whom an entry was recorded stands in its hash and stays as it is; for whom it is by now stands beside it, where it is read.
ALTER TABLE "JournalEntry" ADD COLUMN "recordedVisibility" TEXT;
UPDATE "JournalEntry" SET "recordedVisibility" = "visibility";
ALTER TABLE "JournalEntry" ALTER COLUMN "recordedVisibility" SET NOT NULL;
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_recordedVisibility_check"
  CHECK ("recordedVisibility" ~ '^(public|members|secretariat|concerned( [A-Z]{2})+)$');

-- The last entry that changed for whom something is: what was kept for a sight before it is loaded anew.
ALTER TABLE "JournalHead" ADD COLUMN "sightChanged" BIGINT NOT NULL DEFAULT 0;
