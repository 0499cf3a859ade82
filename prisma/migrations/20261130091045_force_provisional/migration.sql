-- AlterTable
ALTER TABLE "Signature" ADD COLUMN     "appliesProvisionally" BOOLEAN;

-- AlterTable
ALTER TABLE "ForceRule" ADD COLUMN     "notBefore" TEXT,
ADD COLUMN     "provisional" JSONB;
