import type { DecisionDrafted } from '../../decisions/entries.ts';
import { giveDissentingOpinion } from '../../decisions/giveDissentingOpinion.ts';
import { draftDecision, takeDecision } from '../../decisions/stateDecision.ts';
import { announceMeeting } from '../../meetings/announceMeeting.ts';
import { cancelMeeting, postponeMeeting } from '../../meetings/changeMeeting.ts';
import { holdMeeting } from '../../meetings/holdMeeting.ts';
import { nameOfficer } from '../../meetings/nameOfficer.ts';
import { placeAgendaItem } from '../../meetings/placeAgendaItem.ts';
import { writtenWhen } from '../../time/when.ts';
import type { Meeting, Records } from '../records.ts';
import { form, given } from './form.ts';

const IN_ITS_PLACE = { isInItsPlace: true } as const;

/** What is said of a meeting, its agenda and its decisions, entered once more. */
export const OF_MEETINGS = {
  meetingAnnounced: form<'meetingAnnounced', 'meeting'>('meeting', ({ payload }, says, said, records, context) => {
    const { meetingId, sittings, planned, place } = payload;
    const was = { sittings, planned: writtenWhen(planned), place };
    return announceMeeting(
      { command: 'announceMeeting', ...was, ...said, ...given(says) },
      without(records, meetingId),
      context,
    );
  }),
  meetingPostponed: form<'meetingPostponed', 'postponement'>(
    'postponement',
    ({ payload: { meetingId, planned } }, says, said, records, context) => {
      const was = { meetingId, planned: planned && writtenWhen(planned) };
      return postponeMeeting({ command: 'postponeMeeting', ...was, ...said, ...given(says) }, records, context);
    },
    IN_ITS_PLACE,
  ),
  meetingCancelled: form<'meetingCancelled', 'postponement'>(
    'postponement',
    ({ payload: { meetingId } }, { occurred }, said, records, context) =>
      cancelMeeting({ command: 'cancelMeeting', meetingId, ...said, ...given({ occurred }) }, records, context),
    IN_ITS_PLACE,
  ),
  meetingHeld: form<'meetingHeld', 'held'>(
    'held',
    ({ payload }, says, said, records, context) => {
      const { meetingId, place } = payload;
      const { occurred, attendance } = says;
      const was = { meetingId, place, attendance: attendance ?? [], items: [] };
      const command = { command: 'holdMeeting', ...was, ...said, ...given({ occurred, place: says.place }) } as const;
      return holdMeeting(command, announced(records, meetingId, payload), context);
    },
    IN_ITS_PLACE,
  ),
  agendaItemPlaced: form<'agendaItemPlaced', 'agendaItem'>(
    'agendaItem',
    ({ payload }, says, said, records, context) => {
      const { meetingId, number, dossierId, documentIds } = payload;
      const was = { meetingId, number, dossier: slugOf(records, dossierId), documentIds };
      return placeAgendaItem({ command: 'placeAgendaItem', ...was, ...said, ...given(says) }, records, context);
    },
  ),
  officerNamed: form<'officerNamed', 'officer'>('officer', ({ payload }, says, said, records, context) => {
    const { officerId: _, ...was } = payload;
    return nameOfficer({ command: 'nameOfficer', ...was, ...said, ...given(says) }, records, context);
  }),
  decisionDrafted: form<'decisionDrafted', 'decision'>('decision', ({ payload }, says, said, records, context) =>
    draftDecision({ command: 'draftDecision', ...stated(payload, records), ...said, ...given(says) }, records, context),
  ),
  decisionTaken: form<'decisionTaken', 'decision'>('decision', ({ payload }, says, said, records, context) => {
    const draftId = records.decision.has(payload.decisionId) ? payload.decisionId : null;
    const { draftedForId: _, ...told } = payload;
    const was = { ...stated(told, records), draftId };
    return takeDecision({ command: 'takeDecision', ...was, ...said, ...given(says) }, records, context);
  }),
  dissentingOpinionGiven: form<'dissentingOpinionGiven', 'dissentingOpinion'>(
    'dissentingOpinion',
    ({ payload }, says, said, records, context) => {
      const { dissentingOpinionId: _, ...was } = payload;
      const command = { command: 'giveDissentingOpinion', ...was, ...said, ...given(says) } as const;
      return giveDissentingOpinion(command, records, context);
    },
  ),
} as const;

function stated({ decisionId: _, dossierId, clauses, ...was }: DecisionDrafted, records: Records) {
  const acts = clauses.map(({ number, acts }) => ({
    number,
    acts: acts.map(({ actId: _id, term, ...act }) => ({ ...act, term: term && writtenWhen(term) })),
  }));
  return { ...was, dossier: slugOf(records, dossierId), clauses: acts };
}

function slugOf({ dossier }: Records, dossierId: string | null): string | null {
  return dossierId === null ? null : (dossier.get(dossierId)?.slug ?? '');
}

/** The records without the meeting itself, which is announced anew. */
function without(records: Records, meetingId: string): Records {
  return { ...records, meeting: new Map([...records.meeting].filter(([id]) => id !== meetingId)) };
}

/** The records with the meeting as it was ahead: a meeting of which nobody said that it would be held is known by its being held only. */
function announced(records: Records, id: string, { sittings, place, synthetic }: Held): Records {
  if (records.meeting.has(id)) return records;
  const nothing = { planned: null, held: null, postponed: null, cancelled: null };
  const ahead = { id, streamId: id, entryId: '', streamVersion: 0, sources: [], visibility: 'public' } as const;
  return {
    ...records,
    meeting: new Map([...records.meeting, [id, { ...ahead, sittings, place, synthetic, ...nothing }]]),
  };
}

type Held = Pick<Meeting, 'sittings' | 'place' | 'synthetic'>;
