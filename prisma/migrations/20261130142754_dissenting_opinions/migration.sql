-- CreateTable
CREATE TABLE "DissentingOpinion" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "decisionId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "text" TEXT,
    "paperId" UUID,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "DissentingOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DissentingOpinion_streamId_idx" ON "DissentingOpinion"("streamId");

-- CreateIndex
CREATE INDEX "DissentingOpinion_decisionId_idx" ON "DissentingOpinion"("decisionId");

-- CreateIndex
CREATE INDEX "DissentingOpinion_partyId_idx" ON "DissentingOpinion"("partyId");

-- A dissenting opinion is found by its words, by its day, and as what it is.
CREATE INDEX "DissentingOpinion_search_idx" ON "DissentingOpinion"
  USING gin (search_fact('dissentingOpinion', NULL, text, occurred));
