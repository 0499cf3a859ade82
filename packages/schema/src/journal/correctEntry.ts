import { CORRECTION_KIND_TEXT, CORRECTION_KINDS } from '@concord/domain';
import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, keyField } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { enumOf } from '../text/enums.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
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
  description: 'An entry of a dossier is corrected or taken back (исправить запись): exactly one of the replacements.',
  fields: (t) => ({
    ...dossierFields(t),
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
    occurred: t.string({
      description: 'Of a revision: when the world corrected itself (когда), EDTF; today unless given.',
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

const CorrectEntryResult = carriedResult(
  'CorrectEntry',
  'EntryCorrected',
  'The entry was corrected (запись исправлена).',
);

builder.mutationField('correctEntry', (t) =>
  t.field({
    type: CorrectEntryResult,
    description:
      'An entry is corrected or taken back; it stays in the journal (исправить запись). For the secretariat; a delegate may correct a slip in a position of its own state, with a paper where one shows it.',
    args: { input: t.arg({ type: CorrectEntryInput, required: true, description: 'Which entry, why, what instead.' }) },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          ...{ command: 'correctEntry', dossier: input.dossier, entryId: recordIdOf(input.entry, 'JournalEntry') },
          ...{ correction: input.kind, reason: writtenOf(input.reason), instead: insteadOf(input, context.locale) },
          ...{ occurred: input.occurred ?? null, known: input.known ?? null },
          source: input.source ? sourceRef(input.source) : null,
        },
        input,
        [input.entry, input.source?.paper, ...(input.occurrence?.outcomes ?? []).map(({ document }) => document)],
      ),
  }),
);
