import type { ForceRule } from '../journal/records.ts';
import { addDays, addMonths, firstOfNextMonth, type LocalDate } from '../time/localDate.ts';
import { moved, notBefore, type Span } from './spans.ts';

type Delay = Pick<ForceRule, 'monthsAfter' | 'daysAfter' | 'firstOfMonth' | 'notBefore'>;

/**
 * When a rule brings about what it says, once what it asks for has come: so many months and then so many days after it, and on the
 * first day of the month that follows where it says so; and never before the day that it names for that.
 */
export function after({ monthsAfter, daysAfter, firstOfMonth, notBefore: floor }: Delay, asked: Span): Span {
  const then = (day: LocalDate): LocalDate => addDays(addMonths(day, monthsAfter), daysAfter);
  const brought = moved(asked, (day) => (firstOfMonth ? firstOfNextMonth(then(day)) : then(day)));
  return floor === null ? brought : notBefore(brought, floor);
}
