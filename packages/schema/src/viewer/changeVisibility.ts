import { statesConcerned, type Visibility, visibilityKind } from '@concord/domain';
import { builder } from '../builder.ts';
import { anywhereResult, runAnywhere } from '../commands/anywhere.ts';
import { keyField, versionField } from '../commands/inputs.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { CommentRef } from '../comments/comment.ts';
import { DocumentRef } from '../documents/document.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import type { Within } from '../within.ts';
import { concernedField, VisibilityEnum } from './visibility.ts';

/** What has a global id and is told of in a dossier, a paper or a meeting; others are named by an entry that tells of them. */
const NAMED = [
  ...['JournalEntry', 'Dossier', 'Document', 'Revision', 'Comment', 'Position', 'Reply', 'Instruction', 'Measure'],
  ...['Meeting', 'AgendaItem', 'Decision'],
];

const ChangeVisibilityInput = builder.inputType('ChangeVisibilityInput', {
  description: 'For whom something is to be from now on (изменить, кому видно).',
  fields: (t) => ({
    what: t.id({
      required: true,
      description:
        'What is to be for others (что): a dossier, a document, a comment, a meeting …; or an entry that tells of it, also of what was taken back.',
    }),
    visibility: t.field({ type: VisibilityEnum, required: true, description: 'Who may see it now (кто видит).' }),
    concerned: concernedField(t),
    reason: t.field({ type: WrittenTextInput, required: true, description: 'Why (причина).' }),
    occurred: t.string({ description: `When it was decided (когда), EDTF; today unless given. ${INFERRED}` }),
    known: t.field({
      type: 'LocalDate',
      description: 'Since when that is known (с какого дня известно); the end of `occurred` unless given.',
    }),
    source: t.field({
      type: SourceInput,
      description: 'The paper that says so (источник); none where a slip of our own is put right.',
    }),
    expectedVersion: versionField(t, '`version` of the dossier, the meeting or the paper'),
    idempotencyKey: keyField(t),
  }),
});

const ChangeVisibilityResult = anywhereResult(
  'ChangeVisibility',
  'VisibilityChanged',
  'It is for others now (изменено, кому видно), and so is what hangs on it.',
);

builder.mutationField('changeVisibility', (t) =>
  t.field({
    type: ChangeVisibilityResult,
    description:
      'For whom something is, is changed (изменить, кому видно): it counts at once, for all that was entered before and for every past day; what hangs on it goes with it. For the secretariat.',
    args: {
      input: t.arg({
        type: ChangeVisibilityInput,
        required: true,
        description: 'What, for whom and why (что, кому и почему).',
      }),
    },
    resolve: (_root, { input }, context) =>
      runAnywhere(
        context,
        {
          ...{ command: 'changeVisibility', what: recordIdOf(input.what, ...NAMED) },
          ...{ visibility: input.visibility, concerned: input.concerned ?? [], reason: writtenOf(input.reason) },
          ...{ occurred: input.occurred ?? null, known: input.known ?? null },
          source: input.source ? sourceRef(input.source) : null,
        },
        input,
        [input.what],
      ),
  }),
);

/** Tells of a type for whom each of it is. */
function tellForWhom<T extends Readonly<{ visibility: Visibility }>>(
  ref: ReturnType<typeof builder.objectRef<Within<T>>>,
): void {
  builder.objectFields(ref, (t) => ({
    visibility: t.field({
      type: VisibilityEnum,
      description: 'Who may see it by now (кто видит).',
      resolve: ({ value }: Within<T>) => visibilityKind(value.visibility),
    }),
    concerned: t.stringList({
      description: 'The codes of the states for which it is (заинтересованные государства); none unless `CONCERNED`.',
      resolve: ({ value }: Within<T>) => [...statesConcerned(value.visibility)],
    }),
  }));
}

tellForWhom(DossierRef);
tellForWhom(DocumentRef);
tellForWhom(CommentRef);
