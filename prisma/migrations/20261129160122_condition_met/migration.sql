-- AlterTable
ALTER TABLE "Instruction" ADD COLUMN     "conditionMet" JSONB;
