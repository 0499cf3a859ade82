import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { correctionAt } from './correctionAt.ts';

/** Leads from an entry to the form that corrects it, at the desk. */
export function CorrectLink({
  dossier,
  entry,
  summary,
}: {
  /** Null where the entry is of no dossier. */
  dossier: string | null;
  entry: string;
  summary: string;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  return (
    <Link
      href={href(...correctionAt(dossier, entry))}
      aria-label={text('journal.correctEntry', { entry: summary })}
      className="relative tap ml-3 whitespace-nowrap text-accent text-small underline decoration-1 underline-offset-3 print:hidden"
    >
      {text('journal.correct')}
    </Link>
  );
}
