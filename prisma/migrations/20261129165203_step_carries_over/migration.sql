-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "carriesOver" BOOLEAN NOT NULL DEFAULT false;
