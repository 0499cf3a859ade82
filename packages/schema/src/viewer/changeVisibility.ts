import { type Refusal, statesConcerned, type Visibility, visibilityKind } from '@concord/domain';
import { builder } from '../builder.ts';
import { keyField, versionField } from '../commands/inputs.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { alsoCited, alsoSent, broughtBy, SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import { CommentRef } from '../comments/comment.ts';
import { DocumentRef } from '../documents/document.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { asSent, recordIdOf } from '../ids.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { type DossierView, viewOf } from '../loading.ts';
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

/** What a change led to; the dossier is null where what was changed is told of elsewhere. */
type Changed = Readonly<{ dossier: DossierView | null; entries: readonly EntryWithin[]; cursor: string }>;

const VisibilityChangedRef = builder.objectRef<Changed>('VisibilityChanged').implement({
  description: 'It is for others now (изменено, кому видно), and so is what hangs on it.',
  fields: (t) => ({
    dossier: t.expose('dossier', {
      type: DossierRef,
      nullable: true,
      description: 'The dossier as it is now (досье); null for a paper or a meeting.',
    }),
    entries: t.field({
      type: [JournalEntryRef],
      description: RESULT_TEXTS.allEntries,
      resolve: ({ entries }) => [...entries],
    }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

const ChangeVisibilityResult = builder.unionType('ChangeVisibilityResult', {
  description: RESULT_TEXTS.recordedOrRefused,
  types: [VisibilityChangedRef, CommandRefusedRef],
  resolveType: (result: Changed | Refusal) => ('code' in result ? 'CommandRefused' : 'VisibilityChanged'),
});

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
    resolve: async (_root, { input }, context): Promise<Changed | Refusal> => {
      const { register, viewer } = context;
      const outcome = await register.execute(
        {
          ...{ command: 'changeVisibility', what: recordIdOf(input.what, ...NAMED) },
          ...{ visibility: input.visibility, concerned: input.concerned ?? [], reason: writtenOf(input.reason) },
          ...{ occurred: input.occurred ?? null, known: input.known ?? null },
          source: input.source ? sourceRef(input.source) : null,
          ...alsoCited(input),
        },
        {
          ...{ viewer, idempotencyKey: input.idempotencyKey, expectedVersion: input.expectedVersion ?? undefined },
          paper: broughtBy(context, input),
        },
      );
      if (outcome.kind === 'refused')
        return { ...outcome.refusal, facts: asSent(outcome.refusal.facts, [input.what, ...alsoSent(input)]) };
      const entries = await withinRecords(context, outcome.entries);
      const [entry] = entries;
      const dossier = entry?.records.dossier.get(entry.value.streamId);
      return {
        dossier: entry && dossier ? viewOf(entry, dossier) : null,
        entries,
        cursor: register.cursors.encode(outcome.position),
      };
    },
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
