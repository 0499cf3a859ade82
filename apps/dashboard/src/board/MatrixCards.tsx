import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { StandMark } from '../stands/StandMark.tsx';
import { cellOf, isPicked, type Matrix, type Pick } from './matrix.ts';
import { useCellText } from './useCellText.ts';
import { type CellLink, useToStand } from './useToStand.ts';

/** The matrix where there is no room for a table: a small grid for each dossier, with the names beside the marks. */
export function MatrixCards({
  matrix: { lines, columns },
  pick,
  linkTo: given,
}: {
  matrix: Matrix;
  pick: Pick | null;
  /** Where a mark leads; to the stand of its party in its dossier unless given. */
  linkTo?: CellLink;
}): ReactNode {
  const text = useText();
  const words = useCellText();
  const { href } = useAddress();
  const toStand = useToStand();
  const linkTo = given ?? toStand;
  return (
    <ul className="sm:hidden print:hidden">
      {columns.map((column) => (
        <li key={column.id} className="relative border-line border-t py-3">
          <h3 className="mb-2 font-[550] leading-snug">
            <Link href={href(`/dossiers/${column.slug}`)} className="after:absolute after:inset-0">
              {column.title}
            </Link>
            {column.synthetic && <SyntheticTag />}
          </h3>
          <ul aria-label={text('stand.grid')} className="grid grid-cols-3 gap-x-3">
            {lines
              .map(({ party }) => ({ party, cell: cellOf(column, party) }))
              .filter(({ cell }) => cell.mark !== 'notAsked')
              .map(({ party, cell }) => (
                <li key={party.id} className="relative z-10 min-w-0">
                  <Link href={linkTo(column, party)} className="flex min-h-11 items-center gap-2">
                    <span className={isPicked(cell, pick) ? '' : 'opacity-20'}>
                      <StandMark mark={cell.mark} late={cell.late} size={16} label={null} />
                    </span>
                    <span className="sr-only">{words.stand(cell)}: </span>
                    <span className={`truncate text-small ${isPicked(cell, pick) ? 'text-ink-2' : 'text-ink-3'}`}>
                      {party.short}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
