import { lazy, type ReactNode, Suspense, useContext } from 'react';
import { useViewer } from '../accounts/viewer.ts';
import { type Task, tasksOf } from '../desk/tasks.ts';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { ShownDay } from '../live/shownDay.ts';
import type { Parameters } from './address.ts';

const DeskLinks = lazy(() => import('../desk/DeskLinks.tsx'));

/** What whoever reads may enter of the thing on the page; nothing for most, and of a past day, which is only looked at. */
export function EnterLinks({
  tasks,
  about,
  name,
}: {
  tasks: readonly Task[];
  about: Parameters;
  name?: string;
}): ReactNode {
  const role = useViewer()?.role;
  const isPast = useContext(ShownDay) !== null;
  const isFirst = useIsFirstDrawing();
  const own = tasks.filter((task) => tasksOf(role).includes(task));
  if (isFirst || isPast || own.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <DeskLinks tasks={own} about={about} name={name} />
    </Suspense>
  );
}
