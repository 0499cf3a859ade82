import { membershipsOn, voicesWithoutVote } from '../bodies/membership.ts';
import { type Chamber, type RuleInTime, ruleOf, voteOfParty } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Position, Records, Reply, Revision, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { answeredBy } from '../letters/replies.ts';
import { compareParties, type Party, partiesOf, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay, earliestOf, latestOf } from '../time/when.ts';
import { type Asked, askedAt, usualTerm } from './asked.ts';
import { chamberAt } from './chamber.ts';
import { type Course, cameAt, decidedOn, isOver } from './course.ts';
import { requestsAt } from './requests.ts';
import { latestRevision, revisionOn } from './revisions.ts';
import type { PartyStand } from './stand.ts';

/** Where everybody stands on a revision at a step, for one body. */
export type Stands = Readonly<{
  revision: Revision | undefined;
  rule: RuleInTime | undefined;
  stands: readonly PartyStand[];
  notAsked: readonly Party[];
  notRequired: readonly Party[];
  term: LocalDate | null;
  chamber: Chamber;
}>;

/**
 * Where everybody stands on a document's latest revision at a step, for one body of the step.
 *
 * The voters are the full members of the body on the day. A member that a letter at this step left out is one: it is in the total,
 * without an answer. Whoever else a letter asked has a voice, which is shown and not counted; one that has left since it was asked is
 * awaited no more.
 * A reply without a stand is no position: the state has answered the letter, so it is neither awaited nor late, but what it thinks
 * is not known. It keeps its place without an answer (DESIGN: no answer is the absence of a position), and what it wrote
 * is no silence that could count as consent.
 * A step that is done is told by the members, the rule and the text of the day on which it was decided, and awaits nobody.
 * Outside the total are associates and observers that nobody asked (`notRequired`), and parties that sit in another body
 * of the organisation only (`notAsked`).
 */
export function standsAt(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  documentId: Id,
  day: LocalDate,
): Stands {
  return remember(records, `stands ${step.id} ${body.id} ${documentId} ${day}`, () =>
    workOutStands(records, course, step, body, documentId, day),
  );
}

function workOutStands(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  documentId: Id,
  day: LocalDate,
): Stands {
  const decided = decidedOn(course, step, documentId, body.id);
  const on = decided === null || decided > day ? day : decided;
  const revision = decided === null ? latestRevision(records, documentId) : revisionOn(records, documentId, on);
  const requests = requestsAt(records, course.dossier.id, step.id);
  const asked = askedAt(records, course, step, body, documentId, on);
  const rule = ruleOf(records, body.id, on);
  const said = revision ? positionsOf(records, revision, step.id) : new Map<Id, readonly Position[]>();
  const chamber = chamberAt(records, course, step, body, revision, said, on);
  const stands = [...asked].flatMap(([id, ask]) => {
    const party = partyOf(records, id);
    const voiceOnly = voteOfParty(id, chamber) === 'no';
    const reply = revision ? answeredBy(records, requests, ask.request, id, revision) : null;
    if (!party) return [];
    const stand = standOf(party, ask, voiceOnly, said.get(id) ?? [], reply, rule, revision, day);
    return [voiceOnly && hasLeft(records, body, ask, id, on) ? notAwaited(stand) : stand];
  });
  stands.sort((a, b) => compareParties(a.party, b.party));
  const voices = voicesWithoutVote(records, body.id, on).filter(({ partyId }) => !asked.has(partyId));
  const notRequired = partiesOf(records, new Set(voices.map(({ partyId }) => partyId)));
  const inBody = new Set([...asked.keys(), ...notRequired.map(({ record }) => record.id)]);
  const elsewhere = membersOfOrganisation(records, body.organisationId, on);
  const came = cameAt(records, course, step, documentId);
  const isSettled = decided !== null || isOver(course, documentId);
  return {
    revision,
    rule,
    stands: settleSilence(isSettled ? stands.map(notAwaited) : stands),
    notRequired,
    notAsked: elsewhere.filter(({ record }) => !inBody.has(record.id)),
    term: requests.findLast(({ term }) => term !== null)?.term ?? usualTerm(step, came && certainDay(came)),
    chamber,
  };
}

/** Whether a party was a member when the last letter asked it, and sits there no more. */
function hasLeft(records: Records, { id: bodyId }: Body, { request }: Asked, partyId: Id, day: LocalDate): boolean {
  const sat = (on: LocalDate): boolean => membershipsOn(records, bodyId, on).some((each) => each.partyId === partyId);
  const sent = request && latestOf(request.sent);
  return sent !== null && sat(sent) && !sat(day);
}

