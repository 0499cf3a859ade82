import type { ReactNode } from 'react';
import { SubjectLink } from '../../journal/SubjectLink.tsx';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText } from '../text.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { CorrectionEntryQuery } from './data.ts';

/** An entry of a meeting, a body, a state or a paper, chosen on the page of that, to be corrected. */
export function OtherEntry({ id }: { id: string }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.correction');
  const asked = useOnce(CorrectionEntryQuery, { id, locale: wire });
  return (
    <Loaded title={title} asked={asked}>
      {({ node }) => {
        const entry = node?.__typename === 'JournalEntry' && node.dossier === null ? node : null;
        return (
          <DeskFrame
            title={title}
            lead={entry ? <SubjectLink subject={entry.subject} /> : text('correction.noSuchEntry')}
            isSynthetic={entry?.synthetic ?? false}
          >
            {entry && <CorrectionForm dossier={null} entry={entry} />}
          </DeskFrame>
        );
      }}
    </Loaded>
  );
}
