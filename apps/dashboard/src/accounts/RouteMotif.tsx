import type { ReactNode } from 'react';

/** Two lanes and a way that moves between them, as every dossier's drawing has; here it says nothing. */
export function RouteMotif(): ReactNode {
  return (
    <svg
      viewBox="0 0 1440 64"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className="h-16 w-full border-line border-y bg-wash"
    >
      <g fill="none" className="stroke-line-2" strokeWidth="1">
        <path d="M0 20H1440" />
        <path d="M0 44H1440" />
      </g>
      <path
        d="M0 20H470C500 20 500 44 530 44H690C720 44 720 20 750 20H860"
        fill="none"
        className="stroke-accent"
        strokeWidth="2.5"
      />
      <path
        d="M860 20H930C960 20 960 44 990 44H1440"
        fill="none"
        className="stroke-accent"
        strokeWidth="2"
        strokeDasharray="2 6"
        strokeLinecap="round"
      />
      <g className="fill-accent">
        <circle cx="440" cy="20" r="5" />
        <circle cx="600" cy="44" r="5" />
        <circle cx="720" cy="32" r="3.5" />
      </g>
      <circle cx="860" cy="20" r="6" className="fill-ground stroke-accent" strokeWidth="2.5" />
      <circle cx="1060" cy="44" r="5" className="fill-wash stroke-line-2" strokeWidth="2" />
    </svg>
  );
}
