import type { Id } from '../journal/entry.ts';
import type {
  Comment,
  Consolidation,
  ConsultationRequest,
  Position,
  Records,
  Revision,
  StepOccurrence,
  StepPlan,
  Tables,
} from '../journal/records.ts';
import { broughtOf } from '../letters/brought.ts';
import { broughtTold } from '../letters/broughtText.ts';
import { bodiesText } from '../meetings/title.ts';
import { partyName, partyOf } from '../parties/party.ts';
import { inBoth, joined, listText, quoted, quotedBoth } from '../text/listText.ts';
import { shortened } from '../text/shortened.ts';
import { type Locale, type LocalizedText, placeText, UNNAMED } from '../text/text.ts';
import { DISPOSITION_TEXT, OUTCOME_TEXT, STAND_TEXT } from '../text/vocabulary.ts';
import { nearText, whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, UNKNOWN_EDTF } from '../time/when.ts';
import { type AnswerTable, answerTold, type Told } from './answerTold.ts';
import type { Change } from './changes.ts';
import type { Outcome } from './entries.ts';
import { outcomeOf } from './outcome.ts';
import { plannedDays } from './plans.ts';
import { NO_NEW_DAY } from './planText.ts';
import { asksAnyone } from './requests.ts';
import { withoutVote } from './withoutVote.ts';

/** «Горния: возражение» */
export function toldText({ about, what }: Told): LocalizedText {
  return inBoth((locale) => `${about[locale]}: ${what[locale]}`);
}

/** Of «Горния»: «возражение». */
export function positionTold(records: Records, { partyId, stand }: Pick<Position, 'partyId' | 'stand'>): Told {
  const party = partyOf(records, partyId);
  return { about: party ? partyName(party) : UNNAMED, what: STAND_TEXT[stand] };
}

/**
 * Of «Комиссия по экономическим вопросам»: «одобрено». What was for information is told of the body that was informed and of
 * where, never of a step, which it was not: of «РГВУ, Баку»: «заслушана информация».
 */
export function occurrenceTold(
  records: Records,
  occurrence: Pick<StepOccurrence, 'stepId' | 'meetingId' | 'place' | 'outcomes' | 'forInformation'>,
): Told {
  if (!occurrence.forInformation)
    return { about: stepName(records, occurrence.stepId), what: outcomesText(records, occurrence.outcomes) };
  const { meetingId, place } = occurrence;
  const meeting = records.meeting.get(meetingId ?? '');
  const about = inBoth((locale) => {
    const parts = [meeting ? bodiesText(records, meeting.sittings)[locale] : '', place ? placeText(place, locale) : ''];
    return parts.filter((part) => part !== '').join(', ') || FOR_INFORMATION[locale];
  });
  const outcome = outcomeOf(occurrence);
  return { about, what: INFORMED[outcome] ?? OUTCOME_TEXT[outcome] };
}

const FOR_INFORMATION: LocalizedText = { ru: 'Для сведения', en: 'For information' };
const INFORMED: Readonly<Partial<Record<Outcome | 'various', LocalizedText>>> = {
  heard: { ru: 'заслушана информация', en: 'information was heard' },
  discussed: { ru: 'обсуждена информация', en: 'information was discussed' },
};

/** «одобрено»; to where it goes back, if that is named; and of how many documents the sources do not say what came out. */
function outcomesText(records: Records, outcomes: StepOccurrence['outcomes']): LocalizedText {
  const stated = outcomes.filter(({ outcome }) => outcome !== 'notStated');
  if (outcomes.length <= MOST_APART && outcomeOf({ outcomes: stated }) === 'various')
    return apartText(records, outcomes);
  const back = new Set(stated.flatMap(({ backTo }) => records.step.get(backTo ?? '')?.name ?? []));
  const done = OUTCOME_TEXT[outcomeOf({ outcomes: stated })];
  const outcome = back.size === 0 ? done : inBoth((locale) => `${done[locale]} (${backText([...back], locale)})`);
  const others = outcomes.length - stated.length;
  if (stated.length === 0 || others === 0) return outcome;
  const rest = others === 1 ? OTHER : OTHERS;
  return inBoth((locale) => `${outcome[locale]}; ${rest[locale]}`);
}

/** Of so many documents that fared differently it is told how each did. */
const MOST_APART = 3;
const LONGEST_TITLE = 40;

