import { evolveMeeting } from '../meetings/evolve.ts';
import type { Entry, Id } from './entry.ts';
import type { EntryKind } from './kinds.ts';
import {
  type Change,
  type Comment,
  type Instruction,
  type Membership,
  NO_RECORDS,
  type RecordBase,
  type Records,
  recordsBuilder,
  type TableName,
  type Tables,
} from './records.ts';
import { upcast } from './upcast.ts';

/**
 * What one entry changes in the records of its stream. The same fold gives the rows, the present, and any past day.
 *
 * @param records the records of the stream before the entry
 * @returns the records to write; corrections change nothing here, `fold` puts their replacement in the original's place; nor does what
 *   changes for whom records are, `asSeenNow` puts that into the entries
 */
export function evolve(records: Records, given: Entry): readonly Change[] {
  const entry = upcast(given);
  const { streamId, streamVersion, visibility, sources, occurred, known } = entry;
  const base = { streamId, entryId: entry.id, streamVersion, visibility, sources };
  /** What is said of a record later is added to what was cited for it. */
  const alsoCiting = (before: RecordBase) => ({ ...base, sources: [...before.sources, ...sources] });
  if (isOf(PLAIN, entry)) return [putWhole(PLAIN[entry.kind], base, entry.payload)];
  if (isOf(TOLD, entry)) return [putWhole(TOLD[entry.kind], base, { ...entry.payload, occurred, known })];
  switch (entry.kind) {
    case 'membershipEnded': {
      const { membershipId, until } = entry.payload;
      const started = records.membership.get(membershipId);
      const ended = { ...started, until };
      return started ? [put('membership', membershipId, alsoCiting(started), ended as Membership)] : [];
    }
    case 'routePublished': {
      const { routeId, steps, ...payload } = entry.payload;
      return [
        put('route', routeId, base, payload),
        ...steps.map(({ stepId, ...step }, index) => put('step', stepId, base, { ...step, routeId, place: index + 1 })),
      ];
    }
    case 'documentRegistered': {
      const { documentId, ...payload } = entry.payload;
      return [put('document', documentId, base, { ...payload, dossierId: null, purpose: null })];
    }
    case 'meetingAnnounced':
    case 'meetingHeld':
    case 'meetingPostponed':
    case 'meetingCancelled':
      return evolveMeeting(records, entry, (id, meeting) => put('meeting', id, base, meeting));
    case 'decisionDrafted': {
      const { decisionId, ...payload } = entry.payload;
      const open = { decisionState: 'drafted', draftedForId: null, taken: null } as const;
      return [put('decision', decisionId, base, { ...payload, ...open })];
    }
    case 'decisionTaken': {
      const { decisionId, ...payload } = entry.payload;
      const taken = payload.meetingId === null ? occurred : null;
      return [put('decision', decisionId, base, { ...payload, decisionState: 'taken', taken })];
    }
    case 'dossierOpened': {
      const { dossierId, ...payload } = entry.payload;
      return [put('dossier', dossierId, base, { ...payload, opened: occurred })];
    }
    case 'documentAdded': {
      const { documentId, ...payload } = entry.payload;
      const synthetic = records.dossier.get(payload.dossierId)?.synthetic ?? false;
      return [put('document', documentId, base, { ...payload, number: null, dated: null, synthetic })];
    }
    case 'revisionIssued': {
      const { revisionId, ...payload } = entry.payload;
      return [put('revision', revisionId, base, { ...payload, dossierId: streamId, issued: occurred })];
    }
    case 'stepPlanned': {
      const { planId, ...payload } = entry.payload;
      return [put('stepPlan', planId, base, { ...payload, known })];
    }
    case 'silenceConcluded': {
      const { occurrenceId, dossierId, stepId, outcomes } = entry.payload;
      const held = {
        meetingId: null,
        place: null,
        forInformation: false,
        actorIds: [],
        decisionId: null,
        purpose: null,
      };
      return [put('stepOccurrence', occurrenceId, base, { dossierId, stepId, outcomes, ...held, occurred, known })];
    }
    case 'positionsRequested': {
      const { requestId, collectives, informedCollectives, ...payload } = entry.payload;
      const { dossierId } = payload;
      const asWritten = (written: typeof collectives, forInformation: boolean) =>
        written.map(({ collectiveId, wording }) =>
          put('collective', collectiveId, base, { dossierId, requestId, wording, forInformation }),
        );
      return [
        put('consultationRequest', requestId, base, { ...payload, sent: occurred }),
        ...asWritten(collectives, false),
        ...asWritten(informedCollectives, true),
      ];
    }
    case 'commentMade': {
      const { commentId, ...payload } = entry.payload;
      const open = { disposition: null, reason: null, disposed: null };
      return [put('comment', commentId, base, { ...payload, occurred, known, ...open })];
    }
    case 'commentDisposed': {
      const { commentId, disposition, reason } = entry.payload;
      const comment = records.comment.get(commentId);
      const disposed = { ...comment, disposition, reason, disposed: occurred };
      return comment ? [put('comment', commentId, alsoCiting(comment), disposed as Comment)] : [];
    }
    case 'notificationGiven': {
      const { notificationId, ...payload } = entry.payload;
      return [put('notification', notificationId, base, { ...payload, occurred, known, reservationWithdrawn: null })];
    }
    case 'depositMade': {
      const { depositId, ...payload } = entry.payload;
      return [put('deposit', depositId, base, { ...payload, occurred, known, reservationWithdrawn: null })];
    }
    case 'reservationWithdrawn': {
      const { instrumentId } = entry.payload;
      const [notification, deposit] = [records.notification.get(instrumentId), records.deposit.get(instrumentId)];
      const reservationWithdrawn = occurred;
      if (notification)
        return [put('notification', instrumentId, alsoCiting(notification), { ...notification, reservationWithdrawn })];
      return deposit ? [put('deposit', instrumentId, alsoCiting(deposit), { ...deposit, reservationWithdrawn })] : [];
    }
    case 'withdrawalRecorded': {
      const { withdrawalId, ...payload } = entry.payload;
      return [put('withdrawal', withdrawalId, base, { ...payload, occurred, known, revoked: null })];
    }
    case 'withdrawalRevoked': {
      const { withdrawalId } = entry.payload;
      const given = records.withdrawal.get(withdrawalId);
      return given ? [put('withdrawal', withdrawalId, alsoCiting(given), { ...given, revoked: occurred })] : [];
    }
    case 'instructionGiven': {
      const { instructionId, ...payload } = entry.payload;
      const open = { conditionMet: null, discharged: null, reason: null };
      return [put('instruction', instructionId, base, { ...payload, given: occurred, ...open })];
    }
    case 'conditionMet': {
      const { instructionId } = entry.payload;
      const given = records.instruction.get(instructionId);
      return given ? [put('instruction', instructionId, alsoCiting(given), { ...given, conditionMet: occurred })] : [];
    }
    case 'instructionDischarged': {
      const { instructionId, reason } = entry.payload;
      const given = records.instruction.get(instructionId);
      const discharged = { ...given, discharged: occurred, reason };
      return given ? [put('instruction', instructionId, alsoCiting(given), discharged as Instruction)] : [];
    }
    case 'misentryCorrected':
    case 'factRevised':
    case 'visibilityChanged':
      return [];
    default:
      return entry satisfies never;
  }
}

