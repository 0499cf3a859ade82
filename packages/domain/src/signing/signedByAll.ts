import { courseOf } from '../dossiers/course.ts';
import type { Document, Records, Step } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { cannotTell, dated, type ForceAnswer, notYet, withNames } from './answer.ts';
import { signatoriesOf, signatureStepsOf, signaturesOf } from './signatures.ts';
import { firstComplete } from './signed.ts';
import { nth, type Span, spanOf } from './spans.ts';

/**
 * When a document was signed by all who have to: on the first day by which every full member of the bodies of its signature step
 * had signed it. Who joined the body afterwards changes nothing.
 *
 * Where that does not follow from the signatures, because members or their signatures are unknown, a paper that says that the
 * document was signed tells the day: an occurrence of the step with the outcome `signed`. That somebody did not sign leaves the
 * document unsigned by all, whatever else is said.
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
  const unsigned = (state: 'notSigned' | 'notKnown'): readonly LocalizedText[] =>
    parties
      .filter((each) => each.state === state && members.includes(each.party.record.id))
      .map(({ party }) => partyName(party));
  const refused = unsigned('notSigned');
  if (refused.length > 0) return notYet(withNames(NOT_SIGNED, refused));
  const said = occurrenceOf(records, document, steps);
  if (said) return dated(said);
  if (members.length > 0) return notYet(withNames(NOT_KNOWN, unsigned('notKnown')));
  const bodies = partiesOf(records, new Set(steps.flatMap(({ bodyIds }) => bodyIds)));
  return cannotTell(bodies.length > 0 ? withNames(NO_MEMBERS, bodies.map(partyName)) : NO_STEP);
}

function occurrenceOf(records: Records, document: Document, steps: readonly Step[]): Span | undefined {
  const done = courseOf(records, document.dossierId ?? '')?.of.get(document.id)?.done;
  const occurrences = steps.flatMap(({ id }) => done?.get(id) ?? []);
  const signed = occurrences.filter(({ outcomes }) =>
    outcomes.some((each) => each.documentId === document.id && each.outcome === 'signed'),
  );
  return signed.length > 0 ? nth(signed.map(spanOf), 1) : undefined;
}

const NOT_SIGNED: LocalizedText = { ru: 'Не подписали', en: 'Did not sign' };
const NOT_KNOWN: LocalizedText = {
  ru: 'О подписи ничего не известно',
  en: 'Of these no signature is known',
};
const NO_MEMBERS: LocalizedText = {
  ru: 'Кто должен подписать, неизвестно: нет сведений о составе',
  en: 'Who has to sign is unknown: no source gives the members of',
};
const NO_STEP: LocalizedText = {
  ru: 'Кто должен подписать, неизвестно: на маршруте нет этапа подписания.',
  en: 'Who has to sign is unknown: the route has no signature step.',
};
