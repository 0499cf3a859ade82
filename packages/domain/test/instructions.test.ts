import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  instructionsOf,
  instructionsOverall,
  type LocalDate,
  lateOverall,
  OUTCOMES,
  onDay,
  PERIODS,
  stepStatuses,
} from '../src/index.ts';
import { decision, discharged, instructed, tell as note, reported, standing } from './instructing.ts';
import { name, Story } from './story.ts';

const told = (): Story =>
  Story.commonwealth(3).step('council').step('sign', { stepType: 'signature' }).dossier('2026-01-10');
const afterSignature = { wording: { ru: 'после подписания', en: 'after signature' }, stepId: 'sign' };

describe('an instruction', () => {
  it('runs from the day on which it was given, says who is charged and to whom it is reported', () => {
    const { state, since, executors, coExecutors, reportTo, reason } = standing(
      instructed(told(), '2026-02-01', { coExecutorIds: ['XB', 'group'] }),
      '2026-02-05',
    );
    expect([state, since?.edtf]).toEqual(['running', '2026-02-01']);
    expect([executors, coExecutors, reportTo].map((each) => each.map(({ record }) => record.id))).toEqual([
      ['XA'],
      ['XB', 'group'],
      ['group'],
    ]);
    expect(reason).toEqual({
      ru: 'Исполняется с: 1 февраля 2026. Срок не указан.',
      en: 'Under way since: 1 February 2026. No term is given.',
    });
  });

  it('is late from the day after its term until it is reported', () => {
    const story = instructed(told(), '2026-02-01', { term: onDay('2026-02-20') });
    expect(standing(story, '2026-02-20')).toMatchObject({ state: 'running', nextReportDue: '2026-02-20' });
    const late = standing(story, '2026-02-21');
    expect(late).toMatchObject({ state: 'late', daysLate: 1, since: onDay('2026-02-21') });
    expect(late.reason.ru).toBe('Срок прошёл: 20 февраля 2026; с контроля не снято. Просрочено: 1 день.');
    reported(story, '2026-02-25');
    expect(standing(story, '2026-02-25')).toMatchObject({ state: 'reported', daysLate: null, nextReportDue: null });
    expect(standing(story, '2026-02-24')).toMatchObject({ state: 'late', daysLate: 4 });
    discharged(story, '2026-02-26');
    expect(standing(story, '2026-02-27')).toMatchObject({ state: 'discharged', daysLate: null, nextReportDue: null });
    expect(standing(story, '2026-02-27').reason.en).toBe('Discharged (26 February 2026): исполнено.');
  });

  it('that was reported in time stays reported when its term has passed, and is not discharged by it', () => {
    const story = instructed(told(), '2026-02-01', { term: onDay('2026-02-20') });
    reported(story, '2026-02-18');
    expect(standing(story, '2026-06-01')).toMatchObject({
      ...{ state: 'reported', since: onDay('2026-02-18'), daysLate: null, nextReportDue: null, yetToReport: [] },
      reason: { ru: 'Последний доклад: 18 февраля 2026; с контроля не снято. Срок прошёл: 20 февраля 2026.' },
    });
    expect(lateOverall(story.recordsOf('2026-06-01'), '2026-06-01').items.map(({ kind }) => kind)).not.toContain(
      'instruction',
    );
  });

  it('makes late only who has not reported', () => {
    const given = { executorIds: ['XA', 'XB'], term: onDay('2026-02-20') };
    const story = reported(instructed(told(), '2026-02-01', given), '2026-02-18');
    const late = standing(story, '2026-02-25');
    expect(late.reason.ru).toBe(
      'Срок прошёл: 20 февраля 2026; с контроля не снято. Просрочено: 5 дней. Последний доклад: 18 февраля 2026. Доклада ещё нет: Борея.',
    );
    const items = lateOverall(story.recordsOf('2026-02-25'), '2026-02-25').items;
    const own = items.filter(({ kind }) => kind === 'instruction');
    expect(own.map(({ parties }) => parties.map(({ record }) => record.id))).toEqual([['XB']]);
  });

  it('of a period until a term is to be reported for the last time by that term, and for no period after it', () => {
    const story = instructed(told(), '2026-01-31', { period: 'month', term: onDay('2026-04-15') });
    for (const day of ['2026-02-10', '2026-03-10']) reported(story, day);
    expect(standing(story, '2026-03-20')).toMatchObject({ state: 'reported', nextReportDue: '2026-04-15' });
    expect(standing(story, '2026-04-15').reason.en).toContain('The next report is due by 15 April 2026.');
    const late = standing(story, '2026-04-20');
    expect(late).toMatchObject({ state: 'late', daysLate: 5, nextReportDue: '2026-04-15' });
    expect(late.yetToReport.map(({ record }) => record.id)).toEqual(['XA']);
    reported(story, '2026-04-25');
    const after = standing(story, '2026-09-01');
    expect(after).toMatchObject({ state: 'reported', nextReportDue: null });
    expect(after.reason.en).toBe(
      'Last report: 25 April 2026; not discharged. The term has passed: 15 April 2026. To be reported: monthly.',
    );
  });

  it('of a period and a term is late first by the period; where both end on one day, by the term', () => {
    const months = instructed(told(), '2026-01-31', { period: 'month', term: onDay('2026-04-15') });
    expect(standing(months, '2026-05-01')).toMatchObject({ state: 'late', since: onDay('2026-03-01') });
    expect(standing(months, '2026-03-01').reason.en).toContain('28 February 2026');
    expect(standing(months, '2026-02-10').nextReportDue).toBe('2026-02-28');
    const one = instructed(told(), '2026-01-31', { period: 'month', term: onDay('2026-02-28') });
    const term = instructed(told(), '2026-01-31', { term: onDay('2026-02-28') });
    const by = (story: Story) => standing(story, '2026-03-02').reason.en.split(':')[0];
    expect([by(one), standing(one, '2026-03-02').daysLate]).toEqual([by(term), 2]);
  });

  it('is reported by anybody where the source names nobody who has to do it', () => {
    const story = instructed(told(), '2026-02-01', { executorIds: [], term: onDay('2026-02-20') });
    expect(standing(story, '2026-02-22')).toMatchObject({ state: 'late', daysLate: 2, yetToReport: [] });
    expect(standing(reported(story, '2026-02-23', 'instruction', ['XC']), '2026-02-23').state).toBe('reported');
  });

  it('tells its reports in the order in which they were given, whenever they were recorded', () => {
    const story = instructed(told(), '2026-02-01');
    for (const day of ['2026-03', '2026-02-10', '2026-03-05']) reported(story, day);
    const { reports, reason } = standing(story, '2026-04-01');
    expect(reports.map(({ occurred }) => occurred.edtf)).toEqual(['2026-02-10', '2026-03-05', '2026-03']);
    expect(reason.en).toContain('Last report: March 2026');
  });

  it('of a month is late only when the whole month has passed; of a term that was inferred nobody can tell', () => {
    const month = instructed(told(), '2026-02-01', { term: { edtf: '2026-03', inferred: false } });
    expect(standing(month, '2026-03-31').state).toBe('running');
    expect(standing(month, '2026-04-02')).toMatchObject({ state: 'late', daysLate: 2 });
    const inferred = instructed(told(), '2026-02-01', { term: { edtf: '2026-03-01', inferred: true } });
    expect(standing(inferred, '2026-03-01').state).toBe('running');
    expect(standing(inferred, '2026-03-02')).toMatchObject({ state: 'cannotTell', daysLate: null });
  });

  it('without a last day of its term is never late', () => {
    const open = instructed(told(), '2026-02-01', { term: { edtf: '2026-03-01/..', inferred: false } });
    expect(standing(open, '2030-01-01')).toMatchObject({ state: 'running', nextReportDue: null });
  });

  it('of a period is due at the end of each, counted from its day; a report makes the next one due', () => {
    const story = instructed(told(), '2026-01-31', { period: 'month' });
    expect(standing(story, '2026-02-28')).toMatchObject({ state: 'running', nextReportDue: '2026-02-28' });
    expect(standing(story, '2026-03-02')).toMatchObject({ state: 'late', daysLate: 2, nextReportDue: '2026-03-31' });
    reported(story, '2026-03-01');
    reported(story, '2026-03-20');
    expect(standing(story, '2026-03-20')).toMatchObject({ state: 'reported', nextReportDue: '2026-04-30' });
    expect(standing(story, '2026-04-30')).toMatchObject({ state: 'reported', nextReportDue: '2026-04-30' });
    expect(standing(story, '2026-05-01')).toMatchObject({ state: 'late', daysLate: 1, since: onDay('2026-05-01') });
  });

  it('of a period that was reported on late still needs its report for the period in which that came', () => {
    const story = instructed(told(), '2026-01-31', { period: 'month' });
    reported(story, '2026-03-03');
    expect(standing(story, '2026-03-03')).toMatchObject({ state: 'reported', nextReportDue: '2026-03-31' });
    expect(standing(story, '2026-04-02')).toMatchObject({ state: 'late', daysLate: 2, nextReportDue: '2026-04-30' });
    reported(story, '2026-06-02');
    expect(standing(story, '2026-06-02')).toMatchObject({ state: 'reported', nextReportDue: '2026-06-30' });
    reported(story, '2026-06-05');
    expect(standing(story, '2026-06-05')).toMatchObject({ state: 'reported', nextReportDue: '2026-07-31' });
  });

  it('of a period for which the report of the one before never came is reported by the one that comes towards its end', () => {
    const story = reported(instructed(told(), '2026-01-31', { period: 'month' }), '2026-03-25');
    expect(standing(story, '2026-03-25')).toMatchObject({ state: 'reported', nextReportDue: '2026-04-30' });
  });

  it('is reported once each who has to do it has reported, and not by who is not charged or only helps', () => {
    const story = instructed(told(), '2026-02-01', { executorIds: ['XA', 'XB'], coExecutorIds: ['XC'] });
    for (const [day, by] of [
      ['2026-02-03', 'XC'],
      ['2026-02-04', 'group'],
      ['2026-02-05', 'XA'],
    ] as const)
      reported(story, day, 'instruction', [by]);
    const waiting = standing(story, '2026-02-05');
    expect(waiting).toMatchObject({ state: 'running', since: onDay('2026-02-01') });
    expect(waiting.yetToReport.map(({ record }) => record.id)).toEqual(['XB']);
    expect(waiting.reason.ru).toBe(
      'Последний доклад: 5 февраля 2026; с контроля не снято. Доклада ещё нет: Борея. Срок не указан.',
    );
    expect(standing(story, '2026-02-04').yetToReport.map(({ record }) => record.id)).toEqual(['XA', 'XB']);
    reported(story, '2026-02-06', 'instruction', ['XB']);
    expect(standing(story, '2026-02-06')).toMatchObject({ state: 'reported', yetToReport: [] });
  });

  it('of a period is late by each who has to do it: the report of another makes nothing later', () => {
    const story = instructed(told(), '2026-01-31', { executorIds: ['XA', 'XB'], period: 'month' });
    for (const by of ['XA', 'XC']) reported(story, '2026-02-20', 'instruction', [by]);
    expect(standing(story, '2026-02-20').nextReportDue).toBe('2026-02-28');
    const late = standing(story, '2026-03-01');
    expect(late).toMatchObject({ state: 'late', daysLate: 1 });
    expect(late.yetToReport.map(({ record }) => record.id)).toEqual(['XB']);
    expect(late.reason.en).toContain('Yet to report for this period: Borea.');
    expect(standing(story, '2026-04-01').yetToReport.map(({ record }) => record.id)).toEqual(['XA', 'XB']);
    reported(story, '2026-02-25', 'instruction', ['XB']);
    expect(standing(story, '2026-03-01')).toMatchObject({ state: 'reported', nextReportDue: '2026-03-31' });
  });

  it('of a period is late for each since its own period: who reported on the first is not late since then', () => {
    const story = instructed(told(), '2026-01-31', { executorIds: ['XA', 'XB', 'XC'], period: 'month' });
    reported(story, '2026-02-20');
    reported(story, '2026-03-25', 'instruction', ['XC']);
    const late = (day: LocalDate): unknown =>
      lateOverall(story.recordsOf(day), day).items.map(({ parties, due, daysLate }) => [
        ...parties.map(({ record }) => record.id),
        ...[due, daysLate],
      ]);
    expect(late('2026-04-05')).toEqual([
      ['XB', '2026-02-28', 36],
      ['XA', '2026-03-31', 5],
    ]);
    expect(standing(story, '2026-04-05').reason).toMatchObject({
      ru: expect.stringContaining(
        'Доклада нет: Борея (за февраль 2026 г., ожидался не позднее 28 февраля 2026), Авалия (за март 2026 г., не позднее 31 марта 2026).',
      ),
      en: expect.stringContaining(
        'Yet to report: Borea (for February 2026, due by 28 February 2026), Avalia (for March 2026, by 31 March 2026).',
      ),
    });
  });

  it('of a body is reported by any of its full members', () => {
    const story = instructed(told(), '2026-02-01', { executorIds: ['group'] });
    reported(story, '2026-02-03', 'instruction', ['XC']);
    expect(standing(story, '2026-02-03')).toMatchObject({ state: 'reported', yetToReport: [] });
  });

  it('of a period whose day is not known exactly: nobody can tell whether a report is due', () => {
    const story = instructed(told(), '2026-01', { period: 'quarter' });
    expect(standing(story, '2027-01-01')).toMatchObject({ state: 'cannotTell', nextReportDue: null, daysLate: null });
  });

  it('as needed is never late', () => {
    const story = instructed(told(), '2026-02-01', { asNeeded: true });
    expect(standing(story, '2030-01-01')).toMatchObject({ state: 'running', nextReportDue: null });
    expect(standing(story, '2030-01-01').reason.ru).toContain('по мере необходимости');
  });

  it('waits until the step that its condition names is done, and its term does not run until then', () => {
    const story = instructed(told(), '2026-02-01', { condition: afterSignature, term: onDay('2026-02-10') });
    const waiting = standing(story, '2026-02-20');
    expect(waiting).toMatchObject({ state: 'waiting', since: onDay('2026-02-01'), nextReportDue: null });
    expect(waiting.reason.ru).toMatch(/^Условие: после подписания\. Этап «Этап sign»: не пройден\./);
    expect(waiting.reason.en).not.toMatch(/[а-яё]/i);
  });

  it('whose term had passed before its condition came about is late by no day: nobody can tell by when it has to be done', () => {
    const story = instructed(told(), '2026-02-01', { condition: afterSignature, term: onDay('2026-02-10') });
    story.happened('2026-02-15', 'council', 'approved').happened('2026-03-01', 'sign', 'signed');
    const started = standing(story, '2026-03-02');
    expect(started).toMatchObject({ state: 'cannotTell', since: onDay('2026-03-01'), daysLate: null });
    expect(started.reason.en).toBe(
      'It had not started when the term passed: nobody can tell by when it has to be done. The term has passed: 10 February 2026.',
    );
    expect(lateOverall(story.recordsOf('2026-03-02'), '2026-03-02').items).toEqual([]);
    expect(standing(reported(story, '2026-03-05'), '2026-03-06').state).toBe('reported');
  });

  it('starts with the step, and counts its periods from then', () => {
    const story = instructed(told(), '2026-02-01', { condition: afterSignature, period: 'quarter' });
    story.happened('2026-02-15', 'council', 'approved').happened('2026-03-01', 'sign', 'signed');
    expect(standing(story, '2026-02-28').state).toBe('waiting');
    expect(standing(story, '2026-03-01')).toMatchObject({
      ...{ state: 'running', since: onDay('2026-03-01'), nextReportDue: '2026-06-01' },
    });
  });

  it('starts with the last of its documents to pass the step, and not before it was given', () => {
    const two = (): Story => Story.commonwealth(2).step('council').dossier('2026-01-10', ['draft', 'annex']);
    const condition = { wording: { ru: 'после утверждения', en: 'after approval' }, stepId: 'council' };
    const story = instructed(two(), '2026-01-15', { condition });
    story.happened('2026-02-01', 'council', { annex: 'approved' });
    expect(standing(story, '2026-02-02').state).toBe('waiting');
    story.happened('2026-02-10', 'council', { draft: 'approved' });
    expect(standing(story, '2026-02-12').since?.edtf).toBe('2026-02-10');
    const before = two().happened('2026-01-12', 'council', { annex: 'approved', draft: 'approved' });
    expect(standing(instructed(before, '2026-01-15', { condition }), '2026-02-12').since?.edtf).toBe('2026-01-15');
  });

  it('is reported only by what was said since it started, or may have been', () => {
    const story = instructed(told(), '2026-01-15', { condition: { ...afterSignature, stepId: 'council' } });
    reported(story, '2026-01-20').happened('2026-02-10', 'council', 'approved');
    expect(standing(story, '2026-02-28').state).toBe('running');
    expect(standing(reported(story, '2026-02'), '2026-02-28').state).toBe('reported');
    const onTheDay = instructed(told(), '2026-01-15', { condition: { ...afterSignature, stepId: 'council' } });
    onTheDay.happened('2026-02-10', 'council', 'approved');
    expect(standing(reported(onTheDay, '2026-02-10'), '2026-02-10').state).toBe('reported');
  });

  it('under a condition whose step is not on the route: nobody can tell', () => {
    const story = instructed(told(), '2026-01-15', { condition: { ...afterSignature, stepId: 'elsewhere' } });
    const { state, reason } = standing(story, '2026-02-01');
    expect(state).toBe('cannotTell');
    expect(
      [reason.ru, reason.en].map((text) => text.includes('после подписания') || text.includes('after signature')),
    ).toEqual([true, true]);
  });

  it('under a condition in words only: nobody can tell whether it has started', () => {
    const condition = { wording: { ru: 'при наличии средств', en: 'if there are means' }, stepId: null };
    const story = instructed(told(), '2026-02-01', { condition, term: onDay('2026-02-10') });
    expect(standing(story, '2026-03-01')).toMatchObject({ state: 'cannotTell', daysLate: null });
  });

  it('under a condition whose step has an outcome that is not stated: nobody can tell either', () => {
    const story = instructed(told(), '2026-02-01', { condition: { ...afterSignature, stepId: 'council' } });
    story.happened('2026-02-15', 'council', 'notStated');
    expect(standing(story, '2026-02-16').state).toBe('cannotTell');
  });

  it('by a draft of a decision is none: nothing is decided by it', () => {
    const story = told().meeting('2026-01-15', 'meeting', '2026-02-01');
    instructed(decision(story, '2026-01-20', 'drafted'), '2026-01-21', { decisionId: 'decision', actId: 'act' });
    expect(instructionsOf(story.recordsOf('2026-01-22'), 'dossier', '2026-01-22')).toEqual([]);
    decision(story, '2026-02-01', 'taken');
    expect(instructionsOf(story.recordsOf('2026-02-02'), 'dossier', '2026-02-02')).toHaveLength(1);
  });
});

