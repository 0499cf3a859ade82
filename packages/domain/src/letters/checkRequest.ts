import type { Checked } from '../commands/checks.ts';
import { refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Dossier, Records } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { writtenIn } from '../text/writtenIn.ts';

/** A letter of this dossier that the viewer may see. */
export function checkRequest(
  records: Records,
  dossier: Dossier,
  requestId: Id,
  viewer: Viewer,
): Checked<ConsultationRequest> {
  const request = records.consultationRequest.get(requestId);
  if (!request || request.dossierId !== dossier.id || !sees(viewer, request))
    return { refusal: refuse('UNKNOWN_REQUEST', { request: requestId }) };
  return { value: request };
}

/** What a letter is called in a refusal: «письмо (исх. № 165)». */
export function letterName({ letterNumber }: ConsultationRequest): LocalizedText {
  const number = (locale: Locale): string => (letterNumber === null ? '' : ` (${writtenIn(letterNumber, locale)})`);
  return { ru: `письмо${number('ru')}`, en: `the letter${number('en')}` };
}
