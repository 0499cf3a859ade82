import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pulse } from '../live/Pulse.tsx';

/** A big figure with its words under it; a dash of room while it is not known yet. */
export function Count({
  value,
  label,
  to = null,
  isPressing = false,
}: {
  value: number | null;
  label: ReactNode;
  /** Where that which is counted is to be seen; null where nothing is. */
  to?: string | null;
  isPressing?: boolean;
}): ReactNode {
  return (
    <div className="relative isolate flex flex-col-reverse justify-end">
      {value !== null && <Pulse value={String(value)} />}
      <dt className="text-ink-2 text-small max-sm:text-xs max-sm:leading-snug">
        {to === null || value === 0 ? (
          label
        ) : (
          <Link
            href={to}
            className="underline decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:text-ink hover:decoration-current"
          >
            {label}
          </Link>
        )}
      </dt>
      <dd
        className={`font-semibold text-count tabular-nums leading-[1.1] tracking-[-0.02em] ${isPressing ? 'text-late' : ''}`}
      >
        {value ?? '\u2007'}
      </dd>
    </div>
  );
}