describe('over all dossiers', () => {
  const story = told();
  instructed(story, '2026-02-01', { instructionId: 'late', term: onDay('2026-02-20') });
  instructed(story, '2026-02-01', { instructionId: 'later', term: onDay('2026-02-10'), executorIds: ['XB'] });
  instructed(story, '2026-02-01', { instructionId: 'due', term: onDay('2026-04-01'), coExecutorIds: ['XB'] });
  instructed(story, '2026-02-01', { instructionId: 'open' });
  discharged(instructed(story, '2026-02-01', { instructionId: 'done' }), '2026-02-02', 'исполнено', 'done');
  const ids = (filter: Parameters<typeof instructionsOverall>[2]): readonly string[] =>
    instructionsOverall(story.records(), '2026-03-01', filter).map(({ instruction }) => instruction.id);

  it('the most overdue comes first, then what is due next; what was discharged is in no list of what is to be done', () => {
    expect(ids({})).toEqual(['later', 'late', 'due', 'open']);
  });

  it('those that a filter wants', () => {
    expect(ids({ state: 'discharged' })).toEqual(['done']);
    expect(ids({ late: true })).toEqual(['later', 'late']);
    expect(ids({ late: false })).toEqual(['due', 'open']);
    expect(ids({ partyId: 'XB' })).toEqual(['later', 'due']);
    expect(ids({ memberStateId: 'XB', late: true })).toEqual(['later']);
    expect(ids({ state: 'any' })).toEqual(['later', 'late', 'due', 'open', 'done']);
  });

  it('a state has to do also what an administration of it has, and not what that of another has', () => {
    const administered = told();
    for (const [administrationId, memberStateId] of [
      ['a', 'XA'],
      ['b', 'XA'],
      ['c', 'XB'],
    ] as const)
      note(
        administered,
        'administrationRegistered',
        '2020-01-02',
        { administrationId, memberStateId, slug: administrationId, names: name('АС', 'АС', 'CA') },
        [memberStateId, 'state'],
      );
    for (const id of ['a', 'b', 'c']) instructed(administered, '2026-02-01', { instructionId: id, executorIds: [id] });
    const own = instructionsOverall(administered.records(), '2026-03-01', { memberStateId: 'XA' });
    expect(own.map(({ instruction }) => instruction.id)).toEqual(['a', 'b']);
  });

  it('of what has no day comes what runs, then what was reported, then what waits; of those what was given first, then by dossier', () => {
    const many = told();
    note(
      many,
      'dossierOpened',
      '2026-01-10',
      { dossierId: 'a', slug: 'a', title: { ru: 'А', en: 'A' }, routeId: 'route', synthetic: true },
      ['a', 'dossier'],
    );
    const waiting = { condition: afterSignature };
    instructed(many, '2026-01-11', { instructionId: 'waits', ...waiting });
    instructed(many, '2026-01-12', { instructionId: 'reported' });
    reported(many, '2026-01-13', 'reported');
    instructed(many, '2026-01-15', { instructionId: 'runs, of the dossier' });
    instructed(many, '2026-01-15', { instructionId: 'runs, of a', dossierId: 'a' });
    instructed(many, '2026-01-14', { instructionId: 'runs since before' });
    instructed(many, '2026-01', { instructionId: 'runs since that month' });
    instructed(many, '2026-01-14', { instructionId: 'unseen', dossierId: 'nowhere' });
    const overall = instructionsOverall(many.records(), '2026-03-01');
    expect(overall.map(({ instruction }) => instruction.id)).toEqual([
      ...['runs since before', 'runs, of a', 'runs, of the dossier', 'runs since that month', 'reported', 'waits'],
    ]);
  });
});

