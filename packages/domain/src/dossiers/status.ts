import type { Id } from '../journal/entry.ts';
import type { Document, Organisation, Records, Revision, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import type { StepType } from '../routes/entries.ts';
import { leavingOf } from '../signing/leaving.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, type When } from '../time/when.ts';
import { afterApproval, isWithdrawnIn } from './afterApproval.ts';
import { alternativesOf, isFork, optionalIn } from './alternatives.ts';
import { comesTo } from './comesTo.ts';
import { type Course, cameAt, courseOf, endedBy } from './course.ts';
import type { DocumentCourse } from './documentCourse.ts';
import type { Outcome } from './entries.ts';
import { lastStepsOf } from './lastSteps.ts';
import { compareOccurrences } from './occurrenceOrder.ts';
import { latestRevision } from './revisions.ts';

export const DOSSIER_STATUSES = [
  'drafting',
  'underCoordination',
  'returned',
  'agreed',
  'submitted',
  'endorsed',
  'adopted',
  'notAdopted',
  'openForSignature',
  'signed',
  'inForce',
  'withdrawn',
  'cannotTell',
] as const;
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];

/** What one document is to one organisation, and since when, as exactly as it is known; `since` is null when nothing is. */
export type DocumentStatus = Readonly<{ organisation: Organisation; status: DossierStatus; since: When | null }>;

/** A document of a dossier with its latest revision and its status in each organisation that it has come to. */
export type DossierDocument = Readonly<{
  document: Document;
  revision: Revision | undefined;
  statuses: readonly DocumentStatus[];
}>;

/**
 * The status of each document in each organisation on the route, in the order of the route. It is derived from what was
 * done at the steps of that organisation only: an endorsement by one stands while another still coordinates. An
 * organisation that the document has not come to is not in the list. Signed, in force and withdrawn it is in the organisation of
 * the signature step.
 *
 * @param day on which it is asked: a document enters into force on a day that may be yet to come
 */
export function documentStatuses(records: Records, dossierId: Id, day: LocalDate): readonly DossierDocument[] {
  return [...statusesByDocument(records, dossierId, day).values()];
}

/** The status of one document in each organisation that it has come to; none of a paper, which travels nowhere. */
export function statusesOfDocument(
  records: Records,
  { id, dossierId }: Pick<Document, 'id' | 'dossierId'>,
  day: LocalDate,
): readonly DocumentStatus[] {
  return dossierId === null ? [] : (statusesByDocument(records, dossierId, day).get(id)?.statuses ?? []);
}

function statusesByDocument(records: Records, dossierId: Id, day: LocalDate): ReadonlyMap<Id, DossierDocument> {
  return remember(records, `statuses ${dossierId} ${day}`, () => {
    const course = courseOf(records, dossierId);
    if (!course) return new Map();
    const lanes = Map.groupBy(course.steps, ({ organisationId }) => organisationId);
    const statuses = course.documents.map((document) => ({
      document,
      revision: latestRevision(records, document.id),
      statuses: [...lanes].flatMap(([organisationId, steps]) => {
        const organisation = records.organisation.get(organisationId);
        const status = organisation && statusOn(records, course, steps, document, day);
        return status ? [{ organisation, ...status }] : [];
      }),
    }));
    return new Map(statuses.map((each) => [each.document.id, each]));
  });
}

type Status = Omit<DocumentStatus, 'organisation'>;

/** The types of the steps at which an organisation makes up its mind. */
const COORDINATION: ReadonlySet<StepType> = new Set(['expertReview', 'consultation', 'endorsement', 'approval']);

function statusOn(
  records: Records,
  course: Course,
  steps: readonly Step[],
  document: Document,
  day: LocalDate,
): Status | undefined {
  const status = statusIn(records, course, steps, document.id);
  const last = lastStepsOf(course).filter((step) => steps.includes(step));
  const later = afterApproval(records, document, last, day) ?? status;
  const withdrawal = leavingOf(records, document.id, null)?.withdrawal;
  if (!later || !withdrawal || !isWithdrawnIn(last, later.status)) return later;
  return { status: 'withdrawn', since: withdrawal.occurred };
}

