import { latestFirst } from '../documents/about.ts';
import type { Id } from '../journal/entry.ts';
import type { Comment, ConsultationRequest, Document, Membership, Position, Records } from '../journal/records.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { type Answer, answersTo } from '../letters/answers.ts';
import { type PartySignature, signaturesOf } from '../signing/signatures.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';

/** A letter that asked a state, and what the state made of it. */
export type LetterToState = Readonly<{ request: ConsultationRequest; answer: Answer }>;

/** A document that a state is to sign, or of which a source tells whether it did. */
export type StateSignature = Readonly<{ document: Document; signature: PartySignature }>;

/** What a state is in the register: itself, and its administrations, which speak for it. */
function speakersOf({ administration }: Records, stateId: Id): readonly Id[] {
  return [stateId, ...rowsBy(administration, 'memberStateId', stateId).map(({ id }) => id)];
}

/** What a state said, itself or through an administration of its own, the latest first. */
export function positionsOfState(records: Records, stateId: Id): readonly Position[] {
  return speakersOf(records, stateId)
    .flatMap((id) => rowsBy(records.position, 'partyId', id))
    .sort(latestFirst);
}

/** The comments of a state, the latest first. */
export function commentsOfState(records: Records, stateId: Id): readonly Comment[] {
  return speakersOf(records, stateId)
    .flatMap((id) => rowsBy(records.comment, 'partyId', id))
    .sort(latestFirst);
}

/** The letters that asked a state by name, and what it made of each, the latest first. */
export function lettersTo(records: Records, stateId: Id, day: LocalDate): readonly LetterToState[] {
  const ids = new Set(speakersOf(records, stateId));
  const sent = ({ request }: LetterToState): string => latestOf(request.sent) ?? earliestOf(request.sent) ?? '';
  return rowsOf(records.consultationRequest)
    .filter(({ addresseeIds }) => addresseeIds.some((id) => ids.has(id)))
    .flatMap((request) =>
      answersTo(records, request, day)
        .filter(({ party }) => ids.has(party.record.id))
        .map((answer) => ({ request, answer })),
    )
    .sort((a, b) => compareText(sent(b), sent(a)) || b.request.streamVersion - a.request.streamVersion);
}

/** Where a state sits, itself or through an administration of its own, by body. */
export function membershipsOfState(records: Records, stateId: Id): readonly Membership[] {
  const bodyOf = ({ bodyId }: Membership): string => records.body.get(bodyId)?.slug ?? '';
  return speakersOf(records, stateId)
    .flatMap((id) => rowsBy(records.membership, 'partyId', id))
    .filter(({ bodyId }) => records.body.has(bodyId))
    .sort((a, b) => compareText(bodyOf(a), bodyOf(b)));
}

/**
 * The documents that are or were open for signature, or of which something is recorded, as far as the state is among those who sign: what
 * it did with each, by slug. Where nothing is recorded of it, that is not known.
 */
export function signaturesOfState(records: Records, stateId: Id, day: LocalDate): readonly StateSignature[] {
  const ids = new Set(speakersOf(records, stateId));
  return rowsOf(records.document)
    .filter(({ dossierId }) => dossierId !== null && records.dossier.has(dossierId))
    .sort((a, b) => compareText(a.slug, b.slug))
    .flatMap((document) => {
      const { parties, opened } = signaturesOf(records, document, day);
      return parties
        .filter(
          ({ party, signature }) => ids.has(party.record.id) && (signature !== null || typeof opened !== 'string'),
        )
        .map((signature) => ({ document, signature }));
    });
}
