import { type ReactNode, useContext, useRef } from 'react';
import { ShownDay } from './shownDay.ts';

/**
 * Lights up once behind its parent, which must be `relative`, whenever `value` becomes another; never at first
 * sight, nor because another day is shown.
 *
 * @param value what is shown, in a form that does not depend on the language
 */
export function Pulse({ value }: { value: string }): ReactNode {
  return <Lit count={usePulses(value)} />;
}

/** The light of a change; none for 0, another for another number. */
export function Lit({ count }: { count: number }): ReactNode {
  if (count === 0) return null;
  return <span key={count} aria-hidden="true" className="pulsing pointer-events-none absolute inset-0 -z-10" />;
}

/** How often `value` has become another: 0 at first sight, and again on another day. */
export function usePulses(value: string): number {
  const day = useContext(ShownDay);
  const seen = useRef({ value, day, count: 0 });
  if (seen.current.day !== day) seen.current = { value, day, count: 0 };
  if (seen.current.value !== value) seen.current = { value, day, count: seen.current.count + 1 };
  return seen.current.count;
}
