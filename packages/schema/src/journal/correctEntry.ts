import { CORRECTION_KIND_TEXT, CORRECTION_KINDS } from '@concord/domain';
import { builder } from '../builder.ts';
import { anywhereResult, runAnywhere } from '../commands/anywhere.ts';
import { keyField } from '../commands/inputs.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
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

const CorrectEntryResult = anywhereResult(
  'CorrectEntry',
  'EntryCorrected',
  'The entry was corrected (запись исправлена), and with it what is one thing with it.',
);

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
    resolve: (_root, { input }, context) =>
      runAnywhere(
        context,
        {
          ...{ command: 'correctEntry', dossier: input.dossier ?? null },
          ...{ entryId: recordIdOf(input.entry, 'JournalEntry'), correction: input.kind },
          ...{ reason: writtenOf(input.reason), instead: insteadOf(input, context.locale) },
          ...{ occurred: input.occurred ?? null, known: input.known ?? null },
          source: input.source ? sourceRef(input.source) : null,
        },
        input,
        textsIn(input),
      ),
  }),
);

/** Every text of an input, the global ids among them, so that a refusal repeats what was sent. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
