import type { Id, SourceRef } from '../journal/entry.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { DocumentRelationKind } from './entries.ts';

/** One document stands in a relation to another (связать документы). */
export type RelateDocuments = Readonly<{
  command: 'relateDocuments';
  documentId: Id;
  relation: DocumentRelationKind;
  otherId: Id;
  /** EDTF: when that was said. */
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
}>;
