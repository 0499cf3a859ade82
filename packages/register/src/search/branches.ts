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
  /** When it happened or what date it bears: it is found by that day, too. */
  when?: string;
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

const OF_DOSSIER = { dossierId: 't."dossierId"', seen: seenToo('Dossier', 'dossierId') };
const OF_MEETING = { dossierId: 't."dossierId"', seen: seenToo('Meeting', 'meetingId') };
const ofDossierAnd = (table: string, id: string) => ({
  ...OF_DOSSIER,
  seen: `${OF_DOSSIER.seen} AND ${seenToo(table, id)}`,
});
const byParty = { names: (id: string) => `t."partyId" = ${id}` };
const byMeeting = (id: string) => `t."meetingId" = ${id}`;
const charged = (id: string) =>
  `t.clauses @> jsonb_build_array(jsonb_build_object('acts', jsonb_build_array(jsonb_build_object('executorIds', jsonb_build_array(${id})))))`;

/** By a draft of a decision nobody is instructed. */
const instructs = (instruction: string) => `NOT EXISTS (SELECT FROM "Decision" d
  WHERE d.id = ${instruction}."decisionId" AND d."decisionState" = 'drafted' AND ${seen('d')})`;

export const BRANCHES: Readonly<Record<SearchKind, readonly Branch[]>> = {
  dossier: [
    { table: 'Dossier', vector: 'search_named(t.title, t.slug)', dossierId: 't.id' },
    { table: 'StepOccurrence', vector: 'search_occurrence(t.place, t.purpose)', ...OF_DOSSIER, id: 't."dossierId"' },
    { table: 'StepPlan', vector: 'search_occurrence(t.place, NULL)', ...OF_DOSSIER, id: 't."dossierId"' },
  ],
  document: [
    {
      table: 'Document',
      vector: 'search_document(t.title, t.number, t.slug, t.purpose, t.dated)',
      dossierId: 't."dossierId"',
      seen: `(t."dossierId" IS NULL OR ${OF_DOSSIER.seen})`,
      when: 't.dated',
    },
  ],
  meeting: [
    {
      table: 'Meeting',
      vector: 'search_meeting(t.sittings, t.place)',
      when: 'coalesce(t.held, t.planned)',
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
      vector: 'search_decision(t.number, t.minutes, t.clauses, t.recitals)',
      ...OF_MEETING,
      names: (id) => `(${byMeeting(id)} OR ${charged(id)})`,
    },
  ],
  agendaItem: [{ table: 'AgendaItem', vector: 'search_agenda_item(t.number)', ...OF_MEETING, names: byMeeting }],
  letter: [
    {
      table: 'ConsultationRequest',
      vector: 'search_letter(t."letterNumber", t."asksFor", t.sent)',
      when: 't.sent',
      ...OF_DOSSIER,
      names: (id) => `(t."addresseeIds" || t."senderId") @> ARRAY[${id}]`,
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
      when: 't.occurred',
      ...ofDossierAnd('ConsultationRequest', 'requestId'),
      ...byParty,
    },
  ],
  comment: [
    {
      table: 'Comment',
      vector: 'search_comment(t.element, t.text, t."proposedWording", t.reason)',
      ...ofDossierAnd('Revision', 'revisionId'),
      ...byParty,
    },
  ],
  position: [{ table: 'Position', vector: 'search_body_text(t.text)', ...OF_DOSSIER, ...byParty }],
  instruction: [
    {
      table: 'Instruction',
      vector: 'search_instruction(t.object, t.condition, t.reason)',
      ...OF_DOSSIER,
      seen: `${OF_DOSSIER.seen} AND ${instructs('t')}`,
      names: (id) => `(t."executorIds" || t."coExecutorIds" || t."reportToIds") @> ARRAY[${id}]`,
    },
    {
      table: 'Report',
      vector: 'search_body_text(t.text)',
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
      vector: 'search_body_text(t.text)',
      ...ofDossierAnd('Measure', 'measureId'),
      id: 't."measureId"',
      ...byParty,
    },
  ],
  signature: [
    {
      table: 'Signature',
      vector: 'search_signature(t.text)',
      when: 't.occurred',
      ...ofDossierAnd('Document', 'documentId'),
      ...byParty,
    },
  ],
  memberState: [{ table: 'MemberState', vector: 'search_named(t.names, t.code)' }],
  administration: [{ table: 'Administration', vector: 'search_named(t.names, t.slug)' }],
  body: [{ table: 'Body', vector: 'search_named(t.names, t.slug)' }],
  organisation: [{ table: 'Organisation', vector: 'search_named(t.names, t.slug)' }],
  route: [
    { table: 'Route', vector: 'search_named(t.title, t.slug)' },
    {
      table: 'Step',
      vector: 'search_body_text(search_strings(t.name))',
      id: 't."routeId"',
      seen: seenToo('Route', 'routeId'),
    },
  ],
  remark: [{ table: 'Remark', vector: 'search_body_text(search_strings(t.text))', ...OF_DOSSIER }],
};
