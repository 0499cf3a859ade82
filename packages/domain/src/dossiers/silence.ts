import { bodiesOf } from '../bodies/find.ts';
import type { Id } from '../journal/entry.ts';
import type { Dossier, Records, Revision, Step } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { letterTerm } from '../letters/term.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { type Course, cameTo, courseOf, endedBy } from './course.ts';
import { hasDecided } from './deciding.ts';
import { requestsAt } from './requests.ts';
import { silenceRounds } from './silenceRounds.ts';
import { consentAtTerm, type Stands } from './stands.ts';

/** What a silence procedure led to by itself. */
export type SilenceEnded = Readonly<{
  dossier: Dossier;
  step: Step;
  /** Those of which it is certain that nobody broke it. */
  documentIds: readonly Id[];
  /** The last day on which an objection would have broken it. */
  term: LocalDate;
  /** The first day on which that could be known: the day after, or when the last of the positions became known. */
  knownFrom: LocalDate;
  requestIds: readonly Id[];
  decisionRuleIds: readonly Id[];
  silentIds: readonly Id[];
}>;

/**
 * The silence procedure at a step, when it has ended unbroken by a day and the step is not done yet; every body of the step has to
 * decide so. Its outcome is that of the last day of its term, whenever one asks: by the members of that day, the text of that day, and
 * what had been asked and said by then. Undefined while it runs, when it was broken, and when nobody can tell.
 */
export function silenceEnded(records: Records, dossierId: Id, stepId: Id, day: LocalDate): SilenceEnded | undefined {
  const course = courseOf(records, dossierId);
  const step = course?.steps.find(({ id }) => id === stepId);
  if (!course || !step) return undefined;
  const all = cameTo(records, course, step)
    .filter(({ id }) => !endedBy(course, step, id))
    .flatMap(({ id }) => endedOf(records, course, step, id, day) ?? []);
  const [term] = all.map((each) => each.term).sort();
  if (term === undefined) return undefined;
  const ended = all.filter((each) => each.term === term);
  const bodies = ended.flatMap((each) => each.bodies);
  const stands = bodies.flatMap((each) => each.stands);
  const known = stands.flatMap(({ position }) => (position && latestOf(position.known)) ?? []);
  return {
    ...{ dossier: course.dossier, step, term },
    documentIds: ended.map(({ documentId }) => documentId),
    knownFrom: [addDays(term, 1), ...known].sort().at(-1) ?? term,
    requestIds: unique(ended.flatMap(({ requestIds }) => requestIds)),
    decisionRuleIds: unique(bodies.flatMap(({ byRule }) => byRule.map(({ rule }) => rule.id))),
    silentIds: unique(stands.flatMap(({ stand, party }) => (stand === 'agreedBySilence' ? party.record.id : []))),
  };
}

/**
 * Of one document, the first procedure that ended in consent, on a text that was the latest on its last day; where it was withdrawn, or
 * another way was taken, only one that had certainly ended by then.
 */
function endedOf(records: Records, course: Course, step: Step, documentId: Id, day: LocalDate) {
  const bodies = bodiesOf(records, step.bodyIds).filter(({ id }) => !hasDecided(course, step, documentId, id));
  const own = course.of.get(documentId);
  const gone = [own?.withdrawn, own?.spared.get(step.id)?.occurred];
  const requests = requestsAt(records, course.dossier.id, step.id);
  if (bodies.length === 0 || requests.every((letter) => letterTerm(records, letter) === null)) return undefined;
  const revisions = rowsBy(records.revision, 'documentId', documentId).toSorted(
    (a, b) => a.streamVersion - b.streamVersion,
  );
  for (const [index, revision] of revisions.entries())
    for (const round of silenceRounds(records, course, step, revision, requests)) {
      const { term, letters } = round;
      if (term >= day || isReplacedBy(revisions[index + 1], term) || gone.some((when) => isGoneBy(when, term)))
        continue;
      const stands = bodies.flatMap((body) => consentAtTerm(records, course, step, body, revision, round) ?? []);
      if (stands.length < bodies.length) continue;
      return { documentId, term, bodies: stands as readonly Stands[], requestIds: letters.map(({ id }) => id) };
    }
  return undefined;
}

function isGoneBy(gone: When | null | undefined, day: LocalDate): boolean {
  return !!gone && (earliestOf(gone) ?? '') <= day;
}

function isReplacedBy(next: Revision | undefined, day: LocalDate): boolean {
  return next !== undefined && (earliestOf(next.issued) ?? '') <= day;
}

function unique(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids)];
}
