import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddMeasure,
  type Command,
  type DischargeInstruction,
  INSTRUCTION_REFUSALS,
  instructionsOf,
  type NewEntry,
  onDay,
  type RecordConditionMet,
  type RecordMeasureProgress,
  type Refusal,
  refusalMessage,
  type Viewer,
} from '../src/index.ts';
import { carriedOut, decided, delegateOf, refusalOf, SECRETARIAT } from './commanding.ts';
import { decision, discharged, giving, instructed, measured, reporting, standing } from './instructing.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';
const VIEWER: Viewer = { role: 'viewer', account: 'viewer' };
const SOURCE = { paperId: 'letter', locator: 'clause 1' };

/** Of three states two sit in the board; the meeting took its decision on 1 February. */
const told = (): Story =>
  Story.commonwealth(3)
    .paper('letter')
    .body('board')
    .member('board', 'XA')
    .member('board', 'XB')
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10')
    .meeting('2026-01-15', 'meeting', '2026-02-01')
    .held('2026-02-01', 'meeting');
const taken = (): Story => decision(told(), '2026-02-01', 'taken');
const given = (): Story => instructed(told(), '2026-02-05', { executorIds: ['board'], coExecutorIds: [] });

function accepts(story: Story, command: Command, viewer?: Viewer): void {
  expect(decided(story, command, TODAY, viewer)).toMatchObject({ kind: 'accepted' });
}

/** The instruction that an entry gave. */
function idOf(entry: NewEntry | undefined): string {
  return entry?.kind === 'instructionGiven' ? entry.payload.instructionId : '';
}

const seen = new Set<string>();