const START = '2026-01-11';
const day = fc.nat({ max: 800 }).map((days) => addDays(START, days));
const STEPS = ['council', 'sign'] as const;
const plot = fc.record({
  given: day,
  term: fc.option(day),
  period: fc.option(fc.constantFrom(...PERIODS)),
  asNeeded: fc.boolean(),
  stepId: fc.option(fc.constantFrom(...STEPS)),
  reports: fc.array(day, { maxLength: 6 }),
  happened: fc.array(fc.tuple(day, fc.constantFrom(...STEPS), fc.constantFrom(...OUTCOMES)), { maxLength: 6 }),
  discharged: fc.option(day),
});
type Plot = typeof plot extends fc.Arbitrary<infer P> ? P : never;

/** Tells the plot in the order of its days; nothing comes before the instruction. */
function tell({ given, term, period, asNeeded, stepId, reports, happened, ...end }: Plot): Story {
  const story = instructed(told(), given, {
    ...{ term: term === null ? null : onDay(term), period, asNeeded },
    condition: stepId === null ? null : { ...afterSignature, stepId },
  });
  const since = (when: LocalDate): LocalDate => (when < given ? given : when);
  for (const when of reports) reported(story, since(when));
  for (const [when, step, outcome] of happened) story.happened(when, step, outcome);
  if (end.discharged !== null) discharged(story, since(end.discharged));
  return story;
}

