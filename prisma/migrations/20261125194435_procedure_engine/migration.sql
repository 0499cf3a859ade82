-- AlterTable
ALTER TABLE "DecisionRule" ADD COLUMN     "majority" JSONB,
ADD COLUMN     "quorum" JSONB;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "cancelled" JSONB,
ADD COLUMN     "postponed" JSONB;

-- CreateTable
CREATE TABLE "Calendar" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "bodyId" UUID NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,
    "weekend" JSONB NOT NULL,
    "holidays" JSONB NOT NULL,
    "workingDays" JSONB NOT NULL,
    "citation" JSONB NOT NULL,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentRelation" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "documentId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "otherId" UUID NOT NULL,

    CONSTRAINT "DocumentRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "meetingId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "partyIds" UUID[],

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "letterNumber" TEXT,
    "text" TEXT,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
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
    "element" TEXT,
    "text" TEXT NOT NULL,
    "proposedWording" TEXT,
    "replyId" UUID,
    "disposition" TEXT,
    "reason" TEXT,
    "disposed" JSONB,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instruction" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "decisionId" UUID,
    "actId" UUID,
    "object" JSONB NOT NULL,
    "executorIds" UUID[],
    "coExecutorIds" UUID[],
    "reportToIds" UUID[],
    "condition" JSONB,
    "term" JSONB,
    "period" TEXT,
    "asNeeded" BOOLEAN NOT NULL,
    "given" JSONB NOT NULL,
    "discharged" JSONB,
    "reason" TEXT,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "byIds" UUID[],
    "meetingId" UUID,
    "text" TEXT,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "executorIds" UUID[],
    "term" JSONB,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureProgress" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "measureState" TEXT NOT NULL,
    "text" TEXT,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "MeasureProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "manner" TEXT NOT NULL,
    "text" TEXT,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deposit" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Deposit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForceRule" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "date" TEXT,
    "count" INTEGER,
    "daysAfter" INTEGER NOT NULL,
    "citation" JSONB NOT NULL,

    CONSTRAINT "ForceRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryIntoForce" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "partyId" UUID,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "EntryIntoForce_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" UUID NOT NULL,
    "streamId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "streamVersion" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "sources" JSONB NOT NULL,
    "dossierId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "partyId" UUID,
    "occurred" JSONB NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Calendar_streamId_idx" ON "Calendar"("streamId");

-- CreateIndex
CREATE INDEX "Calendar_bodyId_idx" ON "Calendar"("bodyId");

-- CreateIndex
CREATE INDEX "DocumentRelation_streamId_idx" ON "DocumentRelation"("streamId");

-- CreateIndex
CREATE INDEX "DocumentRelation_documentId_idx" ON "DocumentRelation"("documentId");

-- CreateIndex
CREATE INDEX "Attendance_streamId_idx" ON "Attendance"("streamId");

-- CreateIndex
CREATE INDEX "Attendance_meetingId_idx" ON "Attendance"("meetingId");

-- CreateIndex
CREATE INDEX "Reply_streamId_idx" ON "Reply"("streamId");

-- CreateIndex
CREATE INDEX "Reply_dossierId_idx" ON "Reply"("dossierId");

-- CreateIndex
CREATE INDEX "Reply_partyId_idx" ON "Reply"("partyId");

-- CreateIndex
CREATE INDEX "Comment_streamId_idx" ON "Comment"("streamId");

-- CreateIndex
CREATE INDEX "Comment_dossierId_idx" ON "Comment"("dossierId");

-- CreateIndex
CREATE INDEX "Comment_partyId_idx" ON "Comment"("partyId");

-- CreateIndex
CREATE INDEX "Instruction_streamId_idx" ON "Instruction"("streamId");

-- CreateIndex
CREATE INDEX "Instruction_dossierId_idx" ON "Instruction"("dossierId");

-- CreateIndex
CREATE INDEX "Report_streamId_idx" ON "Report"("streamId");

-- CreateIndex
CREATE INDEX "Report_dossierId_idx" ON "Report"("dossierId");

-- CreateIndex
CREATE INDEX "Measure_streamId_idx" ON "Measure"("streamId");

-- CreateIndex
CREATE INDEX "Measure_dossierId_idx" ON "Measure"("dossierId");

-- CreateIndex
CREATE INDEX "MeasureProgress_streamId_idx" ON "MeasureProgress"("streamId");

-- CreateIndex
CREATE INDEX "MeasureProgress_dossierId_idx" ON "MeasureProgress"("dossierId");

-- CreateIndex
CREATE INDEX "MeasureProgress_partyId_idx" ON "MeasureProgress"("partyId");

-- CreateIndex
CREATE INDEX "Signature_streamId_idx" ON "Signature"("streamId");

-- CreateIndex
CREATE INDEX "Signature_dossierId_idx" ON "Signature"("dossierId");

-- CreateIndex
CREATE INDEX "Signature_partyId_idx" ON "Signature"("partyId");

-- CreateIndex
CREATE INDEX "Notification_streamId_idx" ON "Notification"("streamId");

-- CreateIndex
CREATE INDEX "Notification_dossierId_idx" ON "Notification"("dossierId");

-- CreateIndex
CREATE INDEX "Notification_partyId_idx" ON "Notification"("partyId");

-- CreateIndex
CREATE INDEX "Deposit_streamId_idx" ON "Deposit"("streamId");

-- CreateIndex
CREATE INDEX "Deposit_dossierId_idx" ON "Deposit"("dossierId");

-- CreateIndex
CREATE INDEX "Deposit_partyId_idx" ON "Deposit"("partyId");

-- CreateIndex
CREATE INDEX "ForceRule_streamId_idx" ON "ForceRule"("streamId");

-- CreateIndex
CREATE INDEX "ForceRule_dossierId_idx" ON "ForceRule"("dossierId");

-- CreateIndex
CREATE INDEX "EntryIntoForce_streamId_idx" ON "EntryIntoForce"("streamId");

-- CreateIndex
CREATE INDEX "EntryIntoForce_dossierId_idx" ON "EntryIntoForce"("dossierId");

-- CreateIndex
CREATE INDEX "EntryIntoForce_partyId_idx" ON "EntryIntoForce"("partyId");

-- CreateIndex
CREATE INDEX "Withdrawal_streamId_idx" ON "Withdrawal"("streamId");

-- CreateIndex
CREATE INDEX "Withdrawal_dossierId_idx" ON "Withdrawal"("dossierId");

-- CreateIndex
CREATE INDEX "Withdrawal_partyId_idx" ON "Withdrawal"("partyId");
