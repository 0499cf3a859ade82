-- A visibility may name the states concerned: it is one text of words. The values that were there stay as they are, letter by letter,
-- so that the hashes of their entries do.
ALTER TABLE "JournalEntry" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Organisation" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "MemberState" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Administration" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Body" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Membership" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "DecisionRule" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Route" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Step" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Document" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Revision" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "RevisionText" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Meeting" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Officer" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "AgendaItem" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Decision" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Dossier" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "StepPlan" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "StepOccurrence" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "ConsultationRequest" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Collective" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Consolidation" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "StatusReport" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Calendar" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "DocumentRelation" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Attendance" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Reply" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Comment" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Instruction" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Report" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Measure" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "MeasureProgress" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Signature" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Notification" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Deposit" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "ForceRule" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "EntryIntoForce" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Withdrawal" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Position" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;
ALTER TABLE "Remark" ALTER COLUMN "visibility" TYPE TEXT USING "visibility"::text;

DROP TYPE "Visibility";

-- The rows follow the journal; nothing else writes them.
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_visibility_check"
  CHECK ("visibility" ~ '^(public|members|secretariat|concerned( [A-Z]{2})+)$');
