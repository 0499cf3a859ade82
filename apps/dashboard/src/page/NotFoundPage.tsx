import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';
import { PageFrame } from './PageFrame.tsx';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const text = useText();
  const { href } = useAddress();
  return (
    <PageFrame title={text('notFound.title')} day={null} isPast={false} isFollowed={false}>
      <h1 className="font-[620] text-page tracking-[-0.017em]">{text('notFound.title')}</h1>
      <p className="mt-2 text-ink-2">
        {text('notFound.page')}{' '}
        <Link href={href('/')} className="text-accent underline">
          {text('notFound.toOverview')}
        </Link>
      </p>
    </PageFrame>
  );
}
