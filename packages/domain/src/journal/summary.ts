import { ruleText } from '../bodies/rules/index.ts';
import { whereDecided } from '../decisions/ofBodies.ts';
import {
  consolidationTold,
  occurrenceTold,
  planTold,
  positionTold,
  requestTold,
  revisionTold,
  toldText,
} from '../dossiers/changeText.ts';
import { meetingTitle } from '../meetings/title.ts';
import { partyNameById } from '../parties/party.ts';
import { labelOf } from '../quality/labels.ts';
import { visibilityText } from '../sight/visibilityText.ts';
import { capital } from '../text/capital.ts';
import { inBoth, listText, quoted, quotedBoth } from '../text/listText.ts';
import { numbered, withNumber } from '../text/numberMark.ts';
import { type LocalizedText, type Names, UNNAMED } from '../text/text.ts';
import {
  DECISION_STATE_TEXT,
  DISPOSITION_TEXT,
  DOSSIER_STATUS_TEXT,
  MEMBERSHIP_ROLE_TEXT,
  OFFICE_TEXT,
  REMARK_KIND_TEXT,
} from '../text/vocabulary.ts';
import { inWords } from '../text/whenText.ts';
import type { Entry, Id } from './entry.ts';
import { evolve } from './evolve.ts';
import { type Records, TABLE_NAMES } from './records.ts';

/**
 * One line that says what an entry says: «Горния: возражение». Names come from the records; what they do not hold, because
 * the reader may not see it, is «не указано».
 *
 * @param records the dossier of the entry, if it is of one, with the reference records
 */
