import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Chamber,
  type ChangeOfStand,
  carries,
  EXPRESSED_STANDS,
  MAJORITY_BASES,
  type PartyStand,
  type RuleOfDecision,
  type Stand,
  wouldPass,
} from '../src/index.ts';
import { allVote, atTheEnd, byConsent, HALF, idsOf, majorityOf, standing, times } from './voting.ts';

type Changes = readonly ChangeOfStand[];

/** Stands by which a party has spoken and does not agree. */
const WITHHELD: readonly Stand[] = ['objected', 'reserved', 'disinterested', 'abstained'];

const written = (sets: readonly Changes[]): readonly string[] =>
  sets.map((set) => set.map(({ party, from, to }) => `${party.record.id} ${from} → ${to}`).join(', '));
const applied = (stands: readonly PartyStand[], to: ReadonlyMap<string, Stand>): readonly PartyStand[] =>
  stands.map((each) => ({ ...each, stand: to.get(each.party.record.id) ?? each.stand }));
/** Everybody who says nothing was asked in a silence procedure that runs. */
const stillSilent = (stands: readonly PartyStand[]): readonly PartyStand[] =>
  stands.map((each) => ({ ...each, consentsAtTerm: each.stand === 'noAnswer' || each.stand === 'stale' }));
const targets = (set: Changes): ReadonlyMap<string, Stand> =>
  new Map(set.map(({ party, to }) => [party.record.id, to]));

describe('what would pass', () => {
  const sets = (rule: RuleOfDecision, ...stands: readonly Stand[]): readonly string[] => {
    const parties = standing(...stands);
    return written(wouldPass(rule, parties, allVote(parties)));
  };

  it('of a majority of members every choice of as few as are needed, those first who have not spoken', () => {
    expect(sets(majorityOf([2, 3], 'members', true), 'agreed', 'objected', 'noAnswer', 'agreed', 'noAnswer')).toEqual([
      'XC noAnswer → agreed, XE noAnswer → agreed',
      'XC noAnswer → agreed, XB objected → agreed',
      'XE noAnswer → agreed, XB objected → agreed',
    ]);
  });

  it('an objector need only abstain where those voting are counted', () => {
    expect(sets(majorityOf([2, 3], 'voting', true), 'agreed', 'agreed', 'objected', 'objected')).toEqual([
      'XC objected → abstained',
      'XD objected → abstained',
    ]);
    expect(sets(majorityOf([2, 3], 'voting', true), 'agreed', 'objected', 'abstained')).toEqual([
      'XC abstained → agreed',
      'XB objected → abstained',
    ]);
    expect(sets(majorityOf([2, 3], 'members', true), 'agreed', 'objected', 'agreed', 'objected')).toEqual([
      'XB objected → agreed',
      'XD objected → agreed',
    ]);
  });

  it('at most twenty sets are named', () => {
    expect(sets(majorityOf([1, 2], 'members', false), ...times(10, 'noAnswer'))).toHaveLength(20);
  });

  it('nobody is asked to move who was not there, and no change helps without a quorum', () => {
    const stands = standing('agreed', 'objected', 'noAnswer', 'noAnswer');
    const at = (...present: readonly string[]): Chamber => ({
      ...allVote(stands),
      meeting: { recorded: true, present: new Set(present) },
    });
    const rule = majorityOf([1, 2], 'voting', false, HALF);
    expect(written(wouldPass(rule, stands, at('XA', 'XB')))).toEqual(['XB objected → abstained']);
    expect(wouldPass(rule, stands, at('XA'))).toEqual([]);
  });

  it('in a consensus who withheld its consent need only abstain, or declare no interest where the rule lets that pass', () => {
    const stands: readonly Stand[] = ['agreed', 'objected', 'reserved', 'disinterested', 'noAnswer', 'stale'];
    expect(sets(byConsent('consensus'), ...stands)).toEqual([
      'XB objected → abstained, XC reserved → abstained, XD disinterested → abstained, XE noAnswer → agreed, XF stale → agreed',
    ]);
    expect(sets(byConsent('consensusDespiteDisinterest'), ...stands)).toEqual([
      'XB objected → disinterested, XC reserved → disinterested, XE noAnswer → agreed, XF stale → agreed',
    ]);
    expect(sets(byConsent('silenceProcedure'), 'agreed', 'objected')).toEqual(['XB objected → abstained']);
  });

  it('in a silence procedure that runs who says nothing need not speak, and of one that was broken everybody has to', () => {
    const rule = byConsent('silenceProcedure');
    const silent = (...stands: readonly Stand[]) => stillSilent(standing(...stands));
    const asked = silent('noAnswer', 'objected', 'stale', 'reserved', 'agreed');
    expect(written(wouldPass(rule, asked, allVote(asked)))).toEqual([
      'XB objected → abstained, XD reserved → abstained',
    ]);
    const quiet = silent('noAnswer', 'stale', 'agreed');
    expect(wouldPass(rule, quiet, allVote(quiet))).toEqual([]);
    expect(carries(rule, quiet, allVote(quiet))).toEqual({
      answer: 'notYet',
      reason: {
        ru: 'Процедура умолчания идёт: возражений нет, молчание до конца срока станет согласием.',
        en: 'The silence procedure runs: nobody objects, and silence until its end will be consent.',
      },
    });
    expect(sets(rule, 'noAnswer', 'objected')).toEqual(['XA noAnswer → agreed, XB objected → abstained']);
  });

  it('in unanimity whoever does not agree comes to agree', () => {
    expect(sets(byConsent('unanimity'), 'agreed', 'abstained', 'disinterested', 'noAnswer')).toEqual([
      'XB abstained → agreed, XC disinterested → agreed, XD noAnswer → agreed',
    ]);
  });
});

