import type { SearchKind } from '@concord/domain';
import { seenBy } from '../sight.ts';

/** How one table is searched. Its row is called `t`. */
export type Branch = Readonly<{
  table: string;
  /** The expression of its index in prisma/migrations: what its rows are found by. */
  vector: string;
  /** The thing that was found, where it is another than the row. */
  id?: string;
  dossierId?: string;
  /** What must be seen too: that without which it cannot be shown. */
  seen?: string;
  /** The day of what it belongs to, where it has none of its own. */
  dated?: string;
  /** Whether a row names the party, body or meeting of this id: it is found by what that is called, too. */
  names?: (id: string) => string;
  /** Whether it is called by whom it names: a meeting is, by its bodies. */
  isCalledSo?: boolean;
}>;

/** What this sight sees. */
export const seen = (row: string): string => seenBy(row, 1);
const seenToo = (table: string, id: string) =>
  `EXISTS (SELECT FROM "${table}" s WHERE s.id = t."${id}" AND ${seen('s')})`;
/** Whether the bodies of a meeting are these: by its index. */
export const sits = (sittings: string, bodyId: string): string =>
  `${sittings} @> jsonb_build_array(jsonb_build_object('bodyId', ${bodyId}))`;

/** What a meeting is found by; what belongs to it is found by its day, too. */
export const MEETING = (row: string): string =>
  `search_meeting(${row}.sittings, ${row}.place, coalesce(${row}.held, ${row}.planned))`;

const OF_DOSSIER = { dossierId: 't."dossierId"', seen: seenToo('Dossier', 'dossierId') };
const OF_MEETING = {
  ...{ dossierId: 't."dossierId"', seen: seenToo('Meeting', 'meetingId') },
  dated: '(SELECT coalesce(m.held, m.planned) FROM "Meeting" m WHERE m.id = t."meetingId")',
};
const ofDossierAnd = (table: string, id: string) => ({
  ...OF_DOSSIER,
  seen: `${OF_DOSSIER.seen} AND ${seenToo(table, id)}`,
});
const byParty = { names: (id: string) => `t."partyId" = ${id}` };
const byMeeting = (id: string) => `t."meetingId" = ${id}`;
const charged = (id: string) =>
  `t.clauses @> jsonb_build_array(jsonb_build_object('acts', jsonb_build_array(jsonb_build_object('executorIds', jsonb_build_array(${id})))))`;

/** Of a document, by a party or by all: it has no words of its own. */
const ofParty = (table: string, kind: string): Branch => ({
  ...{ table, vector: `search_fact('${kind}', NULL, NULL, t.occurred)` },
  ...ofDossierAnd('Document', 'documentId'),
  ...byParty,
});

/** By what it was called before: the statement gathers these names from the journal. */
const once = (table: string): Branch => ({
  ...{ table: 'former', vector: 'search_body_text(search_strings(t.names))', seen: seenToo(table, 'id') },
});

/** By a draft of a decision nobody is instructed. */
const instructs = (instruction: string) => `NOT EXISTS (SELECT FROM "Decision" d
  WHERE d.id = ${instruction}."decisionId" AND d."decisionState" = 'drafted' AND ${seen('d')})`;

