import { NO_TERM } from '../calendars/termTold.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Position, Records, Revision, Step } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { askedAbout } from '../letters/askedAbout.ts';
import { answeredBy } from '../letters/replies.ts';
import { earliestTerm, givesTerm, letterTerm, letterTermUnknown } from '../letters/term.ts';
import type { Party } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import type { Asked } from './asked.ts';
import { owedBy, owedUntil } from './owed.ts';
import { collectivesAsked } from './requests.ts';
import { isDissent, isOn, type SilenceCourse, type SilenceRound, silenceLetterTo } from './silenceRounds.ts';
import type { PartyStand } from './stand.ts';

/** What the stands of all parties at a step are taken from. */
export type Questioned = Readonly<{
  records: Records;
  step: Step;
  documentId: Id;
  revision: Revision | undefined;
  /** The letters at the step, the oldest first. */
  requests: readonly ConsultationRequest[];
  /** The silence procedures on the revision, and what became of them; undefined where the body decides otherwise. */
  rounds: readonly SilenceRound[];
  procedure: SilenceCourse | undefined;
  /** The letter of a procedure of which nobody can tell when it ends. */
  untold: ConsultationRequest | undefined;
  day: LocalDate;
}>;

/**
 * Where one party stands on a revision.
 *
 * @param voiceOnly it was asked without having a vote
 * @param said what it said of the document at the step; what it said of this revision comes last
 */
export function standOf(
  party: Party,
  asked: Asked,
  voiceOnly: boolean,
  said: readonly Position[],
  about: Questioned,
): PartyStand {
  const { records, revision, rounds, procedure, untold, day } = about;
  const { id } = party.record;
  const position = said.at(-1) ?? null;
  const letters = lettersTo(about, asked, id);
  const last = letters.at(-1);
  const common = {
    ...{ party, voiceOnly, term: (last && letterTerm(records, last)) ?? asked.term, owes: [], position },
    termUnknown: (last && letterTermUnknown(records, last)) ?? asked.termUnknown,
    ...{ reply: revision ? answeredBy(records, letters, id, revision) : null },
    ...{ awaited: false, late: false, consentsAtTerm: procedure?.silentIds.has(id) ?? false, tooLate: false },
  };
  const isUntold = untold?.addresseeIds.includes(id) ?? false;
  const consented = !voiceOnly && !isUntold && (procedure?.consentedIds.has(id) ?? false);
  if (position && isOn(position, about.step, revision)) {
    const tooLate = consented && isDissent(position);
    return { ...common, stand: position.stand, since: certainDay(position.occurred), tooLate };
  }
  if (party.kind === 'collective' || (last && !last.answersKnown && !position))
    return { ...common, stand: 'cannotTell', since: last ? certainDay(last.sent) : asked.since };
  const silenceLetter = procedure && silenceLetterTo(rounds, id);
  const silenceTerm = silenceLetter && letterTerm(records, silenceLetter);
  if (consented && silenceTerm)
    return { ...common, stand: 'agreedBySilence', since: silenceTerm, term: silenceTerm, termUnknown: null };
  /** Whether its silence is consent by now, nobody can tell; that it wrote without a stand is none. */
  if (untold && isUntold && mayHaveEnded(untold, day) && !common.reply)
    return { ...common, stand: 'cannotTell', since: certainDay(untold.sent), term: null };

  const stand = position ? 'stale' : 'noAnswer';
  const owed = owedBy(records, letters, id, about.documentId, said);
  if (silenceLetter && silenceTerm && !isUntold) {
    const term = silenceTerm;
    const owes = owed.filter((letter) => rounds.at(-1)?.letters.includes(letter));
    /** Whoever says nothing in a silence procedure owes nothing, and is never late. */
    const awaited = owes.length > 0 && day <= term;
    const since = certainDay((owes[0] ?? silenceLetter).sent);
    return { ...common, stand, since, term, termUnknown: null, awaited, owes: awaited ? owes : [] };
  }
  const owes = procedure ? owed.filter((letter) => letter === untold || !givesTerm(letter)) : owed;
  if (owes.length > 0) {
    const until = owedUntil(records, owes, asked);
    const consentsAtTerm = untold !== undefined && owes.includes(untold);
    const late = until.term !== null && until.term < day;
    return { ...common, stand, ...until, awaited: true, owes, consentsAtTerm, late };
  }
  if (common.reply) return { ...common, stand, since: last ? certainDay(last.sent) : asked.since };
  /** Who answered on an earlier text has kept the terms of that; of the new one it was not asked yet. */
  const isAskedAnew = position !== null || letters.some((letter) => isAboutEarlier(about, letter));
  const since = isAskedAnew && revision ? laterOf(certainDay(revision.issued), asked.since) : asked.since;
  const { term, termUnknown } = isAskedAnew ? NO_TERM : asked;
  const awaited = asked.isMember || (position !== null && letters.length > 0);
  return { ...common, stand, since, term, termUnknown, awaited, late: awaited && term !== null && term < day };
}

/** Whether a procedure of which nobody can tell when it ends may have ended before a day. */
export function mayHaveEnded(letter: ConsultationRequest, day: LocalDate): boolean {
  return (earliestTerm(letter) ?? '') < day;
}

/** Where one stands that has a voice without a vote; undefined where it has said nothing. */
export function voiceOf(
  party: Party,
  said: readonly Position[],
  step: Step,
  revision: Revision | undefined,
): PartyStand | undefined {
  const position = said.at(-1);
  if (!position) return undefined;
  const stand = isOn(position, step, revision) ? position.stand : 'stale';
  const none = {
    voiceOnly: true,
    ...NO_TERM,
    owes: [],
    reply: null,
    awaited: false,
    late: false,
    consentsAtTerm: false,
    tooLate: false,
  } as const;
  return { ...none, party, position, stand, since: certainDay(position.occurred) };
}

/** The letters that ask a party, and those that it answered as one of the collectives that they name. */
function lettersTo({ records, requests }: Questioned, { letters }: Asked, id: Id): readonly ConsultationRequest[] {
  return requests.filter(
    (request) =>
      letters.includes(request) ||
      (collectivesAsked(records, request.id).length > 0 &&
        rowsBy(records.reply, 'requestId', request.id).some(({ partyId }) => partyId === id)),
  );
}

function isAboutEarlier({ records, documentId, revision }: Questioned, letter: ConsultationRequest): boolean {
  return askedAbout(records, letter, documentId)?.id !== revision?.id;
}

function laterOf(day: LocalDate | null, other: LocalDate | null): LocalDate | null {
  return day !== null && other !== null && other > day ? other : day;
}
