import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** The name of something within a text or a table, which leads to its view. */
export function NameLink({
  to,
  title,
  children,
}: {
  to: string;
  title?: string | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <Link
      href={to}
      title={title}
      className="tap underline decoration-1 decoration-line-2 underline-offset-3 hover:decoration-current"
    >
      {children}
    </Link>
  );
}
