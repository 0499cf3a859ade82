import type { Id } from '../journal/entry.ts';
import type { ForceRule, Records, Signature } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { after } from './after.ts';
import type { Among } from './entries.ts';
import { type Instrument, instrumentsOf } from './instruments.ts';
import { leavingsOf } from './leaving.ts';
import { NEVER, type Span, spanOf } from './spans.ts';

/** For how long a party counts: since what it gave, so long after as the rule says, until it withdrew; null where it did not. */
export type Counted = Readonly<{ partyId: Id; from: Span; until: Span | null }>;

/** For each notification or deposit that a rule asks for, since when and until when its party counts by it. What it gives anew counts anew. */
export function countedBy(records: Records, documentId: Id, rule: ForceRule): readonly Counted[] {
  return instrumentsOf(records, documentId, rule).map((instrument) => {
    const from = after(rule, spanOf(instrument));
    return { partyId: instrument.partyId, from, until: withdrawnIn(records, documentId, instrument) };
  });
}

/** When the first withdrawal of a party took effect that may have done so after it gave something. */
export function withdrawnIn(records: Records, documentId: Id, given: Instrument | Signature): Span | null {
  const { earliest } = spanOf(given);
  const ends = leavingsOf(records, documentId, given.partyId).map(({ effect }) => effect);
  return ends.find(({ latest }) => (latest ?? NEVER) >= (earliest ?? '')) ?? null;
}

/** The same as if nobody had withdrawn. */
export function staying(counted: readonly Counted[]): readonly Counted[] {
  return counted.map((each) => ({ ...each, until: null }));
}

/** How many have to count, and how many of certain parties among them. */
export type Wanted = Readonly<{ count: number; among: Among | null }>;

/**
 * When so many parties counted at once for the first time, as exactly as the days are known: not before they can have, with everybody
 * as early as possible and as long as possible; not after they must have. Undefined where there were never so many.
 */
export function reached(counted: readonly Counted[], wanted: Wanted): Span | undefined {
  const first = firstDay(
    counted.map(({ partyId, from, until }) => ({
      ...{ partyId, from: from.earliest ?? '', until: until?.latest ?? NEVER },
    })),
    wanted,
  );
  if (first === undefined) return undefined;
  const last = firstDay(
    counted.map(({ partyId, from, until }) => ({
      ...{ partyId, from: from.latest ?? NEVER, until: until ? (until.earliest ?? '') : NEVER },
    })),
    wanted,
  );
  const by = last ?? NEVER;
  const inferred = counted.some(
    ({ from, until }) =>
      (from.inferred && (from.earliest ?? '') <= by) || (until?.inferred && (until.earliest ?? '') < by),
  );
  return { earliest: first || null, latest: by === NEVER ? null : by, inferred };
}

type Exactly = Readonly<{ partyId: Id; from: LocalDate; until: LocalDate }>;

function firstDay(counted: readonly Exactly[], { count, among }: Wanted): LocalDate | undefined {
  const days = counted.map(({ from }) => from).sort();
  return days.find((day) => {
    const present = counted.filter(({ from, until }) => from <= day && day <= until);
    const ids = new Set(present.map(({ partyId }) => partyId));
    return ids.size >= count && (!among || among.partyIds.filter((id) => ids.has(id)).length >= among.count);
  });
}
