import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { partyName, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { STEP_TYPE_TEXT } from '../text/vocabulary.ts';
import { type Pass, passesOf } from './passes.ts';

/** By what durations are told. */
export const DURATION_KEYS = ['step', 'stepType', 'body', 'dossier'] as const;
export type DurationKey = (typeof DURATION_KEYS)[number];

/** How long something took, over all passes that have ended. Days are calendar days. */
export type Duration = Readonly<{
  key: string;
  label: LocalizedText;
  /** How many passes; of how many the days are known. The others are counted, never guessed. */
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

/** How long it takes: the passes of some dossiers, told by step, type of step, body or dossier; the longest in the middle first. */
export function durations(records: Records, dossierIds: readonly Id[], by: DurationKey): readonly Duration[] {
  const passes = dossierIds.flatMap((id) => passesOf(records, id));
  const keyed = passes.flatMap((pass) => keysOf(records, pass, by).map((key) => ({ ...key, pass })));
  return [...Map.groupBy(keyed, ({ key }) => key)]
    .map(([key, all]) =>
      durationOf(
        key,
        all[0]?.label ?? UNNAMED,
        all.map(({ pass }) => pass),
      ),
    )
    .sort((a, b) => (b.median ?? -1) - (a.median ?? -1) || compareText(a.key, b.key));
}

function keysOf(
  records: Records,
  { step, dossierId }: Pass,
  by: DurationKey,
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
  const days = passes.flatMap((pass) => pass.days ?? []).sort((a, b) => a - b);
  const again = passes.filter(({ isAgain }) => isAgain).flatMap((pass) => pass.days ?? []);
  return {
    ...{ key, label, passes: passes.length, known: days.length },
    ...{ min: days[0] ?? null, median: medianOf(days), max: days.at(-1) ?? null, total: sum(days) },
    ...{ returns: passes.filter(({ ended }) => ended === 'returned').length, daysAgain: sum(again) },
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
