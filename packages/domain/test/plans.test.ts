import { describe, expect, it } from 'vitest';
import { type LocalDate, stepStatuses } from '../src/index.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

const told = (): Story => Story.commonwealth(1).step('council').step('next').dossier('2026-01-10');

/** The plans of the council, each with what became of it by a day. */
const plans = (story: Story, day: LocalDate = '2026-06-01') =>
  stepStatuses(story.recordsOf(day), 'dossier', day)[0]?.plans.map(
    ({ plan, state }) => `${plan.planned.edtf} ${state}`,
  );

describe('the plans of a step', () => {
  it('come the earliest first, whenever they were announced, and those of other steps not at all', () => {
    const story = told().planned('2026-01-12', 'council', '2026-07-10').planned('2026-01-13', 'next', '2026-06-20');
    story.planned('2026-01-14', 'council', '2026-06-15').planned('2026-01-15', 'council', '../2026-08-01');
    expect(plans(story)).toEqual(['../2026-08-01 planned', '2026-06-15 planned', '2026-07-10 planned']);
  });

  it('are ahead to the end of their last day, and without news after it; one without a last day stays ahead', () => {
    const story = told()
      .planned('2026-01-12', 'council', '2026-02-01/2026-02-03')
      .planned('2026-01-12', 'council', '2026-02-02/..');
    expect(plans(story, '2026-02-03')).toEqual(['2026-02-01/2026-02-03 planned', '2026-02-02/.. planned']);
    expect(plans(story, '2026-02-04')).toEqual(['2026-02-01/2026-02-03 noReport', '2026-02-02/.. planned']);
  });

  it('of a meeting are for its new days once it was put off, unknown while none are told, and cancelled with it', () => {
    const story = (kind: 'meetingPostponed' | 'meetingCancelled', payload: object) => {
      const announced = told()
        .meeting('2026-01-11', 'meeting', '2026-02-01')
        .planned('2026-01-12', 'council', '2026-02-01', { meetingId: 'meeting' });
      return plans(
        tell(announced, kind, '2026-01-20', { meetingId: 'meeting', ...payload } as never, ['meeting', 'meeting']),
      );
    };
    const planned = { edtf: '2026-07-01', inferred: false };
    expect(story('meetingPostponed', { planned })).toEqual(['2026-07-01 planned']);
    expect(story('meetingPostponed', { planned: null })).toEqual(['XXXX-XX-XX planned']);
    expect(story('meetingCancelled', {})).toEqual(['2026-02-01 cancelled']);
    const unseen = told().planned('2026-01-12', 'council', '2026-02-01', { meetingId: 'elsewhere' });
    expect(plans(unseen)).toEqual(['2026-02-01 noReport']);
  });

  it.each<[planned: string, occurred: string, state: string]>([
    ['2026-02-01/2026-02-03', '2026-02-02', 'held'],
    ['2026-02-01/2026-02-03', '2026-02-01', 'held'],
    ['2026-02-01/2026-02-03', '2026-02-03', 'held'],
    ['2026-02-01/2026-02-03', '2026-01-31', 'noReport'],
    ['2026-02-01/2026-02-03', '2026-02-04', 'noReport'],
    ['2026-02-01', '2026-02', 'held'],
    ['2026-02-01', '2026-01-20/2026-02-01', 'held'],
    ['../2026-02-03', '2026-02-01', 'noReport'],
    ['2026-02-01/..', '2026-02-02', 'planned'],
  ])('without a meeting are held on their days: planned for %s, done on %s, %s', (planned, occurred, state) => {
    const story = told().planned('2026-01-12', 'council', planned).happened(occurred, 'council', 'discussed');
    expect(plans(story)).toEqual([`${planned} ${state}`]);
  });

  it('are held at their own meeting, on whatever day, and not at another; where one is not told, on their days', () => {
    const story = (occurred: string, plannedAt: string | null, heldAt: string | null, stepId = 'council') =>
      plans(
        told()
          .planned('2026-01-12', 'council', '2026-02-01', { meetingId: plannedAt })
          .happened(occurred, stepId, 'discussed', { meetingId: heldAt }),
      );
    expect(story('2026-02-20', 'one', 'one')).toEqual(['2026-02-01 held']);
    expect(story('2026-02-01', 'one', 'other')).toEqual(['2026-02-01 noReport']);
    expect([story('2026-02-01', 'one', null), story('2026-02-01', null, 'one')]).toEqual([
      ['2026-02-01 held'],
      ['2026-02-01 held'],
    ]);
    expect([story('2026-02-20', 'one', null), story('2026-02-20', null, 'one')]).toEqual([
      ['2026-02-01 noReport'],
      ['2026-02-01 noReport'],
    ]);
    expect(story('2026-02-01', 'one', 'one', 'next')).toEqual(['2026-02-01 noReport']);
  });
});
