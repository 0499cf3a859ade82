import { notAllowed } from '../access/check.ts';
import { mayHaveSat } from '../bodies/membership.ts';
import { type Checked, checkSource, checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore, checkSaid } from '../commands/told.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { DecisionRecord, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkDocuments } from '../meetings/atMeeting.ts';
import { type Party, partyName, partyNameById, partyOf } from '../parties/party.ts';
import { speaksFor, stateCodeOf } from '../parties/speaksFor.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { joined, listBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { latestOf, type When } from '../time/when.ts';
import type { GiveDissentingOpinion } from './command.ts';
import { decidedWhen, decidingBodies, decisionStream, isPlaced, whereAndWhenDecided } from './ofBodies.ts';

/**
 * A party does not share a decision that was taken, and says so beside it (особое мнение): with the decision or in the days after it. It
 * stands in the stream of the decision and changes nothing of it. Who has a voice in one of the bodies that decided may give one, with a
 * vote or without. What a delegate enters without a paper, be it that of the opinion itself, is known since the day on which it is entered.
 *
 * Refused: who is not signed in or speaks for another state; a decision that is not there, and a draft, by which nothing is decided; a
 * party that is not there, is neither a state nor an administration of one, certainly sat in none of the bodies on the day of the decision, or
 * gave an opinion on it already; a day before the decision; dates that do not exist or lie in the future; of a delegate without a paper, that it was
 * known before today; neither words nor a paper; words that are empty, too long or hold a NUL; a paper that is not there.
 */
export function giveDissentingOpinion(
  command: GiveDissentingOpinion,
  records: Records,
  context: DecisionContext,
): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today, newId } = context;
  const { decisionId, partyId, text, paperId, occurred } = command;
  const party = checkParty(records, partyId);
  if (party.refusal) return refused(party.refusal);
  if (!speaksFor(records, viewer, party.value)) return refused(notAllowed(viewer));
  const checked = checkDecision(records, decisionId, viewer);
  if (checked.refusal) return refused(checked.refusal);
  const decision = checked.value;
  const misfit = misfitOfDissent(records, decision, partyId, occurred);
  if (misfit) return refused(misfit);
  const again = checkFirst(records, decisionId, party.value, viewer);
  if (again) return refused(again);
  const taken = decidedWhen(records, decision);
  const since = { what: whereAndWhenDecided(records, decision), day: taken && latestOf(taken) };
  const shown = command.source ?? (paperId === null ? null : { paperId });
  const times = checkSaid({ ...command, source: shown }, viewer, today, since);
  if (times.refusal) return refused(times.refusal);
  const unsaid =
    (text === null && paperId === null
      ? refuse('EMPTY_TEXT', { field: 'text', expected: WORDS_OR_PAPER })
      : undefined) ??
    checkText('text', text, TEXT_LIMIT, WORDS_OR_PAPER) ??
    checkDocuments(records, paperId === null ? [] : [paperId], viewer);
  if (unsaid) return refused(unsaid);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  const common = { ...times.value, sources: sources.value, visibility: decision.visibility };
  const payload = { dissentingOpinionId: newId(), decisionId, partyId, text, paperId };
  const version = KIND_VERSIONS.dissentingOpinionGiven;
  const entry = { ...common, ...decisionStream(decision), kind: 'dissentingOpinionGiven', version, payload } as const;
  return { kind: 'accepted', entries: [entry] };
}

function checkParty(records: Records, partyId: Id): Checked<Party> {
  const party = partyOf(records, partyId);
  if (party?.kind === 'memberState' || party?.kind === 'administration') return { value: party };
  if (party) return { refusal: refuse('DISSENT_OF_BODY', { party: partyName(party) }) };
  return { refusal: refuse('UNKNOWN_PARTY', { party: partyId }) };
}

/**
 * The refusal for an opinion that cannot be on this decision: it is only drafted; the party certainly sat in none of the bodies that took it;
 * it was not taken yet.
 *
 * @param occurred EDTF
 */
export function misfitOfDissent(
  records: Records,
  decision: DecisionRecord,
  partyId: Id,
  occurred: string,
): Refusal | undefined {
  if (decision.decisionState !== 'taken')
    return refuse('DISSENT_FROM_DRAFT', { decision: decision.number ?? decision.minutes ?? '' });
  const taken = decidedWhen(records, decision);
  if (!taken) return undefined;
  return (
    checkSat(records, decision, partyId, taken) ??
    checkNotBefore(occurred, taken, whereAndWhenDecided(records, decision))
  );
}

/** A decision, as far as it can be seen, with its meeting. */
function checkDecision(records: Records, decisionId: Id, viewer: Viewer): Checked<DecisionRecord> {
  const decision = records.decision.get(decisionId);
  const meeting = records.meeting.get(decision?.meetingId ?? '');
  if (!decision || !isPlaced(records, decision) || !sees(viewer, decision) || (meeting && !sees(viewer, meeting)))
    return { refusal: refuse('NO_SUCH_DECISION', { decision: decisionId }) };
  return { value: decision };
}

/**
 * The refusal for a party that certainly sat in none of the bodies, neither itself nor its state or an administration of it. It is not
 * certain where a body is among them whose members are not known.
 */
function checkSat(records: Records, decision: DecisionRecord, partyId: Id, taken: When): Refusal | undefined {
  const bodyIds = decidingBodies(records, decision);
  const code = stateCodeOf(records, partyId);
  const isOwn = (id: Id): boolean => id === partyId || (code !== undefined && stateCodeOf(records, id) === code);
  if (bodyIds.length === 0 || bodyIds.some((bodyId) => mayHaveSat(records, bodyId, isOwn, taken))) return undefined;
  const bodies = listBoth(bodyIds.map((id) => partyNameById(records, id)));
  return refuse('DISSENT_OF_STRANGER', { party: partyNameById(records, partyId), taken: inWords(taken), bodies });
}

function checkFirst(records: Records, decisionId: Id, party: Party, viewer: Viewer): Refusal | undefined {
  const given = rowsBy(records.dissentingOpinion, 'decisionId', decisionId);
  const own = given.find((each) => each.partyId === party.record.id && sees(viewer, each));
  if (!own) return undefined;
  return refuse('ALREADY_RECORDED', { what: joined(OPINION, partyName(party)), when: inWords(own.occurred) });
}

const OPINION: LocalizedText = { ru: 'особое мнение', en: 'a dissenting opinion' };
const WORDS_OR_PAPER: LocalizedText = {
  ru: 'Напишите особое мнение словами стороны (text) или укажите документ, в котором оно изложено (paper).',
  en: 'Write the opinion in the words of the party (text), or name the paper that it is (paper).',
};
