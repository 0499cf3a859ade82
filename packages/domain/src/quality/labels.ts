import { ruleText } from '../bodies/rules/index.ts';
import { occurrenceTold, planTold, positionTold, requestTold, revisionTold, toldText } from '../dossiers/changeText.ts';
import { asksAnyone } from '../dossiers/requests.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, TableName, Tables } from '../journal/records.ts';
import { meetingTitle } from '../meetings/title.ts';
import { partyNameById } from '../parties/party.ts';
import type { Instrument } from '../signing/instruments.ts';
import { effectOf, isNotice } from '../signing/leaving.ts';
import { whenOf } from '../signing/spans.ts';
import { inBoth, joined, listBoth, quoted, quotedBoth } from '../text/listText.ts';
import { numbered, withNumber } from '../text/numberMark.ts';
import { shortName } from '../text/shortName.ts';
import { type Locale, type LocalizedText, UNNAMED } from '../text/text.ts';
import {
  DOCUMENT_RELATION_TEXT,
  FORCE_TRIGGER_TEXT,
  MEASURE_STATE_TEXT,
  OFFICE_TEXT,
  RULE_KIND_TEXT,
  SIGNATURE_MANNER_TEXT,
} from '../text/vocabulary.ts';
import { inWords } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';

type Label<T extends TableName> = (record: Tables[T], records: Records) => LocalizedText;

/** What a record is called in a list of findings: «Экспертная группа: обсуждено», «Заседание: Комиссия по связи, № 71». */
export function labelOf<T extends TableName>(records: Records, table: T, record: Tables[T]): LocalizedText {
  return (LABELS[table] as unknown as Label<T>)(record, records);
}

