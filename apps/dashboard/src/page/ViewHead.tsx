import type { ReactNode } from 'react';
import { SyntheticTag } from './SyntheticTag.tsx';
import { ViewTools } from './ViewTools.tsx';

/** The head of a view: what it is of, what is to be known of it first, and what can be taken from it. */
export function ViewHead({
  title,
  isSynthetic = false,
  tools,
  children,
}: {
  title: string;
  isSynthetic?: boolean;
  tools: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <header className="mb-8">
      <h1 className="max-w-[1060px] font-[620] text-page leading-tight tracking-[-0.017em]">
        {title}
        {isSynthetic && <SyntheticTag />}
      </h1>
      {children}
      <div className="mt-2.5">
        <ViewTools>{tools}</ViewTools>
      </div>
    </header>
  );
}
