import { describe, expect, it } from 'vitest';
import { changesOf } from '../src/dossiers/changes.ts';
import { attention, type LocalDate, stepStatuses } from '../src/index.ts';
import { between, lines } from './differing.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

const told = (): Story => Story.commonwealth(1).step('council').step('next').dossier('2026-01-10');

/** The plans of the council, each with what became of it by a day. */
const plans = (story: Story, day: LocalDate = '2026-06-01') =>
  stepStatuses(story.recordsOf(day), 'dossier', day)[0]?.plans.map(
    ({ plan, state }) => `${plan.planned.edtf} ${state}`,
  );

describe('a meeting that was put off or cancelled', () => {
  const announced = (): Story =>
    told()
      .meeting('2026-01-11', 'meeting', '2026-02-01')
      .planned('2026-01-12', 'council', '2026-02-01', { meetingId: 'meeting' });
  const putOff = (story: Story, day: LocalDate, planned: string | null): Story => {
    const when = planned === null ? null : { edtf: planned, inferred: false };
    return tell(story, 'meetingPostponed', day, { meetingId: 'meeting', planned: when }, ['meeting', 'meeting']);
  };
  const cancelled = (story: Story, day: LocalDate): Story =>
    tell(story, 'meetingCancelled', day, { meetingId: 'meeting' }, ['meeting', 'meeting']);
  const sentenceOn = (story: Story, day: LocalDate) => attention(story.recordsOf(day), 'dossier', day).sentence;

  it('is news of the dossier that it was to consider', () => {
    const later = putOff(announced(), '2026-01-22', '2026-07-10');
    expect(sentenceOn(later, '2026-01-23').ru).toMatch(/^Заседание перенесено вчера: Этап council, на 10 июля 2026\. /);
    expect(sentenceOn(later, '2026-01-23').en).toMatch(/^Meeting put off yesterday: Step council, to 10 July 2026\. /);
    const open = putOff(later, '2026-02-22', null);
    expect(sentenceOn(open, '2026-02-23').ru).toMatch(
      /^Заседание отложено вчера: Этап council, новый день не назван\. /,
    );
    expect(sentenceOn(open, '2026-02-23').en).toMatch(
      /^Meeting put off yesterday: Step council, no new day is named\. /,
    );
    const over = cancelled(open, '2026-03-22');
    expect(sentenceOn(over, '2026-03-23').ru).toMatch(/^Заседание отменено вчера: Этап council\. /);
    expect(sentenceOn(over, '2026-03-23').en).toMatch(/^Meeting cancelled yesterday: Step council\. /);
    expect(sentenceOn(over, '2026-04-23').ru).not.toContain('отменено');
  });

  it('is no news of a dossier that was to be considered there only after that', () => {
    const story = told().meeting('2026-01-11', 'meeting', '2026-02-01');
    putOff(story, '2026-01-22', '2026-07-10').planned('2026-01-23', 'council', '2026-07-10', { meetingId: 'meeting' });
    expect(changesOf(story.records(), 'dossier').map(({ kind }) => kind)).not.toContain('putOff');
    expect(changesOf(putOff(story, '2026-02-01', '2026-08-10').records(), 'dossier').map(({ kind }) => kind)).toContain(
      'putOff',
    );
  });

  it('is not where what was put off there comes again, as long as it has no day', () => {
    const story = announced().happened('2026-01-20', 'council', 'postponed');
    expect(sentenceOn(story, '2026-01-21').en).toContain('Planned again: 1 February');
    expect(sentenceOn(putOff(story, '2026-01-22', null), '2026-01-30').en).not.toContain('Planned again');
  });

  it('has no unknown day: a step says that it was put off, and the days that differ say so', () => {
    const open = putOff(announced(), '2026-01-22', null);
    const reasonOn = (day: LocalDate) => stepStatuses(open.recordsOf(day), 'dossier', day)[0]?.reason;
    expect(reasonOn('2026-01-23')?.ru).toMatch(/ Отложено; новый день не назван\.$/);
    expect(reasonOn('2026-01-23')?.en).toMatch(/ Put off; no new day is named\.$/);
    expect(lines(between(open, '2026-01-21', '2026-01-22'), 'ru')).toEqual([
      'plan | План: этап «Этап council» | 1 февраля 2026: запланировано | отложено, новый день не назван',
    ]);
    const over = cancelled(open, '2026-03-22');
    expect(lines(between(over, '2026-03-21', '2026-03-22'))).toEqual([
      'plan | Plan: step “Step council” | put off, no new day is named | cancelled',
    ]);
  });

  it('keeps its dossier from falling silent as long as its new day lies ahead, and not where it was cancelled', () => {
    const later = putOff(announced(), '2026-01-22', '2026-12-10');
    expect(attention(later.recordsOf('2026-11-01'), 'dossier', '2026-11-01').isSilent).toBe(false);
    const over = cancelled(later, '2026-01-23');
    expect(attention(over.recordsOf('2026-11-01'), 'dossier', '2026-11-01').isSilent).toBe(true);
  });
});

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
