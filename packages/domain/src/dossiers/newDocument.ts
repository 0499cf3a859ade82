import { type Checked, checkText, checkWritten, LABEL_LIMIT, TEXT_LIMIT } from '../commands/checks.ts';
import type { NewEntry } from '../commands/decision.ts';
import { checkDocumentSlug } from '../documents/slug.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { NewDocument } from './command.ts';

/** What the entries of one command have in common: the stream of the dossier, when, since when, from where, for whom. */
export type DossierHeader = Pick<NewEntry, 'occurred' | 'known' | 'sources' | 'visibility'> &
  Readonly<{ streamId: Id; streamKind: 'dossier' }>;

/**
 * The entries with which a document joins a dossier: that it was added, and its first revision where it has one.
 *
 * @param taken slugs that it cannot have besides those of the records
 * @param at where its fields stand in the command, where that has several documents: `documents.0.`
 */
export function documentEntries(
  document: NewDocument,
  records: Records,
  header: DossierHeader,
  taken: ReadonlySet<string>,
  newId: () => Id,
  at = '',
): Checked<readonly NewEntry[]> {
  const { slug, documentKind, revisionLabel: label } = document;
  const wrong = checkDocumentSlug(records, slug, taken);
  if (wrong) return { refusal: wrong };
  const title = checkWritten(`${at}title`, document.title, LABEL_LIMIT);
  if (title.refusal) return title;
  const purpose = document.purpose && checkWritten(`${at}purpose`, document.purpose, TEXT_LIMIT);
  if (purpose?.refusal) return purpose;
  const unnamed = checkText(`${at}revisionLabel`, label, LABEL_LIMIT);
  if (unnamed) return { refusal: unnamed };
  const documentId = newId();
  const added = {
    ...{ documentId, dossierId: header.streamId, slug, documentKind },
    ...{ title: title.value, purpose: purpose?.value ?? null },
  };
  return {
    value: [
      { ...header, kind: 'documentAdded', version: KIND_VERSIONS.documentAdded, payload: added },
      ...(label === null ? [] : [revisionEntry(header, documentId, label, newId)]),
    ],
  };
}

/** The entry of a new text of a document. */
export function revisionEntry(header: DossierHeader, documentId: Id, label: string, newId: () => Id): NewEntry {
  const payload = { revisionId: newId(), documentId, label };
  return { ...header, kind: 'revisionIssued', version: KIND_VERSIONS.revisionIssued, payload };
}
