-- Search reaches what parties answered, remarked, signed, owe and have done, the routes, and who is named in any of it. Indexes are built
-- anew where what their rows are found by has changed: PostgreSQL keeps an index in step with its row, but not with its function.

-- A number with the day that it bears, exactly: «№ 165 от 30 апреля 2019 г.» is another letter than № 165 of another day.
CREATE FUNCTION search_dated(number text, dated jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN search_keys(number) <> '{}' AND dated ->> 'edtf' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    THEN array_to_tsvector(ARRAY['=' || (search_keys(number))[1] || '@' || (dated ->> 'edtf')]) ELSE '' END;

DROP INDEX "Document_search_idx";
DROP FUNCTION search_document(jsonb, text, text, jsonb);
CREATE FUNCTION search_document(title jsonb, number text, slug text, purpose jsonb, dated jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(title),
    coalesce(number, '') || ' ; ' || slug || ' ; ' || coalesce(search_strings(purpose), ''), number, slug)
    || search_dated(number, dated);
CREATE INDEX "Document_search_idx" ON "Document" USING gin (search_document(title, number, slug, purpose, dated));

DROP INDEX "ConsultationRequest_search_idx";
DROP FUNCTION search_letter(text, jsonb);
CREATE FUNCTION search_letter(number text, asks_for jsonb, sent jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, 'письмо letter ; ' || coalesce(number, '') || ' ; ' || coalesce(search_strings(asks_for), ''), number, NULL)
    || search_dated(number, sent);
CREATE INDEX "ConsultationRequest_search_idx" ON "ConsultationRequest" USING gin (search_letter("letterNumber", "asksFor", sent));

-- Beside what is to be done: when it starts, and what the preamble refers to.
DROP INDEX "Decision_search_idx";
DROP FUNCTION search_decision(text, text, jsonb);
CREATE FUNCTION search_decision(number text, minutes text, clauses jsonb, recitals jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL,
    'решение протокол decision minutes ; ' || coalesce(number, '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].object')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].condition.wording')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(recitals, '$[*].object')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(recitals, '$[*].references')), ''),
    coalesce(number, '') || ' ; ' || coalesce(minutes, ''), NULL);
CREATE INDEX "Decision_search_idx" ON "Decision" USING gin (search_decision(number, minutes, clauses, recitals));

CREATE FUNCTION search_reply(number text, body text, occurred jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, 'ответ reply ; ' || coalesce(number, '') || ' ; ' || coalesce(body, ''), number, NULL)
    || search_dated(number, occurred);

CREATE FUNCTION search_comment(element text, body text, wording text, reason text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, 'замечание comment ; ' || coalesce(element, '') || ' ; ' || body || ' ; ' || coalesce(wording, '')
    || ' ; ' || coalesce(reason, ''), NULL, NULL);

CREATE FUNCTION search_instruction(object jsonb, condition jsonb, reason text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(object),
    'поручение instruction ; ' || coalesce(search_strings(condition -> 'wording'), '') || ' ; ' || coalesce(reason, ''), NULL, NULL);

CREATE FUNCTION search_measure(number text, title jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(title), 'мероприятие measure ; ' || number, number, NULL);

CREATE FUNCTION search_signature(body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, 'подпись signature ; ' || coalesce(body, ''), NULL, NULL);

CREATE FUNCTION search_occurrence(place jsonb, purpose jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, coalesce(search_strings(place), '') || ' ; ' || coalesce(search_strings(purpose), ''), NULL, NULL);

CREATE INDEX "Reply_search_idx" ON "Reply" USING gin (search_reply("letterNumber", text, occurred));
CREATE INDEX "Comment_search_idx" ON "Comment" USING gin (search_comment(element, text, "proposedWording", reason));
CREATE INDEX "Instruction_search_idx" ON "Instruction" USING gin (search_instruction(object, condition, reason));
CREATE INDEX "Report_search_idx" ON "Report" USING gin (search_body_text(text));
CREATE INDEX "Measure_search_idx" ON "Measure" USING gin (search_measure(number, title));
CREATE INDEX "MeasureProgress_search_idx" ON "MeasureProgress" USING gin (search_body_text(text));
CREATE INDEX "Signature_search_idx" ON "Signature" USING gin (search_signature(text));
CREATE INDEX "Officer_search_idx" ON "Officer" USING gin (search_body_text(search_strings(name)));
CREATE INDEX "Route_search_idx" ON "Route" USING gin (search_named(title, slug));
CREATE INDEX "Step_search_idx" ON "Step" USING gin (search_body_text(search_strings(name)));
CREATE INDEX "StepOccurrence_search_idx" ON "StepOccurrence" USING gin (search_occurrence(place, purpose));
CREATE INDEX "StepPlan_search_idx" ON "StepPlan" USING gin (search_occurrence(place, NULL));

-- Who is named: the rows of a party or of a body.
CREATE INDEX "ConsultationRequest_named_idx" ON "ConsultationRequest" USING gin (("addresseeIds" || "senderId"));
CREATE INDEX "Instruction_named_idx" ON "Instruction" USING gin (("executorIds" || "coExecutorIds" || "reportToIds"));
CREATE INDEX "Report_byIds_idx" ON "Report" USING gin ("byIds");
CREATE INDEX "Measure_executorIds_idx" ON "Measure" USING gin ("executorIds");
CREATE INDEX "Meeting_sittings_idx" ON "Meeting" USING gin (sittings jsonb_path_ops);
CREATE INDEX "Decision_clauses_idx" ON "Decision" USING gin (clauses jsonb_path_ops);
