-- Search over today's rows. Nothing here is a second truth: an index holds what these functions make of a row's own columns, and
-- PostgreSQL keeps it in step with the row. Prisma's schema knows neither functions nor indexes on expressions.
--
-- PostgreSQL's `russian` configuration stems Cyrillic words as Russian and Latin ones as English. Beside the stems stand the words
-- themselves (`simple`), for a word that is still being typed.

-- Every text in a value, whatever its keys: a text in two languages, a name in all its cases.
CREATE FUNCTION search_strings(value jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT string_agg(text #>> '{}', ' ') FROM jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') AS text);

-- A text with every mark between words as a space, «е» for «ё», and nothing that nobody sees, so that «4G/5G» is two words.
CREATE FUNCTION search_plain(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(normalize(left(coalesce(written, ''), 50000), NFC),
    U&'\0401\0451/\\.@:_=&?#+~%№«»“”„…§°*-\2010\2011\2012\2013\2014\2015\2212\FE58\FE63\FF0D\00AD\200B\200C\200D\2060',
    U&'\0415\0435                                  ');

CREATE FUNCTION search_words(written text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  plain text := public.search_plain(written);
BEGIN
  RETURN to_tsvector('pg_catalog.russian', plain) || to_tsvector('pg_catalog.simple', plain);
END $$;

-- The keys of the numbers in a text, each number's own before that of what it belongs to. The same as numberKeys in
-- packages/domain/src/numbers/keys.ts; a test holds the two against each other.
CREATE FUNCTION search_keys(written text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  found text[];
  key text;
  keys text[] := '{}';
BEGIN
  IF written IS NULL OR written !~ '[0-9]' THEN RETURN keys; END IF;
  FOR found IN SELECT regexp_matches(
    regexp_replace(
      translate(normalize(left(written, 50000), NFC),
        U&'\2010\2011\2012\2013\2014\2015\2212\FE58\FE63\FF0D\00AD\200B\200C\200D\2060', '----------'),
      '(?<=[0-9])\s*([-/])\s*(?=[0-9])', '\1', 'g'),
    '(?<![[:alnum:]])([0-9A-Za-zА-Яа-яЁё]+(?:[-./][0-9A-Za-zА-Яа-яЁё]+)*)(?![[:alnum:]])', 'g')
  LOOP
    CONTINUE WHEN length(found[1]) > 40 OR found[1] !~ '(^|[-/.])[0-9]{1,9}$';
    key := regexp_replace(lower(found[1]), '(^|[-./])0+(?=[0-9])', '\1', 'g');
    IF key ~ '^[0-9]{1,9}(/[0-9]{1,9})*$' THEN
      keys := keys || key;
    ELSIF key ~ '^[0-9]{1,9}(/[0-9]{1,9})*-[0-9]{1,9}(\.[0-9]{1,9})*$' THEN
      keys := keys || ARRAY[key, split_part(key, '-', 1)];
    ELSIF key ~ '[-/][0-9]{1,9}$' THEN
      keys := keys || ARRAY[key, substring(key FROM '[0-9]+$')];
    END IF;
  END LOOP;
  RETURN keys;
END $$;

-- What a record is found by: its title (weight A) before its other texts (D); the keys of its own number (A) and of those in its
-- texts (D); and what it is exactly, behind «=»: its own number, its code or its short name in addresses.
CREATE FUNCTION search_vector(title text, body text, number text, name text) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
DECLARE
  own text[] := public.search_keys(number);
  told text[] := public.search_keys(title) || public.search_keys(body);
  vector tsvector := '';
BEGIN
  IF title IS NOT NULL THEN vector := setweight(public.search_words(title), 'A'); END IF;
  IF body IS NOT NULL THEN vector := vector || public.search_words(body); END IF;
  IF told <> '{}' THEN vector := vector || (SELECT string_agg('''' || key || ''':1', ' ') FROM unnest(told) AS key)::tsvector; END IF;
  IF own <> '{}' THEN
    vector := vector || (SELECT string_agg('''' || key || ''':1A', ' ') FROM unnest(own) AS key)::tsvector
      || array_to_tsvector(ARRAY['=' || own[1]]);
  END IF;
  IF name IS NOT NULL THEN vector := vector || array_to_tsvector(ARRAY['=' || lower(left(name, 100))]); END IF;
  RETURN vector;
END $$;

-- What follows makes the indexes; its cost keeps PostgreSQL from looking at every row instead.
CREATE FUNCTION search_named(names jsonb, name text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(names), name, NULL, name);

CREATE FUNCTION search_document(title jsonb, number text, slug text, purpose jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(search_strings(title),
    coalesce(number, '') || ' ; ' || slug || ' ; ' || coalesce(search_strings(purpose), ''), number, slug);

-- The number of a meeting is that of all its bodies together; each body's own stands like a title. Its bodies' names come in by a join.
CREATE FUNCTION search_meeting(sittings jsonb, place jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN (
    SELECT search_vector(string_agg(sitting ->> 'number', ' ; '), 'заседание meeting ; ' || coalesce(search_strings(place), ''),
      string_agg(sitting ->> 'number', '/' ORDER BY nth), NULL)
    FROM jsonb_array_elements(sittings) WITH ORDINALITY AS of(sitting, nth)
  );

CREATE FUNCTION search_decision(number text, minutes text, clauses jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL,
    'решение протокол decision minutes ; ' || coalesce(number, '') || ' ; '
      || coalesce(search_strings(jsonb_path_query_array(clauses, '$[*].acts[*].object')), ''),
    coalesce(number, '') || ' ; ' || coalesce(minutes, ''), NULL);

CREATE FUNCTION search_agenda_item(number text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, 'вопрос повестки agenda item ; ' || number, number, NULL);

CREATE FUNCTION search_letter(number text, asks_for jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, 'письмо letter ; ' || coalesce(number, '') || ' ; ' || coalesce(search_strings(asks_for), ''), number, NULL);

CREATE FUNCTION search_body_text(body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN search_vector(NULL, body, NULL, NULL);

-- The words of several records as those of one.
CREATE AGGREGATE search_together(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '', PARALLEL = SAFE);

CREATE INDEX "Dossier_search_idx" ON "Dossier" USING gin (search_named(title, slug));
CREATE INDEX "Document_search_idx" ON "Document" USING gin (search_document(title, number, slug, purpose));
CREATE INDEX "Organisation_search_idx" ON "Organisation" USING gin (search_named(names, slug));
CREATE INDEX "Body_search_idx" ON "Body" USING gin (search_named(names, slug));
CREATE INDEX "MemberState_search_idx" ON "MemberState" USING gin (search_named(names, code));
CREATE INDEX "Administration_search_idx" ON "Administration" USING gin (search_named(names, slug));
CREATE INDEX "Meeting_search_idx" ON "Meeting" USING gin (search_meeting(sittings, place));
CREATE INDEX "Decision_search_idx" ON "Decision" USING gin (search_decision(number, minutes, clauses));
CREATE INDEX "AgendaItem_search_idx" ON "AgendaItem" USING gin (search_agenda_item(number));
CREATE INDEX "ConsultationRequest_search_idx" ON "ConsultationRequest" USING gin (search_letter("letterNumber", "asksFor"));
CREATE INDEX "Collective_search_idx" ON "Collective" USING gin (search_body_text(search_strings(wording)));
CREATE INDEX "Position_search_idx" ON "Position" USING gin (search_body_text(text));
CREATE INDEX "Remark_search_idx" ON "Remark" USING gin (search_body_text(search_strings(text)));
