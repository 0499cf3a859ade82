import type { Instead, Locale } from '@concord/domain';
import { builder } from '../builder.ts';
import { placeInstead, placeLanguageFields } from '../commands/inputs.ts';
import { ExpressedStandEnum } from '../dossiers/progress.ts';
import { DocumentOutcomeInput, outcomeGiven } from '../dossiers/recordStepOccurrence.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf } from '../letters/ids.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { againOf } from './again/index.ts';
import { saidAs } from './again/said.ts';

/** What a position says instead. */
export const PositionInsteadInput = builder.inputType('PositionInsteadInput', {
  description: 'What a position says instead (позиция); what is left out stays.',
  fields: (t) => ({
    stand: t.field({ type: ExpressedStandEnum, description: 'What the party says (позиция).' }),
    occurred: t.string({
      description: `When it said so (когда), EDTF; not after the day since which that is known. ${INFERRED}`,
    }),
    text: t.string({ description: 'In its own words (текст); null for none.' }),
  }),
});

/** What was done at a step instead. */
export const OccurrenceInsteadInput = builder.inputType('OccurrenceInsteadInput', {
  description: 'What happened at a step instead (прохождение этапа); what is left out stays.',
  fields: (t) => ({
    outcomes: t.field({ type: [DocumentOutcomeInput], description: 'All outcomes, by document (результаты).' }),
    occurred: t.string({ description: `When (когда), EDTF; not after the day since which that is known. ${INFERRED}` }),
    place: t.string({ description: 'Where (место), as written; null for nowhere that anybody said.' }),
    ...placeLanguageFields(t),
    actors: t.idList({ description: 'Who did it, all of them (кем): bodies, administrations, states.' }),
    decision: t.id({ description: 'The decision by which it was done (решение); null for none.' }),
    purpose: t.field({ type: WrittenTextInput, description: 'What it was done for (для чего); null for nothing.' }),
  }),
});

/** What was planned instead. */
export const PlanInsteadInput = builder.inputType('PlanInsteadInput', {
  description: 'For when a step was announced instead (план).',
  fields: (t) => ({ planned: t.string({ required: true, description: `For when (на какие дни), EDTF. ${INFERRED}` }) }),
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
  { outcomes, occurred, actors, decision, purpose, ...place }: typeof OccurrenceInsteadInput.$inferInput,
  locale: Locale,
): Instead {
  const given = outcomes?.map(outcomeGiven);
  return {
    of: 'occurrence',
    says: {
      ...{ outcomes: given, occurred: occurred ?? undefined },
      place: placeInstead(place, locale),
      actorIds: actors?.map(partyIdOf),
      decisionId: saidAs(decision, (id) => recordIdOf(id, 'Decision')),
      purpose: saidAs(purpose, writtenOf),
    },
  };
}
