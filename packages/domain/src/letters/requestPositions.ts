import {
  checkDossier,
  checkSource,
  checkStep,
  checkText,
  checkTimes,
  LABEL_LIMIT,
  notOneDay,
} from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkWriter } from '../commands/told.ts';
import { OPENING } from '../dossiers/checkEntering.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkSeenMeeting } from '../meetings/checks.ts';
import { partyName } from '../parties/party.ts';
import { LONGEST_TERM } from '../routes/publishRoute.ts';
import type { LocalizedText } from '../text/text.ts';
import { isLocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import type { RequestPositions } from './command.ts';

/**
 * A letter asks states, administrations, bodies or collectives as written for their position at a step, and only informs others; one
 * that only informs asks nobody. It is about the revisions that are the latest when it is sent. The step need not be open: that a letter was sent is a fact wherever the dossier stands.
 *
 * Refused: anyone but the secretariat and administrators; a dossier, step, addressee, sender, meeting or paper that is not there;
 * no addressee, or one named twice, be it asked or informed; of a letter that asks nobody a term, what it asks for, and that it was
 * answered; dates that do not exist, lie in the future or before the dossier; a term that does not
 * exist or ends before the letter, is said both as a day and in days, or counts no days or too many; a calendar where no working
 * days are counted; texts that are empty, too long or hold a NUL.
 */
export function requestPositions(command: RequestPositions, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today, newId } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const step = checkStep(records, dossier.value, command.stepId);
  if (step.refusal) return refused(step.refusal);
  const parties = checkParties(records, command);
  if (parties) return refused(parties);
  const meeting = command.meetingId === null ? undefined : checkSeenMeeting(records, command.meetingId, viewer);
  if (meeting?.refusal) return refused(meeting.refusal);
  const times = checkTimes(command, today, { what: OPENING, day: latestOf(dossier.value.opened) });
  if (times.refusal) return refused(times.refusal);
  const idle = checkAsks(command);
  if (idle) return refused(idle);
  const late = checkTerm(records, command, latestOf(times.value.occurred) ?? '');
  if (late) return refused(late);
  const text = checkTexts(command);
  if (text) return refused(text);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  const { stepId, letterNumber, senderId, meetingId, asksFor, addresseeIds } = command;
  const { informedIds, term, termDays, termUnit, calendarBodyId, answersKnown } = command;
  const written = (wording: LocalizedText) => ({ collectiveId: newId(), wording });
  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'positionsRequested',
        version: KIND_VERSIONS.positionsRequested,
        payload: {
          ...{ requestId: newId(), dossierId: dossier.value.id, stepId, letterNumber, senderId, meetingId, asksFor },
          ...{ addresseeIds, informedIds, term, termDays, termUnit, calendarBodyId, answersKnown },
          collectives: command.collectives.map(written),
          informedCollectives: command.informedCollectives.map(written),
        },
        ...times.value,
        sources: sources.value,
        visibility: dossier.value.visibility,
      },
    ],
  };
}

function checkParties(
  records: Records,
  { addresseeIds, collectives, informedIds, informedCollectives, senderId }: RequestPositions,
): Refusal | undefined {
  const [ids, wordings] = [
    [...addresseeIds, ...informedIds],
    [...collectives, ...informedCollectives],
  ];
  if (ids.length + wordings.length === 0) return refuse('EMPTY_ADDRESSEES');
  const named = new Set<string>();
  for (const id of ids) {
    const party = checkWriter(records, id);
    if (party.refusal) return party.refusal;
    if (named.has(id)) return refuse('REPEATED_ADDRESSEE', { party: partyName(party.value) });
    named.add(id);
  }
  for (const wording of wordings) {
    if (named.has(wording.ru)) return refuse('REPEATED_ADDRESSEE', { party: wording });
    named.add(wording.ru);
  }
  return senderId === null ? undefined : checkWriter(records, senderId).refusal;
}

