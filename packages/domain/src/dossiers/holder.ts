import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { type Party, partyOf } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';
import { meetsAgain } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';

/**
 * Who has the dossier on a day: the body of the one step that must come next or is blocked, or of a review that is to meet again.
 *
 * @returns null when no one body can be named: nothing must come next, several steps must, or the step is of a joint meeting
 */
export function holder(records: Records, dossierId: Id, day: LocalDate): Party | null {
  const statuses = stepStatuses(records, dossierId, day);
  const again = statuses.filter(meetsAgain);
  const pending = again.length > 0 ? again : statuses.filter(({ state }) => state === 'must' || state === 'blocked');
  const bodyIds = new Set(pending.flatMap(({ step }) => step.bodyIds));
  const [bodyId, ...others] = bodyIds;
  return (bodyId !== undefined && others.length === 0 && partyOf(records, bodyId)) || null;
}
