import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useConnected } from '../live/useConnected.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';
import { PageFrame } from './PageFrame.tsx';

/** There is nothing at an address; `text` says why that may be, and what to do. Its head is that of any other page. */
export function MissingPage({
  text: why,
  day = null,
  isPast = false,
}: {
  text: string;
  day?: LocalDate | null;
  isPast?: boolean;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const answer = useConnected();
  const today = answer.status === 'ready' ? answer.data.board.asOf : null;
  return (
    <PageFrame title={text('notFound.title')} day={day ?? today} isPast={isPast}>
      <h1 className="font-[620] text-page tracking-[-0.017em]">{text('notFound.title')}</h1>
      <p className="mt-2 text-ink-2">
        {why}{' '}
        <Link href={href('/')} className="text-accent underline">
          {text('notFound.toOverview')}
        </Link>
      </p>
    </PageFrame>
  );
}
