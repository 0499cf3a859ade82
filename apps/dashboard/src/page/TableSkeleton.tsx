import type { ReactNode } from 'react';

/** The shape of a view that is a head and one table, while it is loading. */
export function TableSkeleton({ text, columns }: { text: string; columns: number }): ReactNode {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {text}
      </p>
      <div aria-hidden="true">
        <div className="h-7 w-full max-w-[420px] rounded-sm bg-line opacity-60" />
        <div className="mt-3 h-3.5 w-full max-w-[560px] rounded-sm bg-line opacity-60" />
        <div className="mt-10">
          {Array.from({ length: 8 }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
            <div key={row} className="flex gap-4 border-line border-t py-3">
              {Array.from({ length: columns }, (_, column) => (
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
                  key={column}
                  className={`h-3.5 rounded-sm bg-line opacity-60 ${column > 2 ? 'flex-[3] max-sm:hidden' : 'flex-1'}`}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
