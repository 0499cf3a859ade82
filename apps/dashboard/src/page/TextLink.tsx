import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link that stands by itself, beside a heading or below a list; on paper it would lead nowhere. */
export function TextLink({ to, children }: { to: string; children: ReactNode }): ReactNode {
  return (
    <Link
      href={to}
      className="inline-flex items-center text-accent underline decoration-1 underline-offset-3 touch:min-h-11 touch:min-w-11 print:hidden"
    >
      {children}
    </Link>
  );
}
