import { lazy, type ReactNode, Suspense, useContext } from 'react';
import { useViewer } from '../accounts/viewer.ts';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { ShownDay } from '../live/shownDay.ts';

const SubjectJournal = lazy(() => import('../journal/SubjectJournal.tsx'));

/** What was entered of the thing on the page, for the secretariat, who may correct it; not of a past day, which is only looked at. */
export function EnteredOf({ id }: { id: string }): ReactNode {
  const role = useViewer()?.role;
  const isPast = useContext(ShownDay) !== null;
  const isFirst = useIsFirstDrawing();
  if (isFirst || isPast || (role !== 'SECRETARIAT' && role !== 'ADMIN')) return null;
  return (
    <Suspense fallback={null}>
      <SubjectJournal key={id} id={id} />
    </Suspense>
  );
}
