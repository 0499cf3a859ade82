-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "purpose" JSONB;

-- AlterTable
ALTER TABLE "StepOccurrence" ADD COLUMN     "actorIds" UUID[],
ADD COLUMN     "decisionId" UUID,
ADD COLUMN     "purpose" JSONB;

-- AlterTable
ALTER TABLE "ConsultationRequest" ADD COLUMN     "asksFor" JSONB,
ADD COLUMN     "meetingId" UUID,
ADD COLUMN     "senderId" UUID;

-- CreateTable
CREATE TABLE "PaperFile" (
    "documentId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "paragraphs" JSONB NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaperFile_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "Administration" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "memberStateId" UUID NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "Administration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Officer" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "meetingId" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "Officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "dossierId" UUID,
    "documentIds" UUID[],

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "meetingId" UUID NOT NULL,
    "agendaItemId" UUID,
    "dossierId" UUID,
    "decisionState" TEXT NOT NULL,
    "number" TEXT,
    "minutes" TEXT,
    "paperId" UUID,
    "documentIds" UUID[],
    "recitals" JSONB NOT NULL,
    "clauses" JSONB NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consolidation" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "bodyId" UUID,
    "recipientId" UUID,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Consolidation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusReport" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "organisationId" UUID,
    "documentIds" UUID[],
    "status" TEXT NOT NULL,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "StatusReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Administration_slug_key" ON "Administration"("slug");

-- CreateIndex
CREATE INDEX "Administration_streamId_idx" ON "Administration"("streamId");

-- CreateIndex
CREATE INDEX "Administration_memberStateId_idx" ON "Administration"("memberStateId");

-- CreateIndex
CREATE INDEX "Officer_streamId_idx" ON "Officer"("streamId");

-- CreateIndex
CREATE INDEX "Officer_meetingId_idx" ON "Officer"("meetingId");

-- CreateIndex
CREATE INDEX "AgendaItem_streamId_idx" ON "AgendaItem"("streamId");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_idx" ON "AgendaItem"("meetingId");

-- CreateIndex
CREATE INDEX "AgendaItem_dossierId_idx" ON "AgendaItem"("dossierId");

-- CreateIndex
CREATE INDEX "Decision_streamId_idx" ON "Decision"("streamId");

-- CreateIndex
CREATE INDEX "Decision_meetingId_idx" ON "Decision"("meetingId");

-- CreateIndex
CREATE INDEX "Decision_dossierId_idx" ON "Decision"("dossierId");

-- CreateIndex
CREATE INDEX "Consolidation_streamId_idx" ON "Consolidation"("streamId");

-- CreateIndex
CREATE INDEX "Consolidation_dossierId_idx" ON "Consolidation"("dossierId");

-- CreateIndex
CREATE INDEX "StatusReport_streamId_idx" ON "StatusReport"("streamId");

-- CreateIndex
CREATE INDEX "StatusReport_dossierId_idx" ON "StatusReport"("dossierId");

-- CreateIndex
CREATE INDEX "JournalEntry_sources_idx" ON "JournalEntry" USING GIN ("sources" jsonb_path_ops);
