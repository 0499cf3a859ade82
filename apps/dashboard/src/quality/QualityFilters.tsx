import { FINDING_ORDER } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { Chip } from './Chip.tsx';
import { type Filter, type QualityData, SCOPES } from './quality.ts';

/** How many there are of each kind, and what of them is shown. */
export function QualityFilters({
  counts,
  dossierTitle,
  filter: { kind, scope, dossier },
}: {
  counts: QualityData['dataQuality']['counts'];
  dossierTitle: string | null;
  filter: Filter;
}): ReactNode {
  const text = useText();
  const { here } = useAddress();
  const countOf = new Map(counts.map((each) => [fromWire(each.kind), each.count]));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = FINDING_ORDER.filter((each) => (countOf.get(each) ?? 0) > 0 || each === kind);
  return (
    <div className="mt-4 mb-7 flex flex-wrap gap-x-8 gap-y-2.5 print:hidden">
      <ul aria-label={text('quality.byKind')} className="flex flex-wrap gap-1.5">
        <li>
          <Chip to={here({ kind: null, pages: null })} isChosen={kind === null}>
            {text('quality.all')} <b className="font-[560]">{total}</b>
          </Chip>
        </li>
        {shown.map((each) => (
          <li key={each}>
            <Chip to={here({ kind: each === kind ? null : each, pages: null })} isChosen={each === kind}>
              {text(`quality.kind.${each}`)} <b className="font-[560]">{countOf.get(each) ?? 0}</b>
            </Chip>
          </li>
        ))}
      </ul>
      {dossier === null ? (
        <ul aria-label={text('quality.byScope')} className="flex flex-wrap gap-1.5">
          {[null, ...SCOPES].map((each) => (
            <li key={each ?? 'all'}>
              <Chip to={here({ scope: each, pages: null })} isChosen={each === scope}>
                {text(each ? `quality.scope.${each}` : 'quality.scope.all')}
              </Chip>
            </li>
          ))}
        </ul>
      ) : (
        <p className="flex min-w-0 items-center">
          <Chip to={here({ dossier: null, pages: null })} isChosen={true}>
            <span className="max-w-[min(52ch,70vw)] truncate">{dossierTitle ?? dossier}</span>
            <span aria-hidden="true">×</span>
            <span className="sr-only">{text('quality.anyDossier')}</span>
          </Chip>
        </p>
      )}
    </div>
  );
}
