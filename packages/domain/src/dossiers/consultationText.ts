import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records, Step } from '../journal/records.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import { type Course, isOver, overtakenOn } from './course.ts';
import { consolidatedOf } from './requests.ts';
import { lettersSince } from './summaries.ts';

/** What a consultation still waits for: a letter that asks, or the summary of the answers; undefined at a step of another type, and once documents went past it or nowhere. */
export function consultationText(
  records: Records,
  course: Course,
  step: Step,
  on: readonly Id[],
): LocalizedText | undefined {
  const documentIds = on.filter((id) => overtakenOn(course, step, id) === null && !isOver(course, id));
  if (step.stepType !== 'consultation' || documentIds.length === 0) return undefined;
  const { dossier, of } = course;
  const stepId = step.id;
  const letters = documentIds.flatMap((documentId) => {
    const since = of.get(documentId)?.anew.get(stepId)?.occurred ?? null;
    return lettersSince(records, { dossierId: dossier.id, stepId, documentId, since });
  });
  if (letters.length === 0) return documentIds.some((id) => of.get(id)?.anew.has(stepId)) ? NOT_ASKED_AGAIN : NOT_ASKED;
  const summarised = consolidatedOf(records, letters);
  const left = [...new Set(letters)].filter(({ id }) => !summarised.has(id));
  return left.length > 0 ? notSummarisedText(left) : undefined;
}

const NOT_ASKED: LocalizedText = { ru: 'Позиции ещё не запрошены.', en: 'No positions have been asked for yet.' };
const NOT_ASKED_AGAIN: LocalizedText = {
  ru: 'После возвращения позиции ещё не запрошены.',
  en: 'No positions have been asked for since it was returned.',
};

/** «Ответы на запрос (исх. № 165) ещё не обобщены.» A letter without a number is called by its day. */
function notSummarisedText(letters: readonly ConsultationRequest[]): LocalizedText {
  const isOne = letters.length === 1;
  return inBoth((locale) => {
    const names = letters.map(({ letterNumber, sent }) => {
      if (letterNumber !== null) return writtenIn(letterNumber, locale);
      return `${locale === 'ru' ? 'от' : 'of'} ${whenText(sent, locale)}`;
    });
    const list = listText(locale, names);
    if (locale === 'en')
      return `The answers to the ${isOne ? 'request' : 'requests'} (${list}) are not summarised yet.`;
    return `Ответы на ${isOne ? 'запрос' : 'запросы'} (${list}) ещё не обобщены.`;
  });
}
