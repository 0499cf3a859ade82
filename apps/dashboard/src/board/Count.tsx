import type { ReactNode } from 'react';
import { Pulse } from '../live/Pulse.tsx';

/** A big figure with its words under it; a dash of room while it is not known yet. */
export function Count({
  value,
  label,
  isPressing = false,
}: {
  value: number | null;
  label: ReactNode;
  isPressing?: boolean;
}): ReactNode {
  return (
    <div className="relative isolate flex flex-col-reverse justify-end">
      {value !== null && <Pulse value={String(value)} />}
      <dt className="text-ink-2 text-small max-sm:text-xs max-sm:leading-snug">{label}</dt>
      <dd
        className={`font-semibold text-count tabular-nums leading-[1.1] tracking-[-0.02em] ${isPressing ? 'text-late' : ''}`}
      >
        {value ?? '\u2007'}
      </dd>
    </div>
  );
}
