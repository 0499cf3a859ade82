import type { Id } from '../journal/entry.ts';
import type { Records, Step } from '../journal/records.ts';
import { type Party, partyOf } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';
import { courseOf, documentsAt, endedBy } from './course.ts';
import { bodiesToDecide } from './deciding.ts';
import { meetsAgain } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';

/**
 * Who has the dossier on a day: the body of the one step that must come next or is blocked, or of a review that is to meet again.
 *
 * @returns null when no one body can be named: nothing must come next, several steps must, or several bodies have still to decide
 */
export function holder(records: Records, dossierId: Id, day: LocalDate): Party | null {
  const statuses = stepStatuses(records, dossierId, day);
  const again = statuses.filter(meetsAgain);
  const pending = again.length > 0 ? again : statuses.filter(({ state }) => state === 'must' || state === 'blocked');
  const course = courseOf(records, dossierId);
  const waiting = (step: Step): readonly Id[] =>
    course ? documentsAt(records, course, step).flatMap(({ id }) => (endedBy(course, step, id) ? [] : id)) : [];
  const bodyIds = new Set(pending.flatMap(({ step }) => (course ? bodiesToDecide(course, step, waiting(step)) : [])));
  const [bodyId, ...others] = bodyIds;
  return (bodyId !== undefined && others.length === 0 && partyOf(records, bodyId)) || null;
}
