import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { Loaded } from '../Loaded.tsx';
import { type MeetingsData, OfMeetingsQuery } from './data.ts';

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
  const slug = useAddress().get('meeting');
  const asked = useOnce(OfMeetingsQuery, { locale: wire, slug: slug ?? '', isGiven: slug !== null });
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