/** «Концепция» – одобрено, «План» – возвращено на доработку (на этап «Подготовка»)» */
function apartText(records: Records, outcomes: StepOccurrence['outcomes']): LocalizedText {
  return inBoth((locale) =>
    outcomes
      .map(({ documentId, outcome, backTo }) => {
        const title = (records.document.get(documentId)?.title ?? UNNAMED)[locale];
        const back = records.step.get(backTo ?? '')?.name;
        const where = back ? ` (${backText([back], locale)})` : '';
        return `${quoted(locale, shortened(title, LONGEST_TITLE))} – ${OUTCOME_TEXT[outcome][locale]}${where}`;
      })
      .join(', '),
  );
}

/** «на этап «Подготовка»» */
function backText(names: readonly LocalizedText[], locale: Locale): string {
  const list = listText(
    locale,
    names.map((name) => quoted(locale, name[locale])),
  );
  if (locale === 'en') return `to ${list}`;
  return `${names.length === 1 ? 'на этап' : 'на этапы'} ${list}`;
}

const OTHER: LocalizedText = {
  ru: 'по другому документу результат не указан',
  en: 'the outcome for the other document is not stated',
};
const OTHERS: LocalizedText = {
  ru: 'по остальным документам результат не указан',
  en: 'the outcome for the other documents is not stated',
};

/**
 * Of «Запрос (исх. № 165)»: «предложения и замечания, к этапу «Экспертная группа»»; of «Письмо для сведения (исх. № 166)», which asks
 * nobody: «к этапу «Экспертная группа»».
 */
export function requestTold(
  records: Records,
  { letterNumber, stepId, asksFor = null }: Pick<ConsultationRequest, 'letterNumber' | 'stepId'> & Asking,
  asks: boolean,
): Told {
  const about = inBoth((locale) => {
    const lead = (asks ? (asksFor ? REQUEST : POSITIONS_REQUESTED) : LETTER_FOR_INFORMATION)[locale];
    return letterNumber ? `${lead} (${writtenIn(letterNumber, locale)})` : lead;
  });
  const name = stepName(records, stepId);
  const step = { ru: `к этапу ${quoted('ru', name.ru)}`, en: `for ${quoted('en', name.en)}` };
  return { about, what: inBoth((locale) => (asksFor ? `${asksFor[locale]}, ${step[locale]}` : step[locale])) };
}

type Asking = Readonly<{ asksFor?: LocalizedText | null }>;

const REQUEST: LocalizedText = { ru: 'Запрос', en: 'Request' };
const LETTER_FOR_INFORMATION: LocalizedText = { ru: 'Письмо для сведения', en: 'Letter for information' };
const POSITIONS_REQUESTED: LocalizedText = { ru: 'Запрос позиций', en: 'Positions requested' };

/** Of «Ответы на запрос (исх. № 165)»: «обобщены и направлены: Исполнительный комитет СНГ». */
export function consolidationTold(
  records: Records,
  { requestId, recipientId }: Pick<Consolidation, 'requestId' | 'recipientId'>,
): Told {
  const letter = records.consultationRequest.get(requestId)?.letterNumber;
  const lead = { ru: 'Ответы на запрос', en: 'Answers to the request' };
  const recipient = partyOf(records, recipientId ?? '');
  const forwarded = { ru: 'обобщены и направлены', en: 'summarised and forwarded' };
  const to = { ru: ': ', en: ' to ' };
  return {
    about: inBoth((locale) => `${lead[locale]}${letter ? ` (${writtenIn(letter, locale)})` : ''}`),
    what: inBoth((locale) => `${forwarded[locale]}${recipient ? to[locale] + partyName(recipient)[locale] : ''}`),
  };
}

/** Of «Горния, замечание (пункт 2.3)»: «учтено». */
function dispositionTold(records: Records, comment: Comment): Told {
  const { about, what } = answerTold(records, 'comment', comment);
  return { about: joined(about, what), what: comment.disposition ? DISPOSITION_TEXT[comment.disposition] : UNNAMED };
}

const DISCHARGED: LocalizedText = { ru: 'Снято с контроля', en: 'Discharged' };

/** Of «Новая редакция (редакция 2)»: «Концепция». */
export function revisionTold(records: Records, { documentId, label }: Pick<Revision, 'documentId' | 'label'>): Told {
  const title = records.document.get(documentId)?.title ?? UNNAMED;
  const lead = { ru: 'Новая редакция', en: 'New revision' };
  return {
    about: inBoth((locale) => `${lead[locale]} (${writtenIn(label, locale)})`),
    what: quotedBoth(title),
  };
}

