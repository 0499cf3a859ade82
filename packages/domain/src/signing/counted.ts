import type { Id } from '../journal/entry.ts';
import type { ForceRule, Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { after } from './after.ts';
import { withdrawalsOf } from './held.ts';
import { instrumentsOf } from './instruments.ts';
import { NEVER, type Span, spanOf } from './spans.ts';

/** For how long a party counts: since what it gave, so long after as the rule says, until it withdrew; null where it did not. */
export type Counted = Readonly<{ partyId: Id; from: Span; until: Span | null }>;

/** For each notification or deposit that a rule asks for, since when and until when its party counts by it. What it gives anew counts anew. */
export function countedBy(records: Records, documentId: Id, rule: ForceRule): readonly Counted[] {
  return instrumentsOf(records, documentId, rule).map((instrument) => {
    const given = spanOf(instrument);
    const until = withdrawalsOf(records, documentId, instrument.partyId)
      .map(spanOf)
      .find(({ latest }) => (latest ?? NEVER) >= (given.earliest ?? ''));
    return { partyId: instrument.partyId, from: after(rule, given), until: until ?? null };
  });
}

/** The same as if nobody had withdrawn. */
export function staying(counted: readonly Counted[]): readonly Counted[] {
  return counted.map((each) => ({ ...each, until: null }));
}

/**
 * When so many parties counted at once for the first time, as exactly as the days are known: not before they can have, with everybody
 * as early as possible and as long as possible; not after they must have. Undefined where there were never so many.
 */
export function reached(counted: readonly Counted[], count: number): Span | undefined {
  const first = firstDay(
    counted.map(({ partyId, from, until }) => ({
      ...{ partyId, from: from.earliest ?? '', until: until?.latest ?? NEVER },
    })),
    count,
  );
  if (first === undefined) return undefined;
  const last = firstDay(
    counted.map(({ partyId, from, until }) => ({
      ...{ partyId, from: from.latest ?? NEVER, until: until ? (until.earliest ?? '') : NEVER },
    })),
    count,
  );
  const by = last ?? NEVER;
  const inferred = counted.some(
    ({ from, until }) =>
      (from.inferred && (from.earliest ?? '') <= by) || (until?.inferred && (until.earliest ?? '') < by),
  );
  return { earliest: first || null, latest: by === NEVER ? null : by, inferred };
}

type Exactly = Readonly<{ partyId: Id; from: LocalDate; until: LocalDate }>;

function firstDay(counted: readonly Exactly[], count: number): LocalDate | undefined {
  const days = counted.map(({ from }) => from).sort();
  return days.find((day) => {
    const present = counted.filter(({ from, until }) => from <= day && day <= until);
    return new Set(present.map(({ partyId }) => partyId)).size >= count;
  });
}
