import type { DossierStatus } from '@concord/domain';
import type { ReactNode } from 'react';

const line = { fill: 'none', strokeWidth: 1.7, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const ring = (dashes?: string): ReactNode => (
  <circle cx="7" cy="7" r="4.6" {...line} strokeWidth="2" strokeDasharray={dashes} className="stroke-accent" />
);
const tick = (
  <>
    <rect x=".5" y=".5" width="13" height="13" rx="3" className="fill-accent" />
    <path d="M3.7 7.3l2.2 2.2 4.3-4.8" {...line} className="stroke-on-stand" />
  </>
);
const back = (
  <path d="M10.6 4.2A4.2 4.2 0 1 0 11.2 7.6M10.8 1.8v2.7H8.1" {...line} strokeWidth="1.5" className="stroke-ink" />
);

const DRAWINGS: Readonly<Record<DossierStatus, ReactNode>> = {
  drafting: ring('2.4 2.4'),
  underCoordination: ring(),
  returned: back,
  submitted: ring(),
  agreed: tick,
  endorsed: tick,
  adopted: tick,
  notAdopted: <path d="M3.4 3.4l7.2 7.2M10.6 3.4l-7.2 7.2" {...line} strokeWidth="2" className="stroke-ink" />,
  openForSignature: ring(),
  signed: tick,
  inForce: tick,
  withdrawn: <path d="M2.5 7h9" {...line} className="stroke-considered" />,
  cannotTell: <circle cx="7" cy="7" r="4.9" {...line} strokeDasharray="2.2 2.2" className="stroke-considered" />,
};

/** How far a document came with an organisation; the words beside it say the same. */
export function StatusMark({ status }: { status: DossierStatus }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="translate-y-0.5">
      {DRAWINGS[status]}
    </svg>
  );
}
