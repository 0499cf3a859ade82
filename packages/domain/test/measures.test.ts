import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, MEASURE_STATES, type MeasureStatus, measuresOf, measuresOverall, onDay } from '../src/index.ts';
import { measured, progressed } from './instructing.ts';
import { Story } from './story.ts';

const told = (): Story => Story.commonwealth(3).step('council').dossier('2026-01-10', ['draft', 'plan']);

function standing(story: Story, day: string): MeasureStatus {
  const [measure] = measuresOf(story.recordsOf(day), 'dossier', day);
  if (!measure) throw new Error(`There is no measure on ${day}.`);
  return measure;
}

const states = ({ lines }: MeasureStatus) =>
  lines.map(({ party, latest }) => [party.record.id, latest?.measureState ?? null]);

describe('a measure of a plan', () => {
  it('says of each executor what it said last; of who has said nothing, that it is not known', () => {
    const story = measured(told(), '2026-02-01');
    progressed(progressed(story, '2026-02-10', 'XA', 'underWay'), '2026-03-01', 'XA', 'done');
    expect(states(standing(story, '2026-02-05'))).toEqual([
      ['XA', null],
      ['XB', null],
    ]);
    expect(states(standing(story, '2026-02-10'))).toContainEqual(['XA', 'underWay']);
    const { counts, reason, done } = standing(story, '2026-03-01');
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { state: 'done', count: 1 },
      { state: null, count: 1 },
    ]);
    expect(reason).toEqual({
      ru: 'Выполнено: 1, не известно: 1 (всего 2). Срок не указан.',
      en: 'Done: 1, not known: 1 (2 in all). No term is given.',
    });
    expect(done).toBe(false);
  });

  it('says what was said last by its day, whenever it was recorded; of one day what was recorded last', () => {
    const story = measured(told(), '2026-02-01');
    for (const [day, state] of [
      ['2026-03', 'done'],
      ['2026-02-10', 'underWay'],
      ['2026-03-05', 'dropped'],
    ] as const)
      progressed(story, day, 'XA', state);
    expect(states(standing(story, '2026-04-01'))).toContainEqual(['XA', 'done']);
    progressed(progressed(story, '2026-04-01', 'XA', 'underWay'), '2026-04-01', 'XA', 'dropped');
    expect(states(standing(story, '2026-04-01'))).toContainEqual(['XA', 'dropped']);
  });

  it('is charged to those whom the reader sees, and names nobody else', () => {
    const records = measured(told(), '2026-02-01').records();
    const memberState = new Map([...records.memberState].filter(([id]) => id !== 'XA'));
    const [status] = measuresOf({ ...records, memberState }, 'dossier', '2026-03-01');
    expect(status?.executors.map(({ record }) => record.id)).toEqual(['XB']);
    expect(status && states(status)).toEqual([['XB', null]]);
  });

  it('is late once its term has passed, until everybody has done it or need not any more', () => {
    const story = measured(told(), '2026-02-01', { term: onDay('2026-02-20') });
    expect(standing(story, '2026-02-20').late).toBe(false);
    expect(standing(story, '2026-02-22')).toMatchObject({ late: true, daysLate: 2, done: false });
    progressed(progressed(story, '2026-02-23', 'XA', 'done'), '2026-02-24', 'XB', 'dropped');
    expect(standing(story, '2026-02-24')).toMatchObject({ late: false, daysLate: null, done: true });
    expect(standing(story, '2026-02-23').late).toBe(true);
  });

  it('that everybody has dropped is neither done nor late', () => {
    const story = measured(told(), '2026-02-01', { term: onDay('2026-02-20'), executorIds: ['XA'] });
    expect(standing(progressed(story, '2026-02-10', 'XA', 'dropped'), '2026-03-01')).toMatchObject({
      ...{ late: false, done: false },
    });
  });

  it('without executors, or with a term that was inferred, says so and charges nobody', () => {
    const nobody = standing(measured(told(), '2026-02-01', { executorIds: [] }), '2026-02-02');
    expect([nobody.lines, nobody.reason.ru]).toEqual([[], 'Исполнители не указаны. Срок не указан.']);
    const term = { edtf: '2026-02-20', inferred: true };
    expect(standing(measured(told(), '2026-02-01', { term }), '2026-03-01')).toMatchObject({ late: false });
  });

  it('counts a member of a body that is charged besides the body, of which itself nothing is known', () => {
    const story = progressed(measured(told(), '2026-02-01', { executorIds: ['group'] }), '2026-02-02', 'XC', 'done');
    expect(states(standing(story, '2026-02-02'))).toEqual([
      ['group', null],
      ['XC', 'done'],
    ]);
  });

  it('belongs to a document', () => {
    const story = measured(measured(told(), '2026-02-01'), '2026-02-01', { measureId: 'other', documentId: 'plan' });
    const ids = (documentId?: string) =>
      measuresOf(story.records(), 'dossier', '2026-02-02', documentId).map(({ measure }) => measure.id);
    expect([ids(), ids('plan'), ids('draft')]).toEqual([['measure', 'other'], ['other'], ['measure']]);
  });
});

describe('the measures of all plans', () => {
  const term = (day: string) => ({ term: onDay(day) });
  const ids = (records: ReturnType<Story['records']>) =>
    measuresOverall(records, '2026-03-01').map(({ measure }) => measure.id);

  it('come the most overdue first, then plan by plan in the order in which they were recorded', () => {
    const story = told();
    measured(story, '2026-01-15', { measureId: 'of the plan', documentId: 'plan' });
    measured(story, '2026-01-15', { measureId: 'second' });
    measured(story, '2026-01-15', { measureId: 'late', ...term('2026-02-20'), documentId: 'plan' });
    measured(story, '2026-01-15', { measureId: 'first' });
    measured(story, '2026-01-15', { measureId: 'later', ...term('2026-02-10') });
    expect(ids(story.records())).toEqual(['later', 'late', 'second', 'first', 'of the plan']);
  });

  it('are only those of dossiers and documents that the reader sees', () => {
    const records = measured(told(), '2026-01-15').records();
    expect(ids({ ...records, document: new Map() })).toEqual([]);
    expect(ids({ ...records, dossier: new Map() })).toEqual([]);
  });
});

it('for every measure and every day the counts sum to the number of parties, and it is not both done and late', () => {
  const day = fc.nat({ max: 100 }).map((days) => addDays('2026-02-01', days));
  const code = fc.constantFrom('XA', 'XB', 'XC', 'group');
  const said = fc.tuple(day, code, fc.constantFrom(...MEASURE_STATES));
  fc.assert(
    fc.property(fc.uniqueArray(code), fc.option(day), fc.array(said), day, (executorIds, term, progress, on) => {
      const story = measured(told(), '2026-02-01', { executorIds, term: term === null ? null : onDay(term) });
      for (const [when, party, state] of progress) progressed(story, when, party, state);
      const { lines, counts, late, done, daysLate } = standing(story, on);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
      const spoken = progress.filter(([when]) => when <= on).map(([, party]) => party);
      expect(new Set(lines.map(({ party }) => party.record.id))).toEqual(new Set([...executorIds, ...spoken]));
      for (const { party, latest } of lines) expect(latest !== null).toBe(spoken.includes(party.record.id as never));
      expect([late && done, late]).toEqual([false, daysLate !== null]);
      if (term === null) expect(late).toBe(false);
    }),
  );
});
