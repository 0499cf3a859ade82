import { fullMembersOf, membershipsOn, voicesWithoutVote } from '../bodies/membership.ts';
import {
  type ByRule,
  type Chamber,
  carriesByAll,
  type RuleInTime,
  type Silence,
  silenceState,
  stoppingByAll,
  voteOfParty,
} from '../bodies/rules/index.ts';
import { dayOffText } from '../calendars/dayOff.ts';
import { NO_TERM } from '../calendars/termTold.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, ConsultationRequest, Position, Records, Revision, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { askedAbout } from '../letters/askedAbout.ts';
import { hasLeft } from '../letters/hasLeft.ts';
import { letterDayOff, letterTerm, letterTermTold, letterTermUnknown } from '../letters/term.ts';
import { compareParties, type Party, partiesOf, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf } from '../time/when.ts';
import { askedAt, termSetBy, usualTerm } from './asked.ts';
import { chamberAt } from './chamber.ts';
import { anewFrom, type Course, cameAt, decidedOn } from './course.ts';
import { deviationOf, isAfter } from './deviations.ts';
import { decides, isSilenceProcedure, withSpoken } from './haveSay.ts';
import { requestsAt } from './requests.ts';
import { latestRevision, revisionOn } from './revisions.ts';
import { type RuleAtStep, ruleAtStep, rulesToJudgeBy } from './rulesAt.ts';
import {
  type SilenceCourse,
  type SilenceRound,
  saidBy,
  silenceCourse,
  silenceRounds,
  untoldLetter,
} from './silenceRounds.ts';
import type { PartyStand } from './stand.ts';
import { mayHaveEnded, standOf, voiceOf } from './standOf.ts';
import { awaitedBy, notAwaited, whoIsAwaited } from './whoIsAwaited.ts';

/** Where everybody stands on a revision at a step, for one body. */
export type Stands = Readonly<{
  revision: Revision | undefined;
  /** By which the body decides there; undefined where none is cited or nobody can tell which, and where nothing is decided. */
  rule: RuleInTime | undefined;
  /** How it is known by which rule the body decides, or that it is not; null where nothing is decided. */
  ruleAt: RuleAtStep | null;
  /** Each rule by which it is judged whether the decision carries, all of those that may hold where none is told, with where everybody stands by it. */
  byRule: readonly ByRule[];
  /** Whether the body decides there, by what parties say or by their silence. */
  isDecided: boolean;
  stands: readonly PartyStand[];
  notAsked: readonly Party[];
  notRequired: readonly Party[];
  /**
   * Those of `notRequired` that have spoken all the same, and whoever spoke without being asked, in the order of `compareParties`: they
   * are in no count, and nobody waits for them.
   */
  voices: readonly PartyStand[];
  term: LocalDate | null;
  /** Whether a letter set the term for all; else it is the usual one of the step. */
  isTermSet: boolean;
  termUnknown: LocalizedText | null;
  termDayOff: LocalizedText | null;
  /** How the silence procedure stands; null where the body decides otherwise, or nobody has a say. */
  silence: Silence | null;
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
 * At a step where the body works and nothing is decided only those whom letters name have a say; a member that speaks all the same is
 * heard. No rule holds there.
 * A step that is done is told by the members, the rule and the text of the day on which it was decided, and awaits nobody; for whom
 * any other waits, `whoIsAwaited` says.
 * Outside the total are associates and observers that nobody asked, and members where nothing is decided (`notRequired`), and parties that sit in another body
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
  const from = anewFrom(course, step, documentId) ?? '';
  const requests = requestsAt(records, course.dossier.id, step.id).filter(
    ({ sent }) => (latestOf(sent) ?? '9') >= from,
  );
  const decided = decidedOn(course, step, documentId, body.id);
  if (decided !== null) {
    const membersOn = decided > day ? day : decided;
    return standsOn(at, {
      ...{ day, membersOn, revision: revisionOn(records, documentId, membersOn), requests },
      decided,
    });
  }
  const revision = latestRevision(records, documentId);
  const now: Moment = { day, membersOn: day, revision, requests };
  const rounds = revision ? silenceRounds(records, course, step, revision, now.requests) : [];
  const last = revision && untoldLetter(records, revision, requests) ? undefined : rounds.at(-1);
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
  /** What was said after the decision changes nothing in it. */
  decided?: LocalDate;
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
  const { byRule, silence } = stands;
  if (!byRule.every(({ rule }) => isSilenceProcedure(rule)) || silence?.state !== 'ended') return undefined;
  return carriesByAll(byRule).answer === 'yes' ? stands : undefined;
}

