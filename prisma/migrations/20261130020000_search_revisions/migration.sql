-- A document is found by what its revisions are called, too: «PC.DD/14/Rev.1».
CREATE INDEX "Revision_search_idx" ON "Revision" USING gin (search_body_text(label));
