import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { type Mark, useMarkName } from './marks.ts';

/** The mark of a stand, drawn at 10 px or more; smaller it falls back to a pattern that print keeps. */
export function StandMark({
  mark,
  size = 14,
  late = false,
  label,
}: {
  mark: Mark;
  /** Pixels. */
  size?: number;
  /** Past its term: an overlay, because lateness is not a stand. */
  late?: boolean;
  /** The whole accessible name; the name of the stand unless given. `null`: a text beside it says the same. */
  label?: string | null;
}): ReactNode {
  const name = useMarkName();
  const text = useText();
  const title = label === undefined ? (late ? `${name(mark)}, ${text('stand.late')}` : name(mark)) : label;
  return <StandDrawing mark={mark} size={size} late={late} title={title} />;
}

/** The mark alone, of which thousands come and go while a matrix is scrolled; it asks for no words. */
export function StandDrawing({
  mark,
  size,
  late,
  title = null,
  isDimmed = false,
}: {
  mark: Mark;
  /** Pixels. */
  size: number;
  late: boolean;
  title?: string | null;
  isDimmed?: boolean;
}): ReactNode {
  const accessible = title === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title };
  const look = isDimmed ? 'block shrink-0 overflow-visible opacity-20' : 'block shrink-0 overflow-visible';
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the title is left out only where the drawing is hidden from assistive technology.
    <svg {...accessible} className={look} width={size} height={size} viewBox="0 0 16 16">
      {title && <title>{title}</title>}
      {size < 10 ? PATTERNS[mark] : GLYPHS[mark]}
      {late && <Lateness tiny={size < 10} />}
    </svg>
  );
}

const box = (className: string, dashes?: string): ReactNode => (
  <rect x="1" y="1" width="14" height="14" rx="3" strokeWidth="1.4" strokeDasharray={dashes} className={className} />
);

const stroke = { fill: 'none', strokeWidth: 1.9, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const TICK = 'M4.4 8.3l2.4 2.4 4.8-5.2';

const GLYPHS: Readonly<Record<Mark, ReactNode>> = {
  agreed: (
    <>
      {box('fill-agreed stroke-agreed')}
      <path d={TICK} {...stroke} className="stroke-on-stand" />
    </>
  ),
  agreedWithComments: (
    <>
      {box('fill-noted stroke-noted')}
      <path d="M3.9 7.6l2 2.1 3.6-4.2" {...stroke} className="stroke-on-noted" />
      <circle cx="11.6" cy="11.2" r="1.5" className="fill-on-noted" />
    </>
  ),
  agreedBySilence: (
    <>
      {box('fill-none stroke-agreed')}
      <path d={TICK} {...stroke} className="stroke-agreed" />
    </>
  ),
  objected: (
    <>
      {box('fill-objected stroke-objected')}
      <path d="M5 5l6 6M11 5l-6 6" {...stroke} className="stroke-on-stand" />
    </>
  ),
  reserved: (
    <>
      {box('fill-none stroke-objected')}
      <path d="M8 4.4v4.3" {...stroke} className="stroke-objected" />
      <circle cx="8" cy="11.4" r="1.15" className="fill-objected" />
    </>
  ),
  abstained: (
    <>
      {box('fill-none stroke-considered')}
      <path d="M4.8 8h6.4" {...stroke} className="stroke-considered" />
    </>
  ),
  disinterested: (
    <>
      {box('fill-none stroke-quiet')}
      <circle cx="8" cy="8" r="2.6" fill="none" strokeWidth="1.5" className="stroke-considered" />
    </>
  ),
  stale: (
    <>
      {box('fill-none stroke-considered')}
      <path
        d="M10.9 6.2A3.4 3.4 0 1 0 11.4 9M11 3.9v2.6H8.4"
        {...stroke}
        strokeWidth="1.5"
        className="stroke-considered"
      />
    </>
  ),
  noAnswer: box('fill-none stroke-quiet'),
  cannotTell: (
    <>
      {box('fill-none stroke-quiet', '2.1 1.9')}
      <path
        d="M6.2 6.5a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.2"
        {...stroke}
        strokeWidth="1.5"
        className="stroke-considered"
      />
      <circle cx="8" cy="11.6" r=".95" className="fill-considered" />
    </>
  ),
  notRequired: <path d="M4.5 8h7" {...stroke} strokeWidth="1.5" className="stroke-quiet" />,
  notAsked: null,
};

/** Below 10 px: filled, barred, halved and hollow cells can still be told apart, without colour too. */
const PATTERNS: Readonly<Record<Mark, ReactNode>> = {
  agreed: <rect width="16" height="16" className="fill-agreed" />,
  agreedWithComments: (
    <>
      <rect width="16" height="16" className="fill-noted" />
      <path d="M0 16L16 0V16Z" className="fill-agreed" />
    </>
  ),
  agreedBySilence: <rect x="2" y="2" width="12" height="12" fill="none" strokeWidth="4" className="stroke-agreed" />,
  objected: (
    <>
      <rect width="16" height="16" className="fill-objected" />
      <path d="M0 5.3H16M0 10.7H16" strokeWidth="2.4" className="stroke-on-stand" />
    </>
  ),
  reserved: <path d="M0 3H16M0 8H16M0 13H16" strokeWidth="2.4" className="stroke-objected" />,
  abstained: <path d="M0 8H16" strokeWidth="4" className="stroke-considered" />,
  disinterested: <circle cx="8" cy="8" r="3.5" className="fill-considered" />,
  stale: <path d="M0 16L16 0" strokeWidth="3" className="stroke-considered" />,
  noAnswer: <rect x="1" y="1" width="14" height="14" fill="none" strokeWidth="2" className="stroke-quiet" />,
  cannotTell: (
    <rect
      x="1"
      y="1"
      width="14"
      height="14"
      fill="none"
      strokeWidth="2"
      strokeDasharray="3 3"
      className="stroke-considered"
    />
  ),
  notRequired: <path d="M5 8h6" strokeWidth="2" className="stroke-quiet" />,
  notAsked: null,
};

function Lateness({ tiny }: { tiny: boolean }): ReactNode {
  if (tiny) return <path d="M16 0V8L8 0Z" className="fill-late" />;
  return (
    <>
      <path
        d="M2.2 7.4L7.4 2.2M2.2 12.4L10 4.6M4.2 14L13.8 4.4M9 14L14 9"
        strokeWidth="1.1"
        className="stroke-late"
        opacity=".55"
      />
      <circle cx="13" cy="3" r="4.4" className="fill-ground" />
      <circle cx="13" cy="3" r="3.2" fill="none" strokeWidth="1.3" className="stroke-late" />
      <path d="M13 1.4V3.1L14.2 3.9" fill="none" strokeWidth="1.1" className="stroke-late" />
    </>
  );
}
