import { describe, expect, it } from 'vitest';
import { answersTo, approvalProgress, type DecisionRuleKind, lateOverall } from '../src/index.ts';
import { STATES, Story } from './story.ts';

const ALL = STATES.slice(0, 3).map(([code]) => code);

/** Three states were asked until 5 March and, before that ran out, until 10 March; on that day one objected. */
const prolonged = (kind: DecisionRuleKind = 'silenceProcedure'): Story =>
  Story.commonwealth(3, kind)
    .step('council')
    .dossier('2026-02-01')
    .asked('2026-03-01', 'council', ALL, { term: '2026-03-05' })
    .asked('2026-03-05', 'council', ALL, { term: '2026-03-10' });
const broken = (): Story => prolonged().said('2026-03-10', 'XB', 'objected', 'council');

const answersOn = (story: Story, day: string): unknown => {
  const records = story.recordsOf(day);
  return [...records.consultationRequest.values()].map((letter) =>
    answersTo(records, letter, day).map(({ state, daysLate }) => (daysLate === null ? state : `${state} ${daysLate}`)),
  );
};
const lateOn = (story: Story, day: string): number => lateOverall(story.recordsOf(day), day).items.length;

describe('the letters of a silence procedure', () => {
  it('wait for who may still object, and make nobody late: neither a term that was prolonged nor the last one', () => {
    expect(answersOn(prolonged(), '2026-03-07')).toEqual([
      ['awaited', 'awaited', 'awaited'],
      ['awaited', 'awaited', 'awaited'],
    ]);
    expect(answersOn(broken(), '2026-03-11')).toEqual([
      ['notAnswered', 'answered', 'notAnswered'],
      ['notAnswered', 'answered', 'notAnswered'],
    ]);
    expect([lateOn(prolonged(), '2026-03-07'), lateOn(broken(), '2026-03-11')]).toEqual([0, 0]);
  });

  it('wait for nobody once the text was revised, until another letter starts the procedure anew', () => {
    const revised = broken().revision('2026-03-12', 'draft-2');
    expect(answersOn(revised, '2026-03-12')).toEqual([
      ['notAnswered', 'answered', 'notAnswered'],
      ['notAnswered', 'answered', 'notAnswered'],
    ]);
    const anew = revised.asked('2026-03-13', 'council', ALL, { term: '2026-03-20' });
    expect(answersOn(anew, '2026-03-14')).toEqual([
      ['notAnswered', 'answered', 'notAnswered'],
      ['notAnswered', 'answered', 'notAnswered'],
      ['awaited', 'awaited', 'awaited'],
    ]);
    expect(lateOn(anew, '2026-03-14')).toBe(0);
  });

  it('set a term for the text that they are about, and none for the next', () => {
    const termOn = (story: Story, day: string): unknown =>
      approvalProgress(story.recordsOf(day), 'dossier', day, { stepId: 'council' })?.term;
    for (const kind of ['silenceProcedure', 'consensus'] as const) {
      const revised = prolonged(kind).revision('2026-03-12', 'draft-2');
      expect([termOn(revised, '2026-03-11'), termOn(revised, '2026-03-12')]).toEqual(['2026-03-10', null]);
      revised.asked('2026-03-13', 'council', ALL, { term: '2026-03-20' });
      expect(termOn(revised, '2026-03-14')).toBe('2026-03-20');
    }
  });

  it('make late whoever does not answer where silence is no consent', () => {
    expect(lateOn(prolonged('consensus'), '2026-03-11')).toBe(6);
  });
});
