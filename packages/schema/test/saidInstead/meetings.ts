import { onDay } from '@concord/domain';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { both } from '../correctingWorld.ts';
import { bodyOf, type Case, type Given } from './case.ts';

/** Of a meeting, one after the other. */
export function ofMeetings(given: Given) {
  const { id, party } = given;
  const body = () => bodyOf(given);
  const sittings = () => [{ bodyId: id('body'), number: 7 }];
  const meetingId = id('meeting');
  const dossierId = id('dossier');
  const clause = { number: '1', acts: [{ verb: 'INSTRUCT', object: both('доложить'), executors: [] }] };
  return {
    meeting: [
      'meetingAnnounced',
      'meeting',
      'meeting',
      () => ({ meetingId, sittings: sittings(), planned: onDay('2026-03-12'), place: null, synthetic: true }),
      () => ({ meeting: { sittings: [{ body: body(), number: 8 }], place: 'Авал' } }),
      'meeting',
      { sittings: [{ number: 8 }], place: both('Авал'), planned: { edtf: '2026-03-12' } },
    ],
    postponement: [
      'meetingPostponed',
      'meeting',
      'meeting',
      () => ({ meetingId, planned: null }),
      () => ({ postponement: { planned: '2026-03-13' } }),
      'meeting',
      { planned: { edtf: '2026-03-13' } },
    ],
    agendaItem: [
      'agendaItemPlaced',
      'meeting',
      'meeting',
      () => ({ agendaItemId: id('item'), meetingId, number: '8-1', dossierId, documentIds: [] }),
      () => ({ agendaItem: { number: '8-2', dossier: null, documents: [encodeGlobalID('Document', id('document'))] } }),
      'agendaItem',
      { number: '8-2', dossierId: null },
    ],
    officer: [
      'officerNamed',
      'meeting',
      'meeting',
      () => ({ officerId: id('chair'), meetingId, office: 'chair', name: both('А. Авалин') }),
      () => ({ officer: { name: both('Б. Борин') } }),
      'officer',
      { name: both('Б. Борин') },
    ],
    held: [
      'meetingHeld',
      'meeting',
      'meeting',
      () => ({ meetingId, sittings: sittings(), place: null, synthetic: true }),
      () => ({ held: { place: 'Бор', attendance: [{ body: body(), parties: [party('XA')] }] } }),
      'meeting',
      { place: both('Бор'), held: { edtf: '2026-03-11' } },
    ],
    attendance: [
      'attendanceRecorded',
      'meeting',
      'meeting',
      () => ({ attendanceId: id('attendance'), meetingId, bodyId: id('body'), partyIds: [] }),
      () => ({ attendance: { parties: [party('XB')] } }),
      'attendance',
      { bodyId: id('body') },
    ],
    decision: [
      'decisionTaken',
      'meeting',
      'meeting',
      () => ({
        decisionId: id('decision'),
        meetingId,
        agendaItemId: null,
        dossierId,
        number: null,
        minutes: '8',
        paperId: null,
        documentIds: [],
        recitals: [],
        clauses: [],
      }),
      () => ({
        decision: {
          number: '8-1',
          minutes: null,
          clauses: [clause],
          recitals: [{ verb: 'HEARD', object: both('доклад') }],
        },
      }),
      'decision',
      { number: '8-1', minutes: null, decisionState: 'taken', clauses: [{ number: '1' }] },
    ],
    dissentingOpinion: [
      'dissentingOpinionGiven',
      'meeting',
      'meeting',
      () => ({
        ...{ dissentingOpinionId: id('opinion'), decisionId: id('decision'), partyId: id('XA') },
        ...{ text: 'Не разделяем', paperId: null },
      }),
      () => ({ dissentingOpinion: { text: 'Не разделяем пункт 1' } }),
      'dissentingOpinion',
      { partyId: id('XA'), text: 'Не разделяем пункт 1', occurred: { edtf: '2026-03-11' } },
    ],
  } as const satisfies Readonly<Record<string, Case>>;
}
