import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';

/** Shows one more page of a list than the address does now. */
export function MoreLink({ pages }: { pages: number }): ReactNode {
  const text = useText();
  const { here } = useAddress();
  return (
    <Link
      href={here({ pages: String(pages + 1) })}
      replace={true}
      className="inline-flex h-8 items-center rounded-md border border-line-2 px-3 hover:border-ink-3 touch:h-11 print:hidden"
    >
      {text('journal.more')}
    </Link>
  );
}