function hasEndedInConsent(at: Place, revision: Revision | undefined, round: SilenceRound): boolean {
  const { records, course, step, body } = at;
  return revision !== undefined && consentAtTerm(records, course, step, body, revision, round) !== undefined;
}

/**
 * Where everybody stands by the rule of the body; where several may hold and nobody says which, by each of them. Shown is then what needs no
 * rule, unless a decision is held up whichever of them holds.
 */
function standsOn(place: Place, moment: Moment): Stands {
  const { records, course, step, body } = place;
  const of = { dossierId: course.dossier.id, stepId: step.id, bodyId: body.id };
  const cited = ruleAtStep(records, of, moment.membersOn);
  const judging = rulesToJudgeBy(cited);
  const isDecided = decides(step, judging, moment.requests);
  const ruleAt = isDecided ? cited : null;
  const rules = isDecided ? judging : [];
  const told = rules.map((rule) => ({ rule, ...standsBy(place, moment, rule, true) }));
  const byRule = told.map(({ rule, stands, chamber }) => ({ rule, stands, chamber }));
  const isSame = cited.isTold || rules.every(isSilenceProcedure) || stoppingByAll(byRule).length > 0;
  const [first] = told.toSorted((a, b) => Number(isSilenceProcedure(a.rule)) - Number(isSilenceProcedure(b.rule)));
  const shown = first && isSame ? first : standsBy(place, moment, undefined, isDecided);
  return { ...shown, isDecided, ruleAt, byRule, rule: isDecided && cited.isTold ? cited.rule : undefined };
}

type StandsByRule = Omit<Stands, 'rule' | 'ruleAt' | 'byRule' | 'isDecided'>;

