-- What a state, an administration, a body or an organisation was called before stands in the entries that a revision replaced: these revisions are found at once.
CREATE INDEX "JournalEntry_renamed_idx" ON "JournalEntry" ((payload ->> 'corrects'))
  WHERE kind = 'factRevised' AND (payload -> 'replacement' -> 'payload' -> 'names') IS NOT NULL;
