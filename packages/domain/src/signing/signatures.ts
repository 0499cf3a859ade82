import { courseOf, decidedOn } from '../dossiers/course.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Records, Signature, Step, Withdrawal } from '../journal/records.ts';
import { compareParties, type Party, partyName, partyOf } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import { SIGNATURE_MANNERS } from './entries.ts';
import type { Instrument } from './instruments.ts';
import { hasLeft } from './leaving.ts';
import { isEarly, type Opened, openForSignature, signatureStepsOf } from './opened.ts';
import { needsProcedures } from './procedures.ts';
import { reservationOf } from './reservations.ts';
import { factsOf, factsOfParty, isSigned, leavingBy, signatoriesOn, signedBy } from './signed.ts';
import { whenOf } from './spans.ts';

/**
 * What is recorded of a party: how it signed, that it did not, that it withdrew, or nothing, which is neither a signature nor a refusal
 * to sign.
 */
export const SIGNATURE_STATES = [...SIGNATURE_MANNERS, 'withdrawn', 'notKnown'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** A party and its signature of a document. */
export type PartySignature = Readonly<{
  party: Party;
  state: SignatureState;
  /** The fact that counts: the latest one of the party; null where nothing is recorded. */
  signature: Signature | null;
  /** When it signed, or did not: a reservation that came later, or was withdrawn, does not make the signature later. */
  when: When | null;
  /** By which it is a signatory no longer; null where it did not withdraw, or something is recorded of it since then. */
  withdrawal: Withdrawal | null;
  /** Since when it is none, or, where it gave notice of that, will be. */
  until: When | null;
  /** The notification or deposit with which it made a reservation or a declaration that stands; null where it did not. */
  reservation: Instrument | null;
  /** Whether its law requires internal procedures before it is bound; null where nobody said. */
  needsProcedures: boolean | null;
  /** It certainly signed before the document was open for signature: a deviation from the route. */
  offRoute: boolean;
}>;

/** Who signed, state by state. */
export type Signatures = Readonly<{
  parties: readonly PartySignature[];
  /** Why it cannot be told who else has to sign; null where it can. */
  cannotTell: LocalizedText | null;
  opened: Opened;
}>;

/**
 * The signatures of a document: of each full member of the bodies of its signature step on a day, and of whoever else is recorded
 * to have signed or not. Members by guess there are none: where no source names them, only who is recorded is in the list.
 */
export function signaturesOf(records: Records, document: Document, day: LocalDate): Signatures {
  const steps = signatureStepsOf(records, document);
  const members = signatoriesOf(records, document, steps, day);
  const ids = new Set([...members, ...factsOf(records, document.id).map(({ partyId }) => partyId)]);
  const opened = openForSignature(records, document);
  const parties = [...ids].flatMap((id): PartySignature[] => {
    const party = partyOf(records, id);
    const signature = factsOfParty(records, document.id, id).at(-1) ?? null;
    if (!party) return [];
    const first = (signature && isSigned(signature.manner) && signedBy(records, document.id, id)) || signature;
    const offRoute = first !== null && isEarly(first, opened);
    const leaving = leavingBy(records, document.id, id);
    const withdrawal = leaving && hasLeft(leaving, day) ? leaving.withdrawal : null;
    const until = leaving && whenOf(leaving.effect);
    const reservation = reservationOf(records, document.id, id) ?? null;
    const state = withdrawal ? 'withdrawn' : mannerOf(signature, reservation);
    const needs = needsProcedures(records, document.id, id);
    const when = first?.occurred ?? null;
    return [{ party, state, signature, when, withdrawal, until, reservation, needsProcedures: needs, offRoute }];
  });
  const cannotTell = members.length > 0 ? null : membersUnknown(records, steps);
  return { parties: parties.sort((a, b) => compareParties(a.party, b.party)), cannotTell, opened };
}

/** Who signed without a reservation and made one as it ratified is bound with it all the same. */
function mannerOf(signature: Signature | null, reservation: Instrument | null): SignatureState {
  if (!signature) return 'notKnown';
  return signature.manner === 'signed' && reservation ? 'withReservation' : signature.manner;
}

/** Who has to sign a document: at each step the members on the day, or on the one on which it was signed there, whoever joined later. */
export function signatoriesOf(
  records: Records,
  document: Document,
  steps: readonly Step[],
  day: LocalDate,
): readonly Id[] {
  const course = courseOf(records, document.dossierId ?? '');
  const signatories = steps.flatMap((step) => {
    const signed = course ? decidedOn(course, step, document.id) : null;
    return signatoriesOn(records, [step], signed !== null && signed < day ? signed : day);
  });
  return [...new Set(signatories)];
}

function membersUnknown(records: Records, steps: readonly Step[]): LocalizedText {
  if (steps.length === 0) return NO_STEP;
  const bodies = steps.flatMap(({ bodyIds }) => bodyIds).flatMap((id) => partyOf(records, id) ?? []);
  return inBoth((locale) => {
    const names = listText(
      locale,
      bodies.map((body) => partyName(body)[locale]),
    );
    return `${UNKNOWN_MEMBERS[locale]}${names && ` (${names})`}.`;
  });
}

const NO_STEP: LocalizedText = {
  ru: 'На маршруте нет этапа подписания: кто должен подписать, неизвестно.',
  en: 'The route has no signature step: who has to sign is unknown.',
};
const UNKNOWN_MEMBERS: LocalizedText = {
  ru: 'Состав органа, в котором подписывают, неизвестен',
  en: 'The members of the body that signs are unknown',
};
