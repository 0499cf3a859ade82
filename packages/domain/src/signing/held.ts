import type { Id } from '../journal/entry.ts';
import type { EntryIntoForce, Records, Withdrawal } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import { type ForceAnswer, readingsOf } from './answer.ts';
import { hasLeft, type Leaving } from './leaving.ts';
import { bothOf, canBeSame, type Span, spanOf, whenOf } from './spans.ts';

/** Whether a document, or a state, is bound on a day. */
export const FORCE_STATES = ['notYet', 'inForce', 'withdrawn', 'cannotTell'] as const;
export type ForceState = (typeof FORCE_STATES)[number];

/** The entry into force as it follows from the rule, and as papers say it. */
export type Force = Readonly<{
  state: ForceState;
  computed: ForceAnswer;
  /** That a paper says so; null where none does. */
  recorded: EntryIntoForce | null;
  /** What a paper says does not follow from the rule and what is recorded, by no reading of it: another day does, or none yet. */
  mismatch: boolean;
  /** Since when it is in force, as exactly as it can be told: with a mismatch, from the earlier of both to the later. */
  since: When | null;
  /** The withdrawal that is in effect on the day. */
  withdrawal: Withdrawal | null;
  /** One that is not, or of which nobody can tell: notice was given, and until it takes effect who gave it is bound. */
  notice: Withdrawal | null;
  /** Since when either of them is in effect; it may be yet to come. */
  until: When | null;
}>;

/**
 * What is computed held against what is recorded, on a day.
 *
 * @param otherwise since when it is in force where neither tells a date of its own
 */
export function forceOf(
  computed: ForceAnswer,
  recorded: EntryIntoForce | null,
  leaving: Leaving | null,
  day: LocalDate,
  otherwise?: Span,
): Force {
  const ofPaper = recorded ? spanOf(recorded) : undefined;
  const readings = readingsOf(computed);
  const mismatch =
    computed.kind !== 'cannotTell' && ofPaper !== undefined && !readings.some((reading) => canBeSame(reading, ofPaper));
  const since = computed.kind === 'date' ? sinceOf(computed.span, readings, ofPaper) : (ofPaper ?? otherwise);
  const unknown = computed.kind === 'date' ? 'cannotTell' : computed.kind;
  const state = since ? stateOn(since, day) : unknown;
  const isGone = leaving !== null && hasLeft(leaving, day);
  return {
    ...{ computed, recorded, mismatch },
    state: isGone ? 'withdrawn' : state === 'inForce' && mayHaveLeft(leaving, day) ? 'cannotTell' : state,
    since: since ? whenOf(since) : null,
    withdrawal: isGone ? leaving.withdrawal : null,
    notice: leaving && !isGone ? leaving.withdrawal : null,
    until: leaving && whenOf(leaving.effect),
  };
}

function mayHaveLeft(leaving: Leaving | null, day: LocalDate): boolean {
  return leaving !== null && (leaving.effect.earliest ?? '') <= day;
}

/** What the rule and a paper both allow, by the readings that fit the paper; where none does, what either allows. */
function sinceOf(ofRule: Span, readings: readonly Span[], ofPaper: Span | undefined): Span {
  if (!ofPaper) return ofRule;
  const fitting = readings.filter((reading) => canBeSame(reading, ofPaper)).map((reading) => agreed(reading, ofPaper));
  return fitting.length > 0 ? fitting.reduce(bothOf) : bothOf(ofRule, ofPaper);
}

/** What both allow. */
function agreed(a: Span, b: Span): Span {
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
