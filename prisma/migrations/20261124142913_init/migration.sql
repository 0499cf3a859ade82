-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('public', 'members', 'secretariat');

-- CreateTable
CREATE TABLE "JournalEntry" (
    "number" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "streamKind" TEXT NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "salt" BYTEA NOT NULL,
    "payloadDigest" BYTEA NOT NULL,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,
    "knownBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" TEXT,
    "sources" JSONB NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "JournalHead" (
    "id" INTEGER NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "JournalHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stream" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "foldVersion" INTEGER NOT NULL,

    CONSTRAINT "Stream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExecutedCommand" (
    "account" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "entryIds" UUID[],
    "position" BIGINT NOT NULL,
    "executedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExecutedCommand_pkey" PRIMARY KEY ("account","key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL,
    "value" BYTEA NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberState" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "MemberState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "bodyKind" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "parentId" UUID,
    "names" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "bodyId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "from" JSONB NOT NULL,
    "until" JSONB,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionRule" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "bodyId" UUID NOT NULL,
    "ruleKind" TEXT NOT NULL,
    "from" JSONB NOT NULL,
    "until" JSONB,
    "citation" JSONB NOT NULL,

    CONSTRAINT "DecisionRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Route" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "routeVersion" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "Route_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "routeId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "stepType" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "bodyIds" UUID[],
    "after" UUID[],
    "join" TEXT NOT NULL,
    "necessity" TEXT NOT NULL,
    "termDays" INTEGER,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID,
    "slug" TEXT NOT NULL,
    "documentKind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "number" TEXT,
    "dated" JSONB,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "issued" JSONB NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "sittings" JSONB NOT NULL,
    "place" JSONB,
    "planned" JSONB,
    "held" JSONB,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "routeId" UUID NOT NULL,
    "synthetic" BOOLEAN NOT NULL,
    "opened" JSONB NOT NULL,

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StepPlan" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "meetingId" UUID,
    "planned" JSONB NOT NULL,
    "place" JSONB,
    "documentIds" UUID[],
    "known" JSONB NOT NULL,

    CONSTRAINT "StepPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StepOccurrence" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "meetingId" UUID,
    "place" JSONB,
    "forInformation" BOOLEAN NOT NULL,
    "outcomes" JSONB NOT NULL,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "StepOccurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationRequest" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "letterNumber" TEXT,
    "addresseeIds" UUID[],
    "term" TEXT,
    "answersKnown" BOOLEAN NOT NULL,
    "sent" JSONB NOT NULL,

    CONSTRAINT "ConsultationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collective" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "wording" JSONB NOT NULL,

    CONSTRAINT "Collective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "stand" TEXT NOT NULL,
    "text" TEXT,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "remarkKind" TEXT NOT NULL,
    "text" JSONB NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "state" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."apikey" (
    "id" TEXT NOT NULL,
    "configId" TEXT NOT NULL DEFAULT 'default',
    "name" TEXT,
    "start" TEXT,
    "referenceId" TEXT NOT NULL,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "refillInterval" INTEGER,
    "refillAmount" INTEGER,
    "lastRefillAt" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "rateLimitEnabled" BOOLEAN NOT NULL DEFAULT false,
    "rateLimitTimeWindow" INTEGER,
    "rateLimitMax" INTEGER,
    "requestCount" INTEGER NOT NULL DEFAULT 0,
    "remaining" INTEGER,
    "lastRequest" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "permissions" TEXT,
    "metadata" TEXT,

    CONSTRAINT "apikey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_id_key" ON "JournalEntry"("id");

-- CreateIndex
CREATE INDEX "JournalEntry_streamId_number_idx" ON "JournalEntry"("streamId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_streamId_streamVersion_key" ON "JournalEntry"("streamId", "streamVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_streamId_idx" ON "Organisation"("streamId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberState_code_key" ON "MemberState"("code");

-- CreateIndex
CREATE INDEX "MemberState_streamId_idx" ON "MemberState"("streamId");

-- CreateIndex
CREATE UNIQUE INDEX "Body_slug_key" ON "Body"("slug");

-- CreateIndex
CREATE INDEX "Body_streamId_idx" ON "Body"("streamId");

-- CreateIndex
CREATE INDEX "Body_organisationId_idx" ON "Body"("organisationId");

-- CreateIndex
CREATE INDEX "Membership_streamId_idx" ON "Membership"("streamId");

-- CreateIndex
CREATE INDEX "Membership_bodyId_idx" ON "Membership"("bodyId");

-- CreateIndex
CREATE INDEX "Membership_partyId_idx" ON "Membership"("partyId");

-- CreateIndex
CREATE INDEX "DecisionRule_streamId_idx" ON "DecisionRule"("streamId");

-- CreateIndex
CREATE INDEX "DecisionRule_bodyId_idx" ON "DecisionRule"("bodyId");

-- CreateIndex
CREATE INDEX "Route_streamId_idx" ON "Route"("streamId");

-- CreateIndex
CREATE UNIQUE INDEX "Route_slug_routeVersion_key" ON "Route"("slug", "routeVersion");

-- CreateIndex
CREATE INDEX "Step_streamId_idx" ON "Step"("streamId");

-- CreateIndex
CREATE UNIQUE INDEX "Step_routeId_key_key" ON "Step"("routeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "Document"("slug");

-- CreateIndex
CREATE INDEX "Document_streamId_idx" ON "Document"("streamId");

-- CreateIndex
CREATE INDEX "Document_dossierId_idx" ON "Document"("dossierId");

-- CreateIndex
CREATE INDEX "Revision_streamId_idx" ON "Revision"("streamId");

-- CreateIndex
CREATE INDEX "Revision_dossierId_idx" ON "Revision"("dossierId");

-- CreateIndex
CREATE INDEX "Revision_documentId_idx" ON "Revision"("documentId");

-- CreateIndex
CREATE INDEX "Meeting_streamId_idx" ON "Meeting"("streamId");

-- CreateIndex
CREATE UNIQUE INDEX "Dossier_slug_key" ON "Dossier"("slug");

-- CreateIndex
CREATE INDEX "Dossier_streamId_idx" ON "Dossier"("streamId");

-- CreateIndex
CREATE INDEX "Dossier_routeId_idx" ON "Dossier"("routeId");

-- CreateIndex
CREATE INDEX "StepPlan_streamId_idx" ON "StepPlan"("streamId");

-- CreateIndex
CREATE INDEX "StepPlan_dossierId_idx" ON "StepPlan"("dossierId");

-- CreateIndex
CREATE INDEX "StepOccurrence_streamId_idx" ON "StepOccurrence"("streamId");

-- CreateIndex
CREATE INDEX "StepOccurrence_dossierId_idx" ON "StepOccurrence"("dossierId");

-- CreateIndex
CREATE INDEX "ConsultationRequest_streamId_idx" ON "ConsultationRequest"("streamId");

-- CreateIndex
CREATE INDEX "ConsultationRequest_dossierId_idx" ON "ConsultationRequest"("dossierId");

-- CreateIndex
CREATE INDEX "Collective_streamId_idx" ON "Collective"("streamId");

-- CreateIndex
CREATE INDEX "Collective_dossierId_idx" ON "Collective"("dossierId");

-- CreateIndex
CREATE INDEX "Position_streamId_idx" ON "Position"("streamId");

-- CreateIndex
CREATE INDEX "Position_dossierId_idx" ON "Position"("dossierId");

-- CreateIndex
CREATE INDEX "Position_partyId_idx" ON "Position"("partyId");

-- CreateIndex
CREATE INDEX "Remark_streamId_idx" ON "Remark"("streamId");

-- CreateIndex
CREATE INDEX "Remark_dossierId_idx" ON "Remark"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "auth"."user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "auth"."session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "auth"."session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "auth"."account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "account_providerId_accountId_key" ON "auth"."account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "auth"."verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "apikey_key_key" ON "auth"."apikey"("key");

-- CreateIndex
CREATE INDEX "apikey_referenceId_idx" ON "auth"."apikey"("referenceId");

-- CreateIndex
CREATE INDEX "apikey_configId_idx" ON "auth"."apikey"("configId");

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRule" ADD CONSTRAINT "DecisionRule_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
