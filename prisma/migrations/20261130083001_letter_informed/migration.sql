-- AlterTable
ALTER TABLE "ConsultationRequest" ADD COLUMN     "informedIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Collective" ADD COLUMN     "forInformation" BOOLEAN NOT NULL DEFAULT false;

-- Who is only informed is named by the letter, too.
DROP INDEX "ConsultationRequest_named_idx";
CREATE INDEX "ConsultationRequest_named_idx" ON "ConsultationRequest" USING gin (("addresseeIds" || "informedIds" || "senderId"));
