import { fullMembersOf, membershipsOn, voicesWithoutVote } from '../bodies/membership.ts';
import { ruleOf } from '../bodies/rules.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, ConsultationRequest, DecisionRule, Position, Records, Revision, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareParties, type Party, partiesOf, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { type Course, cameOn } from './course.ts';
import { latestRevision } from './revisions.ts';
import type { PartyStand } from './stand.ts';

/** Where everybody stands on a revision at a step, for one body. */
export type Stands = Readonly<{
  rule: DecisionRule | undefined;
  stands: readonly PartyStand[];
  notAsked: readonly Party[];
  notRequired: readonly Party[];
  term: LocalDate | null;
}>;

/** What a party was asked: since when it is awaited and until when, and the letter, if it was one. */
type Asked = Readonly<{ since: LocalDate | null; term: LocalDate | null; request: ConsultationRequest | null }>;

/**
 * Where everybody stands on a document's latest revision at a step, for one body of the step.
 *
 * Eligible are the full members of the body on the day (DESIGN: the members of its body on that day, and those whom a
 * request asked). A member that a letter at this step left out stays eligible: it is in the total, without an answer.
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
  const revision = latestRevision(records, documentId);
  const requests = requestsAt(records, course.dossier.id, step.id);
  const came = cameOn(records, course, step, documentId);
  const stepTerm = step.termDays !== null && came ? addDays(came, step.termDays) : null;
  const asked = new Map<Id, Asked>();
  for (const { partyId } of fullMembersOf(records, body.id, day))
    asked.set(partyId, { since: came, term: stepTerm, request: null });
  for (const request of requests)
    for (const id of addresseesOf(records, request))
      asked.set(id, { since: latestOf(request.sent), term: request.term ?? stepTerm, request });

  const rule = ruleOf(records, body.id, day);
  const said = revision ? lastPositions(records, revision, step.id) : new Map<Id, Position>();
  const stands = [...asked].flatMap(([id, ask]) => {
    const party = partyOf(records, id);
    return party ? [standOf(party, ask, said.get(id), rule, revision, day)] : [];
  });
  stands.sort((a, b) => compareParties(a.party, b.party));
  const voices = voicesWithoutVote(records, body.id, day).filter(({ partyId }) => !asked.has(partyId));
  const notRequired = partiesOf(records, new Set(voices.map(({ partyId }) => partyId)));
  const inBody = new Set([...asked.keys(), ...notRequired.map(({ record }) => record.id)]);
  const elsewhere = membersOfOrganisation(records, body.organisationId, day);
  return {
    rule,
    stands: settleSilence(stands),
    notRequired,
    notAsked: elsewhere.filter(({ record }) => !inBody.has(record.id)),
    term: requests.findLast(({ term }) => term !== null)?.term ?? stepTerm,
  };
}

/** The requests that were sent at a step of a dossier, the first one first. */
export function requestsAt(records: Records, dossierId: Id, stepId: Id): readonly ConsultationRequest[] {
  return rowsBy(records.consultationRequest, 'dossierId', dossierId)
    .filter((request) => request.stepId === stepId)
    .sort((a, b) => compareText(latestOf(a.sent) ?? '', latestOf(b.sent) ?? '') || a.streamVersion - b.streamVersion);
}

/** Whom a letter asks: states and bodies by id, and collectives as it names them. */
export function addresseesOf(records: Records, request: ConsultationRequest): readonly Id[] {
  return [...request.addresseeIds, ...rowsBy(records.collective, 'requestId', request.id).map(({ id }) => id)];
}

function standOf(
  party: Party,
  { since, term, request }: Asked,
  position: Position | undefined,
  rule: DecisionRule | undefined,
  revision: Revision | undefined,
  day: LocalDate,
): PartyStand {
  const common = { party, term, position: position ?? null };
  if (position && position.revisionId === revision?.id)
    return { ...common, stand: position.stand, since: latestOf(position.occurred), late: false, silenceCounts: false };
  if (party.kind === 'collective' || (request && !request.answersKnown && !position))
    return { ...common, stand: 'cannotTell', since, late: false, silenceCounts: false };

  const issued = revision ? earliestOf(revision.issued) : null;
  const askedOfThis = since !== null && (issued === null || since >= issued);
  /** Who answered on an earlier revision has kept the term of that letter; of the new one it was not asked yet. */
  const ownTerm = position && !askedOfThis ? null : term;
  const passed = ownTerm !== null && ownTerm < day;
  return {
    ...common,
    term: ownTerm,
    stand: position ? 'stale' : 'noAnswer',
    since: position && !askedOfThis && revision ? latestOf(revision.issued) : since,
    late: passed,
    silenceCounts: passed && askedOfThis && rule?.ruleKind === 'silenceProcedure' && !!request?.term,
  };
}

/** By a silence procedure the silent have agreed once its term has passed, unless somebody objected by then. */
function settleSilence(stands: readonly PartyStand[]): readonly PartyStand[] {
  if (!stands.some(({ silenceCounts }) => silenceCounts)) return stands;
  const broken = stands.some(
    ({ stand, since, term }) => stand === 'objected' && (since === null || term === null || since <= term),
  );
  if (broken) return stands;
  return stands.map((stand) =>
    stand.silenceCounts ? { ...stand, stand: 'agreedBySilence' as const, since: stand.term, late: false } : stand,
  );
}

/** What each party said last of the document at the step; what it said of this revision comes before anything earlier. */
function lastPositions(records: Records, revision: Revision, stepId: Id): ReadonlyMap<Id, Position> {
  const last = new Map<Id, Position>();
  for (const position of rowsBy(records.position, 'dossierId', revision.dossierId)) {
    if (position.stepId !== stepId) continue;
    if (records.revision.get(position.revisionId)?.documentId !== revision.documentId) continue;
    const earlier = last.get(position.partyId);
    if (!earlier || isLater(position, earlier, revision.id)) last.set(position.partyId, position);
  }
  return last;
}

function isLater(position: Position, earlier: Position, revisionId: Id): boolean {
  const [current, previous] = [position.revisionId === revisionId, earlier.revisionId === revisionId];
  if (current !== previous) return current;
  const [day, previousDay] = [latestOf(position.occurred) ?? '', latestOf(earlier.occurred) ?? ''];
  return day === previousDay ? position.streamVersion > earlier.streamVersion : day > previousDay;
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
