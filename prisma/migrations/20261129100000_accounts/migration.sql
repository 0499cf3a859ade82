-- AlterTable
ALTER TABLE "auth"."user" ADD COLUMN     "disabledAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "auth"."audit" (
    "number" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "account" TEXT,
    "subject" TEXT,
    "address" TEXT,
    "facts" JSONB NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "audit_kind_at_idx" ON "auth"."audit"("kind", "at");
