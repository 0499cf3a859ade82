import { bodiesOf } from '../bodies/find.ts';
import { voicesWithoutVote } from '../bodies/membership.ts';
import { voteOfParty } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Comment, Records, Reply } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { MEMBERSHIP_ROLE_TEXT } from '../text/vocabulary.ts';
import type { LocalDate } from '../time/localDate.ts';
import { votersAt } from './chamber.ts';
import type { Change } from './changes.ts';
import { movedBy } from './stepStatus.ts';

/**
 * What is said beside the name of a party whose word is news and that has no vote where it spoke: «наблюдатель». Undefined for whoever has
 * a vote there or may have one, where parties sign, and of all other news.
 */
export function withoutVote(records: Records, change: Change, day: LocalDate): LocalizedText | undefined {
  const said = wordOf(records, change);
  const step = said && records.step.get(said.stepId);
  if (!said || !step || step.bodyIds.length === 0 || movedBy(step) === 'signatures') return undefined;
  const bodies = bodiesOf(records, step.bodyIds);
  if (bodies.some((body) => voteOfParty(said.partyId, votersAt(records, body, day)) !== 'no')) return undefined;
  const seats = bodies.flatMap(({ id }) => voicesWithoutVote(records, id, day));
  const role = seats.find(({ partyId }) => partyId === said.partyId)?.role;
  return role ? MEMBERSHIP_ROLE_TEXT[role] : NO_VOTE;
}

const NO_VOTE: LocalizedText = { ru: 'без права голоса', en: 'without a vote' };

function wordOf({ consultationRequest }: Records, change: Change): Readonly<{ partyId: Id; stepId: Id }> | undefined {
  if (change.kind === 'position') return change.record;
  if (change.kind !== 'answer') return undefined;
  if (change.table === 'comment') return change.record as Comment;
  if (change.table !== 'reply') return undefined;
  const { partyId, requestId } = change.record as Reply;
  const stepId = consultationRequest.get(requestId)?.stepId;
  return stepId === undefined ? undefined : { partyId, stepId };
}