function standsBy(
  { records, course, step, body, documentId }: Place,
  { day, membersOn, revision, requests, saidBy: by, decided }: Moment,
  rule: RuleInTime | undefined,
  isDecided: boolean,
): StandsByRule {
  const ever = revision ? positionsOf(records, revision, step.id) : [];
  const all = ever.filter((each) => !isAfter(each, decided ?? null));
  const said = Map.groupBy(by === undefined ? all : all.filter((each) => saidBy(each, by)), ({ partyId }) => partyId);
  const members = fullMembersOf(records, body.id, membersOn);
  const named = askedAt(records, course, step, body, documentId, isDecided ? members : [], requests);
  const asked = isDecided ? named : withSpoken(named, members, said);
  const chamber = chamberAt(records, course, step, body, revision, said, membersOn);
  const mayVote = (id: Id): boolean => voteOfParty(id, chamber) !== 'no';
  const isSilence = revision && rule && isSilenceProcedure(rule);
  const rounds = isSilence ? silenceRounds(records, course, step, revision, requests) : [];
  const procedure = isSilence ? silenceCourse(records, step, body, revision, rounds, said, day) : undefined;
  const untold = isSilence ? untoldLetter(records, revision, requests) : undefined;
  const ask = { records, step, requests, revision, documentId, rounds, procedure, untold, day };
  const stands = [...asked].flatMap(([id, own]) => {
    const party = partyOf(records, id);
    if (!party) return [];
    const voiceOnly = !mayVote(id);
    const stand = standOf(party, own, voiceOnly, said.get(id) ?? [], ask);
    return [voiceOnly && hasLeft(records, [body.id], own.letters.at(-1), id, membersOn) ? notAwaited(stand) : stand];
  });
  stands.sort((a, b) => compareParties(a.party, b.party));
  const seats = isDecided ? voicesWithoutVote(records, body.id, membersOn) : membershipsOn(records, body.id, membersOn);
  const voices = seats.filter(({ partyId }) => !asked.has(partyId));
  const notRequired = partiesOf(records, new Set(voices.map(({ partyId }) => partyId)));
  const unasked = all.filter((each) => !asked.has(each.partyId) && deviationOf(records, each) === 'notAsked');
  const strangers = partiesOf(records, new Set(unasked.map(({ partyId }) => partyId)));
  const inBody = new Set([...asked.keys(), ...notRequired.map(({ record }) => record.id)]);
  const elsewhere = membersOfOrganisation(records, body.organisationId, membersOn);
  const came = cameAt(records, course, step, documentId);
  const since = came && certainDay(came);
  const set = termSetBy(records, named, requests);
  /** A letter about an earlier text set no term for this one. */
  const isPast = set !== undefined && !step.carriesOver && askedAbout(records, set, documentId)?.id !== revision?.id;
  const told = isPast ? NO_TERM : set ? letterTermTold(records, set) : usualTerm(records, body.id, step, since);
  const isSettled = decidedOn(course, step, documentId, body.id) !== null;
  const isHeldUp = rule !== undefined && stoppingByAll([{ rule, stands, chamber }]).length > 0;
  const whom = isSettled ? [] : whoIsAwaited(records, course, step, documentId, { requests, isHeldUp });
  return {
    revision,
    stands: stands.map((stand) => awaitedBy(records, stand, asked.get(stand.party.record.id) ?? stand, whom, day)),
    notRequired,
    voices: [...notRequired, ...strangers]
      .toSorted(compareParties)
      .flatMap((party) => voiceOf(party, said.get(party.record.id) ?? [], step, revision) ?? []),
    notAsked: elsewhere.filter(({ record }) => !inBody.has(record.id)),
    ...told,
    isTermSet: set !== undefined && !isPast,
    termDayOff: set && !isPast ? letterDayOff(records, set) : dayOffText(records, [body.id], told.term),
    silence:
      procedure && stands.some(({ voiceOnly }) => !voiceOnly)
        ? untold
          ? untoldSilence(records, untold, stands, day)
          : silenceOf(records, procedure, stands, day)
        : null,
    chamber,
  };
}

function silenceOf(records: Records, { last }: SilenceCourse, stands: readonly PartyStand[], day: LocalDate): Silence {
  const term = last?.round.term ?? null;
  const letter = last?.round.letters.findLast((each) => letterTerm(records, each) === term);
  const objections = last?.objections ?? [];
  const brokenBy = partiesOf(records, new Set(objections.map(({ partyId }) => partyId)));
  return {
    state: silenceState(term, brokenBy, day),
    ...{ term, termUnknown: null, termDayOff: letter ? letterDayOff(records, letter) : null },
    ...{ brokenBy, objections },
    silent: stands.filter(({ stand }) => stand === 'agreedBySilence').map(({ party }) => party),
  };
}

/** A procedure of which nobody can tell when it ends: it runs as long as that is certain, and an objection stands as long as it does. */
function untoldSilence(
  records: Records,
  letter: ConsultationRequest,
  stands: readonly PartyStand[],
  day: LocalDate,
): Silence {
  const objecting = stands.filter(({ voiceOnly, stand }) => !voiceOnly && stand === 'objected');
  const running = objecting.length > 0 ? 'broken' : 'running';
  return {
    state: mayHaveEnded(letter, day) ? 'cannotTell' : running,
    ...{ term: null, termUnknown: letterTermUnknown(records, letter), termDayOff: null, silent: [] },
    brokenBy: objecting.map(({ party }) => party),
    objections: objecting.flatMap(({ position }) => position ?? []),
  };
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
