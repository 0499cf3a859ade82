import type { ChangeOfStand } from '../bodies/rules.ts';
import { type Carries, type CarriesAnswer, carries, wouldPass } from '../bodies/rules.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, DecisionRule, Records, Revision, Step } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import { type Course, cameAt, courseOf, documentsAt } from './course.ts';
import { latestRevision } from './revisions.ts';
import { isConsent, type PartyStand, STANDS, type Stand } from './stand.ts';
import { standsAt } from './stands.ts';
import { bodiesOf, stepToShow } from './underWay.ts';

/**
 * How far a document's revision has got at a step, for one body. Each party that is eligible or was asked has exactly one
 * stand, so that the counts sum to `total`; whether it carries is the answer of the rule, not a percentage.
 */
export type ApprovalProgress = Readonly<{
  step: Step;
  body: Body;
  revision: Revision;
  total: number;
  /** In the order of `compareParties`. */
  stands: readonly PartyStand[];
  /** Only the stands that occur, in the order of `STANDS`. */
  counts: readonly Readonly<{ stand: Stand; count: number }>[];
  /** Parties that sit in another body of the organisation, but are neither members here nor were asked. */
  notAsked: readonly Party[];
  /** Associates and observers of the body that nobody asked: a voice, but no vote. */
  notRequired: readonly Party[];
  rule: DecisionRule | undefined;
  carries: Carries;
  /** The smallest sets of changes that would carry it today; empty when it carries, or when nobody can tell. */
  wouldPass: readonly (readonly ChangeOfStand[])[];
  /** The last day for an answer: of the latest letter that gives one, else of the step's usual term. */
  term: LocalDate | null;
  /** Calendar days since the document came to the step, until it left it; null when the day is only bounded or inferred. */
  daysInStep: number | null;
}>;

/** What to show the progress of; whatever is left out is chosen. */
export type ProgressOf = Readonly<{ stepId?: Id | undefined; documentId?: Id | undefined; bodyId?: Id | undefined }>;

/**
 * The progress of approval of a dossier on a day.
 *
 * @param of a step (else the one under way, else the last one considered), a document (else, of
 *   those that have come there, the one that is furthest from carrying), a body of the step (else the first)
 * @returns undefined when the dossier, the step, its body or a revision of the document is not there
 */
export function approvalProgress(
  records: Records,
  dossierId: Id,
  day: LocalDate,
  of: ProgressOf = {},
): ApprovalProgress | undefined {
  const course = courseOf(records, dossierId);
  const step = of.stepId ? records.step.get(of.stepId) : stepToShow(records, dossierId, day)?.step;
  if (!course || !step || step.routeId !== course.dossier.routeId) return undefined;
  const bodies = bodiesOf(records, step.bodyIds);
  const body = of.bodyId ? bodies.find(({ id }) => id === of.bodyId) : bodies[0];
  if (!body) return undefined;
  const { documents } = course;
  const come = documentsAt(records, course, step);
  const shown = of.documentId ? documents.filter(({ id }) => id === of.documentId) : come.length > 0 ? come : documents;
  return shown
    .flatMap(({ id }) => progressOf(records, course, step, body, id, day) ?? [])
    .reduce<ApprovalProgress | undefined>(
      (worst, each) => (worst && compareFarness(worst, each) <= 0 ? worst : each),
      undefined,
    );
}

const FARNESS: Readonly<Record<CarriesAnswer, number>> = { no: 0, notYet: 1, cannotTell: 2, yes: 3 };

/** Orders by the answer of the rule, then by how few have agreed. */
function compareFarness(a: ApprovalProgress, b: ApprovalProgress): number {
  const agreed = ({ stands }: ApprovalProgress): number => stands.filter(({ stand }) => isConsent(stand)).length;
  return FARNESS[a.carries.answer] - FARNESS[b.carries.answer] || agreed(a) - agreed(b);
}

function progressOf(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  documentId: Id,
  day: LocalDate,
): ApprovalProgress | undefined {
  const revision = latestRevision(records, documentId);
  if (!revision) return undefined;
  const { rule, stands, notAsked, notRequired, term } = standsAt(records, course, step, body, documentId, day);
  const counts = Map.groupBy(stands, ({ stand }) => stand);
  return {
    step,
    body,
    revision,
    total: stands.length,
    stands,
    counts: STANDS.flatMap((stand) => {
      const count = counts.get(stand)?.length ?? 0;
      return count > 0 ? [{ stand, count }] : [];
    }),
    notAsked,
    notRequired,
    rule,
    carries: carries(rule, stands),
    wouldPass: wouldPass(rule, stands),
    term,
    daysInStep: daysInStep(records, course, step, documentId, day),
  };
}

function daysInStep(records: Records, course: Course, step: Step, documentId: Id, day: LocalDate): number | null {
  const at = cameAt(records, course, step, documentId);
  const came = at && certainDay(at);
  const done = course.of.get(documentId)?.done.get(step.id);
  const left = done ? certainDay(done.occurred) : day;
  return came !== null && left !== null && left >= came ? daysBetween(came, left) : null;
}
