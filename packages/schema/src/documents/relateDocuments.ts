import { builder } from '../builder.ts';
import { versionField, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import { recordIdOf } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { DocumentRef } from './document.ts';
import { RelationEnum } from './relations.ts';

const RelateDocumentsInput = builder.inputType('RelateDocumentsInput', {
  description: 'One document stands in a relation to another (связать документы): «справка к», «приложение к».',
  fields: (t) => ({
    document: t.id({
      required: true,
      description: 'The document that stands so (документ): a paper, or of a dossier.',
    }),
    relation: t.field({ type: RelationEnum, required: true, description: 'How it stands (вид связи).' }),
    other: t.id({ required: true, description: 'The document to which it does (другой документ).' }),
    expectedVersion: versionField(t, '`version` of the document'),
    ...whenFields(t, 'said'),
  }),
});

const RelateDocumentsResult = recordedResult(
  'DocumentsRelated',
  'document',
  DocumentRef,
  'The relation was recorded (связь внесена).',
);

builder.mutationField('relateDocuments', (t) =>
  t.field({
    type: RelateDocumentsResult,
    description: 'One document stands in a relation to another (связать документы). For the secretariat.',
    args: {
      input: t.arg({
        type: RelateDocumentsInput,
        required: true,
        description: 'Which ones, and how (какие документы и как связаны).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const documentId = recordIdOf(input.document, 'Document');
      const otherId = recordIdOf(input.other, 'Document');
      const { relation } = input;
      return runRecorded(
        context,
        { command: 'relateDocuments', documentId, relation, otherId, ...whenSaid(input) },
        input,
        [input.document, input.other, input.source.paper],
        [(from, id) => loadWithin(from, 'document', id), () => documentId],
      );
    },
  }),
);
