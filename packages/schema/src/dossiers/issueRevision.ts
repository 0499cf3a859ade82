import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';

const IssueRevisionInput = builder.inputType('IssueRevisionInput', {
  description: 'A new text of a document (выпустить редакцию).',
  fields: (t) => ({
    ...dossierFields(t),
    document: t.id({ required: true, description: 'Of which document of the dossier (документ).' }),
    label: t.string({ required: true, description: 'What it is called (название редакции): a number or a date.' }),
    ...whenFields(t, 'issued'),
  }),
});

const IssueRevisionResult = carriedResult(
  'IssueRevision',
  'RevisionIssued',
  'The revision was recorded (редакция внесена): what was said of earlier ones is stale.',
);

builder.mutationField('issueRevision', (t) =>
  t.field({
    type: IssueRevisionResult,
    description:
      'A new text of a document is issued; positions on earlier ones become stale (выпустить редакцию). For the secretariat.',
    args: {
      input: t.arg({ type: IssueRevisionInput, required: true, description: 'Of which document (какого документа).' }),
    },
    resolve: (_root, { input }, context) => {
      const { dossier, label } = input;
      const documentId = recordIdOf(input.document, 'Document');
      const command = { command: 'issueRevision', dossier, documentId, label, ...whenSaid(input) } as const;
      return run(context, command, input, [input.document, input.source.paper]);
    },
  }),
);