export function summaryOf(entry: Entry, records: Records): LocalizedText {
  switch (entry.kind) {
    case 'organisationRegistered':
      return named({ ru: 'Организация', en: 'Organisation' }, entry.payload.names);
    case 'memberStateRegistered':
      return named({ ru: 'Государство', en: 'State' }, entry.payload.names);
    case 'administrationRegistered':
      return named({ ru: 'Администрация', en: 'Administration' }, entry.payload.names);
    case 'bodyRegistered':
      return named({ ru: 'Орган', en: 'Body' }, entry.payload.names);
    case 'membershipStarted': {
      const { bodyId, partyId, role } = entry.payload;
      return line(partyNameById(records, partyId), MEMBERSHIP_ROLE_TEXT[role], partyNameById(records, bodyId));
    }
    case 'membershipEnded': {
      const { membershipId, until } = entry.payload;
      const membership = records.membership.get(membershipId);
      const who = membership ? partyNameById(records, membership.partyId) : UNNAMED;
      const where = membership ? partyNameById(records, membership.bodyId) : UNNAMED;
      return line(
        who,
        inBoth((locale) => `${MEMBERSHIP_ENDED[locale]} ${inWords(until)[locale]}`),
        where,
      );
    }
    case 'decisionRuleCited': {
      const { bodyId, citation } = entry.payload;
      return line(partyNameById(records, bodyId), ruleText(entry.payload), citation);
    }
    case 'routePublished': {
      const { title, routeVersion } = entry.payload;
      const version = { ru: `версия ${routeVersion}`, en: `version ${routeVersion}` };
      return line({ ru: 'Маршрут', en: 'Route' }, quotedBoth(title), version);
    }
    case 'documentRegistered':
      return titled({ ru: 'Документ зарегистрирован', en: 'Document registered' }, entry.payload.title);
    case 'meetingAnnounced':
      return line(
        { ru: 'Заседание объявлено', en: 'Meeting announced' },
        meetingTitle(records, entry.payload.sittings),
        inWords(entry.payload.planned),
      );
    case 'meetingHeld':
      return line(
        { ru: 'Заседание состоялось', en: 'Meeting held' },
        meetingTitle(records, entry.payload.sittings),
        inWords(entry.occurred),
      );
    case 'officerNamed': {
      const { meetingId, office, name } = entry.payload;
      return line(capitalised(OFFICE_TEXT[office]), name, meetingName(records, meetingId));
    }
    case 'agendaItemPlaced': {
      const { meetingId, number } = entry.payload;
      return line({ ru: 'Вопрос повестки', en: 'Agenda item' }, numbered(number), meetingName(records, meetingId));
    }
    case 'decisionDrafted':
    case 'decisionTaken': {
      const { number, minutes } = entry.payload;
      const state = capitalised(DECISION_STATE_TEXT[entry.kind === 'decisionTaken' ? 'taken' : 'drafted']);
      const ofMinutes = minutes === null ? undefined : withNumber(MINUTES, minutes);
      return line(
        state,
        number === null ? (ofMinutes ?? UNNAMED) : numbered(number),
        whereDecided(records, entry.payload),
      );
    }
    case 'dossierOpened':
      return titled({ ru: 'Досье открыто', en: 'Dossier opened' }, entry.payload.title);
    case 'documentAdded':
      return titled({ ru: 'В досье добавлен документ', en: 'Document added to the dossier' }, entry.payload.title);
    case 'revisionIssued':
      return toldText(revisionTold(records, entry.payload));
    case 'revisionTextAttached': {
      const { revisionId, language, fileName } = entry.payload;
      const revision = records.revision.get(revisionId);
      const of = revision ? toldText(revisionTold(records, revision)) : UNNAMED;
      return line({ ru: `Текст (${language})`, en: `Text (${language})` }, of, { ru: fileName, en: fileName });
    }
    case 'stepPlanned':
      return toldText(planTold(records, entry.payload));
    case 'stepOccurrenceRecorded':
      return toldText(occurrenceTold(records, entry.payload));
    case 'silenceConcluded': {
      const { stepId, outcomes, silentIds } = entry.payload;
      const told = occurrenceTold(records, { stepId, outcomes, meetingId: null, place: null, forInformation: false });
      const silent = inBoth((locale) =>
        listText(
          locale,
          silentIds.map((id) => partyNameById(records, id)[locale]),
        ),
      );
      const ended = { ru: 'процедура умолчания завершена', en: 'the silence procedure has ended' };
      return silentIds.length === 0
        ? line(told.about, told.what, ended)
        : line(
            told.about,
            told.what,
            inBoth((locale) => `${ended[locale]}; ${SILENT[locale]}: ${silent[locale]}`),
          );
    }
    case 'positionsRequested': {
      const { addresseeIds, collectives } = entry.payload;
      return toldText(requestTold(records, entry.payload, addresseeIds.length + collectives.length > 0));
    }
    case 'repliesConsolidated':
      return toldText(consolidationTold(records, entry.payload));
    case 'positionExpressed':
      return toldText(positionTold(records, entry.payload));
    case 'statusReported': {
      const { status } = entry.payload;
      return inBoth((locale) => `${REPORTED[locale]}: ${DOSSIER_STATUS_TEXT[status][locale]}`);
    }
    case 'remarkNoted': {
      const { remarkKind, text } = entry.payload;
      return inBoth((locale) => `${MARK[locale]} (${REMARK_KIND_TEXT[remarkKind][locale]}): ${text[locale]}`);
    }
    case 'meetingPostponed': {
      const { meetingId, planned } = entry.payload;
      const when = planned ? inWords(planned) : NO_NEW_DAY;
      return line({ ru: 'Заседание отложено', en: 'Meeting postponed' }, meetingName(records, meetingId), when);
    }
    case 'meetingCancelled':
      return told({ ru: 'Заседание отменено', en: 'Meeting cancelled' }, meetingName(records, entry.payload.meetingId));
    case 'commentDisposed': {
      const { commentId, disposition } = entry.payload;
      const comment = records.comment.get(commentId);
      return told(comment ? labelOf(records, 'comment', comment) : COMMENT, DISPOSITION_TEXT[disposition]);
    }
    case 'conditionMet': {
      const instruction = records.instruction.get(entry.payload.instructionId);
      return told({ ru: 'Условие наступило', en: 'The condition is met' }, instruction?.object ?? UNNAMED);
    }
    case 'instructionDischarged': {
      const instruction = records.instruction.get(entry.payload.instructionId);
      return told({ ru: 'Снято с контроля', en: 'Discharged' }, instruction?.object ?? UNNAMED);
    }
    case 'reservationWithdrawn': {
      const { instrumentId } = entry.payload;
      const given = records.notification.get(instrumentId) ?? records.deposit.get(instrumentId);
      return told(
        { ru: 'Оговорка снята', en: 'Reservation withdrawn' },
        given ? partyNameById(records, given.partyId) : UNNAMED,
      );
    }
    case 'withdrawalRevoked': {
      const withdrawal = records.withdrawal.get(entry.payload.withdrawalId);
      return told(
        { ru: 'Уведомление о выходе отозвано', en: 'Notice of withdrawal revoked' },
        withdrawal?.partyId ? partyNameById(records, withdrawal.partyId) : UNNAMED,
      );
    }
    case 'calendarCited':
    case 'decisionRuleNamed':
    case 'documentRelated':
    case 'attendanceRecorded':
    case 'replyReceived':
    case 'commentMade':
    case 'instructionGiven':
    case 'reportGiven':
    case 'measureAdded':
    case 'measureProgressed':
    case 'dissentingOpinionGiven':
    case 'signatureRecorded':
    case 'notificationGiven':
    case 'depositMade':
    case 'forceRuleLaidDown':
    case 'entryIntoForceRecorded':
    case 'withdrawalRecorded':
      return recordLabel(entry, records);
    case 'visibilityChanged': {
      const { subjectId, recordIds, to } = entry.payload;
      const lead = recordIds.includes(subjectId) ? SEEN : SEEN_WITH;
      const subject = recordLabelById(records, subjectId) ?? TAKEN_BACK;
      return inBoth((locale) => `${subject[locale]}; ${lead[locale]} ${visibilityText(to)[locale]}`);
    }
    case 'misentryCorrected':
      return stated({ ru: 'Исправлена ошибка ввода', en: 'Misentry corrected' }, entry.payload.reason);
    case 'factRevised':
      return stated({ ru: 'Сведения пересмотрены', en: 'Fact revised' }, entry.payload.reason);
    default:
      return entry satisfies never;
  }
}

