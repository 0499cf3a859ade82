import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { useText } from '../locale/useText.ts';
import { useDays } from '../time/useDays.ts';

/** On paper: where it comes from and which day it shows. */
export function PrintFooter({ day }: { day: LocalDate | null }): ReactNode {
  const text = useText();
  const days = useDays();
  const isFirst = useIsFirstDrawing();
  return (
    <footer className="hidden border-line-2 border-t pt-2 text-small print:block print:break-before-avoid">
      {day && `${text('print.asOf', { day: days.long(day) })} · `}
      {!isFirst && location.href}
    </footer>
  );
}