/** What was decided on, has come through or was withdrawn is not waited for any more. */
function notAwaited(stand: PartyStand): PartyStand {
  return { ...stand, awaited: false, late: false };
}

/**
 * @param said what the party said of the document at the step; what it said of this revision comes last
 * @param reply by which it answered what it was asked of this revision
 */
function standOf(
  party: Party,
  { since, term, request, isTermSet }: Asked,
  voiceOnly: boolean,
  said: readonly Position[],
  reply: Reply | null,
  rule: RuleInTime | undefined,
  revision: Revision | undefined,
  day: LocalDate,
): PartyStand {
  const position = said.at(-1);
  const isSilence = rule?.ruleKind === 'silenceProcedure';
  const common = {
    ...{ party, voiceOnly, term, isTermSet, reply, position: position ?? null },
    ...{ awaited: false, late: false, tooLate: false, silenceCounts: false },
  };
  if (position && position.revisionId === revision?.id) {
    const known = dissentKnown(said);
    const tooLate = isSilence && isTermSet && term !== null && known !== null && known > term;
    return { ...common, stand: position.stand, since: certainDay(position.occurred), tooLate };
  }
  if (party.kind === 'collective' || (request && !request.answersKnown && !position))
    return { ...common, stand: 'cannotTell', since };

  const issued = revision ? earliestOf(revision.issued) : null;
  const askedOfThis = since !== null && (issued === null || since >= issued);
  /** Who answered on an earlier revision has kept the term of that letter; of the new one it was not asked yet. */
  const ownTerm = position && !askedOfThis ? null : term;
  const passed = reply === null && ownTerm !== null && ownTerm < day;
  return {
    ...common,
    term: ownTerm,
    isTermSet: isTermSet && askedOfThis,
    stand: position ? 'stale' : 'noAnswer',
    since: position && !askedOfThis && revision ? certainDay(revision.issued) : since,
    awaited: reply === null,
    late: passed,
    silenceCounts: !voiceOnly && passed && askedOfThis && isSilence && isTermSet,
  };
}

/** Since when it is known that a party withholds its consent: what it repeats is as old as the first; null when it consents. */
function dissentKnown(said: readonly Position[]): LocalDate | null {
  const revisionId = said.at(-1)?.revisionId;
  const before = said.findLastIndex((position) => CONSENTING.has(position.stand) || position.revisionId !== revisionId);
  const known = said.slice(before + 1).flatMap((position) => latestOf(position.known) ?? []);
  return known.toSorted()[0] ?? null;
}

const CONSENTING: ReadonlySet<Position['stand']> = new Set(['agreed', 'agreedWithComments', 'abstained']);

/** By a silence procedure the silent have agreed once its term has passed, unless an objection was known by then. */
function settleSilence(stands: readonly PartyStand[]): readonly PartyStand[] {
  if (stands.some(({ voiceOnly, stand, tooLate }) => !voiceOnly && stand === 'objected' && !tooLate)) return stands;
  return stands.map((stand) =>
    stand.silenceCounts
      ? { ...stand, stand: 'agreedBySilence' as const, since: stand.term, awaited: false, late: false }
      : stand,
  );
}

/** What each party said of the document at the step, in order; what it said of this revision comes after all earlier ones. */
function positionsOf(records: Records, revision: Revision, stepId: Id): ReadonlyMap<Id, readonly Position[]> {
  const said = rowsBy(records.position, 'dossierId', revision.dossierId)
    .filter(
      (position) =>
        position.stepId === stepId && records.revision.get(position.revisionId)?.documentId === revision.documentId,
    )
    .sort((a, b) => comparePositions(a, b, revision.id));
  return Map.groupBy(said, ({ partyId }) => partyId);
}

function comparePositions(a: Position, b: Position, revisionId: Id): number {
  return (
    Number(a.revisionId === revisionId) - Number(b.revisionId === revisionId) ||
    compareText(latestOf(a.occurred) ?? '', latestOf(b.occurred) ?? '')
  );
}

/** Everybody who sits in any body of an organisation on a day, in any role. */
function membersOfOrganisation(records: Records, organisationId: Id, day: LocalDate): readonly Party[] {
  return remember(records, `members ${organisationId} ${day}`, () => {
    const ids = rowsBy(records.body, 'organisationId', organisationId).flatMap(({ id }) =>
      membershipsOn(records, id, day).map(({ partyId }) => partyId),
    );
    return partiesOf(records, new Set(ids));
  });
}
