import type { ForceRule } from '../journal/records.ts';
import { addDays, addMonths, firstOfNextMonth, type LocalDate } from '../time/localDate.ts';
import { moved, type Span } from './spans.ts';

type Delay = Pick<ForceRule, 'monthsAfter' | 'daysAfter' | 'firstOfMonth'>;

/**
 * When a rule brings about what it says, once what it asks for has come: so many months and then so many days after it, and on the
 * first day of the month that follows where it says so.
 */
export function after({ monthsAfter, daysAfter, firstOfMonth }: Delay, asked: Span): Span {
  const then = (day: LocalDate): LocalDate => addDays(addMonths(day, monthsAfter), daysAfter);
  return moved(asked, (day) => (firstOfMonth ? firstOfNextMonth(then(day)) : then(day)));
}
