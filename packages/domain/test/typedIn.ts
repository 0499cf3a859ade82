import type { Command, Entry, EntryKind, EntryOf, Id, LocalDate, Records, SourceRef } from '../src/index.ts';
import { latestOf, writtenWhen } from '../src/index.ts';

/** When it happened, since when that is known and what says so, as a command says it. */
type Said = Readonly<{ occurred: string; known: LocalDate; source: SourceRef }>;

type Typed<K extends EntryKind> = (entry: EntryOf<K>, said: Said, records: Records) => Command;

/** What is entered of the record by hand: its kinds, each by the command that somebody types for an entry of it. */
const TYPED: { readonly [K in EntryKind]?: Typed<K> } = {
  documentRegistered: ({ payload, visibility }, { known }) => {
    const { documentId: _, dated, ...paper } = payload;
    return { command: 'registerPaper', ...paper, dated: writtenWhen(dated), known, visibility: visibility as 'public' };
  },
  memberStateRegistered: ({ payload: { memberStateId: _, ...state } }, said) => ({
    ...{ command: 'registerState', ...state, ...said },
  }),
  administrationRegistered: ({ payload: { administrationId: _, ...administration } }, said) => ({
    ...{ command: 'registerAdministration', ...administration, ...said },
  }),
  organisationRegistered: ({ payload: { organisationId: _, ...organisation } }, said) => ({
    ...{ command: 'registerOrganisation', ...organisation, ...said },
  }),
  bodyRegistered: ({ payload: { bodyId: _, synthetic: __, ...body } }, said) => ({
    ...{ command: 'registerBody', ...body, ...said },
  }),
  membershipStarted: ({ payload: { bodyId, partyId, role, from, until } }, said) => ({
    ...{
      command: 'startMembership',
      bodyId,
      partyId,
      role,
      from: writtenWhen(from),
      until: until && writtenWhen(until),
      ...said,
    },
  }),
  routePublished: ({ payload: { slug, title, steps } }, said) => {
    const keys = new Map(steps.map(({ stepId, key }) => [stepId, key]));
    const given = steps.map(({ stepId: _, ...step }) => ({
      ...step,
      after: step.after.map((id) => keys.get(id) ?? ''),
    }));
    return { command: 'publishRoute', slug, title, steps: given, ...said };
  },
  meetingAnnounced: ({ payload: { sittings, planned, place } }, said) => ({
    ...{ command: 'announceMeeting', sittings, planned: writtenWhen(planned), place, ...said },
  }),
  meetingHeld: ({ payload: { meetingId, sittings, place } }, said, records) => ({
    ...{ command: 'holdMeeting', place, attendance: [], items: [], ...said },
    ...(records.meeting.has(meetingId) ? { meetingId } : { meetingId: null, sittings }),
  }),
  officerNamed: ({ payload: { meetingId, office, name } }, said) => ({
    ...{ command: 'nameOfficer', meetingId, office, name, ...said },
  }),
  agendaItemPlaced: ({ payload: { meetingId, number, dossierId, documentIds } }, said, records) => ({
    ...{ command: 'placeAgendaItem', meetingId, number, documentIds, ...ofOne(records, dossierId), ...said },
  }),
  decisionDrafted: ({ payload }, said, records) => ({
    command: 'draftDecision',
    ...statedIn(payload, records),
    ...said,
  }),
  decisionTaken: ({ payload: { draftedForId: _, ...payload } }, said, records) => ({
    ...{ command: 'takeDecision', draftId: null, ...statedIn(payload, records), ...said },
  }),
  dossierOpened: ({ payload: { slug, title, routeId }, visibility }, said) => ({
    ...{ command: 'openDossier', slug, title, route: { id: routeId }, visibility: visibility as 'public', ...said },
    // Its documents are entered one by one.
    documents: [{ slug: 'first', documentKind: 'concept', title, purpose: null, revisionLabel: '1' }],
  }),
  documentAdded: ({ payload: { documentId: _, dossierId, ...document } }, said, records) => ({
    ...{ command: 'addDocument', ...of(records, dossierId), document: { ...document, revisionLabel: null }, ...said },
  }),
  revisionIssued: ({ payload: { documentId, label }, streamId }, said, records) => ({
    ...{ command: 'issueRevision', ...of(records, streamId), documentId, label, ...said },
  }),
  remarkNoted: ({ payload: { remarkKind, text, dossierId } }, { source }, records) => ({
    ...{ command: 'noteRemark', ...of(records, dossierId), remarkKind, text, source },
  }),
  stepPlanned: ({ payload: { planId: _, dossierId, planned, ...plan } }, said, records) => ({
    ...{ command: 'planStep', ...of(records, dossierId), ...plan, planned: writtenWhen(planned), ...said },
  }),
  stepOccurrenceRecorded: ({ payload: { occurrenceId: _, dossierId, ...occurrence } }, said, records) => ({
    ...{ command: 'recordStepOccurrence', ...of(records, dossierId), ...occurrence, offRoute: false, ...said },
  }),
  positionsRequested: (
    { payload: { requestId: _, dossierId, collectives, informedCollectives, ...letter } },
    said,
    records,
  ) => ({
    ...{ command: 'requestPositions', ...of(records, dossierId), ...letter, ...said },
    collectives: collectives.map(({ wording }) => wording),
    informedCollectives: informedCollectives.map(({ wording }) => wording),
  }),
  repliesConsolidated: ({ payload: { consolidationId: _, dossierId, ...consolidation } }, said, records) => ({
    ...{ command: 'consolidateReplies', ...of(records, dossierId), ...consolidation, ...said },
  }),
  decisionRuleNamed: ({ payload: { ruleNamingId: _, dossierId, ...naming } }, said, records) => ({
    ...{ command: 'nameDecisionRule', ...of(records, dossierId), ...naming, ...said },
  }),
  statusReported: ({ payload: { statusReportId: _, dossierId, ...report } }, said, records) => ({
    ...{ command: 'reportStatus', ...of(records, dossierId), ...report, ...said },
  }),
};

/** The command that somebody types for an entry, with all that says so. @throws for a kind that nobody can type in */
export function typedFor(entry: Entry, records: Records): Command {
  const [source, ...moreSources] = entry.sources;
  const typed = TYPED[entry.kind] as Typed<EntryKind> | undefined;
  if (!source || !typed) throw new Error(`Nobody can type in ${entry.kind}.`);
  const said = { occurred: writtenWhen(entry.occurred), known: latestOf(entry.known) ?? '', source };
  const command = typed(entry as never, said, records);
  return command.command === 'registerPaper' ? command : { ...command, moreSources };
}

function of(records: Records, dossierId: Id) {
  return { dossier: records.dossier.get(dossierId)?.slug ?? '' };
}

function ofOne(records: Records, dossierId: Id | null) {
  return { dossier: dossierId && of(records, dossierId).dossier };
}

function statedIn(
  { decisionId: _, dossierId, clauses, ...stated }: EntryOf<'decisionDrafted'>['payload'],
  records: Records,
) {
  const given = clauses.map(({ number, acts }) => ({
    number,
    acts: acts.map(({ actId: _id, term, ...act }) => ({ ...act, term: term && writtenWhen(term) })),
  }));
  return { ...stated, ...ofOne(records, dossierId), clauses: given };
}
