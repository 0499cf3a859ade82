import type { Registered } from '../commands/administrators.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { partyNameById } from '../parties/party.ts';
import { sees } from '../sight/sight.ts';
import { inBoth, quoted } from '../text/listText.ts';
import { whenText } from '../text/whenText.ts';
import { earliestOf, latestOf, readWhen, UNKNOWN_EDTF } from '../time/when.ts';
import { checkOfBody } from './ofBody.ts';

export type EndMembership = Registered &
  Readonly<{
    command: 'endMembership';
    membershipId: Id;
    /** EDTF: the last day of it; `XXXX-XX-XX` where it is known only that it may have ended. */
    until: string;
  }>;

/**
 * A party no longer sits in a body: it was a member up to and with that day. One who comes back begins a new membership.
 *
 * Refused: anyone but administrators; a membership that is not there, or whose end is recorded already; a day that does not exist or
 * is earlier than the beginning.
 */
export function endMembership(command: EndMembership, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { membershipId } = command;
  const membership = records.membership.get(membershipId);
  const of = checkOfBody(records, { ...command, bodyId: membership?.bodyId ?? '' }, context);
  if (of.refusal && of.refusal.code !== 'UNKNOWN_BODY') return refused(of.refusal);
  if (of.refusal || !membership || !sees(context.viewer, membership))
    return refused(refuse('UNKNOWN_MEMBERSHIP', { membership: membershipId }));
  const until = readWhen(command.until);
  if (!until) return refused(refuse('INVALID_DATE', { date: command.until }));
  const [first, last] = [earliestOf(membership.from), latestOf(until)];
  if (first !== null && last !== null && last < first)
    return refused(refuse('ENDS_BEFORE_START', { from: membership.from.edtf, until: until.edtf }));
  const { until: before } = membership;
  if (before && before.edtf !== UNKNOWN_EDTF) {
    const [who, body] = [partyNameById(records, membership.partyId), partyNameById(records, membership.bodyId)];
    const what = inBoth(
      (locale) => `${quoted(locale, body[locale])}, ${who[locale]}, ${UNTIL[locale]} ${whenText(before, locale)}`,
    );
    return refused(refuse('SAID_BEFORE', { what }));
  }
  return {
    kind: 'accepted',
    entries: [
      {
        ...of.value.common,
        ...{ kind: 'membershipEnded', version: KIND_VERSIONS.membershipEnded },
        payload: { membershipId, until },
      },
    ],
  };
}

const UNTIL = { ru: 'по', en: 'until' } as const;
