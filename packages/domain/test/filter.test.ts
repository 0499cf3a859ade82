import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fits, isWanted } from '../src/index.ts';
import { Story } from './story.ts';

const TODAY = '2026-03-10';

/** Three states were asked; one objects, the term has passed. */
const story = Story.commonwealth(3, 'consensus')
  .step('council')
  .dossier('2026-01-10')
  .asked('2026-02-01', 'council', ['XA', 'XB', 'XC'], { term: '2026-03-01' })
  .said('2026-02-10', 'XA', 'agreed', 'council');

const wanted = (filter: Parameters<typeof isWanted>[3]): boolean => isWanted(story.records(), 'dossier', TODAY, filter);

describe('a filter of dossiers', () => {
  test.each<[string, Parameters<typeof isWanted>[3], boolean]>([
    ['nothing restricts', {}, true],
    ['synthetic', { synthetic: true }, true],
    ['real only', { synthetic: false }, false],
    ['late', { reasons: ['late'] }, true],
    ['blocked', { reasons: ['blocked'] }, false],
    ['9 days late', { daysLate: { eq: 9 } }, true],
    ['more than 9 days late', { daysLate: { gt: 9 } }, false],
    ['waiting for 30 to 40 days', { daysWaiting: { gte: 30, lt: 40 } }, true],
    ['awaiting XB, whatever the case', { awaiting: 'xb' }, true],
    ['awaiting XA, which has spoken', { awaiting: 'XA' }, false],
    ['of XA, which has spoken and has a say, whatever the case', { state: 'xa' }, true],
    ['of a state without a say', { state: 'XK' }, false],
    ['under coordination', { statuses: ['underCoordination'] }, true],
    ['adopted', { statuses: ['adopted'] }, false],
    ['news since February', { lastKnown: { gte: '2026-02-01' } }, true],
    ['news since March', { lastKnown: { gte: '2026-03-01' } }, false],
  ])('%s', (_, filter, expected) => {
    expect(wanted(filter)).toBe(expected);
  });

  it('holds of a value that is not known only where nothing is asked of it', () => {
    expect(fits(null, { gte: 1 })).toBe(false);
    expect(fits(null, {})).toBe(true);
    expect(fits(null, null)).toBe(true);
  });

  it('has bounds that do what their names say', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (value, bound) => {
        expect(fits(value, { lt: bound })).toBe(value < bound);
        expect(fits(value, { lte: bound })).toBe(value <= bound);
        expect(fits(value, { gt: bound })).toBe(value > bound);
        expect(fits(value, { gte: bound })).toBe(value >= bound);
        expect(fits(value, { eq: bound })).toBe(value === bound);
      }),
    );
  });
});
