import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Answer, answersTo } from '../letters/answers.ts';
import { partyName, partyOf } from '../parties/party.ts';
import { stateCodeOf } from '../parties/speaksFor.ts';
import { stateByCode } from '../states/find.ts';
import { compareText } from '../text/compareText.ts';
import { shortName } from '../text/shortName.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { STEP_TYPE_TEXT } from '../text/vocabulary.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Pass, passesOf } from './passes.ts';

/** By what durations are told. */
export const DURATION_KEYS = ['step', 'stepType', 'body', 'dossier', 'state'] as const;
export type DurationKey = (typeof DURATION_KEYS)[number];

/** How long something took, over all passes that have ended. Days are calendar days. */
export type Duration = Readonly<{
  key: string;
  label: LocalizedText;
  /** How many passes, or by state answers; of how many the days are known. The others are counted, never guessed. */
  passes: number;
  known: number;
  min: number | null;
  /** The middle one; of two the mean. */
  median: number | null;
  max: number | null;
  total: number;
  /** How many passes ended with a return, and how many days passing again has cost since. */
  returns: number;
  daysAgain: number;
}>;

/**
 * How long it takes in some dossiers: the passes through their steps, told by step, type of step, body or dossier; by state, from each
 * letter that asked it by name to its answer. The longest in the middle comes first.
 */
export function durations(
  records: Records,
  dossierIds: readonly Id[],
  by: DurationKey,
  day: LocalDate,
): readonly Duration[] {
  const told = by === 'state' ? byState(records, dossierIds, day) : byPasses(records, dossierIds, by);
  return told.toSorted((a, b) => (b.median ?? -1) - (a.median ?? -1) || compareText(a.key, b.key));
}

/** The answers of each state and its administrations; who has answered nothing is not told of. */
function byState(records: Records, dossierIds: readonly Id[], day: LocalDate): readonly Duration[] {
  const answers = dossierIds
    .flatMap((id) => rowsBy(records.consultationRequest, 'dossierId', id))
    .flatMap((letter) => answersTo(records, letter, day))
    .filter(({ state }) => state === 'answered');
  const stateOf = ({ party }: Answer) => stateByCode(records, stateCodeOf(records, party.record.id) ?? '');
  return [...Map.groupBy(answers, stateOf)].flatMap(([state, own]) => {
    if (!state) return [];
    const days = own.flatMap(({ daysToAnswer }) => daysToAnswer ?? []);
    return [{ key: state.code, label: shortName(state.names), passes: own.length, ...spread(days), ...NOT_RETURNED }];
  });
}

/** A letter comes back with no document. */
const NOT_RETURNED = { returns: 0, daysAgain: 0 } as const;

function byPasses(records: Records, dossierIds: readonly Id[], by: Exclude<DurationKey, 'state'>): readonly Duration[] {
  const passes = dossierIds.flatMap((id) => passesOf(records, id));
  const keyed = passes.flatMap((pass) => keysOf(records, pass, by).map((key) => ({ ...key, pass })));
  return [...Map.groupBy(keyed, ({ key }) => key)].map(([key, all]) =>
    durationOf(
      key,
      all[0]?.label ?? UNNAMED,
      all.map(({ pass }) => pass),
    ),
  );
}

function keysOf(
  records: Records,
  { step, dossierId }: Pass,
  by: Exclude<DurationKey, 'state'>,
): readonly Readonly<{ key: string; label: LocalizedText }>[] {
  switch (by) {
    case 'step': {
      const route = records.route.get(step.routeId);
      return [{ key: `${route?.slug ?? ''}/${step.key}`, label: step.name }];
    }
    case 'stepType':
      return [{ key: step.stepType, label: STEP_TYPE_TEXT[step.stepType] }];
    case 'body':
      return step.bodyIds.flatMap((id) => {
        const party = partyOf(records, id);
        return party?.kind === 'body' ? [{ key: party.record.slug, label: partyName(party) }] : [];
      });
    case 'dossier': {
      const dossier = records.dossier.get(dossierId);
      return dossier ? [{ key: dossier.slug, label: dossier.title }] : [];
    }
    default:
      return by satisfies never;
  }
}

function durationOf(key: string, label: LocalizedText, passes: readonly Pass[]): Duration {
  const again = passes.filter(({ isAgain }) => isAgain).flatMap((pass) => pass.days ?? []);
  return {
    ...{ key, label, passes: passes.length, ...spread(passes.flatMap((pass) => pass.days ?? [])) },
    ...{ returns: passes.filter(({ ended }) => ended === 'returned').length, daysAgain: sum(again) },
  };
}

/** How many days are known, the shortest, the middle and the longest, and all together. */
function spread(known: readonly number[]): Pick<Duration, 'known' | 'min' | 'median' | 'max' | 'total'> {
  const days = known.toSorted((a, b) => a - b);
  return {
    known: days.length,
    ...{ min: days[0] ?? null, median: medianOf(days), max: days.at(-1) ?? null, total: sum(days) },
  };
}

/** The middle one of numbers in order; of two the mean; null of none. */
export function medianOf(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
