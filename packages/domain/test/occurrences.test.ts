import { describe, expect, it, test } from 'vitest';
import {
  fittingOutcomes,
  OUTCOMES,
  type Outcome,
  placeText,
  refusalMessage,
  STEP_TYPES,
  type StepType,
  stepStatuses,
} from '../src/index.ts';
import { carriedOut, decided, occurrence, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';

const route = (): Story =>
  Story.commonwealth(3, 'silenceProcedure')
    .paper('letter')
    .step('prepare', { stepType: 'preparation' })
    .step('submit', { stepType: 'submission' })
    .step('council')
    .step('sign', { stepType: 'signature' });
const opened = (): Story => route().dossier('2026-01-10');
const prepared = (): Story => opened().happened('2026-02-01', 'prepare', 'prepared');

const FINISHING: Readonly<Record<StepType, readonly Outcome[]>> = {
  preparation: ['prepared'],
  endorsement: ['endorsed', 'approved'],
  submission: ['forwarded', 'submitted'],
  expertReview: ['discussed', 'endorsed', 'approved'],
  consultation: ['discussed', 'endorsed', 'approved', 'forwarded'],
  followUp: ['discussed', 'heard'],
  approval: ['endorsed', 'approved'],
  signature: ['signed'],
  implementation: ['endorsed', 'approved'],
};

describe('the outcomes', () => {
  test('that there can be at each type of step', () => {
    const rare = ['prepared', 'forwarded', 'submitted', 'signed', 'endorsed', 'approved', 'notAdopted'];
    const table = STEP_TYPES.map((stepType) => [
      stepType,
      fittingOutcomes({ stepType }, false).filter((outcome) => rare.includes(outcome)),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      preparation: ['prepared'],
      endorsement: ['endorsed', 'approved', 'notAdopted'],
      submission: ['forwarded', 'submitted'],
      expertReview: ['endorsed', 'approved', 'notAdopted'],
      consultation: ['endorsed', 'approved', 'forwarded'],
      followUp: [],
      approval: ['endorsed', 'approved', 'notAdopted'],
      signature: ['signed'],
      implementation: ['endorsed', 'approved'],
    });
    for (const stepType of STEP_TYPES)
      expect(fittingOutcomes({ stepType }, false)).toEqual(
        expect.arrayContaining(OUTCOMES.filter((outcome) => !rare.includes(outcome))),
      );
    expect(fittingOutcomes({ stepType: 'approval' }, true)).toEqual(['discussed', 'heard', 'notStated']);
  });

  test('that finish each type of step', () => {
    for (const stepType of STEP_TYPES) {
      const finishing = fittingOutcomes({ stepType }, false).filter((outcome) => {
        const story = Story.commonwealth(1).step('step', { stepType }).dossier('2026-01-10');
        const [status] = stepStatuses(story.happened('2026-01-11', 'step', outcome).records(), 'dossier', TODAY);
        return status?.state === 'done' && outcome !== 'notAdopted';
      });
      expect([stepType, finishing]).toEqual([stepType, FINISHING[stepType]]);
    }
  });

  it('of other steps are refused, and those that fit are named', () => {
    const silence = prepared().happened('2026-02-02', 'submit', 'submitted');
    expect(refusalOf(silence, occurrence('council', '2026-03-01', 'prepared'), TODAY)).toMatchObject({
      code: 'OUTCOME_DOES_NOT_FIT',
      facts: {
        outcome: { ru: 'подготовлено', en: 'prepared' },
        where: { ru: 'на этапе «Этап council» (утверждение)' },
        outcomes: [
          ...['discussed', 'heard', 'endorsed', 'approved', 'notAdopted', 'returned', 'postponed', 'notStated'],
        ],
      },
    });
    const information = { forInformation: true };
    expect(refusalOf(silence, occurrence('council', '2026-03-01', 'approved', information), TODAY)).toMatchObject({
      code: 'OUTCOME_DOES_NOT_FIT',
      facts: { where: { en: 'of what was for information' }, outcomes: ['discussed', 'heard', 'notStated'] },
    });
    expect(decided(silence, occurrence('council', '2026-03-01', 'heard', information), TODAY).kind).toBe('accepted');
  });

  it('a follow-up is done when a body has heard or discussed; a signature is not made by a submission', () => {
    const followed = Story.commonwealth(2).step('follow', { stepType: 'followUp' }).dossier('2026-01-10');
    expect(stepStatuses(followed.happened('2026-02-01', 'follow', 'heard').records(), 'dossier', TODAY)[0]?.state).toBe(
      'done',
    );
    const submitted = occurrence('sign', '2026-03-01', 'submitted', { offRoute: true });
    expect(refusalOf(prepared(), submitted, TODAY).code).toBe('OUTCOME_DOES_NOT_FIT');
    const recorded = prepared().happened('2026-03-01', 'sign', 'submitted');
    expect(stepStatuses(recorded.records(), 'dossier', TODAY).at(-1)?.state).toBe('notYet');
  });
});

describe('whether a step is open', () => {
  it('is asked for the day of the event: before what goes before was done, it was not', () => {
    const early = occurrence('submit', '2026-01-31', 'submitted');
    expect(refusalOf(prepared(), early, TODAY)).toMatchObject({
      code: 'STEP_NOT_OPEN',
      facts: { day: { ru: '31 января 2026' }, open: [{ ru: '«Этап prepare»' }], openIds: ['prepare'] },
    });
    expect(decided(prepared(), { ...early, offRoute: true }, TODAY).kind).toBe('accepted');
    expect(decided(prepared(), occurrence('submit', '2026-02-01', 'submitted'), TODAY).kind).toBe('accepted');
  });

  it('is refused only where it is certain that it was not', () => {
    const some = opened().happened('2026-01-20/2026-02-20', 'prepare', 'prepared');
    expect(decided(some, occurrence('submit', '2026-01-31', 'submitted'), TODAY).kind).toBe('accepted');
    expect(refusalOf(some, occurrence('submit', '2026-01-19', 'submitted'), TODAY).code).toBe('STEP_NOT_OPEN');
  });

  it('does not mind what happened there later', () => {
    const passed = prepared()
      .happened('2026-02-02', 'submit', 'submitted')
      .happened('2026-03-05', 'council', 'approved');
    expect(decided(passed, occurrence('council', '2026-03-01', 'discussed'), TODAY).kind).toBe('accepted');
    expect(refusalOf(passed, occurrence('council', '2026-03-06', 'discussed'), TODAY).code).toBe('STEP_NOT_OPEN');
  });

  it('is refused with what to do about two papers that give two days of one event', () => {
    const told = prepared().happened('2026-02', 'submit', 'submitted');
    const { ru, en } = refusalMessage(refusalOf(told, occurrence('submit', '2026-03-04', 'submitted'), TODAY));
    expect(ru).toContain(
      'Если это то же событие, а другой источник называет другой день, исправьте запись о нём. Если это всё же произошло, внесите',
    );
    expect(en).toContain(
      'If it is the same event, and another paper gives another day of it, correct its entry. If it happened',
    );
    const other = refusalMessage(refusalOf(told, occurrence('submit', '2026-03-04', 'forwarded'), TODAY));
    expect(other.en).not.toContain('correct its entry');
  });

  it('is asked for each document that is named', () => {
    const story = route().dossier('2026-01-10', ['draft', 'plan']).happened('2026-02-01', 'prepare', 'prepared');
    const both = { outcomes: ['draft', 'plan'].map((documentId) => ({ documentId, outcome: 'submitted' as const })) };
    expect(refusalOf(story, occurrence('submit', '2026-03-01', 'submitted', both), TODAY)).toMatchObject({
      code: 'STEP_NOT_OPEN',
      facts: { reason: { en: 'The document “Draft plan” has not come to this step yet.' } },
    });
    expect(decided(story, occurrence('submit', '2026-03-01', 'submitted'), TODAY).kind).toBe('accepted');
  });

  it('is not refused where nobody can tell', () => {
    const unclear = opened().happened('2026-02-01', 'prepare', 'notStated');
    expect(decided(unclear, occurrence('submit', '2026-03-01', 'submitted'), TODAY).kind).toBe('accepted');
  });
});

it('a place stands in the language in which it was written, and is read so in the other', () => {
  const [entry] = carriedOut(
    prepared(),
    occurrence('submit', '2026-03-01', 'submitted', { place: { ru: 'Баку' } }),
    TODAY,
  );
  expect(entry).toMatchObject({ payload: { place: { ru: 'Баку' } } });
  expect([placeText({ ru: 'Баку' }, 'en'), placeText({ ru: 'Баку', en: 'Baku' }, 'en')]).toEqual(['Баку', 'Baku']);
});
