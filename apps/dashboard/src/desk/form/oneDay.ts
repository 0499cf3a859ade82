import { isLocalDate, parseWhen } from '@concord/domain';
import { edtfOf } from './edtf.ts';
import { unsaid } from './useSend.ts';

/**
 * Ends the sending of what holds a date that is none, by the rule of the register, told at the first of them.
 *
 * @param single the fields in which neither a month nor a span will do
 */
export function checkDays(
  typed: Readonly<Record<string, string>>,
  single: readonly string[],
  messages: Readonly<{ date: string; oneDay: string }>,
): void {
  for (const [field, day] of Object.entries(typed)) {
    if (day.trim() === '') continue;
    if (single.includes(field)) oneDay(day, field, messages.oneDay);
    else if (!parseWhen(edtfOf(day))) unsaid('INVALID_DATE', messages.date, field);
  }
}

/**
 * A day that was typed, where neither a month nor a span will do: as commands take it. Anything else ends the sending.
 *
 * @param message what is said at the field then
 */
function oneDay(typed: string, field: string, message: string): string {
  const day = edtfOf(typed);
  return isLocalDate(day) ? day : unsaid('INVALID_DATE', message, field);
}
