import { type LocalDate, type Locale, type Sight, sightOf, type Viewer } from '@concord/domain';
import type { Register } from '@concord/register';
import type { AccountBook } from './accounts/book.ts';
import type { Rate } from './rate.ts';

/** Does something in the time that an operation has; the signal is aborted when that is over. */
export type InTime = <T>(work: (signal: AbortSignal) => T | PromiseLike<T>) => Promise<T>;

/** What a resolver knows: the register, who asks, the day and the language. */
export type Context = Readonly<{
  register: Register;
  /** None where nobody can sign in, as for a test of the schema by itself. */
  accounts: AccountBook | undefined;
  viewer: Viewer;
  /** The id of the token that was shown, if it was one. */
  token?: string | undefined;
  sight: Sight;
  /** The day on which all of an answer is given, also when it is midnight meanwhile. */
  today: LocalDate;
  /** The day that it is now. */
  dayNow: () => LocalDate;
  locale: Locale;
  /** Under which name what is worked out for who asks waits for its turn. */
  caller?: string;
  /** The refusals of this operation of which evidence is kept, by what was asked and why it was refused. */
  noted: Map<string, Promise<void>>;
  /** What the operation costs, where somebody counts. */
  rate?: Rate;
  /** Counts what it costs besides, which is known only while it is answered; throws when its caller has had all of this minute. */
  charge?: (cost: number) => Promise<void>;
  /** Aborted when the operation is to be stopped, where its time is limited; the reason is what its reader is told. */
  signal?: AbortSignal;
  /** Where the time of operations is limited: for what is done in the middle of one that lasts. */
  inTime?: InTime;
}>;

/** The context of one operation, on the day on which it begins. */
export function createContext({
  today,
  accounts,
  ...given
}: Readonly<{
  register: Register;
  accounts?: AccountBook;
  viewer: Viewer;
  token?: string | undefined;
  today: () => LocalDate;
  locale: Locale;
  caller?: string;
  charge?: (cost: number) => Promise<void>;
  inTime?: InTime;
}>): Context {
  return {
    ...given,
    accounts,
    sight: sightOf(given.viewer),
    noted: new Map(),
    today: today(),
    dayNow: today,
  };
}

/** The context in which something is told now: a subscription outlives the day on which it began. */
export function contextNow<T extends Context>(context: T): T {
  return { ...context, today: context.dayNow() };
}
