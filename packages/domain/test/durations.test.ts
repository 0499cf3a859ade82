import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durations, medianOf, passesOf } from '../src/index.ts';
import { Story } from './story.ts';

/** A draft that was prepared, sent back by the council, prepared again and approved. */
function returned(): Story {
  return Story.commonwealth(3, 'consensus')
    .step('prepare', { stepType: 'preparation' })
    .step('council')
    .dossier('2026-01-01')
    .happened('2026-01-11', 'prepare', 'prepared')
    .happened('2026-01-31', 'council', 'returned')
    .happened('2026-02-05', 'prepare', 'prepared')
    .happened('2026-02-25', 'council', 'approved');
}

describe('how long it takes', () => {
  it('is counted pass by pass, and a return costs what passing again takes', () => {
    const passes = passesOf(returned().records(), 'dossier');
    expect(passes.map(({ step, days, ended, isAgain }) => [step.key, days, ended, isAgain])).toEqual([
      ['prepare', 10, 'done', false],
      ['council', 20, 'returned', false],
      ['prepare', 5, 'done', true],
      ['council', 20, 'done', true],
    ]);
    expect(durations(returned().records(), ['dossier'], 'step')).toMatchObject([
      { key: 'route/council', passes: 2, known: 2, min: 20, median: 20, max: 20, returns: 1, daysAgain: 20 },
      { key: 'route/prepare', passes: 2, known: 2, min: 5, median: 7.5, max: 10, returns: 0, daysAgain: 5 },
    ]);
    expect(durations(returned().records(), ['dossier'], 'dossier')).toMatchObject([
      { total: 55, returns: 1, daysAgain: 25 },
    ]);
  });

  it('is not guessed where a day is only bounded or was inferred', () => {
    const story = Story.commonwealth(1, null)
      .step('prepare', { stepType: 'preparation' })
      .step('council')
      .dossier('2026-01-01')
      .happened('2026-01-11', 'prepare', 'prepared', { inferred: true })
      .happened('2026-02', 'council', 'approved');
    expect(durations(story.records(), ['dossier'], 'stepType')).toMatchObject([
      { key: 'approval', passes: 1, known: 0, median: null, total: 0 },
      { key: 'preparation', passes: 1, known: 0, median: null, total: 0 },
    ]);
  });

  it('has its median between the shortest and the longest, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const median = medianOf(sorted) as number;
        expect(median).toBeGreaterThanOrEqual(sorted[0] as number);
        expect(median).toBeLessThanOrEqual(sorted.at(-1) as number);
        expect(sorted.filter((each) => each < median).length).toBeLessThanOrEqual(sorted.length / 2);
        expect(sorted.filter((each) => each > median).length).toBeLessThanOrEqual(sorted.length / 2);
      }),
    );
    expect(medianOf([])).toBeNull();
  });
});
