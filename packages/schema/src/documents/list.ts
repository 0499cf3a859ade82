import { DOCUMENT_KINDS, type Document, documentsOverall, statusesOfDocument } from '@concord/domain';
import { builder } from '../builder.ts';
import { DossierStatusEnum } from '../dossiers/dossierDocument.ts';
import { day, flag, named, oneOf, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { DOCUMENTS, ORGANISATIONS } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier, ofFiction } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { DocumentKindEnum, DocumentRef } from './document.ts';

type Own = Within<Document>;

/** Where it stands with each organisation; nowhere for a paper. */
function statusesOf({ records, value, day: on }: Own) {
  return statusesOfDocument(records, value, on);
}

const TERMS = { en: 'documents', ru: 'документы' };
const DocumentConnectionRef = connectionOf(DocumentRef, 'Document', TERMS);

const DocumentList = listOf<Own>(
  'Document',
  TERMS,
  {
    slugs: named('Only these (краткие имена), by short name.', ({ value }) => value.slug, DOCUMENTS),
    dossiers: ofDossier<Own>(({ value }) => value.dossierId).dossiers,
    travels: flag(
      'Only what travels in a dossier (документы досье), or only papers that facts are taken from (источники).',
      ({ value }) => value.dossierId !== null,
    ),
    kinds: oneOf(DocumentKindEnum, 'Only of one of these kinds (вид документа).', ({ value }) => value.documentKind),
    statuses: oneOf(DossierStatusEnum, 'Only what stands so with an organisation (статус).', (own) =>
      statusesOf(own).map(({ status }) => status),
    ),
    organisations: named(
      'Only what has come to one of these organisations, by short name (организации).',
      (own) => statusesOf(own).map(({ organisation }) => organisation.slug),
      ORGANISATIONS,
    ),
    title: text('Only what is called so (наименование).', ({ value }) => Object.values(value.title)),
    number: text('As printed on it (номер).', ({ value }) => value.number),
    dated: day('The date that it bears (дата).', ({ value }) => value.dated),
    ...ofFiction<Own>(),
  },
  {
    SLUG: rising('By short name (по краткому имени).', ({ value }) => value.slug),
    TITLE: rising('By title (по наименованию).', ({ value }) => value.title.ru),
    DATED: falling('What is dated last first (по дате).', ({ value }) => value.dated),
    KIND: rising('By kind (по виду).', ({ value }) => DOCUMENT_KINDS.indexOf(value.documentKind)),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.queryField('documents', (t) =>
  t.connection(
    {
      type: DocumentRef,
      description:
        'The documents of all dossiers that you may see, and the papers that facts are taken from (документы), by short name.',
      args: { ...DocumentList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const documents = documentsOverall(all.records).map((document) => within(all, document));
        return DocumentList.page(context, all, args, documents);
      },
    },
    DocumentConnectionRef,
  ),
);
