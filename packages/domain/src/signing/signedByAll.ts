import { courseOf } from '../dossiers/course.ts';
import type { Document, Records, Step } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { Lead } from '../text/lead.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, type When } from '../time/when.ts';
import { cannotTell, dated, type ForceAnswer, notYet, withNames } from './answer.ts';
import { signatureStepsOf } from './opened.ts';
import { type PartySignature, type SignatureState, signatoriesOf, signaturesOf } from './signatures.ts';
import { firstComplete } from './signed.ts';
import { nth, type Span, spanOf } from './spans.ts';

/**
 * When a document was signed by all who have to: on the first day by which every full member of the bodies of its signature step
 * had signed it. Who joined the body afterwards changes nothing.
 *
 * Where that does not follow from the signatures, because members or their signatures are unknown or somebody did not sign, a paper
 * that says that the document was signed tells the day: an occurrence of the step with the outcome `signed`. Who did not sign is not
 * bound by it and does not stop it, as in the CIS who takes no part in a decision does not (CIS Charter, article 23). Without such a
 * paper nobody can know that the others do not wait for it. That somebody withdrew before the others had signed leaves the document
 * unsigned by all, whatever else is said.
 *
 * @param steps the signature steps in question: those of the document, or of one organisation
 */
export function signedByAll(
  records: Records,
  document: Document,
  day: LocalDate,
  steps = signatureStepsOf(records, document),
): ForceAnswer {
  const complete = firstComplete(records, document, steps);
  if (complete) return dated(complete);
  const { parties } = signaturesOf(records, document, day);
  const members = signatoriesOf(records, document, steps, day);
  const those = (state: SignatureState): readonly PartySignature[] =>
    parties.filter((each) => each.state === state && members.includes(each.party.record.id));
  const said = occurrenceOf(records, document, steps);
  const refused = said ? [] : those('notSigned');
  if (refused.length > 0) return notYet(withNames(NOT_SIGNED, namesOf(refused)));
  const gone = those('withdrawn').filter(
    ({ signature, until }) => signature && (!said || !until || mayPrecede(until, said)),
  );
  if (gone.length > 0) {
    const possible = firstComplete(records, document, steps, ({ latest }, on) => latest !== null && latest < on);
    return possible ? cannotTell(withNames(UNCLEAR, namesOf(gone))) : notYet(withNames(WITHDREW, namesOf(gone)));
  }
  if (said) return dated(said);
  /** Who acceded and withdrew never signed either. */
  const unsigned = [...those('notKnown'), ...those('withdrawn').filter(({ signature }) => !signature)];
  if (members.length > 0) return notYet(withNames(NOT_KNOWN, namesOf(unsigned)));
  const bodies = partiesOf(records, new Set(steps.flatMap(({ bodyIds }) => bodyIds)));
  return cannotTell(bodies.length > 0 ? withNames(NO_MEMBERS, bodies.map(partyName)) : NO_STEP);
}

function namesOf(signatures: readonly PartySignature[]): readonly LocalizedText[] {
  return signatures.map(({ party }) => partyName(party));
}

/** Whether a party may have withdrawn before the document was signed, as a paper says. */
function mayPrecede(withdrew: When, said: Span): boolean {
  return (earliestOf(withdrew) ?? '') < (said.latest ?? '9');
}

function occurrenceOf(records: Records, document: Document, steps: readonly Step[]): Span | undefined {
  const done = courseOf(records, document.dossierId ?? '')?.of.get(document.id)?.done;
  const occurrences = steps.flatMap(({ id }) => done?.get(id) ?? []);
  const signed = occurrences.filter(({ outcomes }) =>
    outcomes.some((each) => each.documentId === document.id && each.outcome === 'signed'),
  );
  return signed.length > 0 ? nth(signed.map(spanOf), 1) : undefined;
}

const NOT_SIGNED: Lead = {
  one: { ru: 'Не подписала одна сторона', en: 'Did not sign' },
  more: { ru: 'Не подписали', en: 'Did not sign' },
};
const WITHDREW: Lead = {
  one: { ru: 'Подписала и вышла одна сторона', en: 'Signed and withdrew' },
  more: { ru: 'Подписали и вышли', en: 'Signed and withdrew' },
};
const UNCLEAR: Lead = {
  one: {
    ru: 'Успели ли подписать все, прежде чем эта сторона вышла, неизвестно',
    en: 'Whether all had signed before one party withdrew is unknown',
  },
  more: {
    ru: 'Успели ли подписать все, прежде чем эти стороны вышли, неизвестно',
    en: 'Whether all had signed before these withdrew is unknown',
  },
};
const NOT_KNOWN: Lead = {
  one: { ru: 'О подписи ничего не известно', en: 'Of one party no signature is known' },
  more: { ru: 'О подписи ничего не известно', en: 'Of these no signature is known' },
};
const NO_MEMBERS: LocalizedText = {
  ru: 'Кто должен подписать, неизвестно: нет сведений о составе',
  en: 'Who has to sign is unknown: no source gives the members of',
};
const NO_STEP: LocalizedText = {
  ru: 'Кто должен подписать, неизвестно: на маршруте нет этапа подписания.',
  en: 'Who has to sign is unknown: the route has no signature step.',
};
