import type { Entry, Id } from './entry.ts';
import { MAKING } from './evolve.ts';
import type { EntryKind, Payloads } from './kinds.ts';

type Telling = Exclude<EntryKind, 'misentryCorrected' | 'factRevised' | 'visibilityChanged'>;

/** Where a payload has the id of the record that the entry makes or changes, where it does not make that record alone and whole. */
const ID_OF = {
  membershipEnded: 'membershipId',
  routePublished: 'routeId',
  documentRegistered: 'documentId',
  meetingAnnounced: 'meetingId',
  meetingHeld: 'meetingId',
  meetingPostponed: 'meetingId',
  meetingCancelled: 'meetingId',
  decisionDrafted: 'decisionId',
  decisionTaken: 'decisionId',
  dossierOpened: 'dossierId',
  documentAdded: 'documentId',
  revisionIssued: 'revisionId',
  stepPlanned: 'planId',
  silenceConcluded: 'occurrenceId',
  positionsRequested: 'requestId',
  commentMade: 'commentId',
  commentDisposed: 'commentId',
  instructionGiven: 'instructionId',
  conditionMet: 'instructionId',
  instructionDischarged: 'instructionId',
  notificationGiven: 'notificationId',
  depositMade: 'depositId',
  reservationWithdrawn: 'instrumentId',
  withdrawalRecorded: 'withdrawalId',
  withdrawalRevoked: 'withdrawalId',
} as const satisfies { readonly [K in Exclude<Telling, keyof typeof MAKING>]: keyof Payloads[K] };

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
      return [(entry.payload as unknown as Readonly<Record<string, Id>>)[idKeyOf(entry.kind)] as Id];
  }
}

function idKeyOf(kind: Telling): string {
  return kind in MAKING ? MAKING[kind as keyof typeof MAKING][1] : ID_OF[kind as keyof typeof ID_OF];
}
