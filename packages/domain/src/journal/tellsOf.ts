import type { Entry, Id } from './entry.ts';
import type { EntryKind, Payloads } from './kinds.ts';

type Telling = Exclude<EntryKind, 'misentryCorrected' | 'factRevised' | 'visibilityChanged'>;

/** Where a payload has the id of the record that the entry makes or changes. */
const ID_OF = {
  organisationRegistered: 'organisationId',
  memberStateRegistered: 'memberStateId',
  administrationRegistered: 'administrationId',
  bodyRegistered: 'bodyId',
  membershipStarted: 'membershipId',
  membershipEnded: 'membershipId',
  decisionRuleCited: 'decisionRuleId',
  calendarCited: 'calendarId',
  routePublished: 'routeId',
  documentRegistered: 'documentId',
  documentRelated: 'relationId',
  meetingAnnounced: 'meetingId',
  meetingHeld: 'meetingId',
  meetingPostponed: 'meetingId',
  meetingCancelled: 'meetingId',
  attendanceRecorded: 'attendanceId',
  officerNamed: 'officerId',
  agendaItemPlaced: 'agendaItemId',
  decisionDrafted: 'decisionId',
  decisionTaken: 'decisionId',
  dossierOpened: 'dossierId',
  documentAdded: 'documentId',
  revisionIssued: 'revisionId',
  revisionTextAttached: 'revisionTextId',
  stepPlanned: 'planId',
  decisionRuleNamed: 'ruleNamingId',
  stepOccurrenceRecorded: 'occurrenceId',
  silenceConcluded: 'occurrenceId',
  positionsRequested: 'requestId',
  repliesConsolidated: 'consolidationId',
  replyReceived: 'replyId',
  positionExpressed: 'positionId',
  statusReported: 'statusReportId',
  remarkNoted: 'remarkId',
  commentMade: 'commentId',
  commentDisposed: 'commentId',
  instructionGiven: 'instructionId',
  reportGiven: 'reportId',
  conditionMet: 'instructionId',
  instructionDischarged: 'instructionId',
  measureAdded: 'measureId',
  measureProgressed: 'progressId',
  signatureRecorded: 'signatureId',
  notificationGiven: 'notificationId',
  depositMade: 'depositId',
  forceRuleLaidDown: 'forceRuleId',
  entryIntoForceRecorded: 'entryIntoForceId',
  withdrawalRecorded: 'withdrawalId',
} as const satisfies { readonly [K in Telling]: keyof Payloads[K] };

/**
 * The records that each entry tells of, by the id of the entry: also those that were taken back, which no fold makes. A correction tells
 * of what it corrects, a change of who sees something of all that it names.
 *
 * @param entries whole streams, in order
 */
export function tellsOf(entries: readonly Entry[]): ReadonlyMap<Id, readonly Id[]> {
  const told = new Map<Id, readonly Id[]>();
  for (const entry of entries) told.set(entry.id, recordsOf(entry, told));
  return told;
}

function recordsOf(entry: Entry, before: ReadonlyMap<Id, readonly Id[]>): readonly Id[] {
  switch (entry.kind) {
    case 'misentryCorrected':
    case 'factRevised':
      return before.get(entry.payload.corrects) ?? [];
    case 'visibilityChanged':
      return entry.payload.recordIds;
    case 'routePublished':
      return [entry.payload.routeId, ...entry.payload.steps.map(({ stepId }) => stepId)];
    case 'positionsRequested':
      return [entry.payload.requestId, ...entry.payload.collectives.map(({ collectiveId }) => collectiveId)];
    default:
      return [(entry.payload as unknown as Readonly<Record<string, Id>>)[ID_OF[entry.kind]] as Id];
  }
}
