import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  approvalProgress,
  attention,
  type DocumentStatus,
  documentStatuses,
  durations,
  holder,
  type LocalDate,
  outstanding,
  stepStatuses,
} from '../src/index.ts';
import { decided, occurrence, position, refusalOf } from './commanding.ts';
import { Story } from './story.ts';

const TODAY = '2026-12-31';

type Necessity = 'must' | 'may';

/** Drafting; then the council of the commission, or where it does not agree the heads of government; then application. */
const forked = (council: Necessity = 'must', heads: Necessity = 'may'): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .body('heads')
    .member('heads', 'XA')
    .rule('heads', 'consensus')
    .step('draft', { stepType: 'preparation' })
    .step('council', { after: ['draft'], necessity: council })
    .step('heads', { after: ['draft'], necessity: heads, bodyIds: ['heads'] })
    .step('apply', { stepType: 'implementation', after: ['council', 'heads'], join: 'any' });
const objected = (...of: readonly Necessity[]): Story =>
  forked(...of)
    .dossier('2026-01-10')
    .happened('2026-01-11', 'draft', 'prepared')
    .said('2026-01-20', 'XB', 'objected', 'council');
/** The council cannot agree, and the heads approve. */
const approved = (...of: readonly Necessity[]): Story => objected(...of).happened('2026-03-01', 'heads', 'approved');
const applied = (...of: readonly Necessity[]): Story => approved(...of).happened('2026-04-01', 'apply', 'approved');

const statesOf = (story: Story, day: LocalDate): Readonly<Record<string, string>> =>
  Object.fromEntries(stepStatuses(story.recordsOf(day), 'dossier', day).map(({ step, state }) => [step.id, state]));
const reasonOf = (story: Story, day: LocalDate, stepId: string): Readonly<{ ru: string; en: string }> | undefined =>
  stepStatuses(story.recordsOf(day), 'dossier', day).find(({ step }) => step.id === stepId)?.reason;
const awaitedOn = (story: Story, day: LocalDate): unknown => {
  const found = outstanding(story.recordsOf(day), 'dossier', day);
  return found.kind === 'list' ? found.items.map(({ party, since }) => [party.record.id, since]) : found;
};
const statusOn = (story: Story, day: LocalDate): DocumentStatus['status'] | undefined =>
  documentStatuses(story.recordsOf(day), 'dossier', day)[0]?.statuses[0]?.status;

/** The board; where it does not agree the council, and where that does not agree the supreme council; then application. */
const raised = (): Story =>
  ['council', 'supreme']
    .reduce((story, id) => story.body(id).member(id, 'XA').rule(id, 'consensus'), Story.commonwealth(3))
    .step('draft', { stepType: 'preparation' })
    .step('board', { after: ['draft'] })
    .step('council', { after: ['draft'], necessity: 'may', bodyIds: ['council'] })
    .step('supreme', { after: ['draft'], necessity: 'may', bodyIds: ['supreme'] })
    .step('apply', { stepType: 'implementation', after: ['board', 'council', 'supreme'], join: 'any' })
    .dossier('2026-01-10')
    .happened('2026-01-11', 'draft', 'prepared');

describe('what goes up from body to body where one does not agree', () => {
  const left = () => raised().happened('2026-02-01', 'board', 'notAdopted');

  it('stands as ways of which any one leads on: the lower body must, the higher ones may', () => {
    expect(statesOf(raised(), '2026-01-20')).toMatchObject({
      ...{ board: 'must', council: 'may', supreme: 'may', apply: 'notYet' },
    });
    const agreed = raised().happened('2026-02-01', 'board', 'approved');
    expect(statesOf(agreed, '2026-02-02')).toMatchObject({
      ...{ board: 'done', council: 'notNeeded', supreme: 'notNeeded', apply: 'must' },
    });
  });

  it('is not over where the lower body does not adopt it: the next one may take it, and then the one above', () => {
    expect(statesOf(left(), '2026-02-02')).toMatchObject({ board: 'notAdopted', council: 'may', supreme: 'may' });
    const { next } = attention(left().recordsOf('2026-02-10'), 'dossier', '2026-02-10');
    expect(next?.step.id).toBe('council');
    const again = left().happened('2026-03-01', 'council', 'notAdopted');
    expect(attention(again.recordsOf('2026-03-10'), 'dossier', '2026-03-10').next?.step.id).toBe('supreme');
    again.happened('2026-04-01', 'supreme', 'approved');
    expect(statesOf(again, '2026-04-02')).toMatchObject({ supreme: 'done', apply: 'must' });
    expect(statusOn(again, '2026-04-02')).toBe('adopted');
  });

  it('goes on where the one above adopts it, and is lost only where none is left', () => {
    const story = left().happened('2026-03-01', 'council', 'approved');
    expect(statesOf(story, '2026-03-02')).toMatchObject({ council: 'done', supreme: 'notNeeded', apply: 'must' });
    const lost = left().happened('2026-03-01', 'council', 'notAdopted').happened('2026-04-01', 'supreme', 'notAdopted');
    expect(statusOn(lost, '2026-04-02')).toBe('notAdopted');
  });
});

