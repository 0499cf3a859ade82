import { fullMembersOf } from '../bodies/membership.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Records, Signature, Step, StepOccurrence } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { type Leaving, leavingOf, leavingsOf } from './leaving.ts';
import type { SignatureState } from './signatures.ts';
import { nth, type Span, spanOf, whenOf } from './spans.ts';

/** Who has to sign: the full members of the bodies of these steps on a day, each once. */
export function signatoriesOn(records: Records, steps: readonly Step[], day: LocalDate): readonly Id[] {
  const bodyIds = new Set(steps.flatMap((step) => step.bodyIds));
  return [...new Set([...bodyIds].flatMap((id) => fullMembersOf(records, id, day).map(({ partyId }) => partyId)))];
}

/** What is recorded of a document's signatures, in the order in which it happened. */
export function factsOf(records: Records, documentId: Id): readonly Signature[] {
  const at = ({ occurred, known }: Signature): string => latestOf(occurred) ?? latestOf(known) ?? '9';
  return rowsBy(records.signature, 'documentId', documentId).toSorted((a, b) => compareText(at(a), at(b)));
}

/** The same of one party. */
export function factsOfParty(records: Records, documentId: Id, partyId: Id): readonly Signature[] {
  return factsOf(records, documentId).filter((fact) => fact.partyId === partyId);
}

/**
 * The fact by which a party became a signatory, if it did: the first signature after which it did not say that it does not sign, and
 * of one that signed anew after it withdrew, the first since then. A reservation that came later does not make the signature later.
 */
export function signedBy(records: Records, documentId: Id, partyId: Id): Signature | undefined {
  const facts = factsOfParty(records, documentId, partyId);
  return signatureIn(since(facts, leavingOf(records, documentId, partyId))) ?? signatureIn(facts);
}

/** The withdrawal by which a party is a signatory no longer, or will be none: the last one, unless something is recorded of it since. */
export function leavingBy(records: Records, documentId: Id, partyId: Id): Leaving | null {
  const leaving = leavingOf(records, documentId, partyId);
  const isPast = since(factsOfParty(records, documentId, partyId), leaving).length > 0;
  return isPast ? null : leaving;
}

function signatureIn(facts: readonly Signature[]): Signature | undefined {
  return facts[facts.findLastIndex(({ manner }) => !isSigned(manner)) + 1];
}

/** What certainly came after a withdrawal; all where there was none. */
function since(facts: readonly Signature[], leaving: Leaving | null | undefined): readonly Signature[] {
  if (!leaving) return facts;
  const end = leaving.effect.latest;
  return end === null ? [] : facts.filter((fact) => (spanOf(fact).earliest ?? '') > end);
}

/** Whether it is a manner of signing. Not to sign is not to object. */
export function isSigned(state: SignatureState): boolean {
  switch (state) {
    case 'signed':
    case 'withReservation':
    case 'withDissentingOpinion':
      return true;
    case 'notSigned':
    case 'withdrawn':
    case 'notKnown':
      return false;
    default:
      return state satisfies never;
  }
}

/**
 * When the signatures of the members of some day were complete, looked at on each day on which one was added: as everybody had signed
 * by then, and nobody had withdrawn. What came afterwards changes nothing.
 *
 * @param isGone whether a withdrawal counts on a day: unless given, when it may have come by then
 */
export function firstComplete(
  records: Records,
  document: Document,
  steps: readonly Step[],
  isGone = (withdrawn: Span, day: LocalDate): boolean => (withdrawn.earliest ?? '') <= day,
): Span | undefined {
  const days = factsOf(records, document.id).flatMap((fact) => spanOf(fact).latest ?? []);
  for (const day of [...new Set(days)].sort(compareText)) {
    const members = signatoriesOn(records, steps, day);
    const spans = members.flatMap((id) => signedSpan(records, document.id, id, day, isGone) ?? []);
    if (members.length > 0 && spans.length === members.length) return nth(spans, spans.length);
  }
  return undefined;
}

/** When a party had signed by a day. */
function signedSpan(
  records: Records,
  documentId: Id,
  partyId: Id,
  day: LocalDate,
  isGone: (withdrawn: Span, day: LocalDate) => boolean,
): Span | undefined {
  const facts = factsOfParty(records, documentId, partyId).filter((fact) => (spanOf(fact).latest ?? '9') <= day);
  const leaving = leavingsOf(records, documentId, partyId).findLast(({ effect }) => isGone(effect, day));
  const signature = signatureIn(since(facts, leaving));
  return signature && spanOf(signature);
}

/**
 * That a document was signed at a step, as it follows from the signatures: with the last of those that were needed. Undefined while
 * one is missing, and where nobody knows who has to sign.
 */
export function signedAt(records: Records, document: Document, step: Step): StepOccurrence | undefined {
  const complete = firstComplete(records, document, [step]);
  const last = complete && factsOf(records, document.id).findLast((fact) => spanOf(fact).latest === complete.latest);
  if (!complete || !last) return undefined;
  const { id, streamId, entryId, streamVersion, visibility, sources, dossierId, known } = last;
  return {
    ...{ id, streamId, entryId, streamVersion, visibility, sources, dossierId, stepId: step.id },
    ...{ meetingId: null, place: null, forInformation: false, actorIds: [], decisionId: null, purpose: null },
    ...{ outcomes: [{ documentId: document.id, outcome: 'signed' }], occurred: whenOf(complete), known },
  };
}
