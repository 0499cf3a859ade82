import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';
import { DossierStatusEnum } from './dossierDocument.ts';

const ReportStatusInput = builder.inputType('ReportStatusInput', {
  description: 'What a paper says of where documents stand (внести сообщённый статус).',
  fields: (t) => ({
    ...dossierFields(t),
    organisation: t.id({ description: 'For which organisation (организация); none where the paper does not say.' }),
    documents: t.idList({ required: true, description: 'Which documents of the dossier (документы).' }),
    status: t.field({ type: DossierStatusEnum, required: true, description: 'What it says (статус).' }),
    ...whenFields(t, 'so'),
  }),
});

const ReportStatusResult = carriedResult(
  'ReportStatus',
  'StatusReported',
  'What the paper says was recorded (сообщённый статус внесён), beside the status that follows from what happened.',
);

builder.mutationField('reportStatus', (t) =>
  t.field({
    type: ReportStatusResult,
    description: 'A paper says where documents stand (внести сообщённый статус). For the secretariat.',
    args: {
      input: t.arg({
        type: ReportStatusInput,
        required: true,
        description: 'What it says, of which documents (какой статус и каких документов).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { dossier, organisation, documents, status } = input;
      const command = {
        command: 'reportStatus',
        ...{ dossier, status, organisationId: organisation ? recordIdOf(organisation, 'Organisation') : null },
        documentIds: documents.map((id) => recordIdOf(id, 'Document')),
        ...whenSaid(input),
      } as const;
      return run(context, command, input, [organisation, ...documents, input.source.paper]);
    },
  }),
);