describe('where any one of several ways leads on', () => {
  it('the days at the one that was not taken end when the other was', () => {
    const daysAt = (day: LocalDate): unknown =>
      approvalProgress(applied().recordsOf(day), 'dossier', day, { stepId: 'council' })?.daysInStep;
    // It came there on 11 January, and the heads approved on 1 March.
    expect([daysAt('2026-02-28'), daysAt('2026-03-01'), daysAt('2026-12-31')]).toEqual([48, 49, 49]);
  });

  it('both are open until one is taken, and an objection holds up only its own', () => {
    expect(statesOf(objected(), '2026-02-01')).toEqual({
      draft: 'done',
      council: 'blocked',
      heads: 'may',
      apply: 'notYet',
    });
    expect(reasonOf(objected('must', 'must'), '2026-02-01', 'apply')?.ru).toBe(
      'Сначала надо пройти один из этапов: «Этап council» и «Этап heads».',
    );
  });

  it('the other is not needed once one was taken, and says so in both languages', () => {
    expect(statesOf(approved(), '2026-03-02')).toEqual({
      draft: 'done',
      council: 'notNeeded',
      heads: 'done',
      apply: 'must',
    });
    expect(reasonOf(approved(), '2026-03-02', 'council')).toEqual({
      ru: 'Не требуется: вместо него пройден этап «Этап heads» (1 марта 2026).',
      en: 'Not needed: “Step heads” (1 March 2026) was passed instead.',
    });
  });

  it('whoever objected at the other holds up nothing more, and nobody is awaited there', () => {
    const { reason, next, sentence } = attention(approved().recordsOf('2026-03-20'), 'dossier', '2026-03-20');
    expect([reason, next?.step.id]).toEqual(['inProgress', 'apply']);
    expect(sentence.ru).not.toContain('Возражает');
    expect(awaitedOn(approved(), '2026-03-20')).toEqual([['group', '2026-03-01']]);
    expect(holder(approved().recordsOf('2026-03-20'), 'dossier', '2026-03-20')?.record.id).toBe('group');
  });

  it('an optional way that was not taken leaves the day on which the document came to be that of the other', () => {
    expect(awaitedOn(approved('may', 'may'), '2026-03-20')).toEqual([['group', '2026-03-01']]);
    expect(awaitedOn(approved('must', 'may'), '2026-03-20')).toEqual([['group', '2026-03-01']]);
  });

  it.each([
    ['must', 'may'],
    ['must', 'must'],
    ['may', 'may'],
    ['may', 'must'],
  ] as const)('the document is adopted and the dossier comes through: council %s, heads %s', (council, heads) => {
    expect(statusOn(objected(council, heads), '2026-02-01')).toBe('underCoordination');
    expect(statusOn(approved(council, heads), '2026-03-02')).toBe('adopted');
    const { reason, next } = attention(applied(council, heads).recordsOf('2026-05-01'), 'dossier', '2026-05-01');
    expect([reason, next]).toEqual(['done', null]);
  });

  it('the way that was taken can be left for the other by a return, and both are open again', () => {
    const story = approved('must', 'must').returned('2026-03-10', 'apply');
    expect(statesOf(story, '2026-03-11')).toEqual({
      draft: 'done',
      council: 'blocked',
      heads: 'must',
      apply: 'notYet',
    });
    expect(reasonOf(story, '2026-03-11', 'heads')?.ru).toContain('Возвращено с этапа «Этап apply»');
    story.happened('2026-03-20', 'council', 'approved');
    expect(statesOf(story, '2026-03-21')).toMatchObject({ council: 'done', heads: 'notNeeded', apply: 'must' });
  });

  it('a return that names one of them makes the others no shorter', () => {
    const story = approved('must', 'must').returned('2026-03-10', 'apply', 'council');
    expect(statesOf(story, '2026-03-11')).toEqual({
      draft: 'done',
      council: 'blocked',
      heads: 'must',
      apply: 'notYet',
    });
    const whole = approved().returned('2026-03-10', 'apply', 'draft');
    expect(statesOf(whole, '2026-03-11')).toEqual({
      draft: 'must',
      council: 'notYet',
      heads: 'notYet',
      apply: 'notYet',
    });
  });

  it('each document takes its own way', () => {
    const story = forked('must', 'must').dossier('2026-01-10', ['draft', 'plan']);
    story.happened('2026-01-11', 'draft', { draft: 'prepared', plan: 'prepared' });
    story.happened('2026-03-01', 'heads', { draft: 'approved' });
    expect(statesOf(story, '2026-03-02')).toMatchObject({ council: 'must', heads: 'must', apply: 'must' });
    story.happened('2026-03-05', 'council', { plan: 'approved' });
    expect(statesOf(story, '2026-03-06')).toMatchObject({ council: 'done', heads: 'done', apply: 'must' });
    expect(reasonOf(story, '2026-03-06', 'council')?.ru).toBe(
      '«Проект draft»: не требуется; «Проект plan»: утверждено.',
    );
  });

  it('nothing is said or done any more at the other, unless as a deviation, which is flagged', () => {
    const late = refusalOf(approved(), occurrence('council', '2026-03-05', 'approved'), TODAY);
    expect(late).toMatchObject({
      code: 'STEP_NOT_OPEN',
      facts: { state: 'notNeeded', reason: { en: 'Not needed: “Step heads” (1 March 2026) was passed instead.' } },
    });
    expect(refusalOf(approved(), position('council', '2026-03-05'), TODAY).code).toBe('STEP_NOT_OPEN');
    const story = approved().happened('2026-03-05', 'council', 'approved');
    expect(statesOf(story, '2026-03-06')).toMatchObject({ council: 'done', heads: 'done', apply: 'must' });
    expect(reasonOf(story, '2026-03-06', 'council')?.en).toContain(
      'Off the route: another step had been passed instead.',
    );
    expect(decided(objected(), occurrence('heads', '2026-03-01', 'approved'), TODAY).kind).toBe('accepted');
  });

  it('what was said at the other on the very day on which one was taken may have come in time, and is kept', () => {
    expect(decided(approved(), position('council', '2026-03-01'), TODAY).kind).toBe('accepted');
    expect(refusalOf(approved(), position('council', '2026-03-02'), TODAY).code).toBe('STEP_NOT_OPEN');
  });

  it('only the time on the way that was taken is counted', () => {
    const counted = durations(applied().records(), ['dossier'], 'step', '2026-12-31').map(({ key, passes }) => [
      key,
      passes,
    ]);
    expect(counted).toContainEqual(['route/heads', 1]);
    expect(counted.map(([key]) => key)).not.toContain('route/council');
  });

  it('a silence procedure that had not ended when another way was taken is not concluded', () => {
    const quiet = (term: LocalDate): Story =>
      Story.commonwealth(2, 'silenceProcedure')
        .body('heads')
        .step('quiet', { after: [] })
        .step('heads', { after: [], bodyIds: ['heads'] })
        .step('apply', { stepType: 'implementation', after: ['quiet', 'heads'], join: 'any' })
        .dossier('2026-01-10')
        .asked('2026-01-11', 'quiet', ['XA', 'XB'], { term })
        .happened('2026-02-10', 'heads', 'approved');
    const conclude = { command: 'concludeSilence', dossier: 'dossier', stepId: 'quiet' } as const;
    expect(refusalOf(quiet('2026-02-20'), conclude, TODAY).code).toBe('SILENCE_NOT_ENDED');
    expect(decided(quiet('2026-02-05'), conclude, TODAY).kind).toBe('accepted');
  });
});

