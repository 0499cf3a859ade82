import type { Document, Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { signatureStepsOf } from './opened.ts';
import { type PartySignature, signatoriesOf, signaturesOf } from './signatures.ts';
import { isSigned, signedBy } from './signed.ts';
import { NEVER, type Span, spanOf } from './spans.ts';

type Signers = Readonly<{ certain: readonly PartySignature[]; unclear: readonly PartySignature[] }>;

/** Who signed the document by the time when it was signed as a whole, and which members may have, of whom nothing is known. */
export function signersOf(records: Records, document: Document, { latest }: Span, day: LocalDate): Signers {
  const { parties } = signaturesOf(records, document, day);
  const members = new Set(signatoriesOf(records, document, signatureStepsOf(records, document), day));
  const isInTime = ({ party }: PartySignature): boolean => {
    const signature = signedBy(records, document.id, party.record.id);
    return signature !== undefined && (spanOf(signature).earliest ?? '') <= (latest ?? NEVER);
  };
  return {
    certain: parties.filter((each) => isSigned(each.state) && isInTime(each)),
    unclear: parties.filter(({ state, party }) => state === 'notKnown' && members.has(party.record.id)),
  };
}
