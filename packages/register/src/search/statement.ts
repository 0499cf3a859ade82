import type { SearchKind } from '@concord/domain';
import { BRANCHES, type Branch, MEETING, seen, sits } from './branches.ts';

/** How well something fits: it is exactly what was written, or is called by a number of another day than was written. */
export const EXACT = 0;
export const OTHER_DAY = 3;

/** How many of a kind are weighed against each other and listed: who finds more has to say more. */
export const MOST = 300;

const calledBody = (row: string) =>
  `search_vector(search_strings(${row}.names), ${row}.slug, NULL, NULL) || search_initials(${row}.names)`;

/**
 * What states, administrations, bodies and organisations were called before: what stands in the entries that a revision replaced. A name that
 * was a slip of ours is none.
 */
export const FORMER = `
  former AS MATERIALIZED (
    SELECT coalesce(told->>'bodyId', told->>'administrationId', told->>'memberStateId', told->>'organisationId')::uuid AS id,
      told->'names' AS names, e.visibility
    FROM "JournalEntry" c JOIN "JournalEntry" e ON e.id = (c.payload->>'corrects')::uuid
    CROSS JOIN LATERAL (SELECT coalesce(e.payload -> 'replacement' -> 'payload', e.payload) AS told) t
    WHERE c.kind = 'factRevised' AND (c.payload -> 'replacement' -> 'payload' -> 'names') IS NOT NULL AND ${seen('e')}
  )`;

/** Each term; who is called by it; and with what words: parties, and meetings by their bodies and by their day. */
const NAMED = `
  term AS MATERIALIZED (
    SELECT query::tsquery AS query, day::tsquery AS day, place
    FROM unnest($3::text[], $5::text[]) WITH ORDINALITY AS of(query, day, place)
  ), ${FORMER}, once AS MATERIALIZED (
    SELECT f.id, term.place FROM term JOIN former f ON search_body(f.names, NULL) @@ term.query
  ), state AS MATERIALIZED (
    SELECT s.id, term.place FROM term JOIN "MemberState" s ON search_named(s.names, s.code) @@ term.query WHERE ${seen('s')}
    UNION SELECT s.id, once.place FROM once JOIN "MemberState" s ON s.id = once.id WHERE ${seen('s')}
  ), body AS MATERIALIZED (
    SELECT b.id, term.place FROM term JOIN "Body" b ON search_body(b.names, b.slug) @@ term.query WHERE ${seen('b')}
    UNION SELECT b.id, once.place FROM once JOIN "Body" b ON b.id = once.id WHERE ${seen('b')}
  ), called AS MATERIALIZED (
    SELECT * FROM state UNION SELECT * FROM body
    UNION SELECT a.id, term.place FROM term JOIN "Administration" a ON search_named(a.names, a.slug) @@ term.query WHERE ${seen('a')}
    UNION SELECT a.id, once.place FROM once JOIN "Administration" a ON a.id = once.id WHERE ${seen('a')}
    UNION SELECT a.id, state.place FROM state JOIN "Administration" a ON a."memberStateId" = state.id WHERE ${seen('a')}
    UNION SELECT m.id, body.place FROM body JOIN "Meeting" m ON ${sits('m.sittings', 'body.id')} WHERE ${seen('m')}
    UNION SELECT m.id, term.place FROM term JOIN "Meeting" m ON ${MEETING('m')} @@ term.day WHERE ${seen('m')}
  ), named AS MATERIALIZED (
    SELECT id, search_vector(search_strings(names), code, NULL, NULL) AS vector FROM "MemberState" WHERE id IN (SELECT id FROM state)
    UNION ALL
    SELECT id, ${calledBody('b')} FROM "Body" b WHERE id IN (SELECT id FROM body)
    UNION ALL
    SELECT a.id, search_vector(search_strings(a.names), a.slug, NULL, NULL)
      || coalesce(search_vector(search_strings(s.names), s.code, NULL, NULL), '')
    FROM "Administration" a LEFT JOIN "MemberState" s ON s.id = a."memberStateId" AND ${seen('s')}
    WHERE a.id IN (SELECT id FROM called)
    UNION ALL
    SELECT m.id, search_together(${calledBody('b')})
    FROM "Meeting" m JOIN "Body" b ON ${sits('m.sittings', 'b.id')}
    WHERE m.id IN (SELECT id FROM called) AND b.id IN (SELECT id FROM body) GROUP BY m.id
  )`;

