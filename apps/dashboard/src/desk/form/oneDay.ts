import { isLocalDate } from '@concord/domain';
import { edtfOf } from './edtf.ts';
import { unsaid } from './useSend.ts';

/**
 * A day that was typed, where neither a month nor a span will do: as commands take it. Anything else ends the sending.
 *
 * @param message what is said at the field then
 */
export function oneDay(typed: string, field: string, message: string): string {
  const day = edtfOf(typed);
  return isLocalDate(day) ? day : unsaid('INVALID_DATE', message, field);
}