/** A letter that asks nobody asks for nothing, by no day, and gets no answers of which nobody knows whose they are. */
function checkAsks(command: RequestPositions): Refusal | undefined {
  const { addresseeIds, collectives, term, termDays, asksFor, answersKnown } = command;
  if (addresseeIds.length + collectives.length > 0) return undefined;
  const said = {
    term: term !== null,
    termDays: termDays !== null,
    asksFor: asksFor !== null,
    answersKnown: !answersKnown,
  };
  const field = Object.entries(said).find(([, isSaid]) => isSaid)?.[0];
  return field === undefined
    ? undefined
    : refuse('LETTER_ASKS_NOBODY', { field, expected: WITHOUT[field as keyof typeof said] });
}

const NO_TERM: LocalizedText = {
  ru: 'Уберите срок ответа или укажите, кого оно спрашивает.',
  en: 'Leave out the term, or name those whom it asks.',
};
const WITHOUT: Readonly<Record<'term' | 'termDays' | 'asksFor' | 'answersKnown', LocalizedText>> = {
  term: NO_TERM,
  termDays: NO_TERM,
  asksFor: {
    ru: 'Уберите то, что запрошено, или укажите, кого оно спрашивает.',
    en: 'Leave out what it asks for, or name those whom it asks.',
  },
  answersKnown: {
    ru: 'Уберите отметку о том, что неизвестно, кто ответил, или укажите, кого оно спрашивает.',
    en: 'Leave out that it is unknown who answered, or name those whom it asks.',
  },
};

function checkTerm(
  records: Records,
  { term, termDays, termUnit, calendarBodyId }: RequestPositions,
  sent: string,
): Refusal | undefined {
  const isCounted = termDays !== null;
  if (isCounted && term !== null) return refuse('TERM_DOES_NOT_FIT', { field: 'termDays', expected: ONE_OF_BOTH });
  if (isCounted && !(Number.isSafeInteger(termDays) && termDays >= 1 && termDays <= LONGEST_TERM))
    return refuse('TERM_DOES_NOT_FIT', { field: 'termDays', expected: HOW_MANY });
  if (calendarBodyId !== null) {
    if (!isCounted || termUnit !== 'workingDays')
      return refuse('TERM_DOES_NOT_FIT', { field: 'calendarOf', expected: NO_CALENDAR });
    if (!records.body.has(calendarBodyId)) return refuse('UNKNOWN_BODY', { body: calendarBodyId });
  }
  if (term === null) return undefined;
  if (!isLocalDate(term)) return notOneDay(term);
  return term < sent ? refuse('TERM_BEFORE_LETTER', { term, sent }) : undefined;
}

function checkTexts({
  letterNumber,
  asksFor,
  collectives,
  informedCollectives,
}: RequestPositions): Refusal | undefined {
  const texts: readonly (readonly [string, string | null])[] = [
    ['letterNumber', letterNumber],
    ...Object.values(asksFor ?? {}).map((text) => ['asksFor', text] as const),
    ...collectives.flatMap((wording) => Object.values(wording).map((text) => ['collectives', text] as const)),
    ...informedCollectives.flatMap((wording) =>
      Object.values(wording).map((text) => ['informedCollectives', text] as const),
    ),
  ];
  for (const [field, text] of texts) {
    const refusal = checkText(field, text, LABEL_LIMIT);
    if (refusal) return refusal;
  }
  return undefined;
}

const ONE_OF_BOTH: LocalizedText = {
  ru: 'Укажите или день, или число дней от письма.',
  en: 'Give either the day, or a number of days from the letter.',
};
const HOW_MANY: LocalizedText = {
  ru: `Число дней – от 1 до ${LONGEST_TERM}.`,
  en: `Give 1 to ${LONGEST_TERM} days.`,
};
const NO_CALENDAR: LocalizedText = {
  ru: 'Календарь органа указывают только к сроку в рабочих днях.',
  en: 'Name whose calendar counts only with a term in working days.',
};
