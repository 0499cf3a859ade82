import { checkPeriod, type Registered } from '../commands/administrators.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkWriter } from '../commands/told.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { partyName } from '../parties/party.ts';
import { inBoth, quoted } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import { MEMBERSHIP_ROLE_TEXT } from '../text/vocabulary.ts';
import { earliestOf, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';
import type { MembershipRole } from './entries.ts';
import { checkOfBody } from './ofBody.ts';

export type StartMembership = Registered &
  Readonly<{
    command: 'startMembership';
    bodyId: Id;
    /** A state, an administration or a body. */
    partyId: Id;
    role: MembershipRole;
    /** EDTF. */
    from: string;
    /** EDTF; null while it goes on, `XXXX-XX-XX` where nobody knows whether and when it ended. */
    until: string | null;
  }>;

type Span = Readonly<{ from: When; until: When | null }>;

/**
 * A party sits in a body. Refused: anyone but administrators; a body or a party that is not there, and a body in itself; days that do not
 * exist or run backwards; a time in which the party certainly sits there already, in whatever role.
 */
export function startMembership(command: StartMembership, records: Records, context: DecisionContext): Decision {
  const { bodyId, partyId, role } = command;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const of = checkOfBody(records, command, context);
  if (of.refusal) return refused(of.refusal);
  const party = checkWriter(records, partyId);
  if (party.refusal) return refused(party.refusal);
  const who = partyName(party.value);
  if (bodyId === partyId) return refused(refuse('RELATES_TO_ITSELF', { what: who }));
  const period = checkPeriod(command.from, command.until);
  if (period.refusal) return refused(period.refusal);
  const before = rowsBy(records.membership, 'bodyId', bodyId).find(
    (each) => each.partyId === partyId && overlaps(each, period.value),
  );
  if (before) {
    const body = shortName(of.value.body.names);
    const what = inBoth(
      (locale) => `${quoted(locale, body[locale])}, ${who[locale]}, ${MEMBERSHIP_ROLE_TEXT[before.role][locale]}`,
    );
    return refused(refuse('SAID_BEFORE', { what }));
  }
  return {
    kind: 'accepted',
    entries: [
      {
        ...of.value.common,
        ...{ kind: 'membershipStarted', version: KIND_VERSIONS.membershipStarted },
        payload: { membershipId: context.newId(), bodyId, partyId, role, ...period.value },
      },
    ],
  };
}

/** Whether two spans certainly have a day in common. One of an unknown end has its beginning, and nobody knows what else. */
export function overlaps(one: Span, other: Span): boolean {
  const [a, b] = [surely(one), surely(other)];
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

function surely({ from, until }: Span): Readonly<{ first: string; last: string }> | null {
  const first = latestOf(from);
  if (first === null) return null;
  if (until === null) return { first, last: '9999-12-31' };
  const last = until.edtf === UNKNOWN_EDTF ? first : (earliestOf(until) ?? first);
  return last < first ? null : { first, last };
}
