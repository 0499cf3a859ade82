import { describe, expect, it } from 'vitest';
import { approvalProgress, type LocalDate, latestOf, stepStatuses } from '../src/index.ts';
import { carriedOut, decided, delegateOf, position, refusalOf, SECRETARIAT } from './commanding.ts';
import { STATES, Story } from './story.ts';

const DELEGATE = delegateOf('XA');
const TODAY = '2026-03-10';
const ALL = STATES.slice(0, 3).map(([code]) => code);
const SOURCE = { paperId: 'letter', locator: 'paragraph 1' };

const silence = (): Story =>
  Story.commonwealth(3, 'silenceProcedure')
    .paper('letter')
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-02-01', 'council', ALL, { term: '2026-03-05' });
const answerOn = (story: Story, day: LocalDate): unknown => {
  const progress = approvalProgress(story.recordsOf(day), 'dossier', day);
  return [progress?.carries.answer, progress?.counts];
};

describe('a delegate', () => {
  it('cannot change what a past day knew: what it enters without a paper is known since the day of entering', () => {
    const story = silence();
    const before = answerOn(story, '2026-03-06');
    const [entry] = carriedOut(story, position('council', '2026-03-02', { stand: 'objected' }), TODAY, DELEGATE);
    expect(entry).toMatchObject({ occurred: { edtf: '2026-03-02' }, known: { edtf: TODAY } });
    expect(answerOn(story, '2026-03-06')).toEqual(before);
  });

  it('gives the paper to say that something was known earlier', () => {
    const early = { known: '2026-03-02' };
    const refusal = refusalOf(silence(), position('council', '2026-03-02', early), TODAY, DELEGATE);
    expect(refusal).toMatchObject({ code: 'PAPER_NEEDED', facts: { known: '2026-03-02', today: TODAY } });
    const [entry] = carriedOut(
      silence(),
      position('council', '2026-03-02', { ...early, source: SOURCE }),
      TODAY,
      DELEGATE,
    );
    expect(entry?.known.edtf).toBe('2026-03-02');
    expect(decided(silence(), position('council', '2026-03-02', { known: TODAY }), TODAY, DELEGATE).kind).toBe(
      'accepted',
    );
  });

  it('is not the secretariat, whose entries are known since the end of the day that they tell of', () => {
    const [entry] = carriedOut(silence(), position('council', '2026-03-02'), TODAY, SECRETARIAT);
    expect(entry?.known.edtf).toBe('2026-03-02');
  });
});

describe('a silence procedure', () => {
  const after = (story: Story): unknown => answerOn(story, '2026-03-10');
  const AGREED = ['yes', expect.arrayContaining([{ stand: 'agreedBySilence', count: 2 }])];

  it('is not broken by what was known only after its term, whatever day it gives', () => {
    for (const stand of ['objected', 'reserved', 'disinterested'] as const)
      expect(after(silence().said('2026-03-02', 'XB', stand, 'council', 'draft-1', '2026-03-10'))).toEqual(AGREED);
    expect(after(silence().said('2026-03-05', 'XB', 'objected', 'council'))).toEqual(['no', expect.anything()]);
    expect(after(silence().said('2026-03-05', 'XB', 'reserved', 'council'))).toEqual(['notYet', expect.anything()]);
  });

  it('stays broken by an objection that was repeated after its term, and is withdrawn after it', () => {
    const story = silence()
      .said('2026-03-04', 'XB', 'objected', 'council')
      .said('2026-03-08', 'XB', 'objected', 'council');
    expect(after(story)).toEqual(['no', expect.anything()]);
    expect(after(story.said('2026-03-09', 'XB', 'agreed', 'council'))).toEqual(['notYet', expect.anything()]);
  });

  it('needs a term that a letter set', () => {
    const story = Story.commonwealth(2, 'silenceProcedure').step('council', { termDays: 10 }).dossier('2026-01-10');
    story.said('2026-03-01', 'XA', 'objected', 'council');
    expect(after(story)).toEqual(['no', expect.anything()]);
  });
});

describe('the day of a position', () => {
  const route = (): Story =>
    Story.commonwealth(3)
      .step('experts', { stepType: 'expertReview' })
      .step('council')
      .dossier('2026-01-10')
      .happened('2026-02-01', 'experts', 'discussed');
  const revised = (): Story => route().revision('2026-02-10', 'draft-2');

  it('is not before the revision of which it speaks', () => {
    expect(refusalOf(revised(), position('council', '2020-01-01'), TODAY)).toMatchObject({
      code: 'BEFORE_REVISION',
      facts: { notBefore: '2026-02-10', when: { ru: '1 января 2020' }, issued: { en: '10 February 2026' } },
    });
    expect(decided(revised(), position('council', '2026-02-10'), TODAY).kind).toBe('accepted');
  });

  it('is not before the document came to the step', () => {
    expect(refusalOf(route(), position('council', '2026-01-31'), TODAY)).toMatchObject({
      code: 'BEFORE_STEP',
      facts: { notBefore: '2026-02-01', step: { ru: 'Этап council' }, came: { en: '1 February 2026' } },
    });
    expect(decided(route(), position('council', '2026-02-01'), TODAY).kind).toBe('accepted');
  });

  it('is refused only where that is certain', () => {
    expect(decided(revised(), position('council', '2026-02'), TODAY).kind).toBe('accepted');
    const bounded = Story.commonwealth(3).step('experts', { stepType: 'expertReview' }).step('council');
    bounded.dossier('2026-01-10').happened('/2026-02-20', 'experts', 'discussed', { inferred: true });
    expect(decided(bounded, position('council', '2026-02-01'), TODAY).kind).toBe('accepted');
  });

  it('is of a document that has come to the step, though another one has', () => {
    const story = Story.commonwealth(3).step('experts', { stepType: 'expertReview' }).step('council');
    story.dossier('2026-01-10', ['draft', 'plan']).happened('2026-02-01', 'experts', 'discussed');
    expect(stepStatuses(story.records(), 'dossier', TODAY).find(({ step }) => step.id === 'council')?.state).toBe(
      'must',
    );
    expect(refusalOf(story, position('council', '2026-03-01', { documentId: 'plan' }), TODAY)).toMatchObject({
      code: 'STEP_NOT_OPEN',
      facts: { reason: { ru: 'Документ «Проект plan» до этого этапа ещё не дошёл.' }, openIds: ['experts'] },
    });
  });
});

it('the last day of a bounded day is no day to count from', () => {
  const story = Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council', { termDays: 5 });
  story.dossier('2026-01-10').happened('2026-01-15/2026-02-01', 'experts', 'discussed', { inferred: true });
  const progress = approvalProgress(story.records(), 'dossier', TODAY, { stepId: 'council' });
  expect(progress).toMatchObject({ daysInStep: null, term: null });
  expect(progress?.stands.map(({ since, late }) => [since, late])).toEqual([
    [null, false],
    [null, false],
  ]);
  expect(latestOf({ edtf: '2026-01-15/2026-02-01', inferred: true })).toBe('2026-02-01');
});
