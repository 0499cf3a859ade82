import type { ReactNode } from 'react';

/** What can be taken from a view: its table, its question. They stand in one row, and not on paper. */
export function ViewTools({ children }: { children: ReactNode }): ReactNode {
  return <div className="flex flex-wrap items-center gap-x-4 print:hidden">{children}</div>;
}
