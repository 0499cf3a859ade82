-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "reservation" TEXT,
ADD COLUMN     "reservationWithdrawn" JSONB;

-- AlterTable
ALTER TABLE "Deposit" ADD COLUMN     "reservation" TEXT,
ADD COLUMN     "reservationWithdrawn" JSONB;
