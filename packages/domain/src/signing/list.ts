import type { Document, Records, Withdrawal } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import type { Instrument } from './instruments.ts';
import { type PartySignature, signaturesOf } from './signatures.ts';

/** A document, and one of those who sign it. */
export type SignatureOf = Readonly<{ document: Document; signature: PartySignature }>;

/**
 * The signatures of all documents in the dossiers of the records, document by document, by slug: of those that are or were open for
 * signature, and of those of which something is recorded.
 */
export function signaturesOverall(records: Records, day: LocalDate): readonly SignatureOf[] {
  return rowsOf(records.document)
    .filter(({ dossierId }) => dossierId !== null && records.dossier.has(dossierId))
    .sort((a, b) => compareText(a.slug, b.slug))
    .flatMap((document) => {
      const { parties, opened } = signaturesOf(records, document, day);
      return parties
        .filter(({ signature }) => signature !== null || typeof opened !== 'string')
        .map((signature) => ({ document, signature }));
    });
}

/** What parties gave or did to documents of the records after their approval, the latest first. */
export function instrumentsOverall<T extends Instrument | Withdrawal>(
  records: Records,
  rows: ReadonlyMap<string, T>,
): readonly T[] {
  const day = ({ occurred }: T): string => latestOf(occurred) ?? '';
  return rowsOf(rows)
    .filter(
      ({ documentId, partyId }) =>
        records.document.has(documentId) && (partyId === null || partyOf(records, partyId) !== undefined),
    )
    .sort((a, b) => compareText(day(b), day(a)));
}
