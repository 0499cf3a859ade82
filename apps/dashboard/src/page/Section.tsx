import { type ReactNode, useId } from 'react';

/** A part of a page under a small heading; `hint` says in a few words how to read it, `aside` leads on from it. */
export function Section({
  title,
  hint,
  aside,
  anchor,
  children,
}: {
  title: string;
  hint?: string | undefined;
  aside?: ReactNode;
  /** The name by which addresses and links reach it. */
  anchor?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const heading = useId();
  return (
    <section id={anchor} aria-labelledby={heading} className="min-w-0 scroll-mt-16">
      <div className="mb-2.5 flex flex-wrap items-baseline gap-x-4 break-after-avoid text-small">
        <h2 id={heading} className="flex flex-wrap items-baseline gap-x-2.5 text-ink-2">
          <span className="font-semibold">{title}</span>
          {hint && <span className="text-ink-3">{hint}</span>}
        </h2>
        {aside && <div className="ml-auto print:hidden">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
