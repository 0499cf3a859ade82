import { notAllowed } from '../access/check.ts';
import { fullMembersOf } from '../bodies/membership.ts';
import { type Checked, checkDossier, checkText } from '../commands/checks.ts';
import type { DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore, checkSaid } from '../commands/told.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { Dossier, Records } from '../journal/records.ts';
import { checkSeenMeeting } from '../meetings/checks.ts';
import { meetingTitle } from '../meetings/title.ts';
import { type Party, partyName, partyOf } from '../parties/party.ts';
import type { Viewer } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, readWhen, type When } from '../time/when.ts';

/** The dossier, for those who may speak there for all of these: a delegate for its own state and the administrations of it. */
export function checkSpeaker(records: Records, slug: string, viewer: Viewer, byIds: readonly Id[]): Checked<Dossier> {
  const dossier = checkDossier(records, slug, viewer);
  if (dossier.refusal || viewer.role !== 'delegate') return dossier;
  const own = (id: Id): boolean => records.memberState.get(stateOf(records, id))?.code === viewer.state;
  return byIds.every(own) ? dossier : { refusal: notAllowed(viewer) };
}

/** Parties that can be charged or speak: states, administrations and bodies; each once. */
export function checkParties(records: Records, ids: readonly Id[]): Checked<readonly Party[]> {
  const parties: Party[] = [];
  for (const id of new Set(ids)) {
    const party = partyOf(records, id);
    if (!party || party.kind === 'collective') return { refusal: refuse('UNKNOWN_EXECUTOR', { party: id }) };
    parties.push(party);
  }
  return { value: parties };
}

/** Whether a party is charged: itself, as the state of an administration or the reverse, or as a full member of a body on a day. */
export function isChargedWith(records: Records, chargedIds: readonly Id[], partyId: Id, day: LocalDate): boolean {
  const state = stateOf(records, partyId);
  return chargedIds.some(
    (id) =>
      stateOf(records, id) === state ||
      fullMembersOf(records, id, day).some((member) => stateOf(records, member.partyId) === state),
  );
}

/** The refusal for a party that is not charged, naming those who are; undefined when all of them are. */
export function checkCharged(
  records: Records,
  chargedIds: readonly Id[],
  by: readonly Party[],
  day: LocalDate,
): Refusal | undefined {
  const stranger = by.find(({ record }) => !isChargedWith(records, chargedIds, record.id, day));
  if (!stranger) return undefined;
  const charged = chargedIds.flatMap((id) => partyOf(records, id) ?? []).map(partyName);
  return refuse('NOT_CHARGED', { party: partyName(stranger), charged });
}

/** The state itself, or that of an administration; of a body its own id. */
function stateOf({ administration }: Records, id: Id): Id {
  return administration.get(id)?.memberStateId ?? id;
}

/**
 * When something happened that follows from something else: not certainly before it, and not known before it was. What a delegate says
 * without a paper is known since today.
 *
 * @param subject what it follows from, in words, and when that was
 */
export function checkTimesAfter(
  input: Readonly<{ occurred: string; known: LocalDate | null; source: SourceRef | null }>,
  { today, viewer }: Pick<DecisionContext, 'today' | 'viewer'>,
  { what, when }: Readonly<{ what: LocalizedText; when: When }>,
): Checked<Readonly<{ occurred: When; known: When }>> {
  const early = checkNotBefore(input.occurred, when, what);
  return early ? { refusal: early } : checkSaid(input, viewer, today, { what, day: latestOf(when) });
}

/** Nothing is to be done before it was charged: a term that is certainly over on that day is a slip. */
export function checkTermAfter(term: When | null, given: When): Refusal | undefined {
  const [end, since] = [term && latestOf(term), earliestOf(given)];
  return term && end !== null && since !== null && end < since
    ? refuse('TERM_TOO_EARLY', { term: inWords(term), given: inWords(given) })
    : undefined;
}

/** By when something is to be done, as typed: it may lie in the future. */
export function checkTerm(term: string | null): Checked<When | null> {
  if (term === null) return { value: null };
  const when = readWhen(term);
  return when ? { value: when } : { refusal: refuse('INVALID_DATE', { date: term }) };
}

/** A text in both languages that can be stored and read in each. */
export function checkBoth(field: string, text: LocalizedText | null, limit: number): Refusal | undefined {
  return text === null
    ? undefined
    : (checkText(`${field}.ru`, text.ru, limit) ?? checkText(`${field}.en`, text.en, limit));
}

/** The refusal for a meeting that is not there, or that the viewer may not know of, and for what is certainly earlier than it. */
export function checkMeeting(
  records: Records,
  { meetingId, occurred }: Readonly<{ meetingId: Id | null; occurred: string }>,
  viewer: Viewer,
): Refusal | undefined {
  if (meetingId === null) return undefined;
  const meeting = checkSeenMeeting(records, meetingId, viewer);
  if (meeting.refusal) return meeting.refusal;
  const { held, sittings } = meeting.value;
  return held ? checkNotBefore(occurred, held, meetingTitle(records, sittings)) : undefined;
}
