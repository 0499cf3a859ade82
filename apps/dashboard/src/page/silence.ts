import type { LocalDate } from '@concord/domain';

/** What a page shows has no news for long: without a day in its address it shows the last known one. */
export type Silence = Readonly<{
  /** To show today, the address has to name it. */
  today: LocalDate;
  /** Whether the day shown is the last known one, or later. */
  isReached: boolean;
}>;
