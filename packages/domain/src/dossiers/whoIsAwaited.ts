import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records, Step } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { type Course, isOver, lettersCountFrom, mayMeetAgain, overtakenOn, standingAt } from './course.ts';
import { isConsidered } from './outcome.ts';
import { type OwedSince, owedUntil } from './owed.ts';
import { consolidatedOf, stillOpen } from './requests.ts';
import type { PartyStand } from './stand.ts';

/** Of everybody who has a say, or only of those who owe an answer to one of these letters. */
type AwaitedOf = 'all' | readonly ConsultationRequest[];

/**
 * For whom a step waits on a document: for everybody who has a say there, or only for those who owe an answer to one of some letters;
 * without letters for nobody. It waits for all where the document has come and has to pass, or is held up; for those whom a letter
 * asked where it only may pass, and at a review that met and may meet again, if the letter came after; and not once what follows was
 * decided without it. A step to which the document has not come, or which it has left, waits for nobody.
 */
export function whoIsAwaited(
  records: Records,
  course: Course,
  step: Step,
  documentId: Id,
  { requests, isHeldUp }: Readonly<{ requests: readonly ConsultationRequest[]; isHeldUp: boolean }>,
): AwaitedOf {
  if (isOver(course, documentId)) return [];
  const overtaken = overtakenOn(course, step, documentId);
  const closed = [lastHeld(course, step), lettersCountFrom(course, step, documentId)].flatMap((day) => day ?? []);
  const open = () => stillOpen(requests, consolidatedOf(records, requests), closed.toSorted().at(-1) ?? null);
  const standing = standingAt(records, course, step, documentId);
  if (standing === 'done') return mayMeetAgain(course, step) ? open() : [];
  if (standing !== 'open') return [];
  return step.necessity === 'must' || (isHeldUp && overtaken === null) ? 'all' : open();
}

/** The stand of a party at a step that waits for all, or only for the answers to some letters. */
export function awaitedBy(
  records: Records,
  stand: PartyStand,
  usual: OwedSince,
  whom: AwaitedOf,
  day: LocalDate,
): PartyStand {
  if (whom === 'all' || !stand.awaited) return stand;
  const owes = stand.owes.filter((letter) => whom.includes(letter));
  if (owes.length === 0) return notAwaited(stand);
  const owed = owedUntil(records, owes, usual);
  return { ...stand, owes, ...owed, late: owed.term !== null && owed.term < day };
}

/** Nobody waits for it any more, or yet. */
export function notAwaited(stand: PartyStand): PartyStand {
  return { ...stand, awaited: false, late: false, owes: [] };
}

function lastHeld({ occurrences }: Course, { id }: Step): LocalDate | null {
  const held = occurrences.findLast((occurrence) => occurrence.stepId === id && isConsidered(occurrence));
  return held ? latestOf(held.occurred) : null;
}