/** Of «Запланировано»: «Экономический совет СНГ, 13 сентября 2019*». */
export function planTold(records: Records, { stepId, planned }: Pick<StepPlan, 'stepId' | 'planned'>): Told {
  const name = stepName(records, stepId);
  return {
    about: { ru: 'Запланировано', en: 'Planned' },
    what: inBoth((locale) => `${name[locale]}, ${whenText(planned, locale)}`),
  };
}

function stepName(records: Records, stepId: Id): LocalizedText {
  return records.step.get(stepId)?.name ?? UNNAMED;
}

/**
 * A change with its day, as seen from a day: «Комиссия по связи, вчера: утверждено». What became known later than it happened
 * says so: «Борея, 2 марта: возражение; стало известно сегодня»; and who has no vote is told to be such: «Борея (наблюдатель), вчера: …».
 */
export function changeText(records: Records, change: Change, day: LocalDate): LocalizedText {
  return inBoth((locale) => {
    const { about, what } = toldOf(records, change);
    const when = nearText(change.occurred, locale, day);
    if (change.kind === 'putOff') return putOffText(records, change.record, when, locale);
    if (change.kind === 'plan') return `${ANNOUNCED[locale]} ${when}: ${what[locale]}`;
    const isLater = latestOf(change.known) !== latestOf(change.occurred);
    const voice = withoutVote(records, change, day);
    return `${about[locale]}${voice ? ` (${voice[locale]})` : ''}, ${when}: ${what[locale]}${isLater ? `; ${becameKnown(change, locale, day)}` : ''}`;
  });
}

/** «Заседание перенесено вчера: Экономический совет СНГ, на 20 апреля 2021»; «Заседание отменено вчера: …». */
function putOffText(records: Records, plan: StepPlan, when: string, locale: Locale): string {
  const step = stepName(records, plan.stepId)[locale];
  if (records.meeting.get(plan.meetingId ?? '')?.cancelled) return `${CANCELLED[locale]} ${when}: ${step}`;
  const planned = plannedDays(records, plan);
  if (planned.edtf === UNKNOWN_EDTF) return `${PUT_OFF[locale]} ${when}: ${step}, ${NO_NEW_DAY[locale]}`;
  const to = `${locale === 'ru' ? 'на' : 'to'} ${whenText(planned, locale)}`;
  return `${MOVED[locale]} ${when}: ${step}, ${to}`;
}

const CANCELLED: LocalizedText = { ru: 'Заседание отменено', en: 'Meeting cancelled' };
const PUT_OFF: LocalizedText = { ru: 'Заседание отложено', en: 'Meeting put off' };
const MOVED: LocalizedText = { ru: 'Заседание перенесено', en: 'Meeting put off' };

const ANNOUNCED: LocalizedText = { ru: 'Объявлено', en: 'Announced' };

const BY_RULE: LocalizedText = {
  ru: 'вступление в силу по установленному порядку',
  en: 'entry into force by its rule',
};

function becameKnown({ known }: Change, locale: Locale, day: LocalDate): string {
  const when = nearText(known, locale, day);
  return locale === 'ru' ? `стало известно ${when}` : `became known ${when}`;
}

function toldOf(records: Records, change: Change): Told {
  switch (change.kind) {
    case 'occurrence':
      return occurrenceTold(records, change.record);
    case 'position':
      return letterTold(records, change.record) ?? positionTold(records, change.record);
    case 'request':
      return requestTold(records, change.record, asksAnyone(records, change.record));
    case 'revision':
      return revisionTold(records, change.record);
    case 'plan':
    case 'putOff':
      return planTold(records, change.record);
    case 'consolidation':
      return consolidationTold(records, change.record);
    case 'disposition':
      return dispositionTold(records, change.record);
    case 'discharge':
      return { about: DISCHARGED, what: change.record.object };
    case 'force':
      return { about: quotedBoth(records.document.get(change.record.documentId)?.title ?? UNNAMED), what: BY_RULE };
    case 'answer':
      return (
        letterTold(records, change.record as Tables[AnswerTable]) ??
        answerTold(records, change.table, change.record as never)
      );
    default:
      return change satisfies never;
  }
}

/** Of a record that came in a letter: what that brought. */
function letterTold(records: Records, { id, dossierId }: Position | Tables[AnswerTable]): Told | undefined {
  const brought = broughtOf(records, dossierId).get(id);
  return brought && broughtTold(records, brought);
}
