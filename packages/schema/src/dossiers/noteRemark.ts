import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, keyField } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { RemarkKindEnum } from './dossierDocument.ts';

const NoteRemarkInput = builder.inputType('NoteRemarkInput', {
  description: 'What a reader should know of the data (отметить замечание к данным). It is known since today.',
  fields: (t) => ({
    ...dossierFields(t),
    kind: t.field({ type: RemarkKindEnum, required: true, description: 'What is the matter (вид).' }),
    text: t.field({ type: WrittenTextInput, required: true, description: 'In words (текст).' }),
    source: t.field({ type: SourceInput, description: 'The paper that it is about (источник).' }),
    idempotencyKey: keyField(t),
  }),
});

const NoteRemarkResult = carriedResult('NoteRemark', 'RemarkNoted', 'The remark was noted (замечание внесено).');

builder.mutationField('noteRemark', (t) =>
  t.field({
    type: NoteRemarkResult,
    description: 'Somebody notes what is the matter with the data (отметить замечание к данным). For the secretariat.',
    args: { input: t.arg({ type: NoteRemarkInput, required: true, description: 'What is the matter (в чём дело).' }) },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          ...{ command: 'noteRemark', dossier: input.dossier, remarkKind: input.kind, text: writtenOf(input.text) },
          source: input.source ? sourceRef(input.source) : null,
        },
        input,
        [input.source?.paper],
      ),
  }),
);
