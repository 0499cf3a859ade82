import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { MeetingsQuery } from './data.ts';
import { MeetingForm } from './MeetingForm.tsx';

/** A meeting is announced: a plan, and nothing more. */
export function MeetingPage(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.meeting');
  const asked = useOnce(MeetingsQuery, { locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {(data) => (
        <DeskFrame title={title} lead={text('meeting.lead')}>
          <MeetingForm data={data} onNext={asked.reload} />
        </DeskFrame>
      )}
    </Loaded>
  );
}
