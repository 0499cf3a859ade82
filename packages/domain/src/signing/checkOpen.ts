import { type Refusal, refuse } from '../commands/refusal.ts';
import { asItStood } from '../dossiers/stepOpen.ts';
import type { Document, Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { latestOf, type When } from '../time/when.ts';
import { isEarly, type Opened, openForInstruments, openForSignature, signatureStepsOf } from './opened.ts';

/** For what a document has to be open. */
type OpenFor = 'signature' | 'instrument';

/** The refusal for a day on which the document was certainly not open for a signature, or for an instrument, as it stood then. */
export function checkOpen(records: Records, document: Document, occurred: When, openFor: OpenFor): Refusal | undefined {
  if (!wasEarly(records, document, occurred, openFor)) return undefined;
  const isSigned = signatureStepsOf(records, document).length > 0;
  const reason = isSigned ? TOO_EARLY : openFor === 'signature' ? NO_STEP : NOT_APPROVED;
  return refuse('NOT_OPEN_FOR_SIGNATURE', { document: document.title, when: inWords(occurred), reason });
}

/** Whether a fact certainly came before the document was open for it, as it stood on the day. */
export function wasEarly(records: Records, document: Document, occurred: When, openFor: OpenFor): boolean {
  return isEarly({ occurred }, openedFor(asItStood(records, latestOf(occurred) ?? '9'), document, openFor));
}

/** Since when a document is open for it. */
export function openedFor(records: Records, document: Document, openFor: OpenFor): Opened {
  return openFor === 'signature' ? openForSignature(records, document) : openForInstruments(records, document);
}

const TOO_EARLY: LocalizedText = {
  ru: 'То, что предшествует подписанию на его маршруте, ещё не было пройдено.',
  en: 'What comes before the signature on its route had not been done yet.',
};
const NO_STEP: LocalizedText = { ru: 'На его маршруте нет подписания.', en: 'Its route has no signature.' };
const NOT_APPROVED: LocalizedText = {
  ru: 'На его маршруте нет подписания, а до утверждения он ещё не дошёл.',
  en: 'Its route has no signature, and it had not come to its approval yet.',
};
