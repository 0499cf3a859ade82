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
 * The rules of a body, in the order in which they began; of one beginning, as they were recorded. Each ends on the day before the next
 * begins, so that on no day two hold: a source that lays down a rule says what holds from then on, whenever it is entered.
 */
export function rulesOf(records: Records, bodyId: Id): readonly RuleInTime[] {
  return remember(records.decisionRule, `of ${bodyId}`, () => {
    const cited = rowsBy(records.decisionRule, 'bodyId', bodyId).toSorted(compareBeginnings);
    const rules: RuleInTime[] = [];
    for (const rule of cited.toReversed()) {
      const next = rules.at(-1) ?? null;
      rules.push({ ...rule, until: endOf(rule, next), replacedBy: next });
    }
    return rules.reverse();
  });
}

/** The rule by which a body decides on a day; undefined where none is cited that holds then. */
export function ruleOf(records: Records, bodyId: Id, day: LocalDate): RuleInTime | undefined {
  return rulesOf(records, bodyId).find((rule) => holdsOn(rule, day));
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
