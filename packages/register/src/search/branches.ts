import type { SearchKind } from '@concord/domain';

/** How many of a kind are weighed against each other and listed: who finds more has to say more. */
export const MOST = 300;

/** How one table is searched. */
type Branch = Readonly<{
  table: string;
  /** The expression of its index in prisma/migrations: what its rows are found by. */
  vector: string;
  /** The thing that was found, where it is another than the row. */
  id?: string;
  dossierId?: string;
  /** What must be seen too: that without which it cannot be shown. */
  seen?: string;
}>;

const seen = (table: string, id: string) =>
  `EXISTS (SELECT FROM "${table}" s WHERE s.id = t."${id}" AND s.visibility = ANY($1::"Visibility"[]))`;
const OF_DOSSIER = { dossierId: 't."dossierId"', seen: seen('Dossier', 'dossierId') };
const OF_MEETING = { dossierId: 't."dossierId"', seen: seen('Meeting', 'meetingId') };

const BRANCHES: Readonly<Record<SearchKind, readonly Branch[]>> = {
  dossier: [{ table: 'Dossier', vector: 'search_named(t.title, t.slug)', dossierId: 't.id' }],
  document: [
    {
      table: 'Document',
      vector: 'search_document(t.title, t.number, t.slug, t.purpose)',
      dossierId: 't."dossierId"',
      seen: `(t."dossierId" IS NULL OR ${OF_DOSSIER.seen})`,
    },
  ],
  // A meeting is found by the names of its bodies too: the table below has its words and theirs.
  meeting: [{ table: 'meeting', vector: 't.vector' }],
  decision: [{ table: 'Decision', vector: 'search_decision(t.number, t.minutes, t.clauses)', ...OF_MEETING }],
  agendaItem: [{ table: 'AgendaItem', vector: 'search_agenda_item(t.number)', ...OF_MEETING }],
  letter: [
    { table: 'ConsultationRequest', vector: 'search_letter(t."letterNumber", t."asksFor")', ...OF_DOSSIER },
    {
      table: 'Collective',
      vector: 'search_body_text(search_strings(t.wording))',
      ...OF_DOSSIER,
      id: 't."requestId"',
      seen: `${OF_DOSSIER.seen} AND ${seen('ConsultationRequest', 'requestId')}`,
    },
  ],
  memberState: [{ table: 'MemberState', vector: 'search_named(t.names, t.code)' }],
  administration: [{ table: 'Administration', vector: 'search_named(t.names, t.slug)' }],
  body: [{ table: 'Body', vector: 'search_named(t.names, t.slug)' }],
  organisation: [{ table: 'Organisation', vector: 'search_named(t.names, t.slug)' }],
  position: [{ table: 'Position', vector: 'search_body_text(t.text)', ...OF_DOSSIER }],
  remark: [{ table: 'Remark', vector: 'search_body_text(search_strings(t.text))', ...OF_DOSSIER }],
};

/** The bodies that can be seen, and the meetings that have each of the terms, themselves or by a body. */
const MEETINGS = `
  body AS MATERIALIZED (
    SELECT id, search_named(names, slug) AS vector FROM "Body" WHERE visibility = ANY($1::"Visibility"[])
  ), term AS MATERIALIZED (
    SELECT query::tsquery AS query, place FROM unnest($3::text[]) WITH ORDINALITY AS of(query, place)
  ), meeting AS MATERIALIZED (
    SELECT m.id, m.visibility, search_meeting(m.sittings, m.place) || coalesce((SELECT search_together(b.vector)
      FROM jsonb_array_elements(m.sittings) sitting JOIN body b ON b.id = (sitting ->> 'bodyId')::uuid), '') AS vector
    FROM "Meeting" m WHERE m.visibility = ANY($1::"Visibility"[]) AND m.id IN (
      SELECT id FROM (
        SELECT own.id, term.place FROM term JOIN "Meeting" own ON search_meeting(own.sittings, own.place) @@ term.query
        UNION
        SELECT own.id, said.place
        FROM (SELECT body.id, term.place FROM term JOIN body ON body.vector @@ term.query) said
        JOIN (SELECT id, (jsonb_array_elements(sittings) ->> 'bodyId')::uuid AS "bodyId" FROM "Meeting") own
          ON own."bodyId" = said.id
      ) has GROUP BY id HAVING count(*) = cardinality($3) LIMIT ${MOST + 1})
  )`;

/**
 * One statement over the tables of these kinds. Its parameters: the sight; all terms; each term; what is exact. First comes what is
 * exactly what was written, then what has the words in its title, then the rest; more than `MOST` of a kind when there are more.
 */
export function searchStatement(kinds: readonly SearchKind[]): string {
  const branches = kinds.flatMap((kind, place) => BRANCHES[kind].map((branch) => select(kind, place, branch)));
  return `
    WITH ${MEETINGS}, found AS MATERIALIZED (${branches.join('\n UNION ALL ')})
    SELECT kind, id, "dossierId" FROM (
      SELECT kind, place, id, "dossierId", ts_rank(vector, $2::tsquery, 1) AS rank,
        CASE WHEN vector @@ $4::tsquery THEN 0 WHEN ts_filter(vector, '{a}') @@ $2::tsquery THEN 1 ELSE 2 END AS tier
      FROM found
    ) weighed
    GROUP BY kind, place, id, "dossierId"
    ORDER BY min(tier), max(rank) DESC, place, id`;
}

/** Of very many some are weighed, and always those that are exactly what was written. */
function select(kind: SearchKind, place: number, branch: Branch): string {
  const { table, vector, id = 't.id', dossierId = 'NULL::uuid', seen: shown = 'true' } = branch;
  const rows = (query: string) => `(SELECT t.id FROM "${table}" t
    WHERE ${vector} @@ ${query} AND t.visibility = ANY($1::"Visibility"[]) AND ${shown} LIMIT ${MOST + 1})`;
  return `SELECT '${kind}' AS kind, ${place} AS place, ${id} AS id, ${dossierId} AS "dossierId", ${vector} AS vector
    FROM "${table}" t WHERE t.id IN (${rows('($2::tsquery && $4::tsquery)')} UNION ${rows('$2::tsquery')})`;
}
