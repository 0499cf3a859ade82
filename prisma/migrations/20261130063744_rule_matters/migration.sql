-- AlterTable
ALTER TABLE "DecisionRule" ADD COLUMN     "matter" JSONB;
