import { useContext } from 'react';
import { useViewer } from '../accounts/viewer.ts';
import { ShownDay } from '../live/shownDay.ts';

/** Whether whoever reads may correct any entry of a journal; a past day is only looked at. */
export function useMayCorrect(): boolean {
  const role = useViewer()?.role;
  const isPast = useContext(ShownDay) !== null;
  return !isPast && (role === 'SECRETARIAT' || role === 'ADMIN');
}