/** What the record that an entry makes is called. */
function recordLabel(entry: Entry, records: Records): LocalizedText {
  const [change] = evolve(records, entry);
  return change?.record ? labelOf(records, change.table, change.record as never) : UNNAMED;
}

/** What a record is called, in whatever table. */
function recordLabelById(records: Records, id: Id): LocalizedText | undefined {
  for (const table of TABLE_NAMES) {
    const record = records[table].get(id);
    if (record) return labelOf(records, table, record as never);
  }
  return undefined;
}

const SEEN: LocalizedText = { ru: 'изменено, кому видно: теперь', en: 'who may see it was changed: now it is' };
const SEEN_WITH: LocalizedText = {
  ru: 'изменено, кому видно связанное с этим: теперь',
  en: 'who may see what hangs on it was changed: now that is',
};
const TAKEN_BACK: LocalizedText = { ru: 'Отозванная запись', en: 'An entry that was taken back' };

function told(lead: LocalizedText, what: LocalizedText): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${what[locale]}`);
}

const NO_NEW_DAY: LocalizedText = { ru: 'новый день не назван', en: 'no new day was said' };
const COMMENT: LocalizedText = { ru: 'Замечание', en: 'Comment' };
const MINUTES: LocalizedText = { ru: 'протокол', en: 'minutes' };
const REPORTED: LocalizedText = {
  ru: 'В документе указан статус проектов',
  en: 'A paper gives the status of the drafts as',
};

function capitalised(text: LocalizedText): LocalizedText {
  return inBoth((locale) => capital(text[locale]));
}

function meetingName(records: Records, meetingId: Id): LocalizedText {
  const meeting = records.meeting.get(meetingId);
  return meeting ? meetingTitle(records, meeting.sittings) : UNNAMED;
}

const SILENT: LocalizedText = { ru: 'промолчали', en: 'said nothing' };

const MEMBERSHIP_ENDED: LocalizedText = { ru: 'членство прекращено', en: 'membership ended' };

const MARK: LocalizedText = { ru: 'Замечание к данным', en: 'Remark on the data' };

/** «Горния: полноправный член, Экспертная группа» */
function line(lead: LocalizedText, what: LocalizedText, more: LocalizedText): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${what[locale]}, ${more[locale]}`);
}

function titled(lead: LocalizedText, title: LocalizedText): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${quoted(locale, title[locale])}`);
}

function stated(lead: LocalizedText, text: string | LocalizedText): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${typeof text === 'string' ? text : text[locale]}`);
}

function named(lead: LocalizedText, names: Names): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${names[locale].full}`);
}
