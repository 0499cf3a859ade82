-- CreateTable
CREATE TABLE "File" (
    "digest" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "paragraphs" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "File_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "RevisionText" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "RevisionText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RevisionText_streamId_idx" ON "RevisionText"("streamId");

-- CreateIndex
CREATE INDEX "RevisionText_dossierId_idx" ON "RevisionText"("dossierId");

-- CreateIndex
CREATE INDEX "RevisionText_revisionId_idx" ON "RevisionText"("revisionId");