function statusIn(records: Records, course: Course, steps: readonly Step[], documentId: Id): Status | undefined {
  const own = course.of.get(documentId);
  if (!own) return undefined;
  const ids = new Set(steps.map(({ id }) => id));
  const happened = happenedTo(course, documentId).filter(({ occurrence }) => ids.has(occurrence.stepId));
  const last = happened.at(-1);
  const isOpen = (step: Step): boolean => !endedBy(course, step, documentId) && comesTo(records, step, own) === 'yes';
  const open = steps.filter((step) => isOpen(step) && !own.spared.has(step.id));
  if (!last && open.length === 0) return undefined;
  if (last?.outcome === 'notStated') return at('cannotTell', last.occurrence);
  if (last?.outcome === 'returned') return at('returned', last.occurrence);

  const signed = steps.find(({ id, stepType }) => stepType === 'signature' && own.done.has(id));
  if (signed) return at('signed', own.done.get(signed.id));
  const deciding = decidingSteps(course, steps, own);
  if (deciding.every(({ id }) => own.done.has(id)) && !isBeforeFork(course, steps, own)) {
    const signature = open.find(({ stepType }) => stepType === 'signature');
    if (signature) return { status: 'openForSignature', since: cameAt(records, course, signature, documentId) };
    const decision = happened.findLast(({ occurrence }) => deciding.some(({ id }) => id === occurrence.stepId));
    if (decision) return at(DECIDED[decision.outcome] ?? 'agreed', decision.occurrence);
  }
  const rejected = deciding.flatMap(({ id }) => own.notAdopted.get(id) ?? []).toSorted(compareOccurrences);
  if (rejected.length > 0 && open.every(optionalIn(course.steps))) return at('notAdopted', rejected.at(-1));
  const unclear = steps.flatMap(({ id }) => (own.spared.has(id) ? [] : (own.unclear.get(id) ?? [])));
  if (unclear.length > 0) return at('cannotTell', unclear.toSorted(compareOccurrences).at(-1));
  if (last?.outcome === 'submitted') return at('submitted', last.occurrence);

  const since = coordinatedSince(records, course, steps, documentId, happened);
  if (since) return { status: 'underCoordination', since };
  const drafted = steps.filter(isDrafting).map((step) => cameAt(records, course, step, documentId));
  return { status: 'drafting', since: firstOf(drafted) };
}

/**
 * Since when a document is coordinated: since it came to the first body, which is known only as exactly as what brought it there; and
 * anew since it was last sent back. Null when it has not come to one.
 */
function coordinatedSince(
  records: Records,
  course: Course,
  steps: readonly Step[],
  documentId: Id,
  happened: ReturnType<typeof happenedTo>,
): When | null {
  const isHere = (stepId: Id): boolean => steps.some(({ id }) => id === stepId);
  const back = course.of
    .get(documentId)
    ?.turns.findLast(({ ended, step, to }) => ended === 'returned' && [step.id, ...to].some(isHere))?.occurrence;
  const isSince = (when: When | null): boolean => !back || (when !== null && !endsBefore(when, back.occurred));
  const came = steps.filter((step) => !isDrafting(step)).map((step) => cameAt(records, course, step, documentId));
  const considered = happened
    .filter(({ step, outcome }) => !isDrafting(step) && outcome !== 'returned')
    .map(({ occurrence }) => occurrence.occurred);
  return firstOf([...came, ...considered].filter(isSince));
}

function isDrafting({ stepType }: Step): boolean {
  return stepType === 'preparation';
}

/** The steps at which an organisation has to make up its mind: those that are needed, and of alternatives those that were taken. */
function decidingSteps({ steps: all }: Course, steps: readonly Step[], own: DocumentCourse): readonly Step[] {
  const alternatives = alternativesOf(all);
  return steps.filter(
    ({ id, stepType, necessity }) =>
      COORDINATION.has(stepType) &&
      !own.spared.has(id) &&
      (necessity === 'must' || (alternatives.has(id) && (own.done.has(id) || own.notAdopted.has(id)))),
  );
}

/** Whether a document still has to take one of several ways, of which an organisation decides on one. */
function isBeforeFork({ steps: all }: Course, steps: readonly Step[], own: DocumentCourse): boolean {
  const isAhead = (step: Step): boolean =>
    step.necessity === 'must' && !own.done.has(step.id) && !own.spared.has(step.id);
  return all
    .filter((step) => isFork(step) && isAhead(step) && !step.after.some((id) => own.done.has(id)))
    .some(({ after }) => steps.some(({ id, stepType }) => COORDINATION.has(stepType) && after.includes(id)));
}

/** What a decision makes of a document; any other outcome that ends the coordination leaves it agreed. */
const DECIDED: Readonly<Partial<Record<Outcome, DossierStatus>>> = { endorsed: 'endorsed', approved: 'adopted' };

function at(status: DossierStatus, occurrence: StepOccurrence | undefined): Status {
  return { status, since: occurrence?.occurred ?? null };
}

/** Whether the last possible day of one thing is before that of another. */
function endsBefore(one: When, other: When): boolean {
  return (latestOf(one) ?? '9') < (latestOf(other) ?? '9');
}

/** The one that certainly came first. */
function firstOf(whens: readonly (When | null)[]): When | null {
  const end = (when: When): string => latestOf(when) ?? '9';
  return whens.filter((when) => when !== null).toSorted((a, b) => compareText(end(a), end(b)))[0] ?? null;
}

/** What moved a document, in order: neither what was heard or put off nor what was for information. */
function happenedTo(
  { occurrences, steps }: Course,
  documentId: Id,
): readonly Readonly<{ occurrence: StepOccurrence; outcome: Outcome; step: Step }>[] {
  return occurrences.flatMap((occurrence) => {
    const outcome = occurrence.outcomes.find((candidate) => candidate.documentId === documentId)?.outcome;
    const step = steps.find(({ id }) => id === occurrence.stepId);
    const isMoved = outcome !== 'heard' && outcome !== 'postponed' && !occurrence.forInformation;
    return outcome && step && isMoved ? [{ occurrence, outcome, step }] : [];
  });
}