describe('ways within ways', () => {
  /** A way of two steps that need each other beside one that is a choice of two; then application. */
  const nested = (): Story =>
    Story.commonwealth(2)
      .step('draft', { stepType: 'preparation' })
      .step('law', { after: ['draft'] })
      .step('experts', { after: ['draft'] })
      .step('council', { after: ['law', 'experts'] })
      .step('letter', { after: ['draft'] })
      .step('meeting', { after: ['draft'] })
      .step('heads', { after: ['letter', 'meeting'], join: 'any' })
      .step('apply', { stepType: 'implementation', after: ['council', 'heads'], join: 'any' })
      .dossier('2026-01-10')
      .happened('2026-01-11', 'draft', 'prepared');

  it('a choice within a way spares only the other of that choice', () => {
    expect(statesOf(nested().happened('2026-02-01', 'letter', 'approved'), '2026-02-02')).toEqual({
      ...{ draft: 'done', law: 'must', experts: 'must', council: 'notYet' },
      ...{ letter: 'done', meeting: 'notNeeded', heads: 'must', apply: 'notYet' },
    });
  });

  it('what leads only to a way that was not taken is not needed either, whether or not some of it was done', () => {
    const story = nested().happened('2026-01-20', 'law', 'approved').happened('2026-02-01', 'letter', 'approved');
    expect(statesOf(story.happened('2026-02-05', 'heads', 'approved'), '2026-02-06')).toEqual({
      ...{ draft: 'done', law: 'done', experts: 'notNeeded', council: 'notNeeded' },
      ...{ letter: 'done', meeting: 'notNeeded', heads: 'done', apply: 'must' },
    });
  });

  it('parallel branches of a way are all needed for it, and spare the other way whole', () => {
    const story = nested().happened('2026-02-01', 'law', 'approved').happened('2026-02-02', 'experts', 'approved');
    expect(statesOf(story, '2026-02-03')).toMatchObject({ council: 'must', letter: 'must', heads: 'notYet' });
    expect(statesOf(story.happened('2026-02-05', 'council', 'approved'), '2026-02-06')).toMatchObject({
      ...{ letter: 'notNeeded', meeting: 'notNeeded', heads: 'notNeeded', apply: 'must' },
    });
  });

  it('what leads elsewhere too is needed for that', () => {
    const story = Story.commonwealth(2)
      .step('law', { after: [] })
      .step('council', { after: ['law'] })
      .step('heads', { after: [] })
      .step('apply', { after: ['council', 'heads'], join: 'any' })
      .step('publish', { after: ['law'] })
      .dossier('2026-01-10')
      .happened('2026-02-01', 'heads', 'approved');
    expect(statesOf(story, '2026-02-02')).toEqual({
      ...{ law: 'must', council: 'notNeeded', heads: 'done', apply: 'must', publish: 'notYet' },
    });
  });
});

