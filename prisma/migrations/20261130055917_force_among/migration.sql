-- AlterTable
ALTER TABLE "Signature" ADD COLUMN     "needsProcedures" BOOLEAN;

-- AlterTable
ALTER TABLE "ForceRule" ADD COLUMN     "among" JSONB;
