-- CreateTable
CREATE TABLE "RuleNaming" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "decisionRuleId" UUID NOT NULL,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "RuleNaming_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RuleNaming_streamId_idx" ON "RuleNaming"("streamId");

-- CreateIndex
CREATE INDEX "RuleNaming_dossierId_idx" ON "RuleNaming"("dossierId");

-- A dossier is found by the day on which its rule was named, and a body by the matters for which it has rules.
CREATE INDEX "RuleNaming_search_idx" ON "RuleNaming" USING gin (search_occurrence(NULL, NULL, NULL, occurred));
CREATE INDEX "DecisionRule_search_idx" ON "DecisionRule" USING gin (search_body_text(search_strings(matter)));
