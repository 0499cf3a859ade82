import { latestRevision } from '../dossiers/revisions.ts';
import type { Id } from '../journal/entry.ts';
import type { Comment, Records, Reply, Revision } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareParties, type Party, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import { latestOf } from '../time/when.ts';
import { compareElements, type ElementPlace, placeOfElement } from './element.ts';
import { DISPOSITIONS, type Disposition } from './entries.ts';

/** One comment in the summary table. */
export type SummaryRow = Readonly<{
  /** From 1, without gaps, in the order of the table. */
  number: number;
  /** The structural element of its group, as the first comment there names it; null for the whole document. */
  element: string | null;
  comment: Comment;
  /** Who made it; null where that may not be seen. */
  party: Party | null;
  /** The reply that brought it. */
  reply: Reply | null;
  /** The revision that it is about, and whether that is an earlier one than the table's. */
  revision: Revision;
  isEarlier: boolean;
}>;

/** The comments on a document and what became of them (сводная таблица замечаний). */
export type SummaryTable = Readonly<{
  revision: Revision;
  rows: readonly SummaryRow[];
  /** How many have each disposition; with `open` they sum to the number of rows. */
  counts: readonly Readonly<{ disposition: Disposition; count: number }>[];
  /** How many nobody has considered yet. */
  open: number;
}>;

/**
 * The summary table of a document's revision, the latest unless given: every comment on it and on earlier ones exactly once, grouped
 * by structural element in natural order. Within a group the parties come in their usual order, and the comments of one as they were
 * made. The order depends on the comments alone, so a disposition never moves a row.
 *
 * @returns undefined when the document has no revision, or the revision is not of the document
 */
export function summaryTable(records: Records, documentId: Id, revisionId?: Id): SummaryTable | undefined {
  const revision = revisionId === undefined ? latestRevision(records, documentId) : records.revision.get(revisionId);
  if (revision?.documentId !== documentId) return undefined;
  const found = commentsUpTo(records, revision).sort(compareFound);
  const headings = new Map<string, string | null>();
  for (const { place, comment } of found) if (!headings.has(place.key)) headings.set(place.key, comment.element);
  const rows = found.map(({ place, comment, party, of }, index) => ({
    ...{ number: index + 1, element: headings.get(place.key) ?? null, comment, party, revision: of },
    reply: records.reply.get(comment.replyId ?? '') ?? null,
    isEarlier: of.id !== revision.id,
  }));
  const disposed = Map.groupBy(found, ({ comment }) => comment.disposition);
  const counts = DISPOSITIONS.map((disposition) => ({ disposition, count: disposed.get(disposition)?.length ?? 0 }));
  return { revision, rows, counts, open: disposed.get(null)?.length ?? 0 };
}

type Found = Readonly<{ place: ElementPlace; comment: Comment; party: Party | null; of: Revision }>;

function commentsUpTo(records: Records, revision: Revision): Found[] {
  return rowsBy(records.comment, 'dossierId', revision.dossierId).flatMap((comment) => {
    const of = records.revision.get(comment.revisionId);
    if (!of || of.documentId !== revision.documentId || of.streamVersion > revision.streamVersion) return [];
    return [{ place: placeOfElement(comment.element), comment, party: partyOf(records, comment.partyId) ?? null, of }];
  });
}

function compareFound(a: Found, b: Found): number {
  const parties = a.party && b.party ? compareParties(a.party, b.party) : Number(!a.party) - Number(!b.party);
  return (
    compareElements(a.place, b.place) ||
    parties ||
    compareText(latestOf(a.comment.occurred) ?? '9', latestOf(b.comment.occurred) ?? '9') ||
    compareText(a.comment.id, b.comment.id)
  );
}
