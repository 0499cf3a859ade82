import { isLocalDate, readWhen } from '@concord/domain';
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
    const edtf = edtfOf(day);
    if (day.trim() === '') continue;
    if (single.includes(field) && !isLocalDate(edtf)) unsaid('INVALID_DATE', messages.oneDay, field);
    if (!readWhen(edtf)) unsaid('INVALID_DATE', messages.date, field);
  }
}
