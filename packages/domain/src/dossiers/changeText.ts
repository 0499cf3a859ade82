import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Position, Records, Revision, StepOccurrence, StepPlan } from '../journal/records.ts';
import { partyName, partyOf } from '../parties/party.ts';
import { inBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT, STAND_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { outcomeOf } from './outcome.ts';

/** «Горния: возражение» */
export function positionText(records: Records, { partyId, stand }: Pick<Position, 'partyId' | 'stand'>): LocalizedText {
  const party = partyOf(records, partyId);
  return inBoth((locale) => `${party ? partyName(party)[locale] : UNNAMED[locale]}: ${STAND_TEXT[stand][locale]}`);
}

/** «Комиссия по экономическим вопросам: одобрено», with what it was heard for. */
export function occurrenceText(
  records: Records,
  occurrence: Pick<StepOccurrence, 'stepId' | 'outcomes' | 'forInformation'>,
): LocalizedText {
  const name = stepName(records, occurrence.stepId);
  const stated = occurrence.outcomes.filter(({ outcome }) => outcome !== 'notStated');
  const outcome = OUTCOME_TEXT[outcomeOf({ outcomes: stated })];
  const isPartial = stated.length > 0 && stated.length < occurrence.outcomes.length;
  return inBoth((locale) => {
    const parts = [
      outcome[locale],
      isPartial ? PARTIAL[locale] : '',
      occurrence.forInformation ? INFORMED[locale] : '',
    ];
    return `${name[locale]}: ${parts.filter((part) => part !== '').join('; ')}`;
  });
}

const PARTIAL: LocalizedText = { ru: 'не обо всех документах', en: 'not of all documents' };
const INFORMED: LocalizedText = { ru: 'для сведения', en: 'for information' };

/** «Запрос позиций исх. № 165: Экспертная группа» */
export function requestText(
  records: Records,
  { letterNumber, stepId }: Pick<ConsultationRequest, 'letterNumber' | 'stepId'>,
): LocalizedText {
  const name = stepName(records, stepId);
  const lead = { ru: 'Запрос позиций', en: 'Positions requested' };
  return inBoth((locale) => `${lead[locale]}${letterNumber ? ` (${letterNumber})` : ''}: ${name[locale]}`);
}

/** «Новая редакция: Концепция, редакция 2» */
export function revisionText(
  records: Records,
  { documentId, label }: Pick<Revision, 'documentId' | 'label'>,
): LocalizedText {
  const title = records.document.get(documentId)?.title ?? UNNAMED;
  const lead = { ru: 'Новая редакция', en: 'New revision' };
  return inBoth((locale) => `${lead[locale]} (${label}): ${quoted(locale, title[locale])}`);
}

/** «Запланировано: Экономический совет СНГ, 13 сентября 2019*» */
export function planText(records: Records, { stepId, planned }: Pick<StepPlan, 'stepId' | 'planned'>): LocalizedText {
  const name = stepName(records, stepId);
  const lead = { ru: 'Запланировано', en: 'Planned' };
  return inBoth((locale) => `${lead[locale]}: ${name[locale]}, ${whenText(planned, locale)}`);
}

function stepName(records: Records, stepId: Id): LocalizedText {
  return records.step.get(stepId)?.name ?? UNNAMED;
}

/** Stands where a record that is referred to may not be seen. */
export const UNNAMED: LocalizedText = { ru: 'не указано', en: 'not given' };
