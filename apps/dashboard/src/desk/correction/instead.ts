import type { VariablesOf } from '@concord/contract';
import type { WireLocale } from '../../locale/useLocale.ts';
import { edtfOf } from '../form/edtf.ts';
import type { SourceDraft } from '../form/source.ts';
import { written } from '../form/TextField.tsx';
import { type OutcomesDraft, outcomesOf } from '../meeting/items.ts';
import type { Expressed } from '../reply/values.ts';
import type { CorrectMutation } from './data.ts';

/** What is to stand in the place of an entry. */
export type Way = 'position' | 'occurrence' | 'plan' | 'remark' | 'takeBack';

/** What the form of a correction holds. */
export type CorrectionValues = Readonly<{
  kind: 'MISENTRY' | 'REVISION';
  way: Way;
  stand: Expressed | null;
  outcomes: OutcomesDraft;
  /** To which step what is returned goes back; empty for those right before. */
  backTo: string;
  planned: string;
  /** What a position or a remark says instead. */
  text: string;
  /** When it happened, if on another day than the entry says. */
  day: string;
  reason: string;
  occurred: string;
  source: SourceDraft;
  /** Of the dossier; none where the entry is of something else. */
  version?: number;
}>;

const WAYS: Readonly<Record<string, Way>> = {
  positionExpressed: 'position',
  stepOccurrenceRecorded: 'occurrence',
  stepPlanned: 'plan',
  remarkNoted: 'remark',
};

/** How an entry of a kind can be corrected; taken back any can be. */
export function waysOf(kind: string): readonly [Way, ...Way[]] {
  const way = WAYS[kind];
  return way ? [way, 'takeBack'] : ['takeBack'];
}

type Input = VariablesOf<typeof CorrectMutation>['input'];

/** What a correction says: exactly one thing stands instead, and what is left empty stays as it was. */
export function inputOf(
  values: CorrectionValues,
  wire: WireLocale,
): Pick<Input, 'kind' | 'reason' | 'takeBack' | 'position' | 'occurrence' | 'plan' | 'remark'> {
  const { kind, reason } = values;
  const inLanguage = (text: string) => (wire === 'EN' ? { en: text } : { ru: text });
  return { kind, reason: inLanguage(reason), ...insteadOf(values, inLanguage) };
}

function insteadOf(
  { way, stand, text, day, outcomes, backTo, planned }: CorrectionValues,
  inLanguage: (text: string) => Readonly<{ ru?: string; en?: string }>,
): Pick<Input, 'takeBack' | 'position' | 'occurrence' | 'plan' | 'remark'> {
  const occurred = day.trim() ? { occurred: edtfOf(day) } : {};
  switch (way) {
    case 'takeBack':
      return { takeBack: true };
    case 'position':
      return {
        position: { ...occurred, ...(stand ? { stand } : {}), ...(text.trim() ? { text: written(text) } : {}) },
      };
    case 'occurrence': {
      const said = outcomesOf(outcomes, backTo);
      return { occurrence: { ...occurred, ...(said.length > 0 ? { outcomes: said } : {}) } };
    }
    case 'plan':
      return { plan: { planned: edtfOf(planned) } };
    case 'remark':
      return { remark: { text: inLanguage(text) } };
    default:
      return way satisfies never;
  }
}
