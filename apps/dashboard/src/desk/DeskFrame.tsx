import type { ReactNode } from 'react';
import { useConnected } from '../live/useConnected.ts';
import { useAddress } from '../page/address.ts';
import { PageFrame } from '../page/PageFrame.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { useDeskText } from './text.ts';
import { useDeskViewer } from './viewer.ts';

/** A page of the desk, with the way back to the desk above its heading. */
export function DeskFrame({
  title,
  lead,
  isSynthetic = false,
  isHome = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Whether what it is about is fictional. */
  isSynthetic?: boolean;
  isHome?: boolean;
  children: ReactNode;
}): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  const { today } = useDeskViewer();
  // Whoever fills in a form should know beforehand whether it can be sent.
  useConnected();
  return (
    <PageFrame title={title} day={today} isPast={false}>
      {!isHome && (
        <p className="mb-2 text-small">
          <TextLink to={href('/desk')}>{text('desk.title')}</TextLink>
        </p>
      )}
      <h1 className="max-w-[900px] font-[620] text-page leading-tight tracking-[-0.017em]">
        {title}
        {isSynthetic && <SyntheticTag />}
      </h1>
      {lead && <div className="mt-1 max-w-[760px] text-ink-2">{lead}</div>}
      {children}
    </PageFrame>
  );
}
