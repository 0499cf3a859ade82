import { describe, expect, it } from 'vitest';
import {
  type Followed,
  likeFollowed,
  likeLetters,
  likeMeetings,
  likeOccurrences,
  likeSaid,
  type NumberedLetter,
  type Said,
  type Sat,
} from '../src/index.ts';

const same = <Known>(each: Known): Known => each;

describe('what is likely entered twice', () => {
  it.each([
    ['165', 'исх. № 165', '2019-04-30', true],
    ['исх. №165 от 30 апреля 2019 г.', 'Исх. № 165', '2019-05', true],
    ['165', 'исх. № 166', '2019-04-30', false],
    ['165', 'исх. № 165', '2018-04-30', false],
    ['12-03/165', 'исх. № 12-03 / 165', '2019-04-30', true],
    ['', 'исх. № 165', '2019-04-30', false],
    ['165', null, '2019-04-30', false],
    [' ', ' ', '2019-04-30', false],
    [' 165 ', 'вх.165', '2019-04-30', true],
    ['Out. 165', 'no. 165 dated 30 April 2019', '2019-04-30', true],
    ['165 of 30 April', 'Ref 165', '2019-04-30', true],
    ['№ 165', '#165', '2019-04-30', true],
    ['165', 'дог-исх 165', '2019-04-30', false],
    ['исх.', 'ИСХ.', '2019-04-30', true],
    ['исх.', 'вх.', '2019-04-30', false],
    ['165', '165', 'XXXX-XX-XX', true],
    ['165', '165', '2019-12-31/2020-01-15', true],
    ['165', '165', '2018-12-31/2019-01-15', true],
    ['165', '165', '2017-12-31/2018-01-15', false],
    ['165', '165', '../2019-01-15', true],
    ['165', '165', '../2018-12-31', false],
    ['165', '165', '2020-01-01/..', false],
    [' исх. ', 'ИСХ.', '2019-04-30', true],
    ['165', 'soon', 'soon', false],
    ['165', '165', 'soon', true],
  ])('a letter %j and a known one %j of %s: %s', (number, known, day, isLike) => {
    const letters: NumberedLetter[] = [{ number: known, day }];
    expect(likeLetters({ number, day: '2019-04-30' }, letters, same)).toEqual(isLike ? letters : []);
  });

  const said = (different: Partial<Said> = {}): Said => ({
    ...{ partyId: 'kz', stepId: 'expert', documentIds: ['concept'], day: '2019-05-24' },
    ...different,
  });

  it.each([
    [{}, true],
    [{ day: '2019-05-27' }, true],
    [{ day: '2019-05-28' }, false],
    [{ day: '{ edtf: 2019-05-27, inferred: true }' }, true],
    [{ day: '{ edtf: 2019-05-28, inferred: true }' }, false],
    [{ day: '2019-05' }, true],
    [{ day: 'XXXX-XX-XX' }, true],
    [{ partyId: 'kg' }, false],
    [{ stepId: 'council' }, false],
    [{ documentIds: ['plan'] }, false],
    [{ documentIds: ['plan', 'concept'] }, true],
    [{ day: 'soon' }, false],
  ])('a position and a known one that differs by %j: %s', (different, isLike) => {
    const known = [said(different)];
    expect(likeSaid(said(), known, same)).toEqual(isLike ? known : []);
  });

  it('what happened at a step is the same whoever was there', () => {
    const known = [said({ partyId: 'kg' }), said({ stepId: 'council' })];
    expect(likeOccurrences(said(), known, same)).toEqual([known[0]]);
  });

  it.each([
    [{}, true],
    [{ partyId: 'kg' }, false],
    [{ partyId: null }, false],
    [{ documentId: 'plan' }, false],
  ])('a signature and a known one that differs by %j, on whatever day: %s', (different, isLike) => {
    const known: Followed[] = [{ documentId: 'concept', partyId: 'kz', ...different }];
    expect(likeFollowed({ documentId: 'concept', partyId: 'kz' }, known, same)).toEqual(isLike ? known : []);
  });

  it.each([
    [[{ bodyId: 'council', number: '53' }], '2019-09-16/2019-09-17', true],
    [[{ bodyId: 'council', number: '53' }], '2020-01-01', true],
    [[{ bodyId: 'council', number: null }], '2019-09-18', true],
    [[{ bodyId: 'council', number: '54' }], '2020-01-01', false],
    [[{ bodyId: 'group', number: '53' }], '2019-09-16', false],
    [
      [
        { bodyId: 'group', number: '1' },
        { bodyId: 'council', number: '53' },
      ],
      '2020-01-01',
      true,
    ],
    [[{ bodyId: 'council', number: '54' }], '2019-09-13', true],
    [[{ bodyId: 'council', number: '54' }], '2019-09-12', false],
    [[{ bodyId: 'council', number: '54' }], '2019-09-20', false],
    [[{ bodyId: 'council', number: '54' }], '../2019-09-10', false],
    [[{ bodyId: 'council', number: '54' }], '2019-09-10/..', true],
    [[{ bodyId: 'council', number: '54' }], '2019-09-20/..', false],
  ])('a meeting and a known one of %j on %s: %s', (sittings, day, isLike) => {
    const known: Sat[] = [{ sittings, day }];
    const entered: Sat = { sittings: [{ bodyId: 'council', number: '53' }], day: '2019-09-16' };
    expect(likeMeetings(entered, known, same)).toEqual(isLike ? known : []);
  });

  it('a joint meeting is like one of either of its bodies', () => {
    const known: Sat[] = [{ sittings: [{ bodyId: 'council', number: '53' }], day: '2021-01-01' }];
    const sittings = [
      { bodyId: 'group', number: '1' },
      { bodyId: 'council', number: '53' },
    ];
    expect(likeMeetings({ sittings, day: '2019-09-16' }, known, same)).toEqual(known);
  });

  it('a meeting without a number is like none by its number', () => {
    const of = (number: string | null): Sat => ({ sittings: [{ bodyId: 'council', number }], day: '2019-09-16' });
    const known: Sat[] = [{ sittings: [{ bodyId: 'council', number: '53' }], day: '2021-01-01' }];
    expect(likeMeetings(of(null), known, same)).toEqual([]);
    expect(likeMeetings(of('53'), known, same)).toEqual(known);
  });

  it('an entered letter of which the day is not known may be any', () => {
    const letters: NumberedLetter[] = [{ number: '165', day: '2019-04-30' }];
    expect(likeLetters({ number: '165', day: 'XXXX-XX-XX' }, letters, same)).toEqual(letters);
    expect(likeLetters({ number: null, day: '2019-04-30' }, letters, same)).toEqual([]);
  });
});
