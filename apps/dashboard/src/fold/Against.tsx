import type { LocalDate } from '@concord/domain';
import { lazy, type ReactNode, Suspense } from 'react';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import type { Folding } from './useFolding.ts';

const Compared = lazy(() => import('./Compared.tsx'));

/** What differs from another day, where the address names one; its code comes when it is wanted. */
export function Against({
  day,
  against,
  folding,
}: {
  day: LocalDate;
  against: LocalDate | null;
  folding: Folding;
}): ReactNode {
  const isFirst = useIsFirstDrawing();
  if (isFirst || against === null || against === day) return null;
  return (
    <Suspense fallback={null}>
      <Compared day={day} against={against} folding={folding} />
    </Suspense>
  );
}
