import { lazy, type ReactNode, Suspense } from 'react';
import { useIsFirstDrawing } from '../drawing/drawing.ts';

const StepGrid = lazy(() => import('./StepGrid.tsx'));

/** States by steps, which the server does not draw: its code and its answer come once the page is alive. */
export function OfSteps({ slug }: { slug: string }): ReactNode {
  if (useIsFirstDrawing()) return null;
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <StepGrid slug={slug} />
    </Suspense>
  );
}
