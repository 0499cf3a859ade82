import { type ReactNode, useId } from 'react';

/** A part of a page under a small heading; `hint` says in a few words how to read it. */
export function Section({
  title,
  hint,
  anchor,
  children,
}: {
  title: string;
  hint?: string | undefined;
  /** The name by which addresses and links reach it. */
  anchor?: string;
  children: ReactNode;
}): ReactNode {
  const heading = useId();
  return (
    <section id={anchor} aria-labelledby={heading} className="min-w-0 scroll-mt-16">
      <h2 id={heading} className="mb-2.5 flex flex-wrap items-baseline gap-x-2.5 text-ink-2 text-small">
        <span className="font-semibold">{title}</span>
        {hint && <span className="text-ink-3">{hint}</span>}
      </h2>
      {children}
    </section>
  );
}
