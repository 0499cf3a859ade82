import type { ReactNode } from 'react';

/** Why it did not work, said at once to who listens instead of reading. */
export function Notice({ children }: { children: ReactNode }): ReactNode {
  return (
    <p role="alert" className="mt-5 border-late border-l-2 py-1 pl-4">
      {children}
    </p>
  );
}
