-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "termUnit" TEXT NOT NULL DEFAULT 'calendarDays';
