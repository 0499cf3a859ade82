-- AlterTable
ALTER TABLE "ForceRule" ADD COLUMN     "notice" JSONB;

-- AlterTable
ALTER TABLE "Withdrawal" ADD COLUMN     "effective" JSONB,
ADD COLUMN     "revoked" JSONB;
