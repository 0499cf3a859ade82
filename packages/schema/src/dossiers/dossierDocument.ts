import {
  certainDay,
  DOSSIER_STATUS_TEXT,
  DOSSIER_STATUSES,
  type DocumentStatus,
  type DossierDocument,
  REMARK_KIND_TEXT,
  REMARK_KINDS,
  type Remark,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef, RevisionRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { OrganisationRef } from '../organisations/organisation.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

/** Where a document stands with an organisation. */
export const DossierStatusEnum = enumOf(
  'DossierStatus',
  'Where a document stands with an organisation (статус): derived, never stored.',
  DOSSIER_STATUSES,
  DOSSIER_STATUS_TEXT,
);
/** What is the matter with the data. */
export const RemarkKindEnum = enumOf(
  'RemarkKind',
  'What is the matter with the data (вид замечания к данным).',
  REMARK_KINDS,
  REMARK_KIND_TEXT,
);

const DocumentStatusRef = builder.objectRef<Within<DocumentStatus>>('DocumentStatus').implement({
  description: 'Where a document stands with one organisation (статус документа в организации).',
  fields: (t) => ({
    organisation: t.field({
      type: OrganisationRef,
      description: 'The organisation (организация).',
      resolve: (status) => within(status, status.value.organisation),
    }),
    status: t.field({
      type: DossierStatusEnum,
      description: 'Where it stands (положение).',
      resolve: ({ value }) => value.status,
    }),
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description:
        'Since when (с какого дня); null when the day is only bounded or was inferred: `when` says how exactly it is known.',
      resolve: ({ value }) => value.since && certainDay(value.since),
    }),
    when: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Since when, as exactly as it is known (с какого времени); null when nothing is known of it.',
      resolve: ({ value }) => value.since,
    }),
  }),
});

/** A document of the dossier with its latest revision and its status. */
export const DossierDocumentRef = builder.objectRef<Within<DossierDocument>>('DossierDocument').implement({
  description: 'A document of the dossier (документ досье), with its own status for each organisation.',
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: 'The document (документ).',
      resolve: (own) => within(own, own.value.document),
    }),
    revision: t.field({
      type: RevisionRef,
      nullable: true,
      description: 'Its latest revision (редакция); null when none is known.',
      resolve: (own) => (own.value.revision ? within(own, own.value.revision) : null),
    }),
    statuses: t.field({
      type: [DocumentStatusRef],
      description: 'Where it stands with each organisation (статусы).',
      resolve: (own) => own.value.statuses.map((status) => within(own, status)),
    }),
  }),
});

/** Something about the data itself that a reader should know. */
export const DataRemarkRef = builder.objectRef<Within<Remark>>('DataRemark').implement({
  description:
    'Something about the data itself (замечание к данным): inferred, unknown, contradictory, misspelt, without a source.',
  fields: (t) => ({
    id: t.id({
      description: 'Stable (постоянный идентификатор); not a global id. Of a past day it holds the day.',
      resolve: (remark) => innerId(datedId(remark)),
    }),
    kind: t.field({
      type: RemarkKindEnum,
      description: 'What is the matter (в чём дело).',
      resolve: ({ value }) => value.remarkKind,
    }),
    text: t.string({
      description: 'What a reader should know (что следует знать).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.text, locale, context),
    }),
    source: t.field({
      type: SourceRefType,
      nullable: true,
      description: 'The paper and the place that it is about (источник).',
      resolve: (remark) => sourcesOf(remark)[0] ?? null,
    }),
  }),
});
