import type { VariablesOf } from '@concord/contract';
import { ATTENTION_REASONS, type AttentionReason } from '@concord/domain';
import { fromWire } from '../locale/wire.ts';
import type { Address } from '../page/address.ts';
import type { BoardData, BoardPageQuery, BoardRow } from './board.ts';

const SIGNS = {
  '>=': (a: number, b: number) => a >= b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '<': (a: number, b: number) => a < b,
  '=': (a: number, b: number) => a === b,
} as const;

/** A comparison as the address writes it: `>=10`; a number alone is `=`. */
export type Comparator = Readonly<{ sign: keyof typeof SIGNS; days: number }>;

/** Which rows of the overview are shown. */
export type BoardFilter = Readonly<{
  /** Only dossiers in which this state has a say. */
  state: string | null;
  reason: AttentionReason | null;
  /** Days past the term, and days waited, the most of any party. */
  late: Comparator | null;
  waiting: Comparator | null;
}>;

/** Reads a comparator; null for anything else. */
export function comparatorOf(text: string | null): Comparator | null {
  const [, sign = '=', days] = /^(>=|<=|>|<|=)?(\d{1,5})$/.exec(text ?? '') ?? [];
  return days === undefined ? null : { sign: sign as Comparator['sign'], days: Number(days) };
}

export function boardFilterOf({ state, get }: Pick<Address, 'state' | 'get'>): BoardFilter {
  const reason = ATTENTION_REASONS.find((each) => each === get('reason')) ?? null;
  return { state, reason, late: comparatorOf(get('late')), waiting: comparatorOf(get('waiting')) };
}

/** The same filter as the server takes it; null where nothing is filtered. */
export type Wanted = NonNullable<VariablesOf<typeof BoardPageQuery>['filter']>;

const BOUNDS = { '>=': 'gte', '<=': 'lte', '>': 'gt', '<': 'lt', '=': 'eq' } as const;

export function wantedBy(
  { state, reason, late, waiting }: BoardFilter,
  reasons: BoardData['board']['reasons'],
): Wanted | null {
  if (state === null && reason === null && late === null && waiting === null) return null;
  const bounds = (wanted: Comparator | null) => wanted && { [BOUNDS[wanted.sign]]: wanted.days };
  return {
    ...(state !== null && { state }),
    // As the server itself spells it; a reason that no dossier has wants none.
    ...(reason !== null && {
      reasons: reasons.filter((each) => fromWire(each.reason) === reason).map((each) => each.reason),
    }),
    ...(late && { daysLate: bounds(late) }),
    ...(waiting && { daysWaiting: bounds(waiting) }),
  };
}

/** What decides whether a dossier is shown. */
export type Pressing = Readonly<{ attention: Pick<BoardRow['attention'], 'reason' | 'daysLate' | 'daysWaiting'> }>;

/**
 * Whether a dossier is shown: what is not known satisfies no comparison.
 *
 * @param hasSay whether the state of a code has a say in it
 */
export function isShown(
  { attention }: Pressing,
  hasSay: (code: string) => boolean,
  { state, reason, late, waiting }: BoardFilter,
): boolean {
  const fits = (days: number | null, wanted: Comparator | null): boolean =>
    wanted === null || (days !== null && SIGNS[wanted.sign](days, wanted.days));
  return (
    (state === null || hasSay(state)) &&
    (reason === null || fromWire(attention.reason) === reason) &&
    fits(attention.daysLate, late) &&
    fits(attention.daysWaiting, waiting)
  );
}

/** How many of these dossiers need attention for which reason, the most pressing first. */
export function countsOf(rows: readonly Pressing[]): readonly Readonly<{ reason: AttentionReason; count: number }>[] {
  const counts = new Map<AttentionReason, number>();
  for (const { attention } of rows) {
    const reason = fromWire(attention.reason);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return ATTENTION_REASONS.flatMap((reason) => ({ reason, count: counts.get(reason) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

/** The cell of the state for which the page is shown. */
export function ownCell({ cells }: BoardRow, state: string | null): BoardRow['cells'][number] | null {
  return cells.find((cell) => state !== null && codeOf(cell) === state) ?? null;
}

function codeOf({ party }: BoardRow['cells'][number]): string | null {
  return party.__typename === 'MemberState' ? party.code : null;
}
