import {
  certainDay,
  DOSSIER_STATUS_TEXT,
  type Document,
  type DocumentStatus,
  type DossierDocument,
  type Id,
  locatorText,
  type Remark,
  type SourceRef,
  type StatusReport,
  supersededText,
} from '@concord/domain';
import { type At, datedId, globalId } from './at.ts';
import { organisationTold } from './parties.ts';
import { type Told, text, told, toWire } from './told.ts';
import { whenTold } from './when.ts';

export function documentTold(at: At, document: Document): Told {
  const { id, slug, documentKind, title, purpose, sources } = document;
  return told('Document', {
    id: () => globalId('Document', at, id),
    slug: () => slug,
    kind: () => toWire(documentKind),
    title: text(title),
    purpose: text(purpose),
    supersededText: text(supersededText(at.records, id) ?? null),
    sources: () => sourcesTold(at, sources),
  });
}

export function documentsTold(at: At, ids: readonly Id[]): readonly Told[] {
  return ids.flatMap((id) => {
    const document = at.records.document.get(id);
    return document ? [documentTold(at, document)] : [];
  });
}

/** The papers that say so, as far as they can be seen. */
export function sourcesTold(at: At, sources: readonly SourceRef[]): readonly Told[] {
  return sources.flatMap(({ paperId, locator, words = [], inferred = false }) => {
    const paper = at.records.document.get(paperId);
    if (!paper) return [];
    return told('Source', {
      paper: () => documentTold(at, paper),
      locator: text(locatorText(locator)),
      place: () => locator,
      words: () => words,
      inferred: () => inferred,
    });
  });
}

export function dossierDocumentTold(at: At, { document, statuses }: DossierDocument): Told {
  return told('DossierDocument', {
    document: () => documentTold(at, document),
    statuses: () => statuses.map((status) => statusTold(at, status)),
  });
}

function statusTold(at: At, { organisation, status, since }: DocumentStatus): Told {
  return told('DocumentStatus', {
    organisation: () => organisationTold(at, organisation),
    status: () => toWire(status),
    since: () => since && certainDay(since),
    when: () => since && whenTold(since),
  });
}

export function statusReportTold(at: At, { organisationId, status, occurred, sources }: StatusReport): Told {
  const organisation = at.records.organisation.get(organisationId ?? '');
  return told('StatusReport', {
    organisation: () => (organisation ? organisationTold(at, organisation) : null),
    text: text(DOSSIER_STATUS_TEXT[status]),
    when: () => whenTold(occurred),
    sources: () => sourcesTold(at, sources),
  });
}

export function remarkTold(at: At, { id, remarkKind, text: words, sources }: Remark): Told {
  return told('DataRemark', {
    id: () => datedId(at, id),
    kind: () => toWire(remarkKind),
    text: text(words),
    sources: () => sourcesTold(at, sources),
  });
}
