import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysOf, entriesAsOf, fold, historyOf, type LocalDate } from '../src/index.ts';
import { STATES, Story } from './story.ts';

const FIRST: LocalDate = '2026-01-20';
const code = fc.constantFrom(...STATES.slice(0, 5).map(([each]) => each));
const stand = fc.constantFrom('agreed' as const, 'objected' as const, 'reserved' as const);
const said = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), code, stand), { maxLength: 25 });

function told(positions: readonly (readonly [number, string, 'agreed' | 'objected' | 'reserved'])[]): Story {
  const story = Story.commonwealth(5).step('council').dossier('2026-01-10');
  for (const [offset, state, each] of positions) story.said(addDays(FIRST, offset), state, each, 'council');
  return story;
}

describe('a history that is read day by day', () => {
  it('has on every day the records that are folded from what was known by then, from whichever side it is come upon', () => {
    fc.assert(
      fc.property(
        said,
        fc.array(fc.integer({ min: -15, max: 45 }), { minLength: 1, maxLength: 30 }),
        (positions, visits) => {
          const { entries } = told(positions);
          const days = daysOf(entries);
          for (const day of visits.map((offset) => addDays(FIRST, offset))) {
            const { document, ...records } = fold(entriesAsOf(entries, day));
            const { document: documents, ...read } = days.recordsOn(day);
            expect(read).toEqual(records);
            expect([...documents.keys()]).toEqual(expect.arrayContaining([...document.keys()]));
            expect(days.entriesOn(day)).toEqual(entriesAsOf(entries, day));
          }
        },
      ),
    );
  });

  it('shares what did not change with the day before', () => {
    const days = daysOf(
      told([
        [0, 'XA', 'agreed'],
        [1, 'XB', 'agreed'],
      ]).entries,
    );
    const [before, after] = [days.recordsOn(FIRST), days.recordsOn(addDays(FIRST, 1))];
    expect(after.body).toBe(before.body);
    expect(after.position).not.toBe(before.position);
    expect(days.recordsOn(addDays(FIRST, 9))).toBe(after);
  });

  it('takes a correction into account from the day on which it counts', () => {
    const story = told([[0, 'XA', 'objected']]);
    story.corrected('factRevised', '2026-02-20', {
      corrects: story.last.id,
      reason: 'снято',
      replacement: { occurred: story.last.occurred, payload: { ...story.last.payload, stand: 'agreed' } },
    });
    const days = daysOf(story.entries);
    const standOn = (day: LocalDate) => [...days.recordsOn(day).position.values()].map((each) => each.stand);
    expect([standOn('2026-02-19'), standOn('2026-02-20')]).toEqual([['objected'], ['agreed']]);
  });
});

describe('the history of one dossier', () => {
  it('leaves out what is only about another, and counts each stream anew', () => {
    const { entries } = told([
      [0, 'XA', 'agreed'],
      [1, 'XB', 'agreed'],
    ]);
    const own = entries.find(({ kind }) => kind === 'dossierOpened')?.streamId ?? '';
    const hidden = entries.filter(
      (entry) =>
        entry !== entries.findLast(({ streamId }) => streamId === own) &&
        entry !== entries.find(({ kind }) => kind === 'positionExpressed'),
    );
    const other = hidden.map((entry) => ({ ...entry, streamId: entry.streamId === own ? 'other' : entry.streamId }));
    expect(
      historyOf(other, 'other')
        .filter(({ streamId }) => streamId === 'other')
        .map(({ streamVersion }) => streamVersion),
    ).toEqual(hidden.filter(({ streamId }) => streamId === own).map((_, index) => index + 1));
    expect(historyOf([...entries, ...other], own).some(({ streamId }) => streamId === 'other')).toBe(false);
  });
});
