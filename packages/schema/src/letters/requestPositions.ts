import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { whenFields } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { partyIdOf } from './ids.ts';

const RequestPositionsInput = builder.inputType('RequestPositionsInput', {
  description: 'A letter asks addressees for their position at a step (запросить позиции).',
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
    term: t.field({ type: 'LocalDate', description: 'The last day for an answer (срок); not before the letter.' }),
    ...whenFields(t, 'sent'),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

const RequestPositionsResult = carriedResult(
  'RequestPositions',
  'PositionsRequested',
  'The letter was recorded (запрос внесён).',
);

builder.mutationField('requestPositions', (t) =>
  t.field({
    type: RequestPositionsResult,
    description: 'A letter asks for positions (запросить позиции). For the secretariat.',
    args: {
      input: t.arg({ type: RequestPositionsInput, required: true, description: 'Who is asked what, until when.' }),
    },
    resolve: (_root, { input }, context) => {
      const { addressees = [], collectives, sender, meeting, letterNumber, asksFor, term } = input;
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
          term: term ?? null,
          ...{ occurred: input.occurred, known: input.known ?? null, source: sourceRef(input.source) },
        },
        input,
        [input.step, sender, meeting, input.source.paper, ...(addressees ?? [])],
      );
    },
  }),
);
