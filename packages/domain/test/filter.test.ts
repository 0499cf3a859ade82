import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fits, fitsWhen, isWanted, onDay, parseWhen, type When } from '../src/index.ts';
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
    ['by its short name', { slugs: ['other', 'dossier'] }, true],
    ['by other short names', { slugs: ['other'] }, false],
    ['under coordination in its organisation', { statuses: ['underCoordination'], organisation: 'org' }, true],
    ['under coordination elsewhere', { statuses: ['underCoordination'], organisation: 'other' }, false],
    ['anywhere in its organisation', { organisation: 'org' }, true],
    ['anywhere else', { organisation: 'other' }, false],
  ])('%s', (_, filter, expected) => {
    expect(wanted(filter)).toBe(expected);
  });

  it('never holds of a dossier that the reader does not see', () => {
    expect(isWanted(story.records(), 'unseen', TODAY, {})).toBe(false);
  });

  it('of a state holds where it has a say in any of the bodies of the step under way, also in one of several that decide', () => {
    const joint = Story.commonwealth(3, null).body('one').member('one', 'XA').rule('one', 'consensus');
    joint.body('two').member('two', 'XB').rule('two', 'consensus');
    joint.step('council', { bodyIds: ['one', 'two'] }).dossier('2026-01-10');
    const having = ['XA', 'XB', 'XC'].filter((state) => isWanted(joint.records(), 'dossier', TODAY, { state }));
    expect(having).toEqual(['XA', 'XB']);
  });

  it('of a status holds where one of several documents has it', () => {
    const two = Story.commonwealth(1).step('council').dossier('2026-01-10', ['draft', 'annex']);
    two.happened('2026-02-01', 'council', { annex: 'approved' });
    expect(isWanted(two.records(), 'dossier', TODAY, { statuses: ['adopted'] })).toBe(true);
    expect(isWanted(two.records(), 'dossier', TODAY, { statuses: ['adopted'], organisation: 'org' })).toBe(true);
  });

  it('holds of a value that is not known only where nothing is asked of it', () => {
    expect(fits(null, { gte: 1 })).toBe(false);
    expect(fits(null, {})).toBe(true);
    expect(fits(null, null)).toBe(true);
    expect(fits(null, { gte: null, lt: undefined })).toBe(true);
    expect(fits(null, { lt: 1 })).toBe(false);
  });

  it('has bounds that do what their names say', () => {
    const few = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(few, few, (value, bound) => {
        expect(fits(value, { lt: bound })).toBe(value < bound);
        expect(fits(value, { lte: bound })).toBe(value <= bound);
        expect(fits(value, { gt: bound })).toBe(value > bound);
        expect(fits(value, { gte: bound })).toBe(value >= bound);
        expect(fits(value, { eq: bound })).toBe(value === bound);
      }),
    );
  });
});

describe('a filter of days', () => {
  const may = parseWhen('2026-05') as When;
  test.each<[string, When | null, Parameters<typeof fitsWhen>[1], boolean]>([
    ['a day within its bounds', onDay('2026-05-10'), { gte: '2026-05-10', lte: '2026-05-10' }, true],
    ['a day before them', onDay('2026-05-10'), { gt: '2026-05-10' }, false],
    ['a day after them', onDay('2026-05-10'), { lt: '2026-05-10' }, false],
    ['that very day', onDay('2026-05-10'), { eq: '2026-05-10' }, true],
    ['a month that lies within', may, { gte: '2026-05-01', lte: '2026-05-31' }, true],
    ['a month that may have begun before', may, { gte: '2026-05-02' }, false],
    ['a month that may end after', may, { lt: '2026-05-31' }, false],
    ['a month, of which nobody can tell that it was one day', may, { eq: '2026-05-01' }, false],
    ['what is open at its end', parseWhen('2026-05-01/..') as When, { lte: '2026-06-01' }, false],
    ['what is open at its end, from its beginning on', parseWhen('2026-05-01/..') as When, { gte: '2026-05-01' }, true],
    ['no day at all', null, { gte: '2026-05-01' }, false],
    ['no day at all, where nothing is asked', null, {}, true],
  ])('%s', (_, when, bounds, expected) => {
    expect(fitsWhen(when, bounds)).toBe(expected);
  });
});
