import { describe, expect, it, test } from 'vitest';
import {
  type AnnounceMeeting,
  type HoldMeeting,
  meetingState,
  type RecordAttendance,
  refusalMessage,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, delegateOf, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';
const SOURCE = { paperId: 'letter', locator: 'paragraph 1' };
const said = (occurred: string) => ({ occurred, known: null, source: SOURCE });

/** A body has announced a meeting at which a dossier is to be considered. */
function announced(): Story {
  return Story.commonwealth(3, 'consensus')
    .paper('letter')
    .body('other')
    .step('council')
    .dossier('2026-01-10')
    .meeting('2026-01-15', 'meeting', '2026-03-01/2026-03-02', [
      { bodyId: 'group', number: 7 },
      { bodyId: 'other', number: 3 },
    ])
    .planned('2026-01-15', 'council', '2026-03-01/2026-03-02', { meetingId: 'meeting' });
}

function held(different: Partial<HoldMeeting> = {}): HoldMeeting {
  return {
    ...{ command: 'holdMeeting', meetingId: 'meeting', place: { ru: 'Авалинск' } },
    attendance: [{ bodyId: 'group', partyIds: ['XA', 'XB'] }],
    items: [
      {
        ...{ dossier: 'dossier', number: '7/3-1', stepId: 'council', forInformation: false, offRoute: false },
        outcomes: [{ documentId: 'draft', outcome: 'approved' }],
      },
    ],
    ...said('2026-03-01/2026-03-02'),
    ...different,
  };
}

describe('a meeting', () => {
  it('that was held leaves who attended, its agenda and an outcome in the dossier, all at once', () => {
    const story = announced();
    const entries = carriedOut(story, held(), TODAY);
    expect(entries.map(({ kind, streamKind }) => `${streamKind} ${kind}`)).toEqual([
      ...['meeting meetingHeld', 'meeting attendanceRecorded', 'meeting agendaItemPlaced'],
      'dossier stepOccurrenceRecorded',
    ]);
    const records = story.records();
    const meeting = records.meeting.get('meeting');
    expect(meeting && meetingState(meeting, TODAY)).toBe('held');
    expect(meeting?.place).toEqual({ ru: 'Авалинск', en: 'Авалинск' });
    const [status] = stepStatuses(records, 'dossier', TODAY);
    expect(status).toMatchObject({ state: 'done', plans: [{ state: 'held' }] });
    expect([...records.agendaItem.values()]).toMatchObject([{ number: '7/3-1', dossierId: 'dossier' }]);
  });

  it('puts a question on its agenda once, also when it is considered twice', () => {
    const [item] = held().items as [HoldMeeting['items'][number]];
    const heard = { ...item, forInformation: true, outcomes: [{ documentId: 'draft', outcome: 'heard' }] } as const;
    const entries = carriedOut(announced(), held({ items: [heard, heard], attendance: [] }), TODAY);
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['meetingHeld', 'agendaItemPlaced', 'stepOccurrenceRecorded', 'stepOccurrenceRecorded'],
    ]);
  });

  it('that is put off takes its plan along, and one that is cancelled cancels it', () => {
    const story = announced();
    carriedOut(
      story,
      { command: 'postponeMeeting', meetingId: 'meeting', planned: '2026-04-01', ...said('2026-02-20') },
      TODAY,
    );
    expect(stepStatuses(story.records(), 'dossier', TODAY)[0]?.plans).toMatchObject([
      { state: 'planned', plan: { planned: { edtf: '2026-04-01' } } },
    ]);
    expect(stepStatuses(story.recordsOf('2026-02-19'), 'dossier', '2026-02-19')[0]?.plans).toMatchObject([
      { state: 'planned', plan: { planned: { edtf: '2026-03-01/2026-03-02' } } },
    ]);
    carriedOut(story, { command: 'cancelMeeting', meetingId: 'meeting', ...said('2026-03-05') }, TODAY);
    expect(stepStatuses(story.records(), 'dossier', TODAY)[0]?.plans).toMatchObject([{ state: 'cancelled' }]);
  });

  it('that is put off to no day is neither planned for the old one nor without a report', () => {
    const story = announced();
    carriedOut(
      story,
      { command: 'postponeMeeting', meetingId: 'meeting', planned: null, ...said('2026-02-20') },
      TODAY,
    );
    const meeting = story.records().meeting.get('meeting');
    expect(meeting && meetingState(meeting, TODAY)).toBe('postponed');
    expect(stepStatuses(story.records(), 'dossier', TODAY)[0]?.plans).toMatchObject([
      { state: 'planned', plan: { planned: { edtf: 'XXXX-XX-XX' } } },
    ]);
  });

  it('is announced with its bodies and a plan ahead', () => {
    const story = announced();
    const command: AnnounceMeeting = {
      ...{ command: 'announceMeeting', sittings: [{ bodyId: 'group', number: 8 }], planned: '2026-05-01', place: null },
      ...said('2026-03-09'),
    };
    const [entry] = carriedOut(story, command, TODAY);
    expect(entry).toMatchObject({
      kind: 'meetingAnnounced',
      payload: { planned: { edtf: '2026-05-01' }, synthetic: true },
    });
    expect(refusalOf(story, { ...command, planned: '2026-03-08' }, TODAY).code).toBe('PLANNED_IN_PAST');
    expect(refusalOf(story, { ...command, planned: 'in May' }, TODAY).code).toBe('INVALID_DATE');
    expect(refusalOf(story, { ...command, sittings: [] }, TODAY).code).toBe('NO_BODY_SITS');
    const twice = [...command.sittings, ...command.sittings];
    expect(refusalOf(story, { ...command, sittings: twice }, TODAY).code).toBe('REPEATED_BODY');
    expect(refusalOf(story, { ...command, sittings: [{ bodyId: 'none', number: 1 }] }, TODAY).code).toBe(
      'UNKNOWN_BODY',
    );
  });
});

