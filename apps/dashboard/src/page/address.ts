import { addDays, isLocalDate, type LocalDate } from '@concord/domain';
import { useLocation, useSearch } from 'wouter';

/** What belongs to the reader and not to one page: it goes along from page to page. */
const KEPT = ['lang', 'asOf', 'state'] as const;

/** What is said of one page: a filter, a place in a paper, what a form of the desk is about. */
export type Parameter =
  | ('asOf' | 'lang' | 'against' | 'since' | 'state' | 'mode' | 'from' | 'refused')
  | ('place' | 'fact' | 'kind' | 'scope' | 'dossier' | 'pages' | 'by' | 'late' | 'waiting' | 'reason' | 'pick')
  | ('sort' | 'day' | 'status' | 'party' | 'document' | 'revision' | 'disposition' | 'step' | 'entry' | 'meeting')
  | ('instruction' | 'said' | 'at');

/** What an address sets; null leaves it out. */
export type Parameters = Readonly<Partial<Record<Parameter, string | null>>>;

/** A day of the address that cannot be shown: today is shown, and the page says so. */
export type RefusedDay = Readonly<{ given: string; why: 'noSuchDay' | 'future' }>;

/** What the address says besides the page: it can be sent to somebody who then sees the same. */
export type Address = Readonly<{
  /** The day to show; null for today. */
  asOf: LocalDate | null;
  /** What the address gives for a day, when that is none or yet to come. */
  refused: RefusedDay | null;
  /** Whether `asOf` is a past day whatever the zone: while the server, which knows today, has not answered. */
  isSurelyPast: boolean;
  /** The day with which the one shown is compared; null when there is none, or the address gives no day that there is. */
  against: LocalDate | null;
  /** Since which day a digest tells; null where the address gives none that there is. */
  since: LocalDate | null;
  /** The code of the state for which the page is shown, in capitals; null for nobody in particular. */
  state: string | null;
  get(name: Parameter): string | null;
  /** The address of another page with the same language and day, and with these parameters. */
  href(path: string, parameters?: Parameters): string;
  /** The address of this page with these parameters set, and the others as they are. */
  here(parameters: Parameters): string;
  /** Goes to this page with parameters set; in the place of the present one in the history, if so asked, with a mark on the new one. */
  set(parameters: Parameters, options?: Readonly<{ replace?: boolean; state?: string }>): void;
}>;

export function useAddress(): Address {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const given = new URLSearchParams(search);
  const here = (parameters: Parameters): string => addressOf(path, new URLSearchParams(search), parameters);
  const { asOf, refused } = dayOf(given.get('asOf'));
  return {
    asOf,
    refused,
    isSurelyPast: asOf !== null && asOf < addDays(utcDay(), -1),
    against: dayOf(given.get('against')).asOf,
    since: dayOf(given.get('since')).asOf,
    state: given.get('state')?.toUpperCase() || null,
    get: (name) => given.get(name),
    href(to, parameters = {}) {
      const kept = KEPT.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : []));
      if (refused) return addressOf(to, new URLSearchParams(kept), { asOf: null, ...parameters });
      return addressOf(to, new URLSearchParams(kept), parameters);
    },
    here,
    set: (parameters, options) => navigate(here(parameters), options),
  };
}

function addressOf(path: string, search: URLSearchParams, parameters: Parameters): string {
  for (const [name, value] of Object.entries(parameters))
    if (value === null) search.delete(name);
    else search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

function dayOf(given: string | null): Pick<Address, 'asOf' | 'refused'> {
  if (given === null || given === '') return { asOf: null, refused: null };
  if (!isLocalDate(given)) return { asOf: null, refused: { given, why: 'noSuchDay' } };
  // Somewhere it is tomorrow already: what the server's day is, only the server knows.
  if (given > addDays(utcDay(), 1)) return { asOf: null, refused: { given, why: 'future' } };
  return { asOf: given, refused: null };
}

function utcDay(): LocalDate {
  return new Date().toISOString().slice(0, 10);
}
