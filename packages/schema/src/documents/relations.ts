import { DOCUMENT_RELATION_TEXT, DOCUMENT_RELATIONS, type DocumentRelation } from '@concord/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../text/enums.ts';
import { type Within, within } from '../within.ts';
import { DocumentRef } from './document.ts';
import { documentsNamed } from './named.ts';
import { SourceRefType, sourcesOf } from './source.ts';

export const RelationEnum = enumOf(
  'DocumentRelationKind',
  'How one document stands to another (связь документов).',
  DOCUMENT_RELATIONS,
  DOCUMENT_RELATION_TEXT,
);

/** A relation as one of its two documents sees it. */
type Seen = Within<DocumentRelation> & Readonly<{ isFrom: boolean }>;

const DocumentRelationRef = builder.objectRef<Seen>('DocumentRelation').implement({
  description: 'How this document stands to another, or another to this one (связь документов).',
  fields: (t) => ({
    relation: t.field({
      type: RelationEnum,
      description: 'The relation (вид связи).',
      resolve: ({ value }) => value.relation,
    }),
    other: t.field({
      type: DocumentRef,
      nullable: true,
      description: 'The other document (другой документ); null when it cannot be seen.',
      resolve: async (seen, _args, context) => {
        const otherId = seen.isFrom ? seen.value.otherId : seen.value.documentId;
        return (await documentsNamed(context, seen, [otherId]))[0] ?? null;
      },
    }),
    isFrom: t.boolean({
      description: 'True when this document stands so to the other: «приложение к»; false the other way round.',
      resolve: ({ isFrom }) => isFrom,
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

builder.objectField(DocumentRef, 'relations', (t) =>
  t.field({
    type: [DocumentRelationRef],
    description: 'How it stands to other documents, and they to it (связи).',
    resolve: (document) => {
      const { id } = document.value;
      return [...document.records.documentRelation.values()].flatMap((relation): Seen[] => {
        if (relation.documentId === id) return [{ ...within(document, relation), isFrom: true }];
        return relation.otherId === id ? [{ ...within(document, relation), isFrom: false }] : [];
      });
    },
  }),
);
