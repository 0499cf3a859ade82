import { citeDecisionRule } from '../../bodies/citeDecisionRule.ts';
import { endMembership } from '../../bodies/endMembership.ts';
import { startMembership } from '../../bodies/startMembership.ts';
import { citeCalendar } from '../../calendars/citeCalendar.ts';
import { writtenWhen } from '../../time/when.ts';
import { form, given } from './form.ts';

/** Another one that began when this had ended is no reason to refuse it: whether it fits is seen afterwards. */
const IN_ITS_PLACE = { isInItsPlace: true } as const;

/** What administrators say of a body, entered once more. */
export const OF_BODIES = {
  membershipStarted: form<'membershipStarted', 'membership'>(
    'membership',
    ({ payload }, says, said, records, context) => {
      const { bodyId, partyId, role, from, until } = payload;
      const was = { bodyId, partyId, role, from: writtenWhen(from), until: until && writtenWhen(until) };
      return startMembership({ command: 'startMembership', ...was, ...said, ...given(says) }, records, context);
    },
    IN_ITS_PLACE,
  ),
  membershipEnded: form<'membershipEnded', 'membershipEnd'>(
    'membershipEnd',
    ({ payload: { membershipId, until } }, says, said, records, context) => {
      const was = { membershipId, until: writtenWhen(until) };
      return endMembership({ command: 'endMembership', ...was, ...said, ...given(says) }, records, context);
    },
  ),
  decisionRuleCited: form<'decisionRuleCited', 'decisionRule'>(
    'decisionRule',
    ({ payload }, says, said, records, context) => {
      const { decisionRuleId: _, from, until, ...rule } = payload;
      const was = { ...rule, from: writtenWhen(from), until: until && writtenWhen(until) };
      return citeDecisionRule({ command: 'citeDecisionRule', ...was, ...said, ...given(says) }, records, context);
    },
  ),
  calendarCited: form<'calendarCited', 'calendar'>('calendar', ({ payload }, says, said, records, context) => {
    const { calendarId: _, ...was } = payload;
    return citeCalendar({ command: 'citeCalendar', ...was, ...said, ...given(says) }, records, context);
  }),
} as const;
