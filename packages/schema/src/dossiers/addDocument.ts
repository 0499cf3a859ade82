import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { forWhom, forWhomFields } from '../viewer/visibility.ts';
import { newDocumentFields, newDocumentOf } from './newDocument.ts';

const AddDocumentInput = builder.inputType('AddDocumentInput', {
  description: 'One more document travels in a dossier (добавить документ).',
  fields: (t) => ({
    ...dossierFields(t),
    ...newDocumentFields(t),
    revisionLabel: t.string({
      description: 'What its first revision is called (редакция); none where there is no text yet.',
    }),
    ...forWhomFields(t),
    ...whenFields(t, 'added'),
  }),
});

const AddDocumentResult = carriedResult('AddDocument', 'DocumentAdded', 'The document was added (документ добавлен).');

builder.mutationField('addDocument', (t) =>
  t.field({
    type: AddDocumentResult,
    description: 'One more document travels in a dossier (добавить документ). For the secretariat.',
    args: { input: t.arg({ type: AddDocumentInput, required: true, description: 'Which document (какой документ).' }) },
    resolve: (_root, { input }, context) => {
      const document = newDocumentOf(input, input.revisionLabel ?? null);
      const command = {
        command: 'addDocument',
        dossier: input.dossier,
        document,
        ...forWhom(input),
        ...whenSaid(input),
      } as const;
      return run(context, command, input, [input.source.paper]);
    },
  }),
);