/** Kinds whose payload is the record, by table and id. */
const PLAIN = {
  organisationRegistered: ['organisation', 'organisationId'],
  memberStateRegistered: ['memberState', 'memberStateId'],
  administrationRegistered: ['administration', 'administrationId'],
  bodyRegistered: ['body', 'bodyId'],
  membershipStarted: ['membership', 'membershipId'],
  decisionRuleCited: ['decisionRule', 'decisionRuleId'],
  calendarCited: ['calendar', 'calendarId'],
  revisionTextAttached: ['revisionText', 'revisionTextId'],
  officerNamed: ['officer', 'officerId'],
  attendanceRecorded: ['attendance', 'attendanceId'],
  agendaItemPlaced: ['agendaItem', 'agendaItemId'],
  measureAdded: ['measure', 'measureId'],
  forceRuleLaidDown: ['forceRule', 'forceRuleId'],
  remarkNoted: ['remark', 'remarkId'],
} as const satisfies Plain;

/** Kinds whose record says besides when it happened, and since when it is known. */
const TOLD = {
  documentRelated: ['documentRelation', 'relationId'],
  decisionRuleNamed: ['ruleNaming', 'ruleNamingId'],
  stepOccurrenceRecorded: ['stepOccurrence', 'occurrenceId'],
  repliesConsolidated: ['consolidation', 'consolidationId'],
  replyReceived: ['reply', 'replyId'],
  dissentingOpinionGiven: ['dissentingOpinion', 'dissentingOpinionId'],
  positionExpressed: ['position', 'positionId'],
  statusReported: ['statusReport', 'statusReportId'],
  reportGiven: ['report', 'reportId'],
  measureProgressed: ['measureProgress', 'progressId'],
  signatureRecorded: ['signature', 'signatureId'],
  entryIntoForceRecorded: ['entryIntoForce', 'entryIntoForceId'],
} as const satisfies Plain;

