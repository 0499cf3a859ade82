import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleInTime } from '../src/bodies/rules/ofBody.ts';
import { type ByRule, carriesByAll, stoppingByAll, wouldPassByAll } from '../src/bodies/rules/several.ts';
import {
  type Chamber,
  type ChangeOfStand,
  carries,
  changesForAll,
  EXPRESSED_STANDS,
  type MajorityBase,
  type PartyStand,
  type RuleOfDecision,
  type Stand,
  wouldPass,
} from '../src/index.ts';
import { allVote, byConsent, HALF, idsOf, majorityOf, standing, times } from './voting.ts';

type Changes = readonly ChangeOfStand[];

const written = (sets: readonly Changes[]): readonly string[] =>
  sets.map((set) => set.map(({ party, from, to }) => `${party.record.id} ${from} → ${to}`).join(', '));
const moved = (stands: readonly PartyStand[], set: Changes): readonly PartyStand[] => {
  const to = new Map(set.map((change) => [change.party.record.id, change.to]));
  return stands.map((each) => ({ ...each, stand: to.get(each.party.record.id) ?? each.stand }));
};

describe('what would pass whichever of several rules holds', () => {
  const sets = (rules: readonly RuleOfDecision[], ...stands: readonly Stand[]): readonly string[] => {
    const parties = standing(...stands);
    return written(changesForAll(rules, parties, allVote(parties)));
  };
  const simple = majorityOf([1, 2], 'voting', false);
  const twoThirds = majorityOf([2, 3], 'voting', true);

  it('of two majorities what the stricter one asks', () => {
    expect(sets([simple, twoThirds], 'agreed', 'agreed', 'agreed', 'objected', 'objected')).toEqual(
      sets([twoThirds], 'agreed', 'agreed', 'agreed', 'objected', 'objected'),
    );
  });

  it('of a majority and a consensus that who objects abstains, and that so many agree', () => {
    expect(sets([simple, byConsent('consensus')], 'agreed', 'agreed', 'objected')).toEqual(['XC objected → abstained']);
    expect(
      sets([majorityOf([2, 3], 'members', true), byConsent('consensus')], 'agreed', 'objected', 'abstained'),
    ).toEqual(['XB objected → agreed']);
  });

  it('of several rules by consent the strictest counts for each party', () => {
    const rules = [byConsent('consensusDespiteDisinterest'), byConsent('unanimity')];
    expect(sets(rules, 'agreed', 'disinterested', 'abstained')).toEqual([
      'XB disinterested → agreed, XC abstained → agreed',
    ]);
  });

  it('none where it carries by each of them, or where by one of them nobody can tell', () => {
    expect(sets([simple, byConsent('consensus')], ...times(3, 'agreed'))).toEqual([]);
    expect(sets([simple, byConsent('consensus')], 'agreed', 'agreed', 'agreed', 'cannotTell')).toEqual([]);
  });
});

describe('of rules of which nobody can tell which holds', () => {
  const cited = (rule: RuleOfDecision, parties: readonly PartyStand[], article = 1): ByRule => ({
    rule: { ...rule, citation: { ru: `ст. ${article}`, en: `art. ${article}` } } as RuleInTime,
    ...{ stands: parties, chamber: allVote(parties) },
  });
  const stands = standing('agreed', 'agreed', 'objected');
  const consensus = cited(byConsent('consensus'), stands);
  const simple = cited(majorityOf([1, 2], 'voting', false), stands, 2);
  const silence = cited(byConsent('silenceProcedure'), stands, 3);

  it('of none nobody can tell anything', () => {
    expect(carriesByAll([]).answer).toBe('cannotTell');
    expect([wouldPassByAll([]), stoppingByAll([])]).toEqual([[], []]);
  });

  it('one is that one', () => {
    expect(carriesByAll([simple])).toEqual(carries(simple.rule, stands, simple.chamber));
    expect(written(wouldPassByAll([consensus]))).toEqual(['XC objected → abstained']);
    expect(idsOf(stoppingByAll([consensus]))).toEqual(['XC']);
  });

  it('all have to come to the same answer, the last one, too', () => {
    const { answer, reason } = carriesByAll([simple, simple, consensus]);
    expect([answer, reason.en.startsWith('No source says which of the rules holds. ')]).toEqual(['cannotTell', true]);
    expect(carriesByAll([consensus, simple, consensus]).answer).toBe('cannotTell');
    expect(carriesByAll([simple, simple]).answer).toBe('yes');
  });

  it('what nobody can tell by each of them is told as that', () => {
    const unknown = standing('cannotTell', 'cannotTell');
    const { answer, reason } = carriesByAll([consensus, simple].map(({ rule }) => cited(rule, unknown)));
    expect([answer, reason.en.includes('the answer is the same')]).toEqual(['cannotTell', false]);
  });

  it('silence procedures alone ask the same; beside another rule nobody can tell what silence means', () => {
    expect(written(wouldPassByAll([silence, silence]))).toEqual(written(wouldPassByAll([silence])));
    expect(written(wouldPassByAll([silence]))).not.toEqual([]);
    expect(wouldPassByAll([silence, consensus])).toEqual([]);
    expect(wouldPassByAll([consensus, silence])).toEqual([]);
  });

  it('others ask what carries by each of them', () => {
    expect(written(wouldPassByAll([simple, consensus]))).toEqual(['XC objected → abstained']);
  });

  it('only who stops it by each of them stops it', () => {
    expect(idsOf(stoppingByAll([consensus, cited(byConsent('unanimity'), stands)]))).toEqual(['XC']);
    expect(idsOf(stoppingByAll([consensus, simple]))).toEqual([]);
    const others = standing('objected', 'agreed', 'objected');
    expect(idsOf(stoppingByAll([cited(consensus.rule, others), silence]))).toEqual(['XC']);
  });
});

