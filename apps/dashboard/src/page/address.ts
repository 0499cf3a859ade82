import { isLocalDate, type LocalDate } from '@concord/domain';
import { useLocation, useSearch } from 'wouter';

/** What the address says besides the page: it can be sent to somebody who then sees the same. */
export type Address = Readonly<{
  /** The day to show; null for today. A day that does not exist counts as none. */
  asOf: LocalDate | null;
  /** The address of another page with the same language and day. */
  href(path: string): string;
  /** Goes to this page with a parameter set, or left out for null. */
  set(name: 'asOf' | 'lang', value: string | null): void;
}>;

export function useAddress(): Address {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const given = new URLSearchParams(search).get('asOf');
  return {
    asOf: given !== null && isLocalDate(given) ? given : null,
    href: (to) => (search ? `${to}?${search}` : to),
    set(name, value) {
      const next = new URLSearchParams(search);
      if (value === null) next.delete(name);
      else next.set(name, value);
      navigate(next.size > 0 ? `${path}?${next}` : path);
    },
  };
}
