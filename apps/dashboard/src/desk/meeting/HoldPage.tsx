import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { ConsideredQuery, MeetingsQuery } from './data.ts';
import { HoldForm } from './HoldForm.tsx';

/** A meeting was held: what it considered, and what came out for each document. */
export function HoldPage(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.hold');
  const meetings = useOnce(MeetingsQuery, { locale: wire });
  const dossiers = useOnce(ConsideredQuery, { locale: wire });
  return (
    <Loaded title={title} asked={meetings}>
      {(data) => (
        <Loaded title={title} asked={dossiers}>
          {(considered) => (
            <DeskFrame title={title} lead={text('hold.lead')}>
              <HoldForm
                data={data}
                dossiers={considered.dossiers.edges.map(({ node }) => node)}
                onNext={meetings.reload}
              />
            </DeskFrame>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