describe('what is refused of a meeting, as a whole', () => {
  const item = held().items[0] as HoldMeeting['items'][number];
  test.each<[string, HoldMeeting]>([
    ['NOT_ALLOWED', held()],
    ['UNKNOWN_MEETING', held({ meetingId: 'none' })],
    ['DATE_IN_FUTURE', held({ occurred: '2026-03-11' })],
    ['UNKNOWN_PAPER', held({ source: { paperId: 'none', locator: 'paragraph 1' } })],
    ['TOO_MANY_WORDS', held({ source: { ...SOURCE, words: Array(13).fill('слово') } })],
    ['EMPTY_TEXT', held({ place: { ru: ' ' } })],
    ['BODY_NOT_THERE', held({ attendance: [{ bodyId: 'none', partyIds: [] }] })],
    [
      'REPEATED_BODY',
      held({
        attendance: [
          { bodyId: 'group', partyIds: [] },
          { bodyId: 'group', partyIds: [] },
        ],
      }),
    ],
    ['UNKNOWN_PARTY', held({ attendance: [{ bodyId: 'group', partyIds: ['none'] }] })],
    ['EMPTY_TEXT', held({ items: [{ ...item, number: '' }] })],
    ['UNKNOWN_DOSSIER', held({ items: [item, { ...item, dossier: 'none' }] })],
    ['STEP_NOT_OPEN', held({ items: [item, item] })],
    ['EMPTY_OUTCOMES', held({ items: [{ ...item, outcomes: [] }] })],
  ])('%s', (code, command) => {
    const viewer = code === 'NOT_ALLOWED' ? delegateOf('XA') : undefined;
    const refusal = refusalOf(announced(), command, TODAY, viewer);
    expect(refusal.code).toBe(code);
    expect(refusalMessage(refusal)).toEqual({ ru: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) });
  });

  test('one that was held or cancelled before', () => {
    const story = announced();
    carriedOut(story, held({ items: [] }), TODAY);
    expect(refusalOf(story, held(), TODAY).code).toBe('MEETING_HELD');
    const cancelled = announced();
    carriedOut(cancelled, { command: 'cancelMeeting', meetingId: 'meeting', ...said('2026-03-05') }, TODAY);
    expect(refusalOf(cancelled, held(), TODAY).code).toBe('MEETING_CANCELLED');
  });
});

describe('attendance that a paper tells later', () => {
  const later: RecordAttendance = {
    ...{ command: 'recordAttendance', meetingId: 'meeting' },
    attendance: [{ bodyId: 'group', partyIds: ['XA', 'XB'] }],
    ...said('2026-03-09'),
  };
  const silent = (): Story => {
    const story = announced();
    carriedOut(story, held({ attendance: [] }), TODAY);
    return story;
  };

  it('is of the days of the meeting, and known since the paper', () => {
    const story = silent();
    const entries = carriedOut(story, later, TODAY);
    expect(entries).toMatchObject([
      { kind: 'attendanceRecorded', occurred: { edtf: '2026-03-01/2026-03-02' }, known: { edtf: '2026-03-09' } },
    ]);
    expect([...story.records().attendance.values()]).toMatchObject([{ meetingId: 'meeting', partyIds: ['XA', 'XB'] }]);
    expect(story.recordsOf('2026-03-08').attendance.size).toBe(0);
  });

  it.each<[string, () => Story, Partial<RecordAttendance>, string]>([
    ['of a meeting that was not held', announced, {}, 'MEETING_NOT_HELD'],
    ['told before the meeting', silent, said('2026-02-28'), 'BEFORE_SUBJECT'],
    ['of no body', silent, { attendance: [] }, 'NO_BODY_SITS'],
    ['of a body that does not sit', silent, { attendance: [{ bodyId: 'council', partyIds: [] }] }, 'BODY_NOT_THERE'],
    ['of an unknown party', silent, { attendance: [{ bodyId: 'group', partyIds: ['QQ'] }] }, 'UNKNOWN_PARTY'],
  ])('is not recorded %s', (_, story, different, code) => {
    expect(refusalOf(story(), { ...later, ...different }, TODAY).code).toBe(code);
  });

  it('is recorded once for a body, whether with the meeting or later', () => {
    const told = announced();
    carriedOut(told, held(), TODAY);
    expect(refusalOf(told, later, TODAY)).toMatchObject({ code: 'ALREADY_RECORDED' });
    const story = silent();
    carriedOut(story, later, TODAY);
    expect(refusalOf(story, later, TODAY).code).toBe('ALREADY_RECORDED');
  });
});

test('a refusal of one of several items says of which it is, one of the meeting of none', () => {
  const [item] = held().items;
  if (!item) throw new Error('The meeting considered nothing.');
  const later = held({ items: [item, { ...item, number: '7/3-2' }] });
  expect(refusalOf(announced(), later, TODAY)).toMatchObject({ code: 'STEP_NOT_OPEN', facts: { item: 1 } });
  const unsourced = held({ source: { paperId: 'nothing', locator: 'p. 1' } });
  expect(refusalOf(announced(), unsourced, TODAY).facts).not.toHaveProperty('item');
});
