import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { Loaded } from '../Loaded.tsx';

import { type MeetingsData, MeetingsQuery } from './data.ts';

/** A page with a form about a meeting; `onNext` opens it again for the next one. */
export function OfMeetings({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: (data: MeetingsData, onNext: () => void) => ReactNode;
}): ReactNode {
  const { wire } = useLocale();
  const asked = useOnce(MeetingsQuery, { locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {(data) => (
        <DeskFrame title={title} lead={lead}>
          {children(data, asked.reload)}
        </DeskFrame>
      )}
    </Loaded>
  );
}