describe('for every instruction and every day', () => {
  const check = (property: (story: Story, on: LocalDate, given: Plot) => void): void =>
    fc.assert(
      fc.property(plot, day, (given, on) => {
        if (on >= given.given) property(tell(given), on, given);
      }),
    );

  it('it is never late without a term or a period, nor as needed; and late exactly when days late are counted', () =>
    check((story, on, { term, period, asNeeded }) => {
      const { state, daysLate } = standing(story, on);
      if (asNeeded || (term === null && period === null)) expect(state).not.toBe('late');
      expect(state === 'late').toBe(daysLate !== null);
      expect(daysLate ?? 1).toBeGreaterThan(0);
    }));

  it('a report does not discharge, and what is discharged stays so', () =>
    check((story, on, given) => {
      const isDischarged = given.discharged !== null && [given.discharged, given.given].every((each) => each <= on);
      expect(standing(story, on).state === 'discharged').toBe(isDischarged);
    }));

  it('its condition is fulfilled exactly when the step is done; nobody can tell only where the term had passed by then', () =>
    check((story, on, { stepId, term }) => {
      const { state, since } = standing(story, on);
      if (stepId === null || state === 'discharged') return;
      const step = stepStatuses(story.recordsOf(on), 'dossier', on).find((each) => each.step.id === stepId);
      const startedTooLate = step?.state === 'done' && term !== null && term < (since?.edtf ?? '');
      if (state === 'cannotTell' && startedTooLate) return;
      expect(state !== 'waiting' && state !== 'cannotTell').toBe(step?.state === 'done');
    }));

  it('nobody is late who reported today; the next report is due later', () =>
    check((story, on, { term, period, stepId }) => {
      if (period === null || stepId !== null) return;
      const { state, nextReportDue } = standing(reported(story, on), on);
      expect(state).not.toBe('late');
      if (nextReportDue !== null && term === null) expect(nextReportDue > on).toBe(true);
    }));

  it('between two days without an entry it changes only by becoming late', () =>
    check((story, on) => {
      const next = addDays(on, 1);
      if (story.entries.some(({ known }) => known.edtf === next)) return;
      const [today, tomorrow] = [standing(story, on).state, standing(story, next).state];
      if (today !== tomorrow) expect(tomorrow).toBe('late');
    }));

  it('has a reason in both languages', () =>
    check((story, on) => {
      const { reason, state } = standing(story, on);
      expect(reason.ru).toMatch(/[а-я]/);
      if (state !== 'discharged') expect(reason.en).not.toMatch(/[а-яё]/i);
    }));
});
