-- CreateIndex
CREATE INDEX "JournalEntry_visibility_number_idx" ON "JournalEntry"("visibility", "number");
