import { builder } from '../builder.ts';
import { isRefusal } from '../commands/executeSent.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { type Carried, run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import { recordIdOf } from '../ids.ts';
import { JournalEntryRef } from '../journal/entry.ts';
import { INFERRED } from '../time/inferred.ts';
import { ExpressedStandEnum } from './progress.ts';
import { DossierRef } from './ref.ts';

const ExpressPositionInput = builder.inputType('ExpressPositionInput', {
  description: 'What a party says of a revision of a document at an open step (выразить позицию).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    document: t.id({ required: true, description: 'Of which document (документ).' }),
    revision: t.id({
      description:
        'Of which of its revisions (редакция); the latest unless given. What is said of an earlier one is stale where there is a later.',
    }),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    party: t.id({ required: true, description: 'Who says it (сторона). A delegate speaks only for its own state.' }),
    stand: t.field({ type: ExpressedStandEnum, required: true, description: 'What it says (позиция).' }),
    occurred: t.string({
      required: true,
      description: `When it said so (когда), EDTF: 2019-05-24. Not in the future. ${INFERRED}`,
    }),
    known: t.field({
      type: 'LocalDate',
      description:
        'Since when it is known (с какого дня известно); the end of `occurred` unless given. What a delegate enters without a paper is known since today.',
    }),
    source: t.field({
      type: SourceInput,
      description: 'The paper that says so (источник); none when the party enters it itself.',
    }),
    text: t.string({ description: 'In its own words (текст), at most 10,000 characters.' }),
    offRoute: t.boolean({
      description:
        'It was said although nobody asked the party, or after the step was done: recorded as a deviation from the route (отступление от маршрута). Not for delegates.',
    }),
    idempotencyKey: t.string({
      required: true,
      description: 'Yours (ключ повтора), 1 to 200 characters: the same key with the same input is carried out once.',
    }),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

const PositionExpressedRef = builder.objectRef<Carried>('PositionExpressed').implement({
  description: 'The position was recorded (позиция внесена).',
  fields: (t) => ({
    dossier: t.expose('dossier', { type: DossierRef, description: 'The dossier as it is now (досье).' }),
    entry: t.expose('entry', { type: JournalEntryRef, description: 'The entry in the journal (запись).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

const ExpressPositionResult = builder.unionType('ExpressPositionResult', {
  description: RESULT_TEXTS.recordedOrRefused,
  types: [PositionExpressedRef, CommandRefusedRef],
  resolveType: (result) => (isRefusal(result) ? 'CommandRefused' : 'PositionExpressed'),
});

builder.mutationField('expressPosition', (t) =>
  t.field({
    type: ExpressPositionResult,
    description: 'A party says what it thinks of a document at an open step (выразить позицию).',
    args: {
      input: t.arg({
        type: ExpressPositionInput,
        required: true,
        description: 'Who says what of what (кто, о чём и что говорит).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'expressPosition',
          dossier: input.dossier,
          documentId: recordIdOf(input.document, 'Document'),
          revisionId: input.revision ? recordIdOf(input.revision, 'Revision') : null,
          stepId: recordIdOf(input.step, 'Step'),
          partyId: recordIdOf(input.party, 'MemberState'),
          stand: input.stand,
          occurred: input.occurred,
          known: input.known ?? null,
          source: input.source ? sourceRef(input.source) : null,
          text: input.text ?? null,
          offRoute: input.offRoute ?? false,
        },
        input,
        [input.document, input.revision, input.step, input.party, input.source?.paper],
      ),
  }),
);
