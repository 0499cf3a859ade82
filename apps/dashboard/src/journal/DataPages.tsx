import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';

const PAGES = [
  { to: '/journal', name: 'journal.title' },
  { to: '/quality', name: 'page.quality' },
] as const;

/** The two views of one section: what was entered, and what is to be known of it. */
export function DataPages({ at, dossier }: { at: (typeof PAGES)[number]['to']; dossier: string | null }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  return (
    <nav aria-label={text('journal.section')} className="mt-1 flex gap-x-5 text-small print:hidden">
      {PAGES.map(({ to, name }) => (
        <Link
          key={to}
          href={href(to, { dossier })}
          aria-current={to === at ? 'page' : undefined}
          className="flex min-h-8 items-center border-transparent border-b-2 text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-[550] aria-[current]:text-ink touch:min-h-11"
        >
          {text(name)}
        </Link>
      ))}
    </nav>
  );
}
