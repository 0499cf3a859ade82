import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CellProps } from './useGridKeys.ts';

/** The name of something within a text or a table, which leads to its view. */
export function NameLink({
  to,
  title,
  focus = {},
  children,
}: {
  to: string;
  title?: string | undefined;
  /** What it is given as a cell of a grid. */
  focus?: Partial<CellProps>;
  children: ReactNode;
}): ReactNode {
  return (
    <Link
      href={to}
      title={title}
      {...focus}
      className="relative tap underline decoration-1 decoration-line-2 underline-offset-3 hover:decoration-current"
    >
      {children}
    </Link>
  );
}
