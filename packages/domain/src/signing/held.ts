import type { Id } from '../journal/entry.ts';
import type { EntryIntoForce, Records, Withdrawal } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import type { ForceAnswer } from './answer.ts';
import { bothOf, canBeSame, inOrder, type Span, spanOf, whenOf } from './spans.ts';

/** Whether a document, or a state, is bound on a day. */
export const FORCE_STATES = ['notYet', 'inForce', 'withdrawn', 'cannotTell'] as const;
export type ForceState = (typeof FORCE_STATES)[number];

/** The entry into force as it follows from the rule, and as papers say it. */
export type Force = Readonly<{
  state: ForceState;
  computed: ForceAnswer;
  /** That a paper says so; null where none does. */
  recorded: EntryIntoForce | null;
  /** What follows from the rule and what a paper says cannot both be true. */
  mismatch: boolean;
  /** Since when it is in force, as exactly as it can be told: with a mismatch, from the earlier of both to the later. */
  since: When | null;
  /** The withdrawal that counts on the day. */
  withdrawal: Withdrawal | null;
}>;

/** What is computed held against what is recorded, on a day. */
export function forceOf(
  computed: ForceAnswer,
  recorded: EntryIntoForce | null,
  withdrawal: Withdrawal | null,
  day: LocalDate,
): Force {
  const ofRule = computed.kind === 'date' ? computed.span : undefined;
  const ofPaper = recorded ? spanOf(recorded) : undefined;
  const mismatch = ofRule !== undefined && ofPaper !== undefined && !canBeSame(ofRule, ofPaper);
  const since = ofRule && ofPaper ? agreed(ofRule, ofPaper) : (ofPaper ?? ofRule);
  const unknown = computed.kind === 'date' ? 'cannotTell' : computed.kind;
  const state = since ? stateOn(since, day) : unknown;
  return {
    ...{ computed, recorded, mismatch, withdrawal },
    state: withdrawal ? 'withdrawn' : state,
    since: since ? whenOf(since) : null,
  };
}

/** What both allow, or, where they contradict each other, what either allows. */
function agreed(a: Span, b: Span): Span {
  if (!canBeSame(a, b)) return bothOf(a, b);
  const earliest = (a.earliest ?? '') > (b.earliest ?? '') ? a.earliest : b.earliest;
  const latest = (a.latest ?? '9') < (b.latest ?? '9') ? a.latest : b.latest;
  return { earliest, latest, inferred: a.inferred && b.inferred };
}

function stateOn({ earliest, latest }: Span, day: LocalDate): ForceState {
  if (latest !== null && latest <= day) return 'inForce';
  return earliest !== null && earliest > day ? 'notYet' : 'cannotTell';
}

/** What a paper says of the entry into force, for all or for one party; of several the one that was recorded last. */
export function recordedFor(records: Records, documentId: Id, partyId: Id | null): EntryIntoForce | null {
  const rows = rowsBy(records.entryIntoForce, 'documentId', documentId).filter((row) => row.partyId === partyId);
  return rows.at(-1) ?? null;
}

/** The withdrawals of a document (`partyId` null), or of a party from it, in the order in which they happened. */
export function withdrawalsOf(records: Records, documentId: Id, partyId: Id | null): readonly Withdrawal[] {
  return inOrder(rowsBy(records.withdrawal, 'documentId', documentId).filter((row) => row.partyId === partyId));
}

/** The last of them. */
export function withdrawalOf(records: Records, documentId: Id, partyId: Id | null): Withdrawal | null {
  return withdrawalsOf(records, documentId, partyId).at(-1) ?? null;
}