describe('for every rule and all parties', () => {
  const rule: fc.Arbitrary<RuleOfDecision> = fc.oneof(
    fc
      .constantFrom('consensus', 'consensusDespiteDisinterest', 'unanimity', 'silenceProcedure')
      .map((kind) => byConsent(kind as 'consensus')),
    fc
      .record({
        share: fc.constantFrom<readonly [number, number]>([1, 2], [2, 3], [3, 4], [1, 1], [1, 3]),
        of: fc.constantFrom(...MAJORITY_BASES),
        orMore: fc.boolean(),
        quorum: fc.constantFrom(null, HALF, { numerator: 2, denominator: 3 }),
        count: fc.option(fc.integer({ min: 1, max: 6 })),
        vetoIds: fc.subarray(['XA', 'XB', 'XC', 'XD', 'XK']),
      })
      .map(({ share, of, orMore, quorum, count, vetoIds }) => {
        const { majority, ...others } = majorityOf(share, of, orMore, quorum);
        return {
          ...others,
          majority: count === null ? { ...majority, vetoIds } : { of, orMore, share: null, count, vetoIds },
        };
      }),
  );
  const stand = fc.constantFrom<Stand>(...EXPRESSED_STANDS, 'noAnswer', 'stale', 'cannotTell');
  const world = fc.record({
    rule,
    stands: fc.array(fc.tuple(stand, fc.boolean()), { minLength: 1, maxLength: 8 }).map((list) =>
      standing(...list.map(([each]) => each)).map((each, at) => ({
        ...each,
        consentsAtTerm: list[at]?.[1] ?? false,
      })),
    ),
    members: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    present: fc.option(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })),
    recorded: fc.boolean(),
    uncertain: fc.constantFrom<readonly string[]>([], [], ['XK']),
  });
  const chamberOf = ({ stands, members, present, recorded, uncertain }: World): Chamber => {
    const ids = idsOf(stands);
    const some = (flags: readonly boolean[]) => new Set(ids.filter((_, at) => flags[at]));
    return {
      memberIds: some(members),
      uncertainIds: new Set(uncertain),
      meeting: present && { recorded, present: some(present) },
    };
  };
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

  /** What the rule answers in the end: of a silence procedure that runs, at its end, if nobody says anything more. */
  const ending = (by: RuleOfDecision, stands: readonly PartyStand[], chamber: Chamber) =>
    carries(by, by.ruleKind === 'silenceProcedure' ? atTheEnd(stands) : stands, chamber).answer;

  /** Every set of parties, as few as possible, of which some change of their positions carries it. */
  function smallest({ rule: by, stands }: World, chamber: Chamber): readonly string[] {
    const passes = (to: ReadonlyMap<string, Stand>): boolean => ending(by, applied(stands, to), chamber) === 'yes';
    const movable = stands.filter((each) => each.stand !== 'cannotTell').map(({ party }) => party.record.id);
    for (let size = 1; size <= movable.length; size += 1) {
      const found = subsets(movable, size).filter((ids) => assignments(ids).some(passes));
      if (found.length > 0) return found.map((ids) => ids.join()).sort();
    }
    return [];
  }

  const keys = (sets: readonly Changes[]): readonly string[] =>
    sets
      .map((set) =>
        set
          .map(({ party }) => party.record.id)
          .sort()
          .join(),
      )
      .sort();

  it('the sets are all the smallest ones: applied each carries it, and no smaller one does', () => {
    fc.assert(
      fc.property(world, (given) => {
        const chamber = chamberOf(given);
        const answer = ending(given.rule, given.stands, chamber);
        const sets = wouldPass(given.rule, given.stands, chamber);
        for (const set of sets) {
          expect(ending(given.rule, applied(given.stands, targets(set)), chamber)).toBe('yes');
          if (given.rule.ruleKind !== 'majority')
            for (const { party, from, to } of set) {
              if (to !== 'agreed' || !WITHHELD.includes(from)) continue;
              for (const weaker of ['abstained', 'disinterested'] as const) {
                const others = new Map([...targets(set), [party.record.id, weaker] as const]);
                expect(ending(given.rule, applied(given.stands, others), chamber)).not.toBe('yes');
              }
            }
          for (const { party } of set) {
            const fewer = targets(set.filter((change) => change.party !== party));
            expect(ending(given.rule, applied(given.stands, fewer), chamber)).not.toBe('yes');
          }
        }
        if (answer === 'yes' || answer === 'cannotTell') expect(sets).toEqual([]);
        else if (!chamber.meeting || chamber.meeting.recorded) {
          const all = smallest(given, chamber);
          expect(all).toEqual(expect.arrayContaining([...keys(sets)]));
          expect(new Set(keys(sets)).size).toBe(Math.min(all.length, 20));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('neither the answer nor the sets depend on the order of the parties', () => {
    fc.assert(
      fc.property(world, (given) => {
        const chamber = chamberOf(given);
        const turned = given.stands.toReversed();
        expect(carries(given.rule, turned, chamber).answer).toBe(carries(given.rule, given.stands, chamber).answer);
        const of = (stands: readonly PartyStand[]) =>
          written(wouldPass(given.rule, stands, chamber)).map((set) => set.split(', ').sort().join());
        expect(of(turned)).toEqual(of(given.stands));
      }),
    );
  });

  it('one more in favour never undoes what carries', () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 7 }), (given, at) => {
        const chamber = chamberOf(given);
        if (carries(given.rule, given.stands, chamber).answer !== 'yes') return;
        const more = given.stands.map((each, index) => (index === at ? { ...each, stand: 'agreed' as const } : each));
        expect(carries(given.rule, more, chamber).answer).toBe('yes');
      }),
    );
  });
});

function subsets(ids: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) => subsets(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));
}

function assignments(ids: readonly string[]): readonly ReadonlyMap<string, Stand>[] {
  return ids.reduce<readonly ReadonlyMap<string, Stand>[]>(
    (maps, id) =>
      maps.flatMap((map) =>
        (['agreed', 'abstained', 'disinterested'] as const).map((to) => new Map<string, Stand>([...map, [id, to]])),
      ),
    [new Map()],
  );
}
