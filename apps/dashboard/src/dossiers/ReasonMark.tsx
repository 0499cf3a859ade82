import type { AttentionReason } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

const line = { fill: 'none', strokeWidth: 1.7, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const clock = (className: string): ReactNode => (
  <>
    <circle cx="9" cy="9" r="7.2" {...line} className={className} />
    <path d="M9 5v4.3l2.8 1.7" {...line} className={className} />
  </>
);

const DRAWINGS: Readonly<Record<AttentionReason, ReactNode>> = {
  blocked: (
    <>
      <circle cx="9" cy="9" r="8" className="fill-objected" />
      <path d="M6 6l6 6M12 6l-6 6" {...line} strokeWidth="1.9" className="stroke-on-stand" />
    </>
  ),
  late: clock('stroke-late'),
  dueSoon: clock('stroke-soon'),
  changed: <circle cx="9" cy="9" r="4" className="fill-accent" />,
  inProgress: <circle cx="9" cy="9" r="4" {...line} className="stroke-considered" />,
  cannotTell: (
    <>
      <circle cx="9" cy="9" r="7.2" {...line} strokeDasharray="2.6 2.6" className="stroke-considered" />
      <path d="M7 7.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3" {...line} className="stroke-considered" />
      <circle cx="9" cy="12.8" r="1" className="fill-considered" />
    </>
  ),
  done: (
    <>
      <circle cx="9" cy="9" r="8" className="fill-ink" />
      <path d="M5.6 9.2l2.4 2.4 4.6-5.1" {...line} strokeWidth="1.9" className="stroke-ground" />
    </>
  ),
  noNews: (
    <>
      <circle cx="9" cy="9" r="7.2" {...line} className="stroke-considered" />
      {[5.8, 9, 12.2].map((x) => (
        <circle key={x} cx={x} cy="9" r="1" className="fill-considered" />
      ))}
    </>
  ),
};

/** Why a dossier is looked at; its name says it too. */
export function ReasonMark({ reason }: { reason: AttentionReason }): ReactNode {
  const text = useText();
  const name = text(`reason.${reason}`);
  return (
    <svg role="img" aria-label={name} width="18" height="18" viewBox="0 0 18 18" className="mt-0.5 shrink-0">
      <title>{name}</title>
      {DRAWINGS[reason]}
    </svg>
  );
}
