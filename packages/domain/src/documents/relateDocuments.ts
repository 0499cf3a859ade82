import { checkSource, checkTimes } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Document, DocumentRelation, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { inBoth, quoted } from '../text/listText.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { DOCUMENT_RELATION_TEXT } from '../text/vocabulary.ts';
import type { RelateDocuments } from './command.ts';

/**
 * One document stands in a relation to another. It is told to nobody who may not see both. A document of a dossier says it in the
 * dossier's stream, a paper in its own.
 *
 * Refused: anyone but the secretariat and administrators; a document that is not there or may not be seen; one and itself; what was
 * said before; what leads back to the document itself; a day before the document that relates; a paper that is not there.
 */
export function relateDocuments(command: RelateDocuments, records: Records, context: DecisionContext): Decision {
  const { documentId, relation, otherId } = command;
  const { viewer, today, newId } = context;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const [document, other] = [records.document.get(documentId), records.document.get(otherId)];
  if (!document || !sees(viewer, document)) return refused(refuse('NO_SUCH_DOCUMENT', { document: documentId }));
  if (!other || !sees(viewer, other)) return refused(refuse('NO_SUCH_DOCUMENT', { document: otherId }));
  if (documentId === otherId) return refused(refuse('RELATES_TO_ITSELF', { what: document.title }));
  const before = rowsBy(records.documentRelation, 'documentId', documentId);
  if (before.some((each) => each.relation === relation && each.otherId === otherId && sees(viewer, each)))
    return refused(refuse('SAID_BEFORE', { what: sentence(document, command, other) }));
  const way = wayBack(records, command, viewer);
  if (way) {
    const chain = way.map(({ documentId: from, ...each }) => {
      const [one, another] = [records.document.get(from), records.document.get(each.otherId)];
      return one && another ? sentence(one, each, another) : UNNAMED;
    });
    return refused(refuse('GOES_IN_A_CIRCLE', { what: sentence(document, command, other), chain }));
  }
  const dossier = records.dossier.get(document.dossierId ?? '');
  const since = document.dated ?? dossier?.opened;
  const early = since && checkNotBefore(command.occurred, since, document.title);
  if (early) return refused(early);
  const times = checkTimes(command, today, null);
  if (times.refusal) return refused(times.refusal);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);
  return {
    kind: 'accepted',
    entries: [
      {
        streamId: document.dossierId ?? documentId,
        streamKind: document.dossierId === null ? 'document' : 'dossier',
        ...{ kind: 'documentRelated', version: KIND_VERSIONS.documentRelated },
        payload: { relationId: newId(), documentId, relation, otherId },
        ...times.value,
        ...{ sources: sources.value, visibility: document.visibility },
      },
    ],
  };
}

/** The relations of one kind that lead from the other document back to the one that is to stand so: what follows does not go before. */
function wayBack(
  { documentRelation }: Records,
  { documentId, relation, otherId }: RelateDocuments,
  viewer: Viewer,
): readonly DocumentRelation[] | undefined {
  const ways: (readonly DocumentRelation[])[] = [[]];
  const seen = new Set([otherId]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const from = way.at(-1)?.otherId ?? otherId;
    for (const next of rowsBy(documentRelation, 'documentId', from)) {
      if (next.relation !== relation || seen.has(next.otherId) || !sees(viewer, next)) continue;
      if (next.otherId === documentId) return [...way, next];
      seen.add(next.otherId);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** «Справка — приложение к — Проект соглашения» */
function sentence(
  { title }: Document,
  { relation }: Pick<RelateDocuments, 'relation'>,
  other: Document,
): LocalizedText {
  return inBoth((locale) =>
    [quoted(locale, title[locale]), DOCUMENT_RELATION_TEXT[relation][locale], quoted(locale, other.title[locale])].join(
      ' — ',
    ),
  );
}
