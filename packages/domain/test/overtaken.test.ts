import { describe, expect, it } from 'vitest';
import {
  answersTo,
  approvalProgress,
  attention,
  type LocalDate,
  lateOverall,
  onDay,
  outstanding,
  stepStatuses,
} from '../src/index.ts';
import { Story } from './story.ts';

/** Comments are asked for by 20 January; the council need not wait for them. */
const asked = (): Story =>
  Story.commonwealth(3)
    .step('draft', { stepType: 'preparation' })
    .step('comments', { stepType: 'consultation', necessity: 'may' })
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .happened('2026-01-11', 'draft', 'prepared')
    .asked('2026-01-12', 'comments', ['XA', 'XB'], { term: '2026-01-20' });
const adopted = (): Story => asked().happened('2026-02-10', 'council', 'approved');

const awaitedOn = (story: Story, day: LocalDate) => {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ party, step }) => `${party.record.id} ${step.id}`) : 'cannotTell';
};
const lateOn = (story: Story, day: LocalDate) =>
  lateOverall(story.recordsOf(day), day).items.map(({ kind, parties }) => [kind, ...parties.map((p) => p.record.id)]);
const answersOn = (story: Story, day: LocalDate) => {
  const records = story.recordsOf(day);
  return [...records.consultationRequest.values()].flatMap((letter) =>
    answersTo(records, letter, day).map(({ party, state }) => `${party.record.id} ${state}`),
  );
};
const commentsOn = (story: Story, day: LocalDate) =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === 'comments');

describe('a letter at a step that only may be passed', () => {
  it('waits for answers until what follows was decided without them, and no longer', () => {
    expect(awaitedOn(adopted(), '2026-02-09')).toEqual(expect.arrayContaining(['XA comments', 'XB comments']));
    expect(awaitedOn(adopted(), '2026-02-11')).toEqual(['XA sign', 'XB sign', 'XC sign']);
  });

  it('makes nobody late with what comes after it', () => {
    expect(lateOn(adopted(), '2026-02-09')).toEqual([
      ['reply', 'XA'],
      ['reply', 'XB'],
    ]);
    expect(lateOn(adopted(), '2026-03-01')).toEqual([]);
    expect(answersOn(adopted(), '2026-03-01')).toEqual(['XA notAnswered', 'XB notAnswered']);
    expect(attention(adopted().recordsOf('2026-03-01'), 'dossier', '2026-03-01').sentence.en).toBe(
      'None of 3 signed yet; waiting for Avalia, Borea and Veloria.',
    );
  });

  it('is not said to lack its summary any more, and an objection there holds nothing up', () => {
    const story = adopted();
    expect(commentsOn(story, '2026-02-09')?.reason.en).toContain('are not summarised yet');
    expect(commentsOn(story, '2026-03-01')?.reason.en).toBe(
      'Not needed: what follows was done without it: “Step council” (10 February 2026).',
    );
    const objected = asked().said('2026-01-15', 'XA', 'objected', 'comments');
    expect(commentsOn(objected, '2026-02-01')?.state).toBe('blocked');
    objected.happened('2026-02-10', 'council', 'approved');
    expect(commentsOn(objected, '2026-03-01')?.state).toBe('notNeeded');
  });

  it('that was sent after that decision is a question of its own', () => {
    const story = adopted().asked('2026-02-20', 'comments', ['XC']);
    expect(awaitedOn(story, '2026-03-01')).toContain('XC comments');
  });

  it('is open again once what followed was sent back', () => {
    const story = adopted().returned('2026-02-20', 'council', 'council');
    expect(awaitedOn(story, '2026-03-01')).toContain('XA comments');
  });
});

describe('a letter of a round that is over', () => {
  it('makes nobody late once the document was sent back before its term', () => {
    const story = Story.commonwealth(3)
      .step('draft', { stepType: 'preparation' })
      .step('states', { stepType: 'consultation' })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'draft', 'prepared')
      .asked('2026-01-12', 'states', ['XA', 'XB'], { term: '2026-01-31' })
      .returned('2026-01-20', 'states', 'draft');
    expect(lateOn(story, '2026-02-10')).toEqual([]);
    expect(answersOn(story, '2026-02-10')).toEqual(['XA notAnswered', 'XB notAnswered']);
  });

  it('is owed by nobody in the next one: who was asked then, and only then, is late by the new letter', () => {
    const story = Story.commonwealth(3)
      .step('draft', { stepType: 'preparation' })
      .step('states', { stepType: 'consultation', termDays: 10 })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'draft', 'prepared')
      .asked('2026-01-12', 'states', ['XA', 'XB', 'XC'], { term: '2026-01-31' })
      .allSaid('2026-01-15', ['XA', 'XB'], 'agreed', 'states')
      .returned('2026-01-20', 'states', 'draft')
      .revision('2026-03-01', 'draft-2')
      .happened('2026-03-01', 'draft', 'prepared');
    const termsOn = (day: LocalDate) => {
      const answer = outstanding(story.recordsOf(day), 'dossier', day);
      return answer.kind === 'list' && answer.items.map(({ party, since, term }) => [party.record.id, since, term]);
    };
    expect(termsOn('2026-03-02')).toEqual([
      ['XC', '2026-03-01', '2026-03-11'],
      ['XA', '2026-03-01', null],
      ['XB', '2026-03-01', null],
    ]);
    expect(lateOn(story, '2026-03-02')).toEqual([]);
    story.asked('2026-03-03', 'states', ['XC'], { term: '2026-03-20' });
    expect(termsOn('2026-03-04')).toContainEqual(['XC', '2026-03-03', '2026-03-20']);
    expect(approvalProgress(story.records(), 'dossier', '2026-03-04')?.term).toBe('2026-03-11');
  });

  it('where the route begins, the step is begun anew on the day of the return', () => {
    const story = Story.commonwealth(2).step('council', { termDays: 10 }).dossier('2026-01-10');
    story.returned('2026-02-01', 'council');
    const answer = outstanding(story.records(), 'dossier', '2026-02-05');
    expect(answer.kind === 'list' && answer.items.map(({ since, term }) => [since, term])).toEqual([
      ['2026-02-01', '2026-02-11'],
      ['2026-02-01', '2026-02-11'],
    ]);
  });

  it('is no longer answered by who left the body as a member of which it was asked', () => {
    const story = Story.commonwealth(3, null).body('chamber').rule('chamber', 'consensus').member('chamber', 'XA');
    story
      .member('chamber', 'XB', { until: onDay('2026-02-28') })
      .step('council', { bodyIds: ['chamber'] })
      .dossier('2026-01-10')
      .asked('2026-01-12', 'council', ['XA', 'XB'], { term: '2026-01-31' });
    expect(lateOn(story, '2026-02-28')).toEqual([
      ['reply', 'XA'],
      ['reply', 'XB'],
    ]);
    expect(awaitedOn(story, '2026-03-01')).not.toContain('XB council');
    expect(lateOn(story, '2026-03-01')).toEqual([['reply', 'XA']]);
    expect(answersOn(story, '2026-03-01')).toEqual(['XA awaited', 'XB notAnswered']);
  });
});
