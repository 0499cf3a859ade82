import { bodiesOf } from '../bodies/find.ts';
import { fullMembersOf } from '../bodies/membership.ts';
import { askedAt } from '../dossiers/asked.ts';
import type { Course } from '../dossiers/course.ts';
import { type OwedSince, owedUntil } from '../dossiers/owed.ts';
import { requestsAt } from '../dossiers/requests.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Records, Step } from '../journal/records.ts';
import { type Party, partyOf } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';
import { whoGaveOne } from './instruments.ts';
import { type PartySignature, type SignatureState, signaturesOf } from './signatures.ts';
import { isSigned } from './signed.ts';

/** Who has to sign a document at a step or was asked to, and what is recorded of that. */
export type Signatory = Pick<PartySignature, 'party' | 'state'> &
  /** That it gave its instrument without having signed, also when it had said that it does not: it acceded, and nobody waits for its signature. */
  Readonly<{ acceded: boolean }> &
  /** Since when its signature is awaited there, and until when. */
  OwedSince;

/**
 * The signatories of a document at a signature step on a day: the full members of the bodies of the step, and whom a letter asks there
 * by name. A collective that a letter names says nothing more: who has to sign is known without it, or not at all.
 */
export function signatoriesAt(
  records: Records,
  course: Course,
  step: Step,
  document: Document,
  day: LocalDate,
): readonly Signatory[] {
  const recorded = new Map(signaturesOf(records, document, day).parties.map((each) => [each.party.record.id, each]));
  const gave = whoGaveOne(records, document);
  const letters = requestsAt(records, course.dossier.id, step.id);
  const asked = new Map(
    bodiesOf(records, step.bodyIds).flatMap((body) => [
      ...askedAt(records, course, step, body, document.id, fullMembersOf(records, body.id, day), letters),
    ]),
  );
  return [...asked].flatMap(([id, own]) => {
    const party = partyOf(records, id);
    if (!party || party.kind === 'collective') return [];
    const state = recorded.get(id)?.state ?? 'notKnown';
    const acceded = (state === 'notKnown' || state === 'notSigned') && gave.has(id);
    return [{ party, state, acceded, ...owedUntil(records, own.letters, own) }];
  });
}

/** How far the signature of some documents has come: who has to sign, how many have, who said that it does not, who withdrew, and who acceded. */
export type Signing = Readonly<{
  /** Null where no source says who has to: then it is told who is recorded to have. */
  total: number | null;
  signed: number;
  /** How many of them made a reservation where they signed. */
  withReservation: number;
  notSigned: readonly Party[];
  withdrew: readonly Party[];
  acceded: readonly Party[];
}>;

/** The signing of documents that travel together: whoever signed has signed each of them; undefined where nothing of it is known. */
export function signingAt(
  records: Records,
  course: Course,
  step: Step,
  documents: readonly Document[],
  day: LocalDate,
): Signing | undefined {
  const known = documents.flatMap((document) => signatoriesAt(records, course, step, document, day));
  const own = known.length > 0 ? known : documents.flatMap((document) => recordedOf(records, document, day));
  const parties = [...Map.groupBy(own, ({ party }): Id => party.record.id).values()];
  if (parties.length === 0) return undefined;
  const those = (wanted: SignatureState): readonly Party[] =>
    parties.flatMap((each) => each.find(({ state, acceded }) => state === wanted && !acceded)?.party ?? []);
  const signed = parties.filter(
    (each) => each.length >= documents.length && each.every(({ state }) => isSigned(state)),
  );
  return {
    total: known.length > 0 ? parties.length : null,
    signed: signed.length,
    withReservation: signed.filter((each) => each.some(({ state }) => state === 'withReservation')).length,
    notSigned: those('notSigned'),
    withdrew: those('withdrawn'),
    acceded: parties.flatMap((each) => each.find(({ acceded }) => acceded)?.party ?? []),
  };
}

/** Whoever is recorded to have signed a document, or not, whoever has to. */
function recordedOf(
  records: Records,
  document: Document,
  day: LocalDate,
): readonly Pick<Signatory, 'party' | 'state' | 'acceded'>[] {
  const gave = whoGaveOne(records, document);
  return signaturesOf(records, document, day).parties.map(({ party, state }) => ({
    ...{ party, state },
    acceded: !isSigned(state) && gave.has(party.record.id),
  }));
}
