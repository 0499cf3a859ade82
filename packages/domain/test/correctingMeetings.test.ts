import { describe, expect, it } from 'vitest';
import { type ActStated, entriesAsOf, fold } from '../src/index.ts';
import { carriedOut, refusalOf } from './commanding.ts';
import { anywhere, entryOf, saying, TODAY } from './correctingAnything.ts';
import { decision, instructed, reported, tell } from './instructing.ts';
import { Story } from './story.ts';

describe('a meeting', () => {
  /** Announced, put off, held, with who attended, and told of in the dossier. */
  const told = () => {
    const story = Story.commonwealth(3).paper('letter').step('council').step('sign').dossier('2026-01-10');
    story.meeting('2026-01-20', 'meeting', '2026-02-20', [{ bodyId: 'group', number: 7 }]);
    tell(story, 'meetingPostponed', '2026-02-01', { meetingId: 'meeting', planned: null }, ['meeting', 'meeting']);
    tell(
      story,
      'agendaItemPlaced',
      '2026-02-02',
      {
        ...{ agendaItemId: 'item', meetingId: 'meeting', number: '7-1', dossierId: 'dossier', documentIds: ['draft'] },
      },
      ['meeting', 'meeting'],
    );
    return story
      .held('2026-02-21', 'meeting')
      .attended('2026-02-21', 'meeting', ['XA', 'XB'])
      .happened('2026-02-21', 'council', 'approved', { meetingId: 'meeting' });
  };
  const meeting = (story: Story) => story.records().meeting.get('meeting');

  it('has another number, which is that of it when it was held, too', () => {
    const story = told();
    const says = saying('meeting', { sittings: [{ bodyId: 'group', number: 8 }] });
    const made = carriedOut(story, anywhere(entryOf(story, 'meetingAnnounced'), says), TODAY);
    expect(made.map(({ kind }) => kind)).toEqual(['misentryCorrected', 'misentryCorrected']);
    expect(meeting(story)).toMatchObject({ sittings: [{ bodyId: 'group', number: 8 }], held: { edtf: '2026-02-21' } });
  });

  it('was planned for other days, or put off to others, without anything else', () => {
    const story = told();
    const plan = anywhere(
      entryOf(story, 'meetingAnnounced'),
      saying('meeting', { planned: '2026-02-19', place: { ru: 'Авал' } }),
    );
    expect(carriedOut(story, plan, TODAY)).toHaveLength(1);
    carriedOut(
      story,
      anywhere(entryOf(story, 'meetingPostponed'), saying('postponement', { planned: '2026-02-21' })),
      TODAY,
    );
    expect(meeting(story)).toMatchObject({
      planned: { edtf: '2026-02-21' },
      place: null,
      held: { edtf: '2026-02-21' },
    });
  });

  it('was announced for what named it before it was held: that still stands on the days between', () => {
    const story = Story.commonwealth(3)
      .step('council')
      .dossier('2026-01-10')
      .meeting('2026-01-20', 'meeting', '2026-02-20');
    story.planned('2026-02-02', 'council', '2026-02-20', { meetingId: 'meeting' }).held('2026-02-21', 'meeting');
    const announced = anywhere(entryOf(story, 'meetingAnnounced'));
    expect(refusalOf(story, announced, TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [entryOf(story, 'stepPlanned')] },
    });
    carriedOut(story, anywhere(entryOf(story, 'stepPlanned')), TODAY);
    carriedOut(story, announced, TODAY);
    expect(fold(entriesAsOf(story.entries, '2026-02-20')).meeting.size).toBe(0);
    expect(meeting(story)).toMatchObject({ held: { edtf: '2026-02-21' } });
  });

  it('was not held after all: its halves in the dossiers and who attended go with it', () => {
    const story = told();
    const held = entryOf(story, 'meetingHeld');
    const made = carriedOut(story, anywhere(held), TODAY);
    expect(made.map(({ streamId }) => streamId)).toEqual(['meeting', 'meeting', 'dossier']);
    const { attendance, stepOccurrence, agendaItem } = story.records();
    expect([attendance.size, stepOccurrence.size, agendaItem.size]).toEqual([0, 0, 1]);
    expect(meeting(story)).toMatchObject({ held: null, planned: null });
    expect(fold(entriesAsOf(story.entries, '2026-03-01')).stepOccurrence.size).toBe(0);
    const again = entryOf(story, 'misentryCorrected', held);
    expect(again).toBeDefined();
  });

  it('is not taken back while it decided', () => {
    const story = told();
    decision(story, '2026-02-22', 'taken');
    const taken = story.last.id;
    instructed(story, '2026-02-23', { decisionId: 'decision', actId: 'act' });
    const instruction = story.last.id;
    expect(refusalOf(story, anywhere(entryOf(story, 'meetingHeld')), TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [taken] },
    });
    expect(refusalOf(story, anywhere(taken), TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [instruction] },
    });
    const later = anywhere(entryOf(story, 'meetingHeld'), saying('held', { occurred: '2026-02-23' }));
    expect(refusalOf(story, later, TODAY).code).toBe('KNOWN_TOO_EARLY');
    const revised = { correction: 'revision', occurred: '2026-03-01' } as const;
    expect(refusalOf(story, { ...later, ...revised }, TODAY)).toMatchObject({
      code: 'STILL_REFERRED_TO',
      facts: { entryIds: [taken] },
    });
  });

  it('was held on another day, in the dossiers too', () => {
    const story = told();
    const says = saying('held', { occurred: '2026-02-20/2026-02-21', place: { ru: 'Авал' } });
    carriedOut(story, anywhere(entryOf(story, 'meetingHeld'), says), TODAY);
    const { stepOccurrence, attendance } = story.records();
    expect(meeting(story)).toMatchObject({ held: { edtf: '2026-02-20/2026-02-21' }, place: { en: 'Авал' } });
    expect([...stepOccurrence.values()].map(({ occurred }) => occurred.edtf)).toEqual(['2026-02-20/2026-02-21']);
    expect(attendance.size).toBe(1);
    const early = saying('held', { occurred: '2026-02-22' });
    expect(refusalOf(story, anywhere(entryOf(told(), 'meetingHeld'), early), TODAY).code).toBe('ALREADY_CORRECTED');
    expect(refusalOf(told(), anywhere(entryOf(told(), 'meetingHeld'), early), TODAY).code).toBe('KNOWN_TOO_EARLY');
  });

  it('was attended by others, for a body that was told of or for another', () => {
    const story = told().body('other');
    const attendance = entryOf(story, 'attendanceRecorded');
    carriedOut(story, anywhere(attendance, saying('attendance', { partyIds: ['XC'] })), TODAY);
    const present = () => [...story.records().attendance.values()].map(({ bodyId, partyIds }) => [bodyId, ...partyIds]);
    expect(present()).toEqual([['group', 'XC']]);
    const held = entryOf(story, 'meetingHeld');
    const both = [
      { bodyId: 'group', partyIds: ['XA', 'XC'] },
      { bodyId: 'other', partyIds: ['XB'] },
    ];
    expect(refusalOf(story, anywhere(held, saying('held', { attendance: both })), TODAY).code).toBe('BODY_NOT_THERE');
    carriedOut(story, anywhere(held, saying('held', { attendance: both.slice(0, 1) })), TODAY);
    expect(present()).toEqual([['group', 'XA', 'XC']]);
    carriedOut(story, anywhere(entryOf(story, 'misentryCorrected', held), saying('held', { attendance: [] })), TODAY);
    expect(present()).toEqual([]);
    const last = entryOf(story, 'misentryCorrected', entryOf(story, 'misentryCorrected', held));
    carriedOut(story, anywhere(last, saying('held', { attendance: both.slice(0, 1) })), TODAY);
    expect(present()).toEqual([['group', 'XA', 'XC']]);
    expect(fold(entriesAsOf(story.entries, '2026-02-21')).attendance.size).toBe(1);
  });

  it('had another question on its agenda and another chair', () => {
    const story = told();
    tell(
      story,
      'officerNamed',
      '2026-02-21',
      {
        ...{ officerId: 'chair', meetingId: 'meeting', office: 'chair', name: { ru: 'А. Авалин', en: 'A. Avalin' } },
      },
      ['meeting', 'meeting'],
    );
    const name = { ru: 'Б. Борин', en: 'B. Borin' };
    carriedOut(story, anywhere(story.last.id, saying('officer', { name })), TODAY);
    const item = entryOf(story, 'agendaItemPlaced');
    expect(refusalOf(story, anywhere(item, saying('agendaItem', { number: '8-2' })), TODAY).code).toBe(
      'NUMBER_CONTRADICTS',
    );
    carriedOut(story, anywhere(item, saying('agendaItem', { number: '7-2', dossier: null })), TODAY);
    expect(story.records().officer.get('chair')?.name).toEqual(name);
    expect(story.records().agendaItem.get('item')).toMatchObject({
      number: '7-2',
      dossierId: null,
      documentIds: ['draft'],
    });
  });

  it('decided something else: what is the same act stays the same one', () => {
    const story = told();
    decision(story, '2026-02-22', 'taken');
    const taken = story.last.id;
    reported(instructed(story, '2026-02-23', { decisionId: 'decision', actId: 'act' }), '2026-03-01');
    const act: ActStated = {
      ...{ verb: 'instruct', object: { ru: 'подготовить отчёт', en: 'prepare a report' }, executorIds: ['XA'] },
      ...{ coExecutorIds: ['XB'], reportToIds: ['group'], term: null, asNeeded: true },
      condition: { wording: { ru: 'после подписания', en: 'after signature' }, stepId: 'sign' },
    };
    const noted: ActStated = { ...act, verb: 'takeNote', object: { ru: 'доклад', en: 'the report' } };
    const clauses = [
      { number: '1', acts: [noted] },
      { number: '2', acts: [act] },
    ];
    // The act of the only clause: another one in its place is what it became; a clause beside it is new.
    carriedOut(
      story,
      anywhere(taken, saying('decision', { number: '7-1', clauses: [{ number: '1', acts: [noted, act] }] })),
      TODAY,
    );
    const stated = story.records().decision.get('decision');
    expect(stated).toMatchObject({ number: '7-1', decisionState: 'taken', documentIds: ['draft'] });
    expect(stated?.clauses[0]?.acts.map(({ actId, verb }) => [verb, actId === 'act'])).toEqual([
      ['takeNote', false],
      ['instruct', true],
    ]);
    const moved = anywhere(
      story.last.id,
      saying('decision', { clauses: [{ number: '1', acts: [] }, ...clauses.slice(1)] }),
    );
    expect(refusalOf(story, moved, TODAY).code).toBe('EMPTY_CLAUSE');
    const gone = anywhere(story.last.id, saying('decision', { clauses: [] }));
    expect(refusalOf(story, gone, TODAY).code).toBe('STILL_REFERRED_TO');
  });
});
