import { membershipsOn, voicesWithoutVote } from '../bodies/membership.ts';
import { type Chamber, carries, ruleOf, type Silence, silenceState } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, ConsultationRequest, DecisionRule, Position, Records, Revision, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareParties, type Party, partiesOf, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf } from '../time/when.ts';
import { askedAt, usualTerm } from './asked.ts';
import { chamberAt } from './chamber.ts';
import { type Course, cameAt, isThrough } from './course.ts';
import { requestsAt } from './requests.ts';
import { latestRevision } from './revisions.ts';
import { type SilenceCourse, type SilenceRound, saidBy, silenceCourse, silenceRounds } from './silenceRounds.ts';
import type { PartyStand } from './stand.ts';
import { standOf, voiceOf } from './standOf.ts';

/** Where everybody stands on a revision at a step, for one body. */
export type Stands = Readonly<{
  rule: DecisionRule | undefined;
  stands: readonly PartyStand[];
  notAsked: readonly Party[];
  notRequired: readonly Party[];
  /** Those of `notRequired` that have spoken all the same, in the order of `compareParties`: they are in no count, and nobody waits for them. */
  voices: readonly PartyStand[];
  term: LocalDate | null;
  /** How the silence procedure stands; null where the body decides otherwise, or nobody has a say. */
  silence: Silence | null;
  chamber: Chamber;
}>;

/**
 * Where everybody stands on a document's latest revision at a step, for one body of the step.
 *
 * Eligible are the full members of the body on the day (DESIGN: the members of its body on that day, and those whom a
 * request asked). A member that a letter at this step left out stays eligible: it is in the total, without an answer.
 * A reply without a stand is no position: the state has answered the letter, so it is neither awaited nor late, but what it thinks
 * is not known. It keeps its place without an answer (DESIGN: no answer is the absence of a position), and what it wrote
 * is no silence that could count as consent.
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
  const at = { records, course, step, body, documentId };
  const revision = latestRevision(records, documentId);
  const now: Moment = { day, membersOn: day, revision, requests: requestsAt(records, course.dossier.id, step.id) };
  const rounds = revision ? silenceRounds(records, course, step, revision, now.requests) : [];
  const last = rounds.at(-1);
  if (!last || last.term >= day || !hasEndedInConsent(at, revision, last)) return standsOn(at, now);
  return standsOn(at, { ...now, membersOn: last.term });
}

/** Of which document, at which step, for which body. */
type Place = Readonly<{ records: Records; course: Course; step: Step; body: Body; documentId: Id }>;

/** What counts: of which day, of whose members, on which text, by which letters, and of what was said by when. */
type Moment = Readonly<{
  day: LocalDate;
  membersOn: LocalDate;
  revision: Revision | undefined;
  requests: readonly ConsultationRequest[];
  saidBy?: LocalDate;
}>;

/**
 * How a silence procedure stood when its term had ended, for a body that decided by it then: by its members on the last day and
 * by what had been asked and said by then. Undefined unless everybody had agreed.
 */
export function consentAtTerm(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  revision: Revision,
  { term }: SilenceRound,
): Stands | undefined {
  const asked = requestsAt(records, course.dossier.id, step.id);
  const requests = asked.filter(({ sent }) => (latestOf(sent) ?? '') <= term);
  const ended: Moment = { day: addDays(term, 1), membersOn: term, revision, requests, saidBy: term };
  const stands = standsOn({ records, course, step, body, documentId: revision.documentId }, ended);
  const { rule, silence } = stands;
  if (rule?.ruleKind !== 'silenceProcedure' || silence?.state !== 'ended') return undefined;
  return carries(rule, stands.stands, stands.chamber).answer === 'yes' ? stands : undefined;
}

function hasEndedInConsent(at: Place, revision: Revision | undefined, round: SilenceRound): boolean {
  const { records, course, step, body } = at;
  return revision !== undefined && consentAtTerm(records, course, step, body, revision, round) !== undefined;
}

function standsOn(
  { records, course, step, body, documentId }: Place,
  { day, membersOn, revision, requests, saidBy: by }: Moment,
): Stands {
  const asked = askedAt(records, course, step, body, documentId, membersOn, requests);
  const rule = ruleOf(records, body.id, membersOn);
  const all = revision ? positionsOf(records, revision, step.id) : [];
  const said = Map.groupBy(by === undefined ? all : all.filter((each) => saidBy(each, by)), ({ partyId }) => partyId);
  const isSilence = revision && rule?.ruleKind === 'silenceProcedure';
  const rounds = isSilence ? silenceRounds(records, course, step, revision, requests) : [];
  const procedure = isSilence ? silenceCourse(records, step, body, revision, rounds, said, day) : undefined;
  const ask = { records, step, requests, revision, documentId, rounds, procedure, day };
  const stands = [...asked].flatMap(([id, own]) => {
    const party = partyOf(records, id);
    return party ? [standOf(party, own, said.get(id) ?? [], ask)] : [];
  });
  stands.sort((a, b) => compareParties(a.party, b.party));
  const voices = voicesWithoutVote(records, body.id, membersOn).filter(({ partyId }) => !asked.has(partyId));
  const notRequired = partiesOf(records, new Set(voices.map(({ partyId }) => partyId)));
  const inBody = new Set([...asked.keys(), ...notRequired.map(({ record }) => record.id)]);
  const elsewhere = membersOfOrganisation(records, body.organisationId, day);
  const came = cameAt(records, course, step, documentId);
  return {
    rule,
    stands: isThrough(course, documentId) ? stands.map(notAwaited) : stands,
    notRequired,
    voices: notRequired.flatMap((party) => voiceOf(party, said.get(party.record.id) ?? [], step, revision) ?? []),
    notAsked: elsewhere.filter(({ record }) => !inBody.has(record.id)),
    term: requests.findLast(({ term }) => term !== null)?.term ?? usualTerm(step, came && certainDay(came)),
    silence: procedure && stands.length > 0 ? silenceOf(records, procedure, stands, day) : null,
    chamber: chamberAt(records, course, step, body, revision, said, membersOn),
  };
}

function silenceOf(records: Records, { last }: SilenceCourse, stands: readonly PartyStand[], day: LocalDate): Silence {
  const brokenBy = partiesOf(records, new Set(last?.brokenByIds));
  return {
    state: silenceState(last?.round.term ?? null, brokenBy, day),
    term: last?.round.term ?? null,
    brokenBy,
    silent: stands.filter(({ stand }) => stand === 'agreedBySilence').map(({ party }) => party),
  };
}

/** What has come through is not waited for any more. */
function notAwaited(stand: PartyStand): PartyStand {
  return { ...stand, awaited: false, late: false };
}

/** What was said of the document at the step, in order; what was said of this revision comes after all earlier ones. */
function positionsOf(records: Records, revision: Revision, stepId: Id): readonly Position[] {
  return rowsBy(records.position, 'dossierId', revision.dossierId)
    .filter(
      (position) =>
        position.stepId === stepId && records.revision.get(position.revisionId)?.documentId === revision.documentId,
    )
    .sort((a, b) => comparePositions(a, b, revision.id));
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
