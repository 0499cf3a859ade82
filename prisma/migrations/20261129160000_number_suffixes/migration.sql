-- Letters behind a number belong to it: «165-К», «7-р», «12а». The same as SUFFIX in packages/domain/src/numbers/written.ts; a test holds
-- the two against each other.
CREATE OR REPLACE FUNCTION search_keys(written text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  suffix constant text := '(?:[-/](?!(?:й|го|му|м|я|ю|е|х|ми|мя|ти|ый|ой|ий|ая|ую|ое|ые|ых|ым|ого|ому|ыми|ом|th|st|nd|rd)$)'
    || '[a-zа-яё]{1,4}|(?!г)[а-яё])';
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
    CONTINUE WHEN length(found[1]) > 40 OR found[1] !~ '[0-9]';
    key := regexp_replace(lower(found[1]), '(^|[-./])0+(?=[0-9])', '\1', 'g');
    IF key ~ '^[0-9]{1,9}(/[0-9]{1,9})*$' THEN
      keys := keys || key;
    ELSIF key ~ '^[0-9]{1,9}(/[0-9]{1,9})*-[0-9]{1,9}(\.[0-9]{1,9})*$' THEN
      keys := keys || ARRAY[key, split_part(key, '-', 1)];
    ELSIF key ~ '[-/][0-9]{1,9}$' THEN
      keys := keys || ARRAY[key, substring(key FROM '[0-9]+$')];
    ELSIF key ~ ('(^|[-/])[0-9]{1,9}' || suffix || '$') THEN
      keys := keys || ARRAY[key, substring(key FROM '(?:^|[-/])([0-9]{1,9})' || suffix || '$')];
    END IF;
  END LOOP;
  RETURN keys;
END $$;

-- PostgreSQL keeps an index in step with its row, but not with its function.
DO $$
DECLARE
  made regclass;
BEGIN
  FOR made IN SELECT indexrelid FROM pg_index WHERE pg_get_indexdef(indexrelid) LIKE '%USING gin (search\_%' LOOP
    EXECUTE format('REINDEX INDEX %s', made);
  END LOOP;
END $$;