/** The code of the refusal of a command that must be refused; its message is whole in each language. */
function code(story: Story, command: Command, viewer?: Viewer): string {
  const refusal: Refusal = refusalOf(story, command, TODAY, viewer);
  seen.add(refusal.code);
  const { ru, en } = refusalMessage(refusal);
  expect(en).not.toMatch(/[а-яё]/i);
  expect([ru, en].join()).not.toMatch(/undefined|\[object/);
  return refusal.code;
}

describe('an instruction by an act of a decision', () => {
  it('takes from the act what is not said', () => {
    const story = taken();
    const [entry] = carriedOut(story, giving('2026-02-01'), TODAY);
    expect(entry?.payload).toMatchObject({
      ...{ decisionId: 'decision', actId: 'act', object: { en: 'prepare a report' } },
      ...{ executorIds: ['XA'], coExecutorIds: ['XB'], reportToIds: ['group'], condition: { stepId: 'sign' } },
      ...{ term: null, period: null, asNeeded: true },
    });
    expect(standing(story, TODAY, idOf(entry)).state).toBe('waiting');
  });

  it('takes what is said instead: a term in the place of «as needed»', () => {
    const [entry] = carriedOut(taken(), giving('2026-02-01', { term: '2026-06', executorIds: ['XC'] }), TODAY);
    expect(entry?.payload).toMatchObject({ executorIds: ['XC'], term: { edtf: '2026-06' }, asNeeded: false });
  });

  it('is refused while the decision is only drafted, and for an act that is not there', () => {
    expect(code(decision(told(), '2026-01-20', 'drafted'), giving('2026-02-01'))).toBe('DECISION_ONLY_DRAFTED');
    expect(code(taken(), giving('2026-02-01', { actId: 'x' }))).toBe('UNKNOWN_ACT');
    expect(code(taken(), giving('2026-02-01', { decisionId: null }))).toBe('UNKNOWN_ACT');
    expect(code(told(), giving('2026-02-01'))).toBe('UNKNOWN_DECISION');
  });

  it('is given once, and again only after its discharge', () => {
    const story = taken();
    const [entry] = carriedOut(story, giving('2026-02-01'), TODAY);
    expect(code(story, giving('2026-02-02'))).toBe('ALREADY_INSTRUCTED');
    accepts(discharged(story, '2026-02-03', 'исполнено', idOf(entry)), giving('2026-02-04'));
  });

  it('is not earlier than the meeting that decided', () => {
    expect(code(taken(), giving('2026-01-31'))).toBe('BEFORE_SUBJECT');
  });
});

describe('an instruction that was given otherwise', () => {
  const free = { decisionId: null, actId: null, object: { ru: 'доложить', en: 'report' }, executorIds: ['XA'] };

  it('says what is to be done and by whom', () => {
    accepts(told(), giving('2026-02-01', free));
    expect(code(told(), giving('2026-02-01', { ...free, object: null }))).toBe('EMPTY_TEXT');
    expect(code(told(), giving('2026-02-01', { ...free, object: { ru: 'доложить', en: ' ' } }))).toBe('EMPTY_TEXT');
    expect(code(told(), giving('2026-02-01', { ...free, executorIds: [] }))).toBe('NOBODY_NAMED');
    expect(code(told(), giving('2026-02-01', { ...free, reportToIds: ['x'] }))).toBe('UNKNOWN_EXECUTOR');
  });

  it('has a term, a period, or neither «as needed»', () => {
    accepts(told(), giving('2026-02-01', { ...free, term: '2027-01-01', period: 'quarter' }));
    expect(code(told(), giving('2026-02-01', { ...free, term: '2026-02-30' }))).toBe('INVALID_DATE');
    expect(code(told(), giving('2026-02-01', { ...free, term: '2026-01-31' }))).toBe('TERM_TOO_EARLY');
    accepts(told(), giving('2026-02-01', { ...free, term: '2026-02' }));
    expect(code(told(), giving('2026-02-01', { ...free, period: 'year', asNeeded: true }))).toBe('TERM_CONTRADICTED');
  });

  it('names a step of the route where it waits for one', () => {
    const condition = { wording: { ru: 'после', en: 'after' }, stepId: 'x' };
    expect(code(told(), giving('2026-02-01', { ...free, condition }))).toBe('UNKNOWN_STEP');
  });

  it('is for the secretariat', () => {
    for (const viewer of [VIEWER, delegateOf('XA')])
      expect(code(told(), giving('2026-02-01', free), viewer)).toBe('NOT_ALLOWED');
    expect(code(told(), giving('2026-02-01', free), { role: 'anonymous' })).toBe('NOT_SIGNED_IN');
    accepts(told(), giving('2026-02-01', free), { role: 'admin', account: 'admin' });
  });
});

describe('a report', () => {
  it('is given by a delegate for its own state, when that is charged or sits in a body that is', () => {
    accepts(given(), reporting(TODAY), delegateOf('XA'));
    expect(code(given(), reporting(TODAY), delegateOf('XB'))).toBe('NOT_ALLOWED');
    expect(code(given(), reporting(TODAY, { byIds: ['XA', 'XB'] }), delegateOf('XA'))).toBe('NOT_ALLOWED');
    const refusal = refusalOf(given(), reporting(TODAY, { byIds: ['XC'] }), TODAY, delegateOf('XC'));
    expect(refusal).toMatchObject({ code: 'NOT_CHARGED', facts: { charged: [{ en: 'Body board' }] } });
    expect(code(given(), reporting(TODAY), VIEWER)).toBe('NOT_ALLOWED');
  });

  it('is recorded by the secretariat for whoever gave it, at a meeting that there is', () => {
    accepts(given(), reporting(TODAY, { byIds: ['XC', 'group'], meetingId: 'meeting' }));
    expect(code(given(), reporting(TODAY, { meetingId: 'x' }))).toBe('UNKNOWN_MEETING');
    const later = given().meeting('2026-02-20', 'later', '2026-03-05').held('2026-03-05', 'later');
    expect(code(later, reporting('2026-03-04', { meetingId: 'later' }))).toBe('BEFORE_SUBJECT');
    expect(code(given(), reporting(TODAY, { byIds: [] }))).toBe('NOBODY_NAMED');
    expect(code(given(), reporting(TODAY, { instructionId: 'x' }))).toBe('UNKNOWN_INSTRUCTION');
  });

  it('of a delegate without a paper is known since today, and none is earlier than the instruction', () => {
    const [entry] = carriedOut(given(), reporting('2026-03-01'), TODAY, delegateOf('XA'));
    expect([entry?.occurred, entry?.known]).toEqual([onDay('2026-03-01'), onDay(TODAY)]);
    expect(code(given(), reporting('2026-03-01', { known: '2026-03-02' }), delegateOf('XA'))).toBe('PAPER_NEEDED');
    expect(code(given(), reporting('2026-02-04'))).toBe('BEFORE_SUBJECT');
    expect(code(given(), reporting('2026-03-11'))).toBe('DATE_IN_FUTURE');
  });

  it('does not discharge; after the discharge there is none', () => {
    const story = given();
    carriedOut(story, reporting('2026-03-01'), TODAY);
    expect(standing(story, TODAY).state).toBe('reported');
    discharged(story, '2026-03-05');
    accepts(story, reporting('2026-03-05'));
    expect(code(story, reporting('2026-03-06'))).toBe('INSTRUCTION_DISCHARGED');
  });
});

describe('a discharge', () => {
  const discharge: DischargeInstruction = {
    ...{ command: 'dischargeInstruction', dossier: 'dossier', instructionId: 'instruction', reason: 'исполнено' },
    ...{ occurred: '2026-03-01', known: null, source: SOURCE },
  };

  it('gives its reason, is for the secretariat, and comes once', () => {
    const story = given();
    expect(code(story, { ...discharge, reason: ' ' })).toBe('EMPTY_TEXT');
    expect(code(story, discharge, delegateOf('XA'))).toBe('NOT_ALLOWED');
    carriedOut(story, discharge, TODAY);
    expect(standing(story, '2026-02-28').state).toBe('running');
    expect(standing(story, '2026-03-01')).toMatchObject({ state: 'discharged', since: onDay('2026-03-01') });
    expect(code(story, discharge, SECRETARIAT)).toBe('INSTRUCTION_DISCHARGED');
  });
});

describe('a condition in words', () => {
  const met: RecordConditionMet = {
    ...{ command: 'recordConditionMet', dossier: 'dossier', instructionId: 'instruction' },
    ...{ occurred: '2026-03-01', known: null, source: SOURCE },
  };
  const condition = { wording: { ru: 'при наличии средств', en: 'funds permitting' }, stepId: null };
  const waiting = (): Story => instructed(told(), '2026-02-05', { condition, period: 'month' });

  it('is met once; the instruction starts then, and its periods are counted from that day', () => {
    const story = waiting();
    expect(standing(story, '2026-03-01').state).toBe('cannotTell');
    carriedOut(story, met, TODAY);
    expect(standing(story, '2026-02-28').state).toBe('cannotTell');
    expect(standing(story, '2026-03-01')).toMatchObject({
      ...{ state: 'running', since: onDay('2026-03-01'), nextReportDue: '2026-04-01' },
    });
    expect(code(story, { ...met, occurred: '2026-03-02' })).toBe('CONDITION_MET_BEFORE');
  });

  it('is for the secretariat, and not before the instruction or after its discharge', () => {
    expect(code(waiting(), met, delegateOf('XA'))).toBe('NOT_ALLOWED');
    expect(code(waiting(), { ...met, occurred: '2026-02-04' })).toBe('BEFORE_SUBJECT');
    const over = discharged(waiting(), '2026-02-20');
    expect(code(over, met)).toBe('INSTRUCTION_DISCHARGED');
    accepts(over, { ...met, occurred: '2026-02-19' });
  });

  it('is what an instruction without one, or with one that names a step, does not have', () => {
    expect(code(given(), met)).toBe('WITHOUT_CONDITION');
    const bySign = instructed(told(), '2026-02-05', { condition: { ...condition, stepId: 'sign' } });
    expect(code(bySign, met)).toBe('STARTS_WITH_STEP');
  });
});

describe('a measure', () => {
  const add: AddMeasure = {
    ...{ command: 'addMeasure', dossier: 'dossier', documentId: 'draft', number: '2.1', executorIds: ['board'] },
    ...{ title: { ru: 'Обмен реестрами', en: 'Exchange of registers' }, term: '2026-12' },
    ...{ occurred: '2026-03-01', known: null, source: SOURCE },
  };
  const progress: RecordMeasureProgress = {
    ...{ command: 'recordMeasureProgress', dossier: 'dossier', measureId: 'measure', partyId: 'XA' },
    ...{ measureState: 'underWay', text: null, occurred: TODAY, known: null, source: null },
  };

  it('has a number of its own in a document of the dossier', () => {
    const story = told();
    carriedOut(story, add, TODAY);
    expect(code(story, add)).toBe('REPEATED_MEASURE');
    expect(code(story, { ...add, number: '2.2', documentId: 'letter' })).toBe('UNKNOWN_DOCUMENT');
    expect(code(story, { ...add, number: '2.2' }, delegateOf('XA'))).toBe('NOT_ALLOWED');
  });

  it('is told of by a delegate for its own state, when that is charged', () => {
    const story = measured(told(), '2026-02-05', { executorIds: ['board', 'XC'] });
    accepts(story, progress, delegateOf('XA'));
    accepts(story, { ...progress, partyId: 'XC' }, delegateOf('XC'));
    expect(code(story, progress, delegateOf('XB'))).toBe('NOT_ALLOWED');
    expect(code(measured(told(), '2026-02-05', { executorIds: ['XB'] }), progress)).toBe('NOT_CHARGED');
    expect(code(story, { ...progress, measureId: 'x' })).toBe('UNKNOWN_MEASURE');
  });

  it('is told of once as far as a party had come on a day, whenever that became known', () => {
    const story = measured(told(), '2026-02-05', { executorIds: ['XA', 'XB'] });
    const done: RecordMeasureProgress = { ...progress, measureState: 'done', occurred: '2026-02', source: SOURCE };
    carriedOut(story, done, TODAY);
    expect(code(story, { ...done, known: '2026-03-05' })).toBe('ALREADY_RECORDED');
    expect(refusalMessage(refusalOf(story, done, TODAY)).ru).toBe(
      'Это уже внесено: мероприятие (2.1), Авалия: выполнено, февраль 2026. Вносить второй раз не нужно; ошибку исправляет запись об исправлении.',
    );
    for (const other of [
      { partyId: 'XB' },
      { occurred: '2026-02-28' },
      { measureState: 'underWay' },
      { text: 'В срок' },
    ] as const)
      accepts(story, { ...done, ...other });
  });
});

it('in whatever order a decision is drafted, taken and acted upon, nobody is instructed by a draft, and by an act once', () => {
  const what = fc.array(fc.constantFrom('draft', 'take', 'give'), { maxLength: 8 });
  fc.assert(
    fc.property(what, (steps) => {
      const story = told();
      for (const [index, step] of steps.entries()) {
        const day = `2026-02-0${index + 1}`;
        const answer = step === 'give' ? decided(story, giving(day), TODAY) : undefined;
        if (answer?.kind === 'accepted') story.decided(answer.entries);
        if (step !== 'give') decision(story, day, step === 'take' ? 'taken' : 'drafted');
        const state = story.records().decision.get('decision')?.decisionState;
        const given = instructionsOf(story.records(), 'dossier', TODAY);
        if (state !== 'taken') expect(given).toEqual([]);
        expect(given.length).toBeLessThanOrEqual(1);
        if (step === 'give' && state === 'taken') expect(given).toHaveLength(1);
      }
    }),
  );
});

it('every refusal of this noun has been met above', () => {
  expect([...INSTRUCTION_REFUSALS].filter((each) => !seen.has(each))).toEqual([]);
});
