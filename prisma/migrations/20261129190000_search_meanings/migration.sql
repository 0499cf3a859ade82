-- What the field calls a thing is said in the domain alone (packages/domain/src/search/called.ts): an index holds which fact it is, behind
-- «#», and the day of it, behind «@»; what somebody searches for is looked up in the vocabulary before.

-- Which fact it is: its kind, and what is said of it there.
CREATE FUNCTION search_marks(kind text, said text[]) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(ARRAY['#' || kind]
    || ARRAY(SELECT '#' || kind || '.' || each FROM unnest(said) AS each WHERE each <> ''));

-- The full days on which it was, or on which it began and ended.
CREATE FUNCTION search_days(dated jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(ARRAY(SELECT '@' || day FROM unnest(string_to_array(dated ->> 'edtf', '/')) AS day
    WHERE day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'));

-- The first letters of a name's words, without those that mean nothing and those that are such letters themselves: «КЭВ» of «Комиссия по
-- экономическим вопросам», «СГП» of «Совет глав правительств СНГ».
CREATE FUNCTION search_initials(names jsonb) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  initials text;
BEGIN
  SELECT string_agg(letters, ' ') INTO initials FROM (
    SELECT string_agg(upper(left(word, 1)), '' ORDER BY nth) AS letters
    FROM unnest(ARRAY[names #>> '{ru,short}', names #>> '{ru,full}', names #>> '{en,short}', names #>> '{en,full}'])
        WITH ORDINALITY AS given(name, place),
      unnest(string_to_array(public.search_plain(name), ' ')) WITH ORDINALITY AS of(word, nth)
    WHERE word ~ '^[[:alpha:]]' AND word <> upper(word) AND to_tsvector('pg_catalog.russian', word) <> ''
    GROUP BY place HAVING count(*) BETWEEN 2 AND 12
  ) AS each;
  RETURN public.search_words(initials);
END $$;

CREATE FUNCTION search_body(names jsonb, slug text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(names), slug, NULL, slug) || search_initials(names);

-- A fact without a title.
CREATE FUNCTION search_fact(kind text, said text, body text, dated jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, body, NULL, NULL) || search_marks(kind, ARRAY[said]) || search_days(dated);

DROP INDEX "Document_search_idx";
DROP FUNCTION search_document(jsonb, text, text, jsonb, jsonb);
CREATE FUNCTION search_document(title jsonb, number text, slug text, purpose jsonb, dated jsonb, kind text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(title),
    coalesce(number, '') || ' ; ' || slug || ' ; ' || coalesce(search_strings(purpose), ''), number, slug)
    || search_marks('document', ARRAY[kind]) || search_days(dated);
CREATE INDEX "Document_search_idx" ON "Document"
  USING gin (search_document(title, number, slug, purpose, dated, "documentKind"));

DROP INDEX "Meeting_search_idx";
DROP FUNCTION search_meeting(jsonb, jsonb);
CREATE FUNCTION search_meeting(sittings jsonb, place jsonb, dated jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN (
    SELECT search_vector(string_agg(sitting ->> 'number', ' ; '), search_strings(place),
      string_agg(sitting ->> 'number', '/' ORDER BY nth), NULL)
    FROM jsonb_array_elements(sittings) WITH ORDINALITY AS of(sitting, nth)
  ) || search_marks('meeting', NULL) || search_days(dated);
CREATE INDEX "Meeting_search_idx" ON "Meeting" USING gin (search_meeting(sittings, place, coalesce(held, planned)));

DROP INDEX "Decision_search_idx";
DROP FUNCTION search_decision(text, text, jsonb, jsonb);
CREATE FUNCTION search_decision(number text, minutes text, clauses jsonb, recitals jsonb, state text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL,
    coalesce(number, '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].object')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].condition.wording')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(recitals, '$[*].object')), '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(recitals, '$[*].references')), ''),
    coalesce(number, '') || ' ; ' || coalesce(minutes, ''), NULL)
    || search_marks('decision', ARRAY[state])
    || search_marks('act', ARRAY(SELECT verb #>> '{}' FROM jsonb_path_query(clauses, '$[*].acts[*].verb') AS verb));
CREATE INDEX "Decision_search_idx" ON "Decision"
  USING gin (search_decision(number, minutes, clauses, recitals, "decisionState"));

DROP INDEX "AgendaItem_search_idx";
DROP FUNCTION search_agenda_item(text);
CREATE FUNCTION search_agenda_item(number text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, number, number, NULL) || search_marks('agendaItem', NULL);
CREATE INDEX "AgendaItem_search_idx" ON "AgendaItem" USING gin (search_agenda_item(number));

DROP INDEX "ConsultationRequest_search_idx";
DROP FUNCTION search_letter(text, jsonb, jsonb);
CREATE FUNCTION search_letter(number text, asks_for jsonb, sent jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, coalesce(number, '') || ' ; ' || coalesce(search_strings(asks_for), ''), number, NULL)
    || search_marks('letter', NULL) || search_days(sent);
CREATE INDEX "ConsultationRequest_search_idx" ON "ConsultationRequest" USING gin (search_letter("letterNumber", "asksFor", sent));

DROP INDEX "Reply_search_idx";
DROP FUNCTION search_reply(text, text, jsonb);
CREATE FUNCTION search_reply(number text, body text, occurred jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, coalesce(number, '') || ' ; ' || coalesce(body, ''), number, NULL)
    || search_marks('reply', NULL) || search_days(occurred);
CREATE INDEX "Reply_search_idx" ON "Reply" USING gin (search_reply("letterNumber", text, occurred));

DROP INDEX "Comment_search_idx";
DROP FUNCTION search_comment(text, text, text, text);
CREATE FUNCTION search_comment(element text, body text, wording text, reason text, disposition text, occurred jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, coalesce(element, '') || ' ; ' || body || ' ; ' || coalesce(wording, '') || ' ; ' || coalesce(reason, ''),
    NULL, NULL) || search_marks('comment', ARRAY[disposition]) || search_days(occurred);
CREATE INDEX "Comment_search_idx" ON "Comment"
  USING gin (search_comment(element, text, "proposedWording", reason, disposition, occurred));

DROP INDEX "Instruction_search_idx";
DROP FUNCTION search_instruction(jsonb, jsonb, text);
CREATE FUNCTION search_instruction(object jsonb, condition jsonb, reason text, discharged jsonb, given jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(object), coalesce(search_strings(condition -> 'wording'), '') || ' ; ' || coalesce(reason, ''),
    NULL, NULL) || search_marks('instruction', ARRAY[CASE WHEN discharged IS NOT NULL THEN 'discharged' END]) || search_days(given);
CREATE INDEX "Instruction_search_idx" ON "Instruction" USING gin (search_instruction(object, condition, reason, discharged, given));

DROP INDEX "Measure_search_idx";
DROP FUNCTION search_measure(text, jsonb);
CREATE FUNCTION search_measure(number text, title jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(title), number, number, NULL) || search_marks('measure', NULL);
CREATE INDEX "Measure_search_idx" ON "Measure" USING gin (search_measure(number, title));

DROP INDEX "StepOccurrence_search_idx";
DROP INDEX "StepPlan_search_idx";
DROP FUNCTION search_occurrence(jsonb, jsonb);
CREATE FUNCTION search_occurrence(place jsonb, purpose jsonb, outcomes jsonb, dated jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, coalesce(search_strings(place), '') || ' ; ' || coalesce(search_strings(purpose), ''), NULL, NULL)
    || search_marks('outcome', ARRAY(SELECT outcome #>> '{}' FROM jsonb_path_query(outcomes, '$[*].outcome') AS outcome))
    || search_days(dated);
CREATE INDEX "StepOccurrence_search_idx" ON "StepOccurrence" USING gin (search_occurrence(place, purpose, outcomes, occurred));
CREATE INDEX "StepPlan_search_idx" ON "StepPlan" USING gin (search_occurrence(place, NULL, NULL, planned));

DROP INDEX "Signature_search_idx";
DROP FUNCTION search_signature(text);
CREATE INDEX "Signature_search_idx" ON "Signature" USING gin (search_fact('signature', manner, text, occurred));
DROP INDEX "Position_search_idx";
CREATE INDEX "Position_search_idx" ON "Position" USING gin (search_fact('position', stand, text, occurred));
DROP INDEX "Report_search_idx";
CREATE INDEX "Report_search_idx" ON "Report" USING gin (search_fact('report', NULL, text, occurred));
DROP INDEX "MeasureProgress_search_idx";
CREATE INDEX "MeasureProgress_search_idx" ON "MeasureProgress" USING gin (search_fact('measure', "measureState", text, occurred));
DROP INDEX "Remark_search_idx";
CREATE INDEX "Remark_search_idx" ON "Remark" USING gin (search_fact('remark', "remarkKind", search_strings(text), NULL));
CREATE INDEX "Notification_search_idx" ON "Notification" USING gin (search_fact('notification', NULL, NULL, occurred));
CREATE INDEX "Deposit_search_idx" ON "Deposit" USING gin (search_fact('deposit', NULL, NULL, occurred));
CREATE INDEX "EntryIntoForce_search_idx" ON "EntryIntoForce" USING gin (search_fact('entryIntoForce', NULL, NULL, occurred));
CREATE INDEX "Withdrawal_search_idx" ON "Withdrawal" USING gin (search_fact('withdrawal', NULL, NULL, occurred));

DROP INDEX "Body_search_idx";
CREATE INDEX "Body_search_idx" ON "Body" USING gin (search_body(names, slug));

DROP FUNCTION search_dated(text, jsonb);
