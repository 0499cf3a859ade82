-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "draftedForId" UUID;
