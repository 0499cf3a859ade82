import { CORRECTION_KIND_TEXT, CORRECTION_KINDS, type Refusal } from '@concord/domain';
import { builder } from '../builder.ts';
import { keyField } from '../commands/inputs.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { alsoCited, broughtBy, SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { asSent, recordIdOf } from '../ids.ts';
import { type DossierView, viewOf } from '../loading.ts';
import { enumOf } from '../text/enums.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { againFields } from './again/index.ts';
import {
  insteadOf,
  OccurrenceInsteadInput,
  PlanInsteadInput,
  PositionInsteadInput,
  RemarkInsteadInput,
} from './correctionInputs.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from './entry.ts';

const CorrectionKindEnum = enumOf(
  'CorrectionKind',
  'Why an entry is corrected (вид исправления). A misentry improves the answers of past days; a revision leaves them as they were.',
  CORRECTION_KINDS,
  CORRECTION_KIND_TEXT,
);

const CorrectEntryInput = builder.inputType('CorrectEntryInput', {
  description:
    'An entry of a dossier, a meeting, a body, a state, a paper … is corrected or taken back (исправить запись): exactly one of the replacements.',
  fields: (t) => ({
    dossier: t.string({
      description: 'Slug of the dossier (досье) in which the entry is expected; it is found by its id alone without.',
    }),
    expectedVersion: t.int({
      description:
        'The `version` (версия) that you saw of the dossier or the meeting of the entry; another one now is refused.',
    }),
    entry: t.id({
      required: true,
      description: 'Which entry (запись); one that is itself a correction is about the same.',
    }),
    kind: t.field({ type: CorrectionKindEnum, required: true, description: 'A slip or a revision (вид исправления).' }),
    reason: t.field({ type: WrittenTextInput, required: true, description: 'Why (причина).' }),
    takeBack: t.boolean({
      description: 'It is taken back altogether (отозвать), unless something still refers to it.',
    }),
    position: t.field({ type: PositionInsteadInput, description: 'What a position says instead (позиция).' }),
    occurrence: t.field({ type: OccurrenceInsteadInput, description: 'What happened instead (прохождение этапа).' }),
    plan: t.field({ type: PlanInsteadInput, description: 'What was planned instead (план).' }),
    remark: t.field({ type: RemarkInsteadInput, description: 'What the remark says instead (замечание к данным).' }),
    ...againFields(t),
    occurred: t.string({
      description: `Of a revision: when the world corrected itself (когда), EDTF; the day of \`known\` unless given. Give one of them. ${INFERRED}`,
    }),
    known: t.field({
      type: 'LocalDate',
      description:
        'Of a revision (с какого дня известно): since when it is known; the end of `occurred` unless given. A slip keeps the old day.',
    }),
    source: t.field({
      type: SourceInput,
      description: 'The paper that says so (источник); the old ones stay without.',
    }),
    idempotencyKey: keyField(t),
  }),
});

/** What a correction led to; the dossier is null where the entry is of another stream. */
type Corrected = Readonly<{ dossier: DossierView | null; entries: readonly EntryWithin[]; cursor: string }>;

const EntryCorrectedRef = builder.objectRef<Corrected>('EntryCorrected').implement({
  description: 'The entry was corrected (запись исправлена), and with it what is one thing with it.',
  fields: (t) => ({
    dossier: t.expose('dossier', {
      type: DossierRef,
      nullable: true,
      description: 'The dossier as it is now (досье); null for an entry of a meeting, a body, a state …',
    }),
    entry: t.field({
      type: JournalEntryRef,
      description: RESULT_TEXTS.firstEntry,
      resolve: ({ entries }) => entries[0] as EntryWithin,
    }),
    entries: t.field({
      type: [JournalEntryRef],
      description:
        'All entries that it led to (записи), recorded together or not at all: those in the dossiers on which a meeting decided, too.',
      resolve: ({ entries }) => [...entries],
    }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

const CorrectEntryResult = builder.unionType('CorrectEntryResult', {
  description: RESULT_TEXTS.recordedOrRefused,
  types: [EntryCorrectedRef, CommandRefusedRef],
  resolveType: (result: Corrected | Refusal) => ('code' in result ? 'CommandRefused' : 'EntryCorrected'),
});

builder.mutationField('correctEntry', (t) =>
  t.field({
    type: CorrectEntryResult,
    description:
      'An entry of any stream is corrected or taken back; it stays in the journal (исправить запись). For who may enter it; a delegate may correct a slip in a position of its own state, with another paper where one shows it.',
    args: {
      input: t.arg({
        type: CorrectEntryInput,
        required: true,
        description: 'Which entry, why, what instead (какая запись, почему и на что исправляется).',
      }),
    },
    resolve: async (_root, { input }, context): Promise<Corrected | Refusal> => {
      const { register, viewer } = context;
      const outcome = await register.execute(
        {
          ...{ command: 'correctEntry', dossier: input.dossier ?? null },
          ...{ entryId: recordIdOf(input.entry, 'JournalEntry'), correction: input.kind },
          ...{ reason: writtenOf(input.reason), instead: insteadOf(input, context.locale) },
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
        return { ...outcome.refusal, facts: asSent(outcome.refusal.facts, textsIn(input)) };
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

/** Every text of an input, the global ids among them, so that a refusal repeats what was sent. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
