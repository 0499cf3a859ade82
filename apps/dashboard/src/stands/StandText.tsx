import { STAND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { StandMark } from './StandMark.tsx';

/** A stand as its mark and in words. */
export function StandText({ stand }: { stand: keyof typeof STAND_TEXT }): ReactNode {
  const locale = useIntl().locale as Locale;
  return (
    <span className="flex items-baseline gap-1.5">
      <span className="translate-y-0.5">
        <StandMark mark={stand} size={14} label={null} />
      </span>
      {STAND_TEXT[stand][locale]}
    </span>
  );
}
