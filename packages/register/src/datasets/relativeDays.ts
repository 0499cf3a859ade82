import { addDays, type LocalDate } from '@concord/domain';

/** Puts days in the place of `today`, `today-12` and `today+3`; everything else stays as it is. */
export function resolveDays(expression: string, today: LocalDate): string {
  return expression.replaceAll(/\btoday(?:([+-])(\d{1,4}))?(?![\w+])/g, (_, sign: string | undefined, days = '0') =>
    addDays(today, sign === '-' ? -Number(days) : Number(days)),
  );
}
