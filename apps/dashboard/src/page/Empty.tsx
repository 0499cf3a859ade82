import type { ReactNode } from 'react';

/** What a part of a view says when it has nothing to show: that there is nothing, and why or what to do. */
export function Empty({
  text,
  hint,
  children,
}: {
  text: string;
  hint?: string;
  /** Where to go on from here. */
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="border-line border-t pt-2.5 text-ink-2">
      <p>{text}</p>
      {hint && <p className="text-ink-3 text-small">{hint}</p>}
      {children && <p className="mt-1 text-small">{children}</p>}
    </div>
  );
}
