-- AlterTable
ALTER TABLE "ForceRule" ADD COLUMN     "firstOfMonth" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "monthsAfter" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "wording" JSONB;
