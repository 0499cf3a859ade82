import type { LocalDate } from '@concord/domain';
import { lazy, type ReactNode, Suspense } from 'react';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { useDays } from '../time/useDays.ts';
import type { Folding } from './useFolding.ts';

const Compared = lazy(() => import('./Compared.tsx'));

/** What differs from another day, where the address names one: its place is kept until it has come. */
export function Against({
  slug,
  day,
  against,
  folding,
}: {
  slug: string;
  day: LocalDate;
  against: LocalDate | null;
  folding: Folding;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const { set } = useAddress();
  const isFirst = useIsFirstDrawing();
  if (against === null || against === day) return null;
  const [from = day, to = day] = [day, against].sort();
  const loading = (
    <p aria-busy="true" className={PLACE}>
      {text('compare.loading')}
    </p>
  );
  return (
    <div className="mt-7 border-accent border-l-2 pl-4">
      <Section
        title={text('compare.title', { from: days.long(from), to: days.long(to) })}
        aside={
          <button
            type="button"
            onClick={() => set({ against: null })}
            className="text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11 print:hidden"
          >
            {text('compare.end')}
          </button>
        }
      >
        {isFirst ? (
          loading
        ) : (
          <Suspense fallback={loading}>
            <Compared {...{ slug, day, against, folding, loading }} place={PLACE} />
          </Suspense>
        )}
      </Section>
    </div>
  );
}

/** As high as the comparison is before somebody unfolds it. */
const PLACE = 'h-[17rem] print:h-auto';