const LABELS: { readonly [T in TableName]: Label<T> } = {
  organisation: ({ names }) => after('Организация', 'Organisation', shortName(names)),
  memberState: ({ names }) => after('Государство', 'State', shortName(names)),
  administration: ({ names }) => after('Администрация', 'Administration', shortName(names)),
  body: ({ names }) => after('Орган', 'Body', shortName(names)),
  membership: ({ partyId, bodyId }, records) => {
    const [party, body] = [partyNameById(records, partyId), partyNameById(records, bodyId)];
    return after('Членство', 'Membership', { ru: `${party.ru}, ${body.ru}`, en: `${party.en}, ${body.en}` });
  },
  decisionRule: ({ bodyId, ruleKind, matter }, records) => {
    const body = partyNameById(records, bodyId);
    const of = (locale: Locale): string => (matter ? `${matter[locale]}: ` : '');
    return inBoth((locale) => `${body[locale]}: ${of(locale)}${RULE_KIND_TEXT[ruleKind][locale]}`);
  },
  route: ({ title }) => after('Маршрут', 'Route', quotedBoth(title)),
  step: ({ name }) => after('Этап', 'Step', quotedBoth(name)),
  document: ({ title }) => after('Документ', 'Document', quotedBoth(title)),
  revision: (revision, records) => toldText(revisionTold(records, revision)),
  revisionText: ({ fileName, language }) =>
    after(
      'Текст редакции',
      'Text of a revision',
      inBoth(() => `${fileName} (${language})`),
    ),
  meeting: ({ sittings }, records) => after('Заседание', 'Meeting', meetingTitle(records, sittings)),
  officer: ({ office, name }) => inBoth((locale) => `${OFFICE_TEXT[office][locale]}: ${name[locale]}`),
  agendaItem: ({ number }) => after('Вопрос повестки', 'Agenda item', numbered(number)),
  decision: ({ number, minutes, decisionState }) => {
    const named = number ?? minutes;
    const text = named ? numbered(named) : UNNAMED;
    return decisionState === 'taken'
      ? after('Решение', 'Decision', text)
      : after('Проект решения', 'Draft decision', text);
  },
  dissentingOpinion: ({ partyId, decisionId }, records) => {
    const decision = records.decision.get(decisionId);
    const named = decision?.number ?? decision?.minutes;
    const party = partyNameById(records, partyId);
    return after('Особое мнение', 'Dissenting opinion', named ? joined(party, withNumber(DECISION, named)) : party);
  },
  dossier: ({ title }) => after('Досье', 'Dossier', quotedBoth(title)),
  stepPlan: (plan, records) => toldText(planTold(records, plan)),
  ruleNaming: ({ stepId, decisionRuleId }, records) => {
    const [step, rule] = [records.step.get(stepId)?.name ?? UNNAMED, records.decisionRule.get(decisionRuleId)];
    const [named, body] = [rule ? ruleText(rule) : UNNAMED, partyNameById(records, rule?.bodyId ?? '')];
    return inBoth(
      (locale) => `${NAMED_RULE[locale]} ${quoted(locale, step[locale])}: ${body[locale]}, ${named[locale]}`,
    );
  },
  stepOccurrence: (occurrence, records) => toldText(occurrenceTold(records, occurrence)),
  consultationRequest: (request, records) => toldText(requestTold(records, request, asksAnyone(records, request))),
  collective: ({ wording }) => after('Адресаты', 'Addressees', quotedBoth(wording)),
  consolidation: () => ({ ru: 'Свод предложений', en: 'Summary of the answers' }),
  position: (position, records) => toldText(positionTold(records, position)),
  statusReport: () => ({ ru: 'Сообщённый статус', en: 'Reported status' }),
  calendar: ({ bodyId }, records) => after('Рабочий календарь', 'Working calendar', partyNameById(records, bodyId)),
  documentRelation: ({ documentId, relation, otherId }, records) => {
    const [one, other] = [titleOf(records, documentId), titleOf(records, otherId)];
    return inBoth((locale) => `${one[locale]}: ${DOCUMENT_RELATION_TEXT[relation][locale]} ${other[locale]}`);
  },
  attendance: ({ bodyId }, records) => after('Присутствие', 'Attendance', partyNameById(records, bodyId)),
  reply: ({ partyId }, records) => after('Ответ', 'Reply', partyNameById(records, partyId)),
  comment: ({ partyId, element }, records) => {
    const party = partyNameById(records, partyId);
    return after(
      'Замечание',
      'Comment',
      inBoth((locale) => (element ? `${party[locale]}, ${writtenIn(element, locale)}` : party[locale])),
    );
  },
  instruction: ({ object }) => after('Поручение', 'Instruction', object),
  report: ({ byIds }, records) => after('Доклад', 'Report', listBoth(byIds.map((id) => partyNameById(records, id)))),
  measure: ({ number, title }) => inBoth((locale) => `${MEASURE[locale]} ${number}: ${title[locale]}`),
  measureProgress: ({ partyId, measureState }, records) => {
    const party = partyNameById(records, partyId);
    return inBoth((locale) => `${party[locale]}: ${MEASURE_STATE_TEXT[measureState][locale]}`);
  },
  signature: ({ partyId, manner }, records) => {
    const party = partyNameById(records, partyId);
    return inBoth((locale) => `${party[locale]}: ${SIGNATURE_MANNER_TEXT[manner][locale]}`);
  },
  notification: (row, records) =>
    reserved(row, after('Уведомление', 'Notification', partyNameById(records, row.partyId))),
  deposit: (row, records) => reserved(row, after('Сдача на хранение', 'Deposit', partyNameById(records, row.partyId))),
  forceRule: ({ trigger }) => after('Вступление в силу', 'Entry into force', FORCE_TRIGGER_TEXT[trigger]),
  entryIntoForce: ({ documentId }, records) =>
    after('Вступил в силу', 'Entered into force', titleOf(records, documentId)),
  withdrawal: (withdrawal, records) => {
    const { documentId, partyId, revoked } = withdrawal;
    if (partyId === null) return after('Снят', 'Withdrawn', titleOf(records, documentId));
    const party = partyNameById(records, partyId);
    if (revoked) return after('Отозванное уведомление о выходе', 'Revoked notice of withdrawal', party);
    if (!isNotice(records, withdrawal)) return after('Выход', 'Withdrawal', party);
    const until = inWords(whenOf(effectOf(records, withdrawal)));
    return after(
      'Уведомление о выходе',
      'Notice of withdrawal',
      inBoth((locale) => `${party[locale]}, ${LEAVES[locale]} ${until[locale]}`),
    );
  },
  remark: ({ text }) => text,
};

const NAMED_RULE: LocalizedText = { ru: 'Правило для этапа', en: 'The rule at the step' };
const LEAVES: LocalizedText = { ru: 'выход', en: 'leaves' };
const DECISION: LocalizedText = { ru: 'решение', en: 'decision' };
const MEASURE: LocalizedText = { ru: 'Мероприятие', en: 'Measure' };

/** «…, с оговоркой» */
function reserved({ reservation, reservationWithdrawn }: Instrument, label: LocalizedText): LocalizedText {
  if (reservation === null) return label;
  const text = reservationWithdrawn === null ? RESERVED : UNRESERVED;
  return inBoth((locale) => `${label[locale]}, ${text[locale]}`);
}

const RESERVED: LocalizedText = { ru: 'с оговоркой', en: 'with a reservation' };
const UNRESERVED: LocalizedText = { ru: 'оговорка снята', en: 'its reservation withdrawn' };

function titleOf(records: Records, documentId: Id): LocalizedText {
  return quotedBoth(records.document.get(documentId)?.title ?? UNNAMED);
}

function after(ru: string, en: string, text: LocalizedText): LocalizedText {
  return { ru: `${ru}: ${text.ru}`, en: `${en}: ${text.en}` };
}
