import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  forStates,
  narrowest,
  refusalMessage,
  SIGHT_REFUSALS,
  sees,
  statesConcerned,
  VISIBILITIES,
  VISIBILITY,
  type Viewer,
  type Visibility,
  visibilityKind,
} from '../src/index.ts';
import { checkVisibility, type ForWhom } from '../src/sight/checkVisibility.ts';
import { delegateOf, SECRETARIAT } from './commanding.ts';
import { Story } from './story.ts';

const CODES = ['XA', 'XB', 'XC', 'XD'];
const VIEWERS: readonly Viewer[] = [
  ANONYMOUS,
  { role: 'viewer', account: 'viewer' },
  ...CODES.map((code) => delegateOf(code)),
  SECRETARIAT,
];
const visibility: fc.Arbitrary<Visibility> = fc.oneof(
  fc.constantFrom<Visibility>('public', 'members', 'secretariat'),
  fc.subarray(CODES, { minLength: 1 }).map(forStates),
);

describe('what is for the states concerned', () => {
  it('is seen by their delegates and the secretariat, and by nobody else', () => {
    const thing = { visibility: forStates(['XC', 'XA', 'XC']) };
    expect(thing.visibility).toBe('concerned XA XC');
    expect(VIEWERS.map((viewer) => sees(viewer, thing))).toEqual([false, false, true, false, true, false, true]);
    expect(sees({ role: 'admin', account: 'admin' }, thing)).toBe(true);
  });

  it('names them in order, and no other visibility names any', () => {
    fc.assert(
      fc.property(visibility, (each) => {
        expect(each).toMatch(VISIBILITY);
        const states = statesConcerned(each);
        expect(states).toEqual([...new Set(states)].sort());
        expect(states.length > 0).toBe(visibilityKind(each) === 'concerned');
        expect(VISIBILITIES).toContain(visibilityKind(each));
      }),
    );
  });
});

it('what tells of several things is seen by whoever sees each of them, and by nobody else', () => {
  fc.assert(
    fc.property(fc.array(visibility, { minLength: 1, maxLength: 4 }), (all) => {
      const things = all.map((each) => ({ visibility: each }));
      const told = { visibility: narrowest(...things) };
      for (const viewer of VIEWERS) expect(sees(viewer, told)).toBe(things.every((thing) => sees(viewer, thing)));
    }),
  );
});

describe('for whom something is said to be', () => {
  const records = Story.commonwealth(3).records();
  const checked = (given: ForWhom, viewer = SECRETARIAT, within: Visibility = 'public') =>
    checkVisibility(given, records, viewer, { visibility: within });

  it.each<[ForWhom, Visibility, Visibility]>([
    [{}, 'members', 'members'],
    [{ visibility: 'public' }, 'members', 'members'],
    [{ visibility: 'secretariat' }, 'public', 'secretariat'],
    [{ visibility: 'concerned', concerned: ['xb', 'XA'] }, 'members', 'concerned XA XB'],
    [{ visibility: 'concerned', concerned: ['XA', 'XB'] }, 'concerned XB XC', 'concerned XB'],
    [{ visibility: 'concerned', concerned: ['XA'] }, 'concerned XC', 'secretariat'],
  ])('%o within %s is %s', (given, within, expected) => {
    expect(checked(given, SECRETARIAT, within)).toEqual({ value: expected });
  });

  it('is refused with what to do', () => {
    const refusals = [
      checked({ visibility: 'concerned' }),
      checked({ visibility: 'members', concerned: ['XA'] }),
      checked({ concerned: ['XA'] }),
      checked({ visibility: 'concerned', concerned: ['XQ'] }),
      checked({ visibility: 'secretariat' }, delegateOf('XA')),
      checked({ visibility: 'concerned', concerned: ['XB'] }, delegateOf('XA')),
    ].flatMap(({ refusal }) => refusal ?? []);
    expect(refusals.map(({ code }) => code)).toEqual([
      ...['NOBODY_CONCERNED', 'NOT_FOR_STATES', 'NOT_FOR_STATES', 'UNKNOWN_STATE_CODE'],
      ...['HIDDEN_FROM_YOURSELF', 'HIDDEN_FROM_YOURSELF'],
    ]);
    const ofChanges = ['UNKNOWN_SUBJECT', 'SEEN_BY_ALL_WHO_LEAN', 'WIDER_THAN_NAMED', 'SEEN_SO_ALREADY'];
    expect(new Set([...refusals.map(({ code }) => code), ...ofChanges])).toEqual(new Set(SIGHT_REFUSALS));
    for (const refusal of refusals) {
      const { ru, en } = refusalMessage(refusal);
      expect([/[а-я]/.test(ru), /[а-я]/i.test(en), /undefined/.test(ru + en)]).toEqual([true, false, false]);
    }
  });

  it('lets a delegate speak to some of those concerned and itself', () => {
    expect(checked({ visibility: 'concerned', concerned: ['XA', 'XB'] }, delegateOf('XA'))).toEqual({
      value: 'concerned XA XB',
    });
  });
});
