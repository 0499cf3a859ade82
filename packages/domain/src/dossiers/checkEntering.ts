import { type Checked, checkDossier, checkSource, checkTimes } from '../commands/checks.ts';
import type { DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { Document, Dossier, Records, Revision } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import type { DossierHeader } from './newDocument.ts';
import { latestRevision } from './revisions.ts';

type Given = Readonly<{ dossier: string; occurred: string; known: LocalDate | null; source: SourceRef | null }>;

/**
 * What the secretariat enters of a dossier: the dossier, and all of an entry but its kind and payload.
 *
 * Refused: who is not signed in or has another role; a dossier or a paper that is not there; dates that do not exist, lie in the
 * future or certainly before the dossier; that it was known before the dossier.
 */
export function checkEntering(
  given: Given,
  records: Records,
  { viewer, today }: DecisionContext,
): Checked<Readonly<{ dossier: Dossier; header: DossierHeader }>> {
  const found = checkDossier(records, given.dossier, viewer);
  if (found.refusal) return found;
  const dossier = found.value;
  const times = checkTimes(given, today, { what: OPENING, day: latestOf(dossier.opened) });
  if (times.refusal) return times;
  const early = checkNotBefore(given.occurred, dossier.opened, OPENING);
  if (early) return { refusal: early };
  const sources = checkSource(records, given.source, viewer);
  if (sources.refusal) return sources;
  const header = {
    ...{ streamId: dossier.id, streamKind: 'dossier' as const, ...times.value, sources: sources.value },
    visibility: dossier.visibility,
  };
  return { value: { dossier, header } };
}

/** The document, when it travels in the dossier. */
export function checkDocument(records: Records, dossier: Dossier, documentId: Id): Checked<Document> {
  const document = records.document.get(documentId);
  return document?.dossierId === dossier.id
    ? { value: document }
    : { refusal: refuse('UNKNOWN_DOCUMENT', { document: documentId }) };
}

/** The revision of a document of the dossier; its latest one unless one is named. */
export function checkRevision(
  records: Records,
  dossier: Dossier,
  { documentId, revisionId }: Readonly<{ documentId: Id; revisionId: Id | null }>,
  viewer: Viewer,
): Checked<Revision> {
  const document = checkDocument(records, dossier, documentId);
  if (document.refusal) return document;
  if (revisionId === null) {
    const latest = latestRevision(records, documentId);
    return latest ? { value: latest } : { refusal: refuse('NO_REVISION', { document: document.value.title }) };
  }
  const revision = records.revision.get(revisionId);
  if (!revision || revision.documentId !== documentId || !sees(viewer, revision))
    return { refusal: refuse('UNKNOWN_REVISION', { revision: revisionId, document: document.value.title }) };
  return { value: revision };
}

/** The documents of the dossier, each named once. */
export function checkDocuments(records: Records, dossier: Dossier, ids: readonly Id[]): Refusal | undefined {
  const named = new Set<Id>();
  for (const id of ids) {
    const document = checkDocument(records, dossier, id);
    if (document.refusal) return document.refusal;
    if (named.has(id)) return refuse('REPEATED_DOCUMENT', { document: document.value.title });
    named.add(id);
  }
  return undefined;
}

/** What a dossier begins with, for a person. */
export const OPENING: LocalizedText = { ru: 'открытие досье', en: 'the opening of the dossier' };
