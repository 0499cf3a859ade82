-- AlterTable
ALTER TABLE "ConsultationRequest" ADD COLUMN     "calendarBodyId" UUID,
ADD COLUMN     "termDays" INTEGER,
ADD COLUMN     "termUnit" TEXT NOT NULL DEFAULT 'calendarDays';
