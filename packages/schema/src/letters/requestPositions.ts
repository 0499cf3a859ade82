import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { carriedOut, carriedResult } from '../commands/carried.ts';
import { whenFields } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { sourceRef } from '../commands/sourceInput.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { recordIdOf } from '../ids.ts';
import { TermUnitEnum } from '../routes/step.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { within } from '../within.ts';
import { partyIdOf } from './ids.ts';

const RequestPositionsInput = builder.inputType('RequestPositionsInput', {
  description:
    'A letter asks addressees for their position at a step (запросить позиции), only informs others, or asks nobody (для сведения).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    letterNumber: t.string({ description: 'As printed (номер письма): «исх. № 165».' }),
    sender: t.id({ description: 'Who sends it (отправитель): a body or a state.' }),
    meeting: t.id({ description: 'The meeting that it prepares (заседание).' }),
    asksFor: t.field({
      type: LocalizedTextInput,
      description: 'What it asks for (что запрошено), where that is something else than positions.',
    }),
    addressees: t.idList({ description: 'Whom it asks (адресаты): states, administrations, bodies.' }),
    collectives: t.field({
      type: [LocalizedTextInput],
      description: 'Groups as the letter writes them (коллективные адресаты): «АС РСС».',
    }),
    informed: t.idList({
      description:
        'Whom it only informs (кого информирует): states, administrations, bodies. Nobody waits for an answer of theirs.',
    }),
    informedCollectives: t.field({
      type: [LocalizedTextInput],
      description: 'Groups that it only informs, as it writes them (для сведения: группы, как в письме).',
    }),
    term: t.field({
      type: 'LocalDate',
      description: 'The last day for an answer (срок); not before the letter. Give it or `termDays`, or neither.',
    }),
    termDays: t.int({ description: 'So many days from the day of the letter (срок в днях), 1 to 3650.' }),
    termUnit: t.field({
      type: TermUnitEnum,
      description: 'What days these are (единица срока); calendar days unless given.',
    }),
    calendarOf: t.id({
      description:
        'By which body’s calendar working days are counted (календарь органа), where the letter says so; by those of the bodies of the step unless given.',
    }),
    answersKnown: t.boolean({
      description:
        'False where the sources say that answers came without saying whose (кто ответил, неизвестно): then nobody is named as having answered or not.',
    }),
    ...whenFields(t, 'sent'),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

const RECORDED = ['PositionsRequested', 'The letter was recorded (запрос внесён).'] as const;
const PositionsRequestedRef = carriedOut(...RECORDED);
builder.objectField(PositionsRequestedRef, 'request', (t) =>
  t.field({
    type: ConsultationRequestRef,
    description: 'The letter (письмо), with the last day of its term, or why it cannot be told.',
    resolve: ({ dossier, entry }) => {
      const { requestId } = entry.value.payload as Readonly<{ requestId: string }>;
      const request = dossier.records.consultationRequest.get(requestId);
      if (!request) throw new GraphQLError('The letter is no longer among what you may see.');
      return within(dossier, request);
    },
  }),
);
const RequestPositionsResult = carriedResult('RequestPositions', ...RECORDED, PositionsRequestedRef);

builder.mutationField('requestPositions', (t) =>
  t.field({
    type: RequestPositionsResult,
    description:
      'A letter asks for positions (запросить позиции), or only informs (для сведения). For the secretariat.',
    args: {
      input: t.arg({
        type: RequestPositionsInput,
        required: true,
        description: 'Who is asked what, until when (кого, о чём и до какого дня спрашивают).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { addressees, informed, collectives, sender, meeting, letterNumber, asksFor, term } = input;
      return run(
        context,
        {
          command: 'requestPositions',
          dossier: input.dossier,
          stepId: recordIdOf(input.step, 'Step'),
          letterNumber: letterNumber ?? null,
          senderId: sender ? partyIdOf(sender) : null,
          meetingId: meeting ? recordIdOf(meeting, 'Meeting') : null,
          asksFor: asksFor ?? null,
          addresseeIds: (addressees ?? []).map(partyIdOf),
          collectives: collectives ?? [],
          ...{ informedIds: (informed ?? []).map(partyIdOf), informedCollectives: input.informedCollectives ?? [] },
          ...{ term: term ?? null, termDays: input.termDays ?? null, termUnit: input.termUnit ?? 'calendarDays' },
          calendarBodyId: input.calendarOf ? recordIdOf(input.calendarOf, 'Body') : null,
          answersKnown: input.answersKnown ?? true,
          ...{ occurred: input.occurred, known: input.known ?? null, source: sourceRef(input.source) },
        },
        input,
        [
          ...[input.step, sender, meeting, input.calendarOf, input.source.paper],
          ...[...(addressees ?? []), ...(informed ?? [])],
        ],
      );
    },
  }),
);
