import type { DocumentOutcome } from '@concord/domain';
import { builder } from '../builder.ts';
import { isRefusal } from '../commands/executeSent.ts';
import { placeLanguageFields, placeOf } from '../commands/inputs.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { type Carried, run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import { recordIdOf } from '../ids.ts';
import { JournalEntryRef } from '../journal/entry.ts';
import { partyIdOf } from '../letters/ids.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { OutcomeEnum } from './occurrence.ts';
import { DossierRef } from './ref.ts';

/** What was done with one document. */
export const DocumentOutcomeInput = builder.inputType('DocumentOutcomeInput', {
  description: 'What was done with one document (результат по документу).',
  fields: (t) => ({
    document: t.id({ required: true, description: 'The document (документ).' }),
    outcome: t.field({
      type: OutcomeEnum,
      required: true,
      description: 'What was done (результат); one that fits the type of the step.',
    }),
    backTo: t.id({
      description:
        'Of what is RETURNED: to which step (на какой этап), one that comes before; to the steps right before unless given.',
    }),
  }),
});

/** What was done with one document, as commands take it. */
export function outcomeGiven({ document, outcome, backTo }: typeof DocumentOutcomeInput.$inferInput): DocumentOutcome {
  const given = { documentId: recordIdOf(document, 'Document'), outcome };
  return backTo ? { ...given, backTo: recordIdOf(backTo, 'Step') } : given;
}

/** The global ids in it. */
export function idsOfOutcome({ document, backTo }: typeof DocumentOutcomeInput.$inferInput) {
  return [document, backTo];
}

const RecordStepOccurrenceInput = builder.inputType('RecordStepOccurrenceInput', {
  description: 'The dossier came to a step and something was done there (внести прохождение этапа).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    outcomes: t.field({
      type: [DocumentOutcomeInput],
      required: true,
      description: 'An outcome for each document that was considered (результаты).',
    }),
    occurred: t.string({
      required: true,
      description: `When (когда), EDTF: 2019-05-24 or 2018-10-09/2018-10-10. Not in the future. ${INFERRED}`,
    }),
    known: t.field({
      type: 'LocalDate',
      description: 'Since when it is known (с какого дня известно); the end of `occurred` unless given.',
    }),
    place: t.string({ description: 'Where (место), as written: readers of the other language are given it so.' }),
    ...placeLanguageFields(t),
    meeting: t.id({ description: 'At which meeting (заседание).' }),
    forInformation: t.boolean({
      description: 'Heard for information only (для сведения): neither a step nor a deviation.',
    }),
    offRoute: t.boolean({
      description:
        'It happened although the step was not open on that day: recorded as a deviation from the route (отступление от маршрута).',
    }),
    actors: t.idList({
      description:
        'Who did it, in the order in which the paper names them (кем): bodies, administrations, states; none where it names nobody.',
    }),
    decision: t.id({ description: 'The decision by which it was done (решение); one that was taken.' }),
    purpose: t.field({
      type: WrittenTextInput,
      description: 'What it was done for (для чего): «для рассмотрения высшими органами СНГ».',
    }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
    idempotencyKey: t.string({
      required: true,
      description: 'Yours (ключ повтора), 1 to 200 characters: the same key with the same input is carried out once.',
    }),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

const StepOccurrenceRecordedRef = builder.objectRef<Carried>('StepOccurrenceRecorded').implement({
  description: 'The occurrence was recorded (прохождение этапа внесено).',
  fields: (t) => ({
    dossier: t.expose('dossier', { type: DossierRef, description: 'The dossier as it is now (досье).' }),
    entry: t.expose('entry', { type: JournalEntryRef, description: 'The entry in the journal (запись).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

const RecordStepOccurrenceResult = builder.unionType('RecordStepOccurrenceResult', {
  description: RESULT_TEXTS.recordedOrRefused,
  types: [StepOccurrenceRecordedRef, CommandRefusedRef],
  resolveType: (result) => (isRefusal(result) ? 'CommandRefused' : 'StepOccurrenceRecorded'),
});

builder.mutationField('recordStepOccurrence', (t) =>
  t.field({
    type: RecordStepOccurrenceResult,
    description: 'A body considered the dossier at a step (внести прохождение этапа). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordStepOccurrenceInput,
        required: true,
        description: 'What happened where (что и на каком этапе произошло).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'recordStepOccurrence',
          dossier: input.dossier,
          stepId: recordIdOf(input.step, 'Step'),
          outcomes: input.outcomes.map(outcomeGiven),
          occurred: input.occurred,
          known: input.known ?? null,
          place: placeOf(input, context.locale),
          meetingId: input.meeting ? recordIdOf(input.meeting, 'Meeting') : null,
          forInformation: input.forInformation ?? false,
          offRoute: input.offRoute ?? false,
          actorIds: (input.actors ?? []).map(partyIdOf),
          decisionId: input.decision ? recordIdOf(input.decision, 'Decision') : null,
          purpose: input.purpose ? writtenOf(input.purpose) : null,
          source: sourceRef(input.source),
        },
        input,
        [
          ...[input.step, input.meeting, input.decision, input.source.paper, ...(input.actors ?? [])],
          ...input.outcomes.flatMap(idsOfOutcome),
        ],
      ),
  }),
);