/** The kinds of which each makes one record, with the table and where its payload has the id. */
export const MAKING = { ...PLAIN, ...TOLD } as const;

type Plain = Readonly<Partial<Record<EntryKind, readonly [TableName, string]>>>;

function isOf<K extends EntryKind>(
  kinds: Readonly<Record<K, unknown>>,
  entry: Entry,
): entry is Extract<Entry, { kind: K }> {
  return entry.kind in kinds;
}

function putWhole([table, idKey]: readonly [TableName, string], base: Omit<RecordBase, 'id'>, payload: object): Change {
  const { [idKey]: id, ...record } = payload as Readonly<Record<string, unknown>>;
  return { table, id, record: { id, ...base, ...record } } as unknown as Change;
}

function put<T extends TableName>(
  table: T,
  id: Id,
  base: Omit<RecordBase, 'id'>,
  payload: Omit<Tables[T], keyof RecordBase>,
): Change {
  return { table, id, record: { ...payload, id, ...base } } as unknown as Change;
}

/** Folds entries, in the order of the journal and corrected where a correction among them says so, into records. */
export function fold(entries: Iterable<Entry>, onto: Records = NO_RECORDS): Records {
  const builder = recordsBuilder(onto);
  const records = builder.done();
  for (const entry of corrected([...entries])) builder.apply(evolve(records, entry));
  return records;
}

/**
 * The entries as corrected: the replacement of each correction stands in the place of the entry that it corrects, so that what was said
 * later is still later. Of several corrections of one entry the last one counts; a correction can itself be corrected. What was revised is known since then;
 * a corrected slip keeps the `known` of what it corrects.
 */
export function corrected(entries: readonly Entry[]): readonly Entry[] {
  const corrections = new Map<Id, Correction>();
  for (const entry of entries)
    if (entry.kind === 'misentryCorrected' || entry.kind === 'factRevised')
      corrections.set(entry.payload.corrects, entry);
  if (corrections.size === 0) return entries;
  return entries.flatMap((entry) => {
    let { known } = entry;
    let last: Correction | undefined;
    for (let next = corrections.get(entry.id); next; next = corrections.get(next.id)) {
      if (next.kind === 'factRevised') known = next.known;
      last = next;
    }
    if (!last) return [entry];
    const { id, sources, payload } = last;
    return payload.replacement ? [{ ...entry, ...payload.replacement, known, id, sources } as Entry] : [];
  });
}

type Correction = Entry & { kind: 'misentryCorrected' | 'factRevised' };
