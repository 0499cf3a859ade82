import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentStatuses, durations, type LocalDate, latestOf, stepStatuses, summaryOf } from '../src/index.ts';
import { decided, occurrence, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';

/** Drafting, then law and experts beside each other, then the council and signature. */
const forked = (): Story => {
  const story = Story.commonwealth(2).paper('letter').step('draft', { stepType: 'preparation' });
  story.step('law', { after: ['draft'] }).step('experts', { after: ['draft'], stepType: 'consultation' });
  return story.step('council', { after: ['law', 'experts'] }).step('sign', { stepType: 'signature' });
};
/** All has come to the council. */
const come = (): Story =>
  forked()
    .dossier('2026-01-10')
    .happened('2026-01-11', 'draft', 'prepared')
    .happened('2026-01-20', 'law', 'approved')
    .happened('2026-01-21', 'experts', 'approved');
const returned = (backTo?: string): Story => come().returned('2026-02-01', 'council', backTo);
const statesOf = (story: Story, day: LocalDate): Readonly<Record<string, string>> =>
  Object.fromEntries(stepStatuses(story.recordsOf(day), 'dossier', day).map(({ step, state }) => [step.id, state]));
const sentBack = (backTo: string, stepId = 'council') => ({
  ...occurrence(stepId, '2026-02-01', 'returned'),
  outcomes: [{ documentId: 'draft', outcome: 'returned' as const, backTo }],
});

describe('a document that is returned', () => {
  it('goes back to the steps right before, where nobody names another', () => {
    expect(statesOf(returned(), '2026-02-02')).toMatchObject({
      draft: 'done',
      law: 'must',
      experts: 'must',
      council: 'notYet',
    });
  });

  it('goes back to the step that is named, and passes again what lies between', () => {
    const story = returned('draft');
    expect(statesOf(story, '2026-02-02')).toMatchObject({
      draft: 'must',
      law: 'notYet',
      experts: 'notYet',
      council: 'notYet',
    });
    const reason = stepStatuses(story.records(), 'dossier', '2026-02-02')[0]?.reason;
    expect(reason?.ru).toBe('Возвращено с этапа «Этап council»: 1 февраля 2026; этап надо пройти снова.');
    story.happened('2026-02-05', 'draft', 'prepared');
    expect(statesOf(story, '2026-02-06')).toMatchObject({
      draft: 'done',
      law: 'must',
      experts: 'must',
      council: 'notYet',
    });
  });

  it('is coordinated anew since it came again, not since it first came: it was returned in between', () => {
    const story = returned('draft').revision('2026-02-04', 'draft-2').happened('2026-02-05', 'draft', 'prepared');
    const statusOn = (day: LocalDate) => {
      const [status] = documentStatuses(story.recordsOf(day), 'dossier', day)[0]?.statuses ?? [];
      return [status?.status, status?.since && latestOf(status.since)];
    };
    expect(statusOn('2026-01-31')).toEqual(['underCoordination', '2026-01-11']);
    expect(statusOn('2026-02-02')).toEqual(['returned', '2026-02-01']);
    expect(statusOn('2026-02-06')).toEqual(['underCoordination', '2026-02-05']);
    story.happened('2026-02-08', 'law', 'approved');
    expect(statusOn('2026-02-09')).toEqual(['underCoordination', '2026-02-05']);
    story.returned('2026-02-10', 'experts', 'draft').happened('2026-02-20', 'draft', 'prepared');
    expect(statusOn('2026-02-12')).toEqual(['returned', '2026-02-10']);
    expect(statusOn('2026-02-21')).toEqual(['underCoordination', '2026-02-20']);
  });

  it('stays done beside the way that it goes again', () => {
    const story = returned('law');
    expect(statesOf(story, '2026-02-02')).toMatchObject({
      draft: 'done',
      law: 'must',
      experts: 'done',
      council: 'notYet',
    });
    story.happened('2026-02-05', 'law', 'approved');
    expect(statesOf(story, '2026-02-06')).toMatchObject({ council: 'must' });
    expect(
      durations(story.records(), ['dossier'], 'step', '2026-12-31').find(({ key }) => key === 'route/law'),
    ).toMatchObject({
      passes: 2,
      daysAgain: 4,
    });
  });

  it('is told as returned where it is now, whatever was said of it there before', () => {
    const story = forked()
      .dossier('2026-01-10', ['draft', 'plan'])
      .happened('2026-01-11', 'draft', { draft: 'prepared', plan: 'prepared' })
      .happened('2026-01-20', 'law', { draft: 'approved', plan: 'approved' })
      .happened('2026-01-21', 'experts', { draft: 'approved', plan: 'returned' });
    const told = (stepId: string): string | undefined =>
      stepStatuses(story.records(), 'dossier', '2026-01-22').find(({ step }) => step.id === stepId)?.reason.en;
    expect(told('draft')).toBe(
      'Returned from “Step experts”: 21 January 2026; the step has to be passed again. “Draft draft”: prepared; “Draft plan”: returned.',
    );
    story.returned('2026-02-01', 'council', 'draft');
    expect(told('law')).toBe('“Draft draft”: not considered; “Draft plan”: approved. First: “Step draft”.');
  });

  it('is told with the step to which it goes', () => {
    const story = returned('law');
    expect(summaryOf(story.last, story.records())).toEqual({
      ru: 'Этап council: возвращено на доработку (на этап «Этап law»)',
      en: 'Step council: returned (to “Step law”)',
    });
  });

  it('is entered with the step that is named, and without one as before', () => {
    const outcomes = (command: Parameters<typeof decided>[1]): unknown => {
      const decision = decided(come(), command, TODAY);
      const [entry] = decision.kind === 'accepted' ? decision.entries : [];
      return entry?.kind === 'stepOccurrenceRecorded' && entry.payload.outcomes;
    };
    expect(outcomes(sentBack('draft'))).toEqual([{ documentId: 'draft', outcome: 'returned', backTo: 'draft' }]);
    expect(outcomes(occurrence('council', '2026-02-01', 'returned'))).toEqual([
      { documentId: 'draft', outcome: 'returned' },
    ]);
  });

  it.each([
    ['a step that comes after', 'sign', { ru: '«Этап sign»' }],
    ['the step itself', 'council', { ru: '«Этап council»' }],
    ['a step that is not on the route', 'nowhere', 'nowhere'],
  ])('goes to none but a step before: not to %s', (_, backTo, given) => {
    expect(refusalOf(come(), sentBack(backTo), TODAY)).toMatchObject({
      code: 'RETURN_DOES_NOT_FIT',
      facts: { given, expected: { ru: 'этапы до него: «Этап draft», «Этап law» и «Этап experts»' } },
    });
  });

  it('goes nowhere when it is not returned', () => {
    const approved = { ...occurrence('council', '2026-02-01', 'approved') };
    const outcomes = [{ documentId: 'draft', outcome: 'approved' as const, backTo: 'draft' }];
    expect(refusalOf(come(), { ...approved, outcomes }, TODAY)).toMatchObject({
      code: 'RETURN_DOES_NOT_FIT',
      facts: { expected: { ru: 'результат «возвращено на доработку»' } },
    });
  });

  it('wherever it is sent back from, every step that led there again is no longer done, and no other changes', () => {
    const step = fc.constantFrom('draft', 'law', 'experts');
    fc.assert(
      fc.property(step, (backTo) => {
        const states = statesOf(returned(backTo), '2026-02-02');
        const again = backTo === 'draft' ? ['draft', 'law', 'experts', 'council'] : [backTo, 'council'];
        const before = statesOf(come(), '2026-01-22');
        expect(states[backTo]).toBe('must');
        for (const id of ['draft', 'law', 'experts', 'sign'])
          if (again.includes(id)) expect(states[id]).not.toBe('done');
          else expect(states[id]).toBe(before[id]);
      }),
    );
  });
});