describe('for all rules and parties', () => {
  const majority = (of: fc.Arbitrary<MajorityBase>): fc.Arbitrary<RuleOfDecision> =>
    fc
      .record({
        share: fc.constantFrom<readonly [number, number]>([1, 2], [2, 3], [3, 4], [1, 1], [1, 3]),
        ...{ of, orMore: fc.boolean() },
        quorum: fc.constantFrom(null, HALF, { numerator: 2, denominator: 3 }),
      })
      .map(({ share, of: base, orMore, quorum }) => majorityOf(share, base, orMore, quorum));
  const consent = fc
    .constantFrom('consensus', 'consensusDespiteDisinterest', 'unanimity')
    .map((kind) => byConsent(kind as 'consensus'));
  /** Votes are counted of the same of whom each of them counts them. */
  const rules = fc
    .constantFrom<MajorityBase>('members', 'present', 'voting')
    .chain((of) => fc.array(fc.oneof(majority(fc.constant(of)), consent), { minLength: 2, maxLength: 3 }));
  const stand = fc.constantFrom<Stand>(...EXPRESSED_STANDS, 'noAnswer', 'stale', 'cannotTell');
  const world = fc.record({
    rules,
    stands: fc.array(stand, { minLength: 1, maxLength: 6 }).map((list) => standing(...list)),
    members: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    present: fc.option(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })),
    uncertain: fc.constantFrom<readonly string[]>([], [], ['XK']),
  });
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
  const chamberOf = ({ stands, members, present, uncertain }: World): Chamber => {
    const some = (flags: readonly boolean[]) => new Set(idsOf(stands).filter((_, at) => flags[at]));
    return {
      ...{ memberIds: some(members), uncertainIds: new Set(uncertain) },
      meeting: present && { recorded: true, present: some(present) },
    };
  };
  const passes = (given: World, stands: readonly PartyStand[]): boolean =>
    given.rules.every((rule) => carries(rule, stands, chamberOf(given)).answer === 'yes');

  /** Of how few parties some change carries it by each of the rules; none where no change does. */
  function fewest(given: World): number | undefined {
    const movable = given.stands.filter((each) => each.stand !== 'cannotTell');
    for (let size = 1; size <= movable.length; size += 1)
      for (const some of subsets(movable, size))
        if (changesOf(some).some((set) => passes(given, moved(given.stands, set)))) return size;
    return undefined;
  }

  it('the sets are of the fewest parties: applied each carries it by every rule, and no smaller one does', () => {
    fc.assert(
      fc.property(world, (given) => {
        const chamber = chamberOf(given);
        const answers = given.rules.map((rule) => carries(rule, given.stands, chamber).answer);
        const sets = changesForAll(given.rules, given.stands, chamber);
        if (answers.includes('cannotTell') || answers.every((answer) => answer === 'yes')) {
          expect(sets).toEqual([]);
          return;
        }
        expect(new Set(sets.map((set) => set.length))).toEqual(new Set([fewest(given)].filter((size) => size)));
        for (const set of sets) {
          expect(passes(given, moved(given.stands, set))).toBe(true);
          for (const { party } of set)
            expect(
              passes(
                given,
                moved(
                  given.stands,
                  set.filter((change) => change.party !== party),
                ),
              ),
            ).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('of one rule they are the sets of that rule', () => {
    fc.assert(
      fc.property(world, (given) => {
        const chamber = chamberOf(given);
        const [rule] = given.rules as [RuleOfDecision];
        expect(written(changesForAll([rule], given.stands, chamber))).toEqual(
          written(wouldPass(rule, given.stands, chamber)),
        );
      }),
    );
  });

  it('neither the order of the rules nor that of the parties counts', () => {
    fc.assert(
      fc.property(world, (given) => {
        const chamber = chamberOf(given);
        const of = (each: readonly RuleOfDecision[], stands: readonly PartyStand[]) =>
          written(changesForAll(each, stands, chamber))
            .map((set) => set.split(', ').sort().join())
            .sort();
        const told = of(given.rules, given.stands);
        expect(of(given.rules.toReversed(), given.stands)).toEqual(told);
        expect(of(given.rules, given.stands.toReversed())).toEqual(told);
      }),
    );
  });
});

function* subsets(from: readonly PartyStand[], size: number): Generator<readonly PartyStand[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, each] of from.entries())
    for (const rest of subsets(from.slice(at + 1), size - 1)) yield [each, ...rest];
}

/** Every way in which these parties could move. */
function changesOf(parties: readonly PartyStand[]): readonly Changes[] {
  return parties.reduce<readonly Changes[]>(
    (sets, { party, stand }) =>
      sets.flatMap((set) =>
        (['agreed', 'abstained', 'disinterested'] as const).map((to) => [...set, { party, from: stand, to }]),
      ),
    [[]],
  );
}
