-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "bodyIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "manner" TEXT,
ADD COLUMN     "taken" JSONB,
ALTER COLUMN "meetingId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Decision_bodyIds_idx" ON "Decision" USING GIN ("bodyIds");

-- A decision is found by how it was taken; without a meeting also by its own day.
DROP INDEX "Decision_search_idx";
DROP FUNCTION search_decision(text, text, jsonb, jsonb, text);
CREATE FUNCTION search_decision(number text, minutes text, clauses jsonb, recitals jsonb, state text, manner text, taken jsonb)
  RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL,
    coalesce(number, '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].object')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].condition.wording')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(recitals, '$[*].object')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(recitals, '$[*].references')), ''),
    coalesce(number, '') || ' ; ' || coalesce(minutes, ''), NULL)
    || search_marks('decision', ARRAY[state, manner])
    || search_marks('act', ARRAY(SELECT verb #>> '{}' FROM jsonb_path_query(clauses, '$[*].acts[*].verb') AS verb))
    || search_days(taken);
CREATE INDEX "Decision_search_idx" ON "Decision"
  USING gin (search_decision(number, minutes, clauses, recitals, "decisionState", manner, taken));