export const BRANCHES: Readonly<Record<SearchKind, readonly Branch[]>> = {
  dossier: [
    { table: 'Dossier', vector: 'search_named(t.title, t.slug)', dossierId: 't.id' },
    {
      table: 'StepOccurrence',
      vector: 'search_occurrence(t.place, t.purpose, t.outcomes, t.occurred)',
      ...OF_DOSSIER,
      id: 't."dossierId"',
    },
    {
      table: 'StepPlan',
      vector: 'search_occurrence(t.place, NULL, NULL, t.planned)',
      ...OF_DOSSIER,
      id: 't."dossierId"',
    },
    {
      table: 'RuleNaming',
      vector: 'search_occurrence(NULL, NULL, NULL, t.occurred)',
      ...OF_DOSSIER,
      id: 't."dossierId"',
    },
  ],
  document: [
    {
      table: 'Document',
      vector: 'search_document(t.title, t.number, t.slug, t.purpose, t.dated, t."documentKind")',
      dossierId: 't."dossierId"',
      seen: `(t."dossierId" IS NULL OR ${OF_DOSSIER.seen})`,
    },
    {
      table: 'Revision',
      vector: 'search_body_text(t.label)',
      ...ofDossierAnd('Document', 'documentId'),
      id: 't."documentId"',
    },
  ],
  meeting: [
    {
      table: 'Meeting',
      vector: MEETING('t'),
      names: (id) => sits('t.sittings', id),
      isCalledSo: true,
    },
    {
      table: 'Officer',
      vector: 'search_body_text(search_strings(t.name))',
      id: 't."meetingId"',
      seen: OF_MEETING.seen,
    },
  ],
  decision: [
    {
      table: 'Decision',
      vector: 'search_decision(t.number, t.minutes, t.clauses, t.recitals, t."decisionState", t.manner, t.taken)',
      ...OF_MEETING,
      seen: `(t."meetingId" IS NULL OR ${OF_MEETING.seen})`,
      names: (id) => `(${byMeeting(id)} OR ${charged(id)} OR t."bodyIds" @> ARRAY[${id}])`,
    },
  ],
  dissentingOpinion: [
    {
      table: 'DissentingOpinion',
      vector: "search_fact('dissentingOpinion', NULL, t.text, t.occurred)",
      dossierId: '(SELECT d."dossierId" FROM "Decision" d WHERE d.id = t."decisionId")',
      seen: `EXISTS (SELECT FROM "Decision" d WHERE d.id = t."decisionId" AND ${seen('d')}
        AND (d."meetingId" IS NULL OR EXISTS (SELECT FROM "Meeting" m WHERE m.id = d."meetingId" AND ${seen('m')})))`,
      ...byParty,
    },
  ],
  agendaItem: [{ table: 'AgendaItem', vector: 'search_agenda_item(t.number)', ...OF_MEETING, names: byMeeting }],
  letter: [
    {
      table: 'ConsultationRequest',
      vector: 'search_letter(t."letterNumber", t."asksFor", t.sent)',
      ...OF_DOSSIER,
      names: (id) => `(t."addresseeIds" || t."informedIds" || t."senderId") @> ARRAY[${id}]`,
    },
    {
      table: 'Collective',
      vector: 'search_body_text(search_strings(t.wording))',
      ...ofDossierAnd('ConsultationRequest', 'requestId'),
      id: 't."requestId"',
    },
  ],
  reply: [
    {
      table: 'Reply',
      vector: 'search_reply(t."letterNumber", t.text, t.occurred)',
      ...ofDossierAnd('ConsultationRequest', 'requestId'),
      ...byParty,
    },
  ],
  comment: [
    {
      table: 'Comment',
      vector: 'search_comment(t.element, t.text, t."proposedWording", t.reason, t.disposition, t.occurred)',
      ...ofDossierAnd('Revision', 'revisionId'),
      ...byParty,
    },
  ],
  position: [
    {
      table: 'Position',
      vector: "search_fact('position', t.stand, t.text, t.occurred)",
      ...OF_DOSSIER,
      ...byParty,
    },
  ],
  instruction: [
    {
      table: 'Instruction',
      vector: 'search_instruction(t.object, t.condition, t.reason, t.discharged, t.given)',
      ...OF_DOSSIER,
      seen: `${OF_DOSSIER.seen} AND ${instructs('t')}`,
      names: (id) => `(t."executorIds" || t."coExecutorIds" || t."reportToIds") @> ARRAY[${id}]`,
    },
    {
      table: 'Report',
      vector: "search_fact('report', NULL, t.text, t.occurred)",
      ...OF_DOSSIER,
      id: 't."instructionId"',
      seen: `${OF_DOSSIER.seen} AND EXISTS (SELECT FROM "Instruction" s
        WHERE s.id = t."instructionId" AND ${seen('s')} AND ${instructs('s')})`,
      names: (id) => `t."byIds" @> ARRAY[${id}]`,
    },
  ],
  measure: [
    {
      table: 'Measure',
      vector: 'search_measure(t.number, t.title)',
      ...ofDossierAnd('Document', 'documentId'),
      names: (id) => `t."executorIds" @> ARRAY[${id}]`,
    },
    {
      table: 'MeasureProgress',
      vector: 'search_fact(\'measure\', t."measureState", t.text, t.occurred)',
      ...ofDossierAnd('Measure', 'measureId'),
      id: 't."measureId"',
      ...byParty,
    },
  ],
  signature: [
    {
      table: 'Signature',
      vector: "search_fact('signature', t.manner, t.text, t.occurred)",
      ...ofDossierAnd('Document', 'documentId'),
      ...byParty,
    },
  ],
  notification: [ofParty('Notification', 'notification')],
  deposit: [ofParty('Deposit', 'deposit')],
  entryIntoForce: [ofParty('EntryIntoForce', 'entryIntoForce')],
  withdrawal: [ofParty('Withdrawal', 'withdrawal')],
  memberState: [{ table: 'MemberState', vector: 'search_named(t.names, t.code)' }, once('MemberState')],
  administration: [{ table: 'Administration', vector: 'search_named(t.names, t.slug)' }, once('Administration')],
  body: [
    { table: 'Body', vector: 'search_body(t.names, t.slug)' },
    once('Body'),
    {
      table: 'DecisionRule',
      vector: 'search_body_text(search_strings(t.matter))',
      id: 't."bodyId"',
      seen: seenToo('Body', 'bodyId'),
    },
  ],
  organisation: [{ table: 'Organisation', vector: 'search_named(t.names, t.slug)' }, once('Organisation')],
  route: [
    { table: 'Route', vector: 'search_named(t.title, t.slug)' },
    {
      table: 'Step',
      vector: 'search_body_text(search_strings(t.name))',
      id: 't."routeId"',
      seen: seenToo('Route', 'routeId'),
    },
  ],
  remark: [
    { table: 'Remark', vector: 'search_fact(\'remark\', t."remarkKind", search_strings(t.text), NULL)', ...OF_DOSSIER },
  ],
};
