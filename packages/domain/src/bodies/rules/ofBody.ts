import type { Id } from '../../journal/entry.ts';
import type { DecisionRule, Records } from '../../journal/records.ts';
import { remember } from '../../journal/remember.ts';
import { rowsBy } from '../../journal/rowsBy.ts';
import { compareText } from '../../text/compareText.ts';
import { addDays, type LocalDate } from '../../time/localDate.ts';
import { latestOf, type When } from '../../time/when.ts';
import { holdsOn } from '../membership.ts';

/** A rule as it holds among those of its body. */
export type RuleInTime = DecisionRule &
  Readonly<{
    /** Its own end, or the day before the next rule begins, whichever is sooner; before `from` where another took its place at once. */
    until: When | null;
    /** The rule that came after it; null while none has. */
    replacedBy: RuleInTime | null;
  }>;

/**
 * The rules of a body, in the order in which they began; of one beginning, as they were recorded. Each ends on the day before the next for
 * the same matter begins, so that on no day two of one matter hold: a source that lays down a rule says what holds from then on, whenever
 * it is entered. Rules for different matters hold side by side, as in article 18 of the Charter of the United Nations.
 */
export function rulesOf(records: Records, bodyId: Id): readonly RuleInTime[] {
  return remember(records.decisionRule, `of ${bodyId}`, () => {
    const cited = rowsBy(records.decisionRule, 'bodyId', bodyId).toSorted(compareBeginnings);
    const following = new Map<string, RuleInTime>();
    const rules = cited.toReversed().map((rule) => {
      const next = following.get(matterKey(rule)) ?? null;
      const own: RuleInTime = { ...rule, until: endOf(rule, next), replacedBy: next };
      following.set(matterKey(rule), own);
      return own;
    });
    return rules.reverse();
  });
}

/** The rules of a body that hold on a day: at most one for each matter, and one that is general. */
export function rulesOn(records: Records, bodyId: Id, day: LocalDate): readonly RuleInTime[] {
  return rulesOf(records, bodyId).filter((rule) => holdsOn(rule, day));
}

/** Whether two rules are for the same questions, however the words are set. */
export function isSameMatter(one: OfMatter, other: OfMatter): boolean {
  return matterKey(one) === matterKey(other);
}

type OfMatter = Pick<DecisionRule, 'matter'>;

function matterKey({ matter }: OfMatter): string {
  return matter ? matter.ru.trim().replaceAll(/\s+/gu, ' ').toLowerCase() : '';
}

function compareBeginnings(a: DecisionRule, b: DecisionRule): number {
  return compareText(latestOf(a.from) ?? '', latestOf(b.from) ?? '') || a.streamVersion - b.streamVersion;
}

function endOf({ until }: DecisionRule, next: DecisionRule | null): When | null {
  const begins = next && latestOf(next.from);
  if (!next || begins === null) return until;
  const own = until && latestOf(until);
  return own !== null && own < begins ? until : { edtf: addDays(begins, -1), inferred: next.from.inferred };
}
