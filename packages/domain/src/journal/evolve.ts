import type { Entry, Id } from './entry.ts';
import {
  type Change,
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
 * @returns the records to write; corrections change nothing here, `fold` puts their replacement in the original's place
 */
export function evolve(records: Records, given: Entry): readonly Change[] {
  const entry = upcast(given);
  const base = {
    streamId: entry.streamId,
    entryId: entry.id,
    streamVersion: entry.streamVersion,
    visibility: entry.visibility,
    sources: entry.sources,
  };
  switch (entry.kind) {
    case 'organisationRegistered': {
      const { organisationId, ...payload } = entry.payload;
      return [put('organisation', organisationId, base, payload)];
    }
    case 'memberStateRegistered': {
      const { memberStateId, ...payload } = entry.payload;
      return [put('memberState', memberStateId, base, payload)];
    }
    case 'administrationRegistered': {
      const { administrationId, ...payload } = entry.payload;
      return [put('administration', administrationId, base, payload)];
    }
    case 'bodyRegistered': {
      const { bodyId, ...payload } = entry.payload;
      return [put('body', bodyId, base, payload)];
    }
    case 'membershipStarted': {
      const { membershipId, ...payload } = entry.payload;
      return [put('membership', membershipId, base, payload)];
    }
    case 'decisionRuleCited': {
      const { decisionRuleId, ...payload } = entry.payload;
      return [put('decisionRule', decisionRuleId, base, payload)];
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
    case 'meetingAnnounced': {
      const { meetingId, ...payload } = entry.payload;
      return [put('meeting', meetingId, base, { ...payload, held: records.meeting.get(meetingId)?.held ?? null })];
    }
    case 'meetingHeld': {
      const { meetingId, ...payload } = entry.payload;
      const planned = records.meeting.get(meetingId)?.planned ?? null;
      return [put('meeting', meetingId, base, { ...payload, planned, held: entry.occurred })];
    }
    case 'officerNamed': {
      const { officerId, ...payload } = entry.payload;
      return [put('officer', officerId, base, payload)];
    }
    case 'agendaItemPlaced': {
      const { agendaItemId, ...payload } = entry.payload;
      return [put('agendaItem', agendaItemId, base, payload)];
    }
    case 'decisionDrafted':
    case 'decisionTaken': {
      const { decisionId, ...payload } = entry.payload;
      const decisionState = entry.kind === 'decisionTaken' ? 'taken' : 'drafted';
      return [put('decision', decisionId, base, { ...payload, decisionState })];
    }
    case 'dossierOpened': {
      const { dossierId, ...payload } = entry.payload;
      return [put('dossier', dossierId, base, { ...payload, opened: entry.occurred })];
    }
    case 'documentAdded': {
      const { documentId, ...payload } = entry.payload;
      const synthetic = records.dossier.get(payload.dossierId)?.synthetic ?? false;
      return [put('document', documentId, base, { ...payload, number: null, dated: null, synthetic })];
    }
    case 'revisionIssued': {
      const { revisionId, ...payload } = entry.payload;
      return [put('revision', revisionId, base, { ...payload, dossierId: entry.streamId, issued: entry.occurred })];
    }
    case 'stepPlanned': {
      const { planId, ...payload } = entry.payload;
      return [put('stepPlan', planId, base, { ...payload, known: entry.known })];
    }
    case 'stepOccurrenceRecorded': {
      const { occurrenceId, ...payload } = entry.payload;
      return [put('stepOccurrence', occurrenceId, base, { ...payload, occurred: entry.occurred, known: entry.known })];
    }
    case 'positionsRequested': {
      const { requestId, collectives, ...payload } = entry.payload;
      const { dossierId } = payload;
      return [
        put('consultationRequest', requestId, base, { ...payload, sent: entry.occurred }),
        ...collectives.map(({ collectiveId, wording }) =>
          put('collective', collectiveId, base, { dossierId, requestId, wording }),
        ),
      ];
    }
    case 'repliesConsolidated': {
      const { consolidationId, ...payload } = entry.payload;
      return [
        put('consolidation', consolidationId, base, { ...payload, occurred: entry.occurred, known: entry.known }),
      ];
    }
    case 'positionExpressed': {
      const { positionId, ...payload } = entry.payload;
      return [put('position', positionId, base, { ...payload, occurred: entry.occurred, known: entry.known })];
    }
    case 'statusReported': {
      const { statusReportId, ...payload } = entry.payload;
      return [put('statusReport', statusReportId, base, { ...payload, occurred: entry.occurred, known: entry.known })];
    }
    case 'remarkNoted': {
      const { remarkId, ...payload } = entry.payload;
      return [put('remark', remarkId, base, payload)];
    }
    case 'misentryCorrected':
    case 'factRevised':
      return [];
    default:
      return entry satisfies never;
  }
}

function put<T extends TableName>(
  table: T,
  id: Id,
  base: Omit<RecordBase, 'id'>,
  payload: Omit<Tables[T], keyof RecordBase>,
): Change {
  return { table, id, record: { id, ...base, ...payload } } as unknown as Change;
}

/** Folds entries, in the order of the journal and corrected where a correction among them says so, into records. */
export function fold(entries: Iterable<Entry>, onto: Records = NO_RECORDS): Records {
  const builder = recordsBuilder(onto);
  const records = builder.done();
  for (const entry of corrected([...entries])) builder.apply(evolve(records, entry));
  return records;
}

/**
 * The entries as corrected: the replacement of each correction stands in the place of the entry that it corrects. Of several
 * corrections of one entry the last one counts; a correction can itself be corrected. What was revised is known since then;
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
    const { id, streamVersion, sources, payload } = last;
    return payload.replacement
      ? [{ ...entry, ...payload.replacement, known, id, streamVersion, sources } as Entry]
      : [];
  });
}

type Correction = Entry & { kind: 'misentryCorrected' | 'factRevised' };
