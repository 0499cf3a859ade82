import type { ReactNode } from 'react';

/** The shape of a page that is a head and a list, while it is loading. */
export function PageSkeleton({ text }: { text: string }): ReactNode {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {text}
      </p>
      <div aria-hidden="true">
        <Bar className="h-7 w-full max-w-[520px]" />
        <Bar className="mt-3 h-3.5 w-full max-w-[320px]" />
        <div className="mt-8">
          {['w-11/12', 'w-4/5', 'w-full', 'w-3/4', 'w-11/12', 'w-2/3'].map((width, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
            <div key={place} className="border-line border-t py-4">
              <Bar className={`h-3.5 max-w-[900px] ${width}`} />
              <Bar className="mt-2.5 h-3.5 w-1/2 max-w-[520px]" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Bar({ className }: { className: string }): ReactNode {
  return <div className={`rounded-sm bg-line opacity-60 ${className}`} />;
}