/**
 * One statement over the tables of these kinds. Its parameters: the sight; all terms; each term; what is exact; which of
 * them are days; what is of another day. First comes what is exactly what was written, then what has the words in its title, then the
 * rest, and last what is called by a number of another day; more than `MOST` of a kind when there are more.
 *
 * @param terms how many there are
 */
export function searchStatement(kinds: readonly SearchKind[], terms: number): string {
  const rows = terms === 1 ? namingRows : togetherRows;
  const branches = kinds.flatMap((kind, place) => BRANCHES[kind].map((branch) => select(kind, place, branch, rows)));
  return `
    WITH ${NAMED}, found AS MATERIALIZED (${branches.join('\n UNION ALL ')})
    SELECT kind, id, "dossierId", min(tier) AS tier FROM (
      SELECT kind, place, id, "dossierId", ts_rank(vector, $2::tsquery, 1) AS rank,
        CASE WHEN vector @@ $4::tsquery THEN ${EXACT} WHEN vector @@ $6::tsquery THEN ${OTHER_DAY}
          WHEN ts_filter(vector, '{a}') @@ $2::tsquery THEN 1 ELSE 2 END AS tier
      FROM found
    ) weighed
    GROUP BY kind, place, id, "dossierId"
    ORDER BY min(tier), max(rank) DESC, place, id`;
}

/** Of very many some are weighed, and always those that are exactly what was written. */
function select(kind: SearchKind, place: number, branch: Branch, byNames: NamingRows): string {
  const { table, vector, id = 't.id', dossierId = 'NULL::uuid', seen: shown = 'true', names } = branch;
  const visible = [seen('t'), shown].join(' AND ');
  const rows = (query: string) => `(SELECT t.id FROM "${table}" t
    WHERE ${vector} @@ ${query} AND ${visible} LIMIT ${MOST + 1})`;
  const byName = names ? `UNION ${byNames(table, vector, visible, names)}` : '';
  return `SELECT '${kind}' AS kind, ${place} AS place, ${id} AS id, ${dossierId} AS "dossierId", ${wordsOf(branch)} AS vector
    FROM "${table}" t WHERE t.id IN (${rows('($2::tsquery && $4::tsquery)')} UNION ${rows('$2::tsquery')} ${byName})`;
}

type NamingRows = (table: string, vector: string, visible: string, names: (id: string) => string) => string;

/** The rows that have the only term by whom they name: any of them will do. */
const namingRows: NamingRows = (table, _vector, visible, names) =>
  `(SELECT DISTINCT t.id FROM called JOIN "${table}" t ON ${names('called.id')} WHERE ${visible} LIMIT ${MOST + 1})`;

/** The rows that have each of the terms, themselves or by whom they name. */
const togetherRows: NamingRows = (table, vector, visible, names) =>
  `(SELECT id FROM (
      SELECT t.id, called.place FROM called JOIN "${table}" t ON ${names('called.id')} WHERE ${visible}
      UNION
      SELECT t.id, term.place FROM term JOIN "${table}" t ON ${vector} @@ term.query
      WHERE EXISTS (SELECT FROM called) AND ${visible}
    ) has GROUP BY id HAVING count(*) = cardinality($3) LIMIT ${MOST + 1})`;

/** A row's own words and the day of what it belongs to, and the names in it: like a title only where it is called so. */
function wordsOf({ vector, dated, names, isCalledSo }: Branch): string {
  const own = dated ? `${vector} || search_days(${dated})` : vector;
  if (!names) return own;
  const words = isCalledSo ? 'named.vector' : `setweight(named.vector, 'D')`;
  return `${own} || coalesce((SELECT search_together(${words}) FROM named WHERE ${names('named.id')}), '')`;
}
