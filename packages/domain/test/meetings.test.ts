import { describe, expect, it } from 'vitest';
import {
  consideredAt,
  dossiersAt,
  everyMeeting,
  meetingBySlug,
  meetingDay,
  meetingSlug,
  meetingsNumbered,
  meetingsOfBody,
  quorumsAt,
} from '../src/index.ts';
import { STATES, Story } from './story.ts';

const sitting = (bodyId: string, number: number | null) => ({ bodyId, number });

/** Joint meetings 53/24 and 55/25 of two councils, and a meeting 25 of the group. */
const councils = () =>
  Story.commonwealth(1)
    .body('heads')
    .body('coordination')
    .meeting('2026-01-01', 'older', '2026-02-01', [sitting('heads', 53), sitting('coordination', 24)])
    .meeting('2026-01-02', 'newer', '2026-03-01', [sitting('heads', 55), sitting('coordination', 25)])
    .meeting('2026-01-03', 'small', '2026-02-15', [sitting('group', 25)]);

describe('a meeting', () => {
  const found = (written: string, bodyId?: string) =>
    meetingsNumbered(councils().records(), written, bodyId).map(({ id }) => id);

  it.each(['55/25', '№ 55/25', '№55 / 25', ' 055/025 ', 'No. 55/25', 'n 55/25'])(
    'is found by its number %s',
    (written) => {
      expect(found(written)).toEqual(['newer']);
    },
  );

  it('is found by the number of one of its bodies, and every meeting that carries it', () => {
    expect(found('53')).toEqual(['older']);
    expect(found('25')).toEqual(['newer', 'small']);
    expect(found('25', 'group')).toEqual(['small']);
    expect(found('25', 'heads')).toEqual([]);
    expect(found('55/25', 'heads')).toEqual(['newer']);
    expect(found('55/25', 'group')).toEqual([]);
  });

  it.each(['', '25/55', '5', '55/', '/25', '55-25', 'пятьдесят пять', '55/25/1', '9'.repeat(400)])(
    'is not found by %j',
    (written) => {
      expect(found(written)).toEqual([]);
    },
  );

  it('has a short name that leads back to it, whatever else carries its numbers', () => {
    const told = councils()
      .body('board')
      .meeting('2026-01-04', 'same', '2026-02-16', [sitting('board', 55), sitting('coordination', 25)])
      .meeting('2026-01-04', 'dated', '2026-02-17', [sitting('group', null)])
      .meeting('2026-01-04', 'twin', '2026-02-18', [sitting('group', null)])
      .meeting('2026-01-04', 'other twin', '2026-02-18', [sitting('group', null)]);
    const records = told.records();
    const slugs = [...records.meeting.values()].map((meeting) => [meeting.id, meetingSlug(records, meeting)]);
    expect(Object.fromEntries(slugs)).toEqual({
      ...{ older: '53-24', newer: 'heads-55-25', small: 'group-25', same: 'board-55-25' },
      ...{ dated: 'group-2026-02-17', twin: 'twin', 'other twin': 'other twin' },
    });
    for (const [id, slug] of slugs) expect(meetingBySlug(records, slug ?? '')?.id).toBe(id);
  });

  it('is found under the number of each of its bodies, while nothing else carries it', () => {
    const records = councils().records();
    const at = (slug: string) => meetingBySlug(records, slug)?.id;
    expect(['53-24', '53/24', '53', '24', 'heads-53', 'coordination-24', 'HEADS-53-24'].map(at)).toEqual(
      Array.from({ length: 7 }, () => 'older'),
    );
    expect(['25', '55-26', 'heads-24', 'nobody-53', 'heads-2026-02-01', 'heads', ''].map(at)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });

  it.each([
    [[], 6, true, 'Кворум есть: 6 из 11, нужно 6.'],
    [[], 5, false, 'Кворума нет: 5 из 11, нужно 6.'],
    [['XK'], 5, null, 'Был ли кворум, сказать нельзя: членство некоторых сторон на этот день неизвестно.'],
    [['XK'], 6, true, 'Кворум есть: 6 из 10, нужно 5.'],
    [['XK'], 4, false, 'Кворума нет: 4 из 10, нужно 5.'],
  ])('with the membership of %j uncertain and %i present has a quorum: %s', (uncertain, present, met, reason) => {
    const told = Story.commonwealth(11, null).rule('group', 'consensus', { quorum: { numerator: 1, denominator: 2 } });
    for (const code of uncertain) told.member('group', code, { until: { edtf: 'XXXX-XX-XX', inferred: false } });
    const records = told
      .held('2026-02-01', 'meeting')
      .attended(
        '2026-02-01',
        'meeting',
        STATES.slice(0, present).map(([code]) => code),
      )
      .records();
    const meeting = records.meeting.get('meeting');
    expect(meeting && quorumsAt(records, meeting)).toMatchObject([{ bodyId: 'group', met, reason: { ru: reason } }]);
  });

  it('cannot be told to have had a quorum without its rule, without a quorum in it, without attendance and before it is held', () => {
    const half = { quorum: { numerator: 1, denominator: 2 } };
    const reasons = [
      Story.commonwealth(3, null).held('2026-02-01', 'meeting'),
      Story.commonwealth(3).held('2026-02-01', 'meeting'),
      Story.commonwealth(3, null).rule('group', 'consensus', half).held('2026-02-01', 'meeting'),
      Story.commonwealth(0, null)
        .rule('group', 'consensus', half)
        .held('2026-02-01', 'meeting')
        .attended('2026-02-01', 'meeting', []),
      Story.commonwealth(3).meeting('2026-02-01', 'meeting', '2026-03-01'),
    ].map((told) => {
      const records = told.records();
      const meeting = records.meeting.get('meeting');
      return meeting && quorumsAt(records, meeting).map(({ met, reason }) => [met, reason.en]);
    });
    expect(reasons).toEqual([
      [[null, expect.stringContaining('no source gives the rule')]],
      [[null, 'The rule of the body names no quorum.']],
      [[null, expect.stringContaining('no source says who attended')]],
      [[null, expect.stringContaining('members of the body are unknown')]],
      [],
    ]);
  });

  it('counts for its quorum only who has a vote, and who may still have one', () => {
    const unknown = { until: { edtf: 'XXXX-XX-XX', inferred: false } } as const;
    const of = (present: readonly string[], besides: readonly string[] = []) => {
      const story = Story.commonwealth(4, null).rule('group', 'consensus', {
        quorum: { numerator: 1, denominator: 2 },
      });
      story.body('observer').member('group', 'observer', { ...unknown, role: 'observer' });
      story.body('perhaps').member('group', 'perhaps', unknown);
      story.held('2026-02-01', 'meeting', [
        { bodyId: 'observer', number: 1 },
        { bodyId: 'group', number: 2 },
      ]);
      story.attended('2026-02-01', 'meeting', besides, 'observer').attended('2026-02-01', 'meeting', present);
      const records = story.records();
      const meeting = records.meeting.get('meeting');
      return meeting && quorumsAt(records, meeting).find(({ bodyId }) => bodyId === 'group')?.met;
    };
    expect([
      of(['XA', 'XB']),
      of(['XA', 'XB', 'XC']),
      of(['XA']),
      of(['XA', 'perhaps']),
      of(['XA', 'XB', 'perhaps']),
    ]).toEqual([...[null, true, false, false, true]]);
    expect(of(['XA'], ['XA', 'XB', 'XC'])).toBe(false);
  });

  it('has the day of what belongs to it: when it was held, else for when it was announced', () => {
    const records = councils().held('2026-03-02', 'newer').records();
    const day = (meetingId: string) => meetingDay({ records, value: { meetingId } })?.edtf;
    expect([day('newer'), day('older'), day('unseen')]).toEqual(['2026-03-02', '2026-02-01', undefined]);
  });

  it('stands among all, the newest first by its first day; of one day the later id first; without a day last', () => {
    const told = Story.commonwealth(1);
    for (const [id, planned] of [
      ['unknown', 'XXXX-XX-XX'],
      ['b', '2026-02-01/2026-02-03'],
      ['a', '2026-02-01'],
      ['until', '../2026-02-15'],
      ['last', '2026-02-02'],
    ] as const)
      told.meeting('2026-01-01', id, planned);
    expect(everyMeeting(told.records()).map(({ id }) => id)).toEqual(['until', 'last', 'b', 'a', 'unknown']);
  });

  it('is named by nothing but its id where its body is not seen', () => {
    const records = councils().records();
    const meeting = records.meeting.get('small');
    expect(meeting && meetingSlug({ ...records, body: new Map() }, meeting)).toBe('small');
    expect(meetingBySlug(records, ' GROUP-25 ')?.id).toBe('small');
    expect(meetingBySlug(records, 'see 53-24')).toBeUndefined();
  });

  it('stands among those of its body, the newest first', () => {
    expect(meetingsOfBody(councils().records(), 'heads').map(({ id }) => id)).toEqual(['newer', 'older']);
  });

  it('considered what was done there, once also where that had been announced for it', () => {
    const told = Story.commonwealth(1)
      .meeting('2026-01-05', 'meeting', '2026-01-20')
      .step('experts', { stepType: 'expertReview' })
      .step('approval')
      .dossier('2026-01-10')
      .planned('2026-01-11', 'experts', '2026-01-20', { meetingId: 'meeting' })
      .planned('2026-01-11', 'approval', '2026-01-20', { meetingId: 'meeting' })
      .happened('2026-01-20', 'experts', 'discussed', { meetingId: 'meeting' });
    const on = (day: string) =>
      consideredAt(told.recordsOf(day), 'meeting', day).map(({ step, occurrence, plan }) => [
        step.key,
        occurrence !== null,
        plan?.state,
      ]);
    expect(on('2026-01-10')).toEqual([]);
    expect(on('2026-01-19')).toEqual([
      ['experts', false, 'planned'],
      ['approval', false, 'planned'],
    ]);
    expect(on('2026-01-21')).toEqual([
      ['experts', true, 'held'],
      ['approval', false, 'noReport'],
    ]);
  });
});

it('a body has the dossiers that can pass at one of its steps, until they have come through', () => {
  const told = Story.commonwealth(1)
    .step('experts', { stepType: 'expertReview' })
    .step('approval')
    .dossier('2026-01-10')
    .happened('2026-01-15', 'experts', 'discussed')
    .happened('2026-01-20', 'approval', 'approved');
  const on = (day: string) =>
    dossiersAt(told.recordsOf(day), 'group', day).map(({ status: { step, state } }) => [step.key, state]);
  expect(on('2026-01-10')).toEqual([['experts', 'must']]);
  expect(on('2026-01-15')).toEqual([
    ['experts', 'may'],
    ['approval', 'must'],
  ]);
  expect(on('2026-01-20')).toEqual([]);
});