describe('for every choice of ways', () => {
  const necessity = fc.constantFrom<Necessity>('must', 'may');
  const ways = fc.array(fc.record({ necessity, length: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 2,
    maxLength: 4,
  });
  const stepsOfWay = (way: number, length: number): readonly string[] =>
    Array.from({ length }, (_, at) => `way-${way}-${at}`);
  const tell = (all: readonly Readonly<{ necessity: Necessity; length: number }>[]): Story => {
    const story = Story.commonwealth(3).step('draft', { stepType: 'preparation' });
    all.forEach(({ length, ...given }, way) => {
      stepsOfWay(way, length).forEach((id, at) => {
        story.step(id, { ...given, after: [at === 0 ? 'draft' : `way-${way}-${at - 1}`] });
      });
    });
    const ends = all.map(({ length }, way) => stepsOfWay(way, length).at(-1) as string);
    story.step('apply', { stepType: 'implementation', after: ends, join: 'any' }).dossier('2026-01-10');
    return story.happened('2026-01-11', 'draft', 'prepared');
  };

  it('whichever is taken first, the others hold the dossier up no more, by whomever and at whatever step', () => {
    fc.assert(
      fc.property(ways, fc.nat(), fc.array(fc.nat(), { maxLength: 6 }), fc.boolean(), (all, nth, marks, comesBack) => {
        const taken = nth % all.length;
        const story = tell(all);
        const steps = all.flatMap(({ length }, way) => stepsOfWay(way, length));
        for (const mark of marks) story.said('2026-01-20', 'XB', 'objected', steps[mark % steps.length] as string);
        stepsOfWay(taken, all[taken]?.length ?? 0).forEach((id, at) => {
          story.happened(addDays('2026-02-01', at), id, 'approved');
        });
        if (comesBack) {
          story.returned('2026-02-20', 'apply', 'draft').happened('2026-02-21', 'draft', 'prepared');
          stepsOfWay(taken, all[taken]?.length ?? 0).forEach((id, at) => {
            story.happened(addDays('2026-02-22', at), id, 'approved');
          });
        }
        const day = '2026-03-01';
        const left = stepStatuses(story.records(), 'dossier', day).filter(
          ({ step }) => step.id.startsWith('way-') && !step.id.startsWith(`way-${taken}-`),
        );
        expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['notNeeded']));
        const { reason, next, waitingFor } = attention(story.records(), 'dossier', day);
        expect([reason === 'blocked', next?.step.id, waitingFor.map(({ record }) => record.id)]).toEqual([
          ...[false, 'apply', ['group']],
        ]);
        expect(statusOn(story, day)).toBe('adopted');
        story.happened('2026-03-02', 'apply', 'approved');
        expect(attention(story.records(), 'dossier', '2026-06-01').reason).toBe('done');
      }),
      { numRuns: 200 },
    );
  });

  it('as long as none was taken to its end, all are open or yet to come, and the document is under coordination', () => {
    fc.assert(
      fc.property(ways, (all) => {
        const story = tell(all);
        const states = stepStatuses(story.records(), 'dossier', '2026-01-12').map(({ state }) => state);
        expect(states).not.toContain('notNeeded');
        expect(statusOn(story, '2026-01-12')).toBe('underCoordination');
      }),
      { numRuns: 100 },
    );
  });
});
