import { type ReactNode, useContext } from 'react';
import { Link, useLocation } from 'wouter';
import { DeskViewerContext } from '../../desk/viewer.ts';
import { useAddress } from '../../page/address.ts';
import { PageFrame } from '../../page/PageFrame.tsx';
import { pagesOf } from '../pages.ts';
import { useManagingText } from './text.ts';

/** A page about accounts; administrators have the way to the others over its heading. */
export function ManagingFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  const text = useManagingText();
  const { href } = useAddress();
  const [path] = useLocation();
  const viewer = useContext(DeskViewerContext);
  return (
    <PageFrame title={title} day={viewer?.today ?? null} isPast={false} isFollowed={false}>
      {viewer?.role === 'ADMIN' && (
        <nav aria-label={text('managing.pages')} className="mb-3 flex flex-wrap gap-x-5 text-small print:hidden">
          {pagesOf(viewer).map(({ to, name }) => (
            <Link
              key={to}
              href={href(to)}
              aria-current={path === to ? 'page' : undefined}
              className="inline-flex min-h-7 items-center text-accent underline decoration-1 underline-offset-3 aria-[current]:text-ink aria-[current]:no-underline touch:min-h-11"
            >
              {text(name)}
            </Link>
          ))}
        </nav>
      )}
      <h1 className="max-w-[900px] break-words font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>
      {lead && <p className="mt-1 max-w-[760px] text-ink-2">{lead}</p>}
      {children}
    </PageFrame>
  );
}
