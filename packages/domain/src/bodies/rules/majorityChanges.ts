import type { PartyStand } from '../../dossiers/stand.ts';
import { compareParties } from '../../parties/party.ts';
import { applied, type Changes } from './answer.ts';
import { type Chamber, presenceOf, votersOf } from './chamber.ts';
import { isCarried, type MajorityRule } from './majority.ts';
import { type Vote, voteOf } from './tally.ts';
import { vetoOf } from './veto.ts';

/** No more sets than so many are named. */
const MOST_SETS = 20;

type Choice = readonly PartyStand[];
type Passes = (changes: Changes) => boolean;
type Movement = Exclude<Vote, 'for'>;
type Movable = Readonly<Record<Movement, Choice>>;

/** The order in which parties are preferred: who has not spoken, then who has not decided, and last who must change its mind. */
const PREFERENCE = ['open', 'reserves', 'abstains', 'against'] as const satisfies readonly Movement[];

/** How much a party's coming to agree does, the most first: who has not spoken adds to a quorum too; who abstains takes nothing back. */
const STRENGTH = ['open', 'against', 'reserves', 'abstains'] as const satisfies readonly Movement[];

/**
 * The smallest sets of changes by which a majority would be reached, or each of several majorities: every choice of as few parties as are needed, at most
 * `MOST_SETS` of them, those first that ask fewer to change their mind. Parties of the same vote are of the same use, so that it is
 * enough to try how many of each vote move. Each comes to agree, but an objector only abstains where that is enough. Who was not at the
 * meeting cannot move, and where it hangs on an attendance that is not recorded nobody can tell who would have to. Whoever blocks it, or
 * still could, has to move in any case, and is in every set.
 *
 * @returns none when no change of position helps, as without a quorum
 */
export function majorityChanges(
  rules: readonly MajorityRule[],
  stands: readonly PartyStand[],
  chamber: Chamber,
): readonly Changes[] {
  const passes: Passes = (changes) => rules.every((rule) => isCarried(rule, applied(stands, changes), chamber));
  const mayMove = movers(rules, stands, chamber);
  const blockingIds = new Set(
    rules.flatMap((rule) => blockersOf(rule, stands, chamber)).map(({ party }) => party.record.id),
  );
  const inAnyCase = mayMove.filter(({ party }) => blockingIds.has(party.record.id));
  const others = mayMove.filter(({ party }) => !blockingIds.has(party.record.id));
  if (inAnyCase.length < blockingIds.size) return [];
  if (inAnyCase.length > 0 && passes(agreeing(inAnyCase)))
    return [shifted(inAnyCase, mostAbstaining(inAnyCase, passes))];
  const movable = byVote(others);
  const withThem: Passes = (changes) => passes([...agreeing(inAnyCase), ...changes]);
  const size = leastSize(movable, withThem);
  const sets: Changes[] = [];
  for (const counts of size === 0 ? [] : countsOf(size, PREFERENCE, [], movable, withThem)) {
    const groups = PREFERENCE.map((vote) => movable[vote]);
    const some = groups.flatMap((group, at) => group.slice(0, counts[at]));
    const abstaining = mostAbstaining([...inAnyCase, ...some], passes);
    for (const choice of choicesOf(counts, groups)) {
      sets.push(shifted([...inAnyCase, ...choice], abstaining));
      if (sets.length === MOST_SETS) return sets;
    }
  }
  return sets;
}

/** Of how few parties the agreement is enough, if those who do most agree; 0 when not even that of all is. */
function leastSize(movable: Movable, passes: Passes): number {
  const strongest = STRENGTH.flatMap((vote) => movable[vote]);
  if (!passes(agreeing(strongest))) return 0;
  let [few, enough] = [0, strongest.length];
  while (enough - few > 1) {
    const half = Math.floor((few + enough) / 2);
    if (passes(agreeing(strongest.slice(0, half)))) enough = half;
    else few = half;
  }
  return enough;
}

/** Who blocks it by a rule, and who could still. */
function blockersOf({ majority }: MajorityRule, stands: readonly PartyStand[], chamber: Chamber): Choice {
  if (majority === null) return [];
  const { blocking, open } = vetoOf(majority, stands, chamber);
  return [...blocking, ...open];
}

/** Who can move at all. */
function movers(rules: readonly MajorityRule[], stands: readonly PartyStand[], chamber: Chamber): Choice {
  const isOfMembers = rules.every(({ majority }) => majority?.of === 'members');
  return votersOf(stands, chamber)
    .filter((stand) => stand.stand !== 'cannotTell')
    .filter((stand) => isOfMembers || !chamber.meeting || presenceOf(stand, chamber) === 'present')
    .toSorted((a, b) => compareParties(a.party, b.party));
}

function byVote(movable: Choice): Movable {
  const by = Map.groupBy(movable, ({ stand }) => voteOf(stand));
  const of = (vote: Vote): Choice => by.get(vote) ?? [];
  return { open: of('open'), reserves: of('reserves'), abstains: of('abstains'), against: of('against') };
}

function agreeing(choice: Choice): Changes {
  return choice.map(({ party, stand }) => ({ party, from: stand, to: 'agreed' as const }));
}

/** The first so many objectors abstain, and everybody else agrees. */
function shifted(choice: Choice, abstaining: number): Changes {
  const objectors = choice.filter(({ stand }) => stand === 'objected').slice(0, abstaining);
  return choice.map((each) => ({
    party: each.party,
    from: each.stand,
    to: objectors.includes(each) ? ('abstained' as const) : ('agreed' as const),
  }));
}

/** How many of the objectors need only abstain. */
function mostAbstaining(choice: Choice, passes: Passes): number {
  let most = choice.filter(({ stand }) => stand === 'objected').length;
  while (most > 0 && !passes(shifted(choice, most))) most -= 1;
  return most;
}

/**
 * How many of each vote agree in a smallest set, as many as possible of the first. A way is left as soon as it does not pass even with
 * the strongest of the others.
 */
function* countsOf(
  total: number,
  votes: readonly Movement[],
  taken: Choice,
  movable: Movable,
  passes: Passes,
): Generator<readonly number[]> {
  const [vote, ...rest] = votes;
  if (!vote) {
    yield [];
    return;
  }
  const others = STRENGTH.filter((each) => rest.includes(each)).flatMap((each) => movable[each]);
  for (let count = Math.min(movable[vote].length, total); count >= 0 && total - count <= others.length; count -= 1) {
    const some = [...taken, ...movable[vote].slice(0, count)];
    if (!passes(agreeing([...some, ...others.slice(0, total - count)]))) continue;
    for (const more of countsOf(total - count, rest, some, movable, passes)) yield [count, ...more];
  }
}

/** Every choice of so many from each group, the first ones first. */
function* choicesOf(counts: readonly number[], groups: readonly Choice[]): Generator<Choice> {
  const [group, ...rest] = groups;
  const [count = 0, ...others] = counts;
  if (!group) {
    yield [];
    return;
  }
  for (const own of combinationsOf(count, group)) for (const more of choicesOf(others, rest)) yield [...own, ...more];
}

function* combinationsOf(count: number, group: Choice, from = 0): Generator<Choice> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= group.length - count; at += 1)
    for (const more of combinationsOf(count - 1, group, at + 1)) yield [group[at] as PartyStand, ...more];
}
