import type { Instead, Locale } from '@concord/domain';
import { builder } from '../builder.ts';
import { placeOf } from '../commands/inputs.ts';
import { ExpressedStandEnum } from '../dossiers/progress.ts';
import { DocumentOutcomeInput, outcomeGiven } from '../dossiers/recordStepOccurrence.ts';
import { LocaleEnum } from '../text/locale.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { againOf } from './again/index.ts';

/** What a position says instead. */
export const PositionInsteadInput = builder.inputType('PositionInsteadInput', {
  description: 'What a position says instead (позиция); what is left out stays.',
  fields: (t) => ({
    stand: t.field({ type: ExpressedStandEnum, description: 'What the party says (позиция).' }),
    occurred: t.string({ description: 'When it said so (когда), EDTF; not after the day since which that is known.' }),
    text: t.string({ description: 'In its own words (текст); null for none.' }),
  }),
});

/** What was done at a step instead. */
export const OccurrenceInsteadInput = builder.inputType('OccurrenceInsteadInput', {
  description: 'What happened at a step instead (прохождение этапа); what is left out stays.',
  fields: (t) => ({
    outcomes: t.field({ type: [DocumentOutcomeInput], description: 'All outcomes, by document (результаты).' }),
    occurred: t.string({ description: 'When (когда), EDTF; not after the day since which that is known.' }),
    place: t.string({ description: 'Where (место), as written; null for nowhere that anybody said.' }),
    placeLocale: t.field({
      type: LocaleEnum,
      description: 'The language of the place (язык); that of the request unless given.',
    }),
  }),
});

/** What was planned instead. */
export const PlanInsteadInput = builder.inputType('PlanInsteadInput', {
  description: 'For when a step was announced instead (план).',
  fields: (t) => ({ planned: t.string({ required: true, description: 'For when (на какие дни), EDTF.' }) }),
});

/** What a remark says instead. */
export const RemarkInsteadInput = builder.inputType('RemarkInsteadInput', {
  description: 'What a remark on the data says instead (замечание к данным).',
  fields: (t) => ({ text: t.field({ type: WrittenTextInput, required: true, description: 'In words (текст).' }) }),
});

type Given = Parameters<typeof againOf>[0] &
  Readonly<{
    takeBack?: boolean | null | undefined;
    position?: typeof PositionInsteadInput.$inferInput | null | undefined;
    occurrence?: typeof OccurrenceInsteadInput.$inferInput | null | undefined;
    plan?: typeof PlanInsteadInput.$inferInput | null | undefined;
    remark?: typeof RemarkInsteadInput.$inferInput | null | undefined;
  }>;

/** Everything that is to stand in the place of an entry, as the domain takes it: whether that is one thing is not decided here. */
export function insteadOf(given: Given, locale: Locale): readonly Instead[] {
  const { takeBack, position, occurrence, plan, remark } = given;
  return [
    ...(takeBack ? [{ of: 'nothing' } as const] : []),
    ...(position ? [positionOf(position)] : []),
    ...(occurrence ? [occurrenceOf(occurrence, locale)] : []),
    ...(plan ? [{ of: 'plan', says: plan } as const] : []),
    ...(remark ? [{ of: 'remark', says: { text: writtenOf(remark.text) } } as const] : []),
    ...againOf(given, locale),
  ];
}

function positionOf({ stand, occurred, text }: typeof PositionInsteadInput.$inferInput): Instead {
  return { of: 'position', says: { stand: stand ?? undefined, occurred: occurred ?? undefined, text } };
}

function occurrenceOf(
  { outcomes, occurred, place, placeLocale }: typeof OccurrenceInsteadInput.$inferInput,
  locale: Locale,
): Instead {
  const given = outcomes?.map(outcomeGiven);
  return {
    of: 'occurrence',
    says: {
      ...{ outcomes: given, occurred: occurred ?? undefined },
      place: place === undefined ? undefined : placeOf(place, placeLocale ?? locale),
    },
  };
}
