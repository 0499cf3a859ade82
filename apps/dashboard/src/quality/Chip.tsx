import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A filter: chosen, or to be chosen; the address keeps it. */
export function Chip({ to, isChosen, children }: { to: string; isChosen: boolean; children: ReactNode }): ReactNode {
  return (
    <Link
      href={to}
      aria-current={isChosen ? 'true' : undefined}
      className="inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-md border border-line px-2.5 text-ink-2 text-small hover:border-ink-3 aria-[current]:border-accent aria-[current]:bg-accent-wash aria-[current]:font-[560] aria-[current]:text-ink touch:h-11"
    >
      {children}
    </Link>
  );
}
