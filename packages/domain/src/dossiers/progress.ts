import { bodiesOf } from '../bodies/find.ts';
import type { CarriesAnswer } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Records, Step } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Course, courseOf, documentsAt, endedBy } from './course.ts';
import { hasDecided } from './deciding.ts';
import { type ApprovalProgress, progressOf } from './progressOf.ts';
import { isConsent } from './stand.ts';
import { movedBy } from './stepStatus.ts';
import { stepToShow } from './underWay.ts';

export type { ApprovalProgress } from './progressOf.ts';

/** What to show the progress of; whatever is left out is chosen. */
export type ProgressOf = Readonly<{ stepId?: Id | undefined; documentId?: Id | undefined; bodyId?: Id | undefined }>;

/**
 * The progress of approval of a dossier on a day.
 *
 * @param of a step (else the one under way, else the last one considered), a document (else, of those that have come there, the one
 *   that is furthest from carrying), a body of the step (else the first); of those that are left to choose from, what has yet to be
 *   decided comes before what was
 * @returns undefined when the dossier, the step, its body or a revision of the document is not there, and at a signature step, which
 *   is a matter of who signs and of no stand
 */
export function approvalProgress(
  records: Records,
  dossierId: Id,
  day: LocalDate,
  of: ProgressOf = {},
): ApprovalProgress | undefined {
  const at = placeOf(records, dossierId, day, of);
  if (!at) return undefined;
  const { course, step } = at;
  const all = placesAt(records, at, of.documentId);
  const undecided = all.filter(
    ({ body, documentId: id }) => !endedBy(course, step, id) && !hasDecided(course, step, id, body.id),
  );
  const left = undecided.length > 0 ? undecided : all;
  return left
    .filter(({ body }) => body.id === left[0]?.body.id)
    .flatMap(({ body, documentId }) => progressOf(records, course, step, body, documentId, day) ?? [])
    .reduce<ApprovalProgress | undefined>(
      (worst, each) => (worst && compareFarness(worst, each) <= 0 ? worst : each),
      undefined,
    );
}

/**
 * The progress of approval at a step for each of its bodies, which decides by its own rule, and each document: what a joint meeting
 * has before it. By body as the step names them, then by document.
 *
 * @param of a step (else as for `approvalProgress`), a document (else all that have come there, or all where none has), a body
 * @returns none when the dossier, the step, its body or a revision of the document is not there, and at a signature step
 */
export function approvalProgresses(
  records: Records,
  dossierId: Id,
  day: LocalDate,
  of: ProgressOf = {},
): readonly ApprovalProgress[] {
  const at = placeOf(records, dossierId, day, of);
  if (!at) return [];
  return placesAt(records, at, of.documentId).flatMap(
    ({ body, documentId }) => progressOf(records, at.course, at.step, body, documentId, day) ?? [],
  );
}

/** A step of a dossier's route, and those of its bodies of which the progress is asked. */
type ProgressPlace = Readonly<{ course: Course; step: Step; bodies: readonly Body[] }>;

function placeOf(records: Records, dossierId: Id, day: LocalDate, of: ProgressOf): ProgressPlace | undefined {
  const course = courseOf(records, dossierId);
  const step = of.stepId ? records.step.get(of.stepId) : stepToShow(records, dossierId, day)?.step;
  if (!course || !step || step.routeId !== course.dossier.routeId || movedBy(step) === 'signatures') return undefined;
  const bodies = bodiesOf(records, step.bodyIds);
  return { course, step, bodies: of.bodyId ? bodies.filter(({ id }) => id === of.bodyId) : bodies };
}

/** What can be shown: each document, of those that have come there if any has, before each body. */
function placesAt(
  records: Records,
  { course, step, bodies }: ProgressPlace,
  documentId: Id | undefined,
): readonly Readonly<{ body: Body; documentId: Id }>[] {
  const { documents } = course;
  const come = documentsAt(records, course, step);
  const shown = documentId ? documents.filter(({ id }) => id === documentId) : come.length > 0 ? come : documents;
  return bodies.flatMap((body) => shown.map(({ id }) => ({ body, documentId: id })));
}

const FARNESS: Readonly<Record<CarriesAnswer, number>> = { no: 0, notYet: 1, cannotTell: 2, yes: 3 };

/** Orders by the answer of the rule, then by how few have agreed. */
function compareFarness(a: ApprovalProgress, b: ApprovalProgress): number {
  const agreed = ({ stands }: ApprovalProgress): number =>
    stands.filter(({ voiceOnly, stand }) => !voiceOnly && isConsent(stand)).length;
  return FARNESS[a.carries.answer] - FARNESS[b.carries.answer] || agreed(a) - agreed(b);
}
