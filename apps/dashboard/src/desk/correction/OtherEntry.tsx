import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useAddress } from '../../page/address.ts';
import { NameLink } from '../../page/NameLink.tsx';
import { DeskFrame } from '../DeskFrame.tsx';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { type CorrectedEntry, CorrectionEntryQuery } from './data.ts';

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
            lead={entry ? <Subject subject={entry.subject} /> : text('correction.noSuchEntry')}
            isSynthetic={entry?.synthetic ?? false}
          >
            {entry && <CorrectionForm dossier={null} entry={entry} />}
          </DeskFrame>
        );
      }}
    </Loaded>
  );
}

/** What the entry is about, with the way back to its page where it has one. */
function Subject({ subject }: Pick<CorrectedEntry, 'subject'>): ReactNode {
  const { href } = useAddress();
  switch (subject.__typename) {
    case 'Meeting':
      return <NameLink to={href(`/meetings/${subject.slug}`)}>{subject.title}</NameLink>;
    case 'Body':
      return <NameLink to={href(`/bodies/${subject.slug}`)}>{subject.names.full}</NameLink>;
    case 'MemberState':
      return <NameLink to={href(`/states/${subject.code}`)}>{subject.names.full}</NameLink>;
    case 'Document':
      return <NameLink to={href(`/documents/${subject.slug}`)}>{subject.title}</NameLink>;
    case 'Organisation':
      return subject.names.full;
    case 'Route':
      return subject.title;
    default:
      return null;
  }
}
