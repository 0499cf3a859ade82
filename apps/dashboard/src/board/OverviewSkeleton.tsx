import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** The overview before it has come, in the shape of what comes: nothing jumps when it does. */
export function OverviewSkeleton({ title }: { title: string }): ReactNode {
  const text = useText();
  return (
    <div aria-busy="true">
      <h1 className="font-[620] text-page leading-tight tracking-[-0.017em] max-sm:leading-[44px]">{title}</h1>
      <p role="status" className="sr-only">
        {text('overview.loading')}
      </p>
      <div aria-hidden="true">
        <div className="mt-4 mb-6 grid max-sm:mt-0 max-sm:mb-4 grid-cols-4 gap-x-3 sm:flex sm:gap-x-11">
          {['w-24', 'w-20', 'w-28', 'w-28'].map((width, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
            <div key={place} className={`max-w-full ${width}`}>
              <Bar className="h-[33px] w-7" />
              <Bar className="mt-[5px] h-3.5 w-full" />
            </div>
          ))}
        </div>
        <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 max-sm:hidden">
          <Bar className="h-8 w-80 touch:h-11" />
          <Bar className="h-8 w-44 touch:h-11" />
        </div>
        <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_296px]">
          <div>
            <div className="border-line-2 border-t" />
            {['w-3/5', 'w-1/2', 'w-2/5', 'w-1/2', 'w-3/5'].map((width, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
              <RowShape key={place} width={width} />
            ))}
            <MatrixShape />
          </div>
          <div className="grid content-start gap-x-10 gap-y-8 max-xl:md:grid-cols-2 max-xl:lg:grid-cols-3">
            {[3, 5, 1].map((lines) => (
              <PanelShape key={lines} lines={lines} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function RowShape({ width }: { width: string }): ReactNode {
  return (
    <div className="grid min-h-[101px] grid-cols-[22px_minmax(0,1fr)] items-start gap-x-2.5 border-line border-b py-3.5 sm:gap-x-[18px] lg:grid-cols-[22px_minmax(0,1fr)_176px_152px]">
      <div className="mt-0.5 size-[18px] rounded-full bg-line opacity-60" />
      <div>
        <Bar className={`h-4 ${width}`} />
        <Bar className="mt-2.5 h-3.5 w-11/12" />
        <Bar className="mt-2 h-3.5 w-2/3" />
      </div>
      <div className="flex flex-col gap-2.5 max-lg:col-start-2 max-lg:mt-3">
        <Bar className="mt-1.5 h-0.5 w-44" />
        <Bar className="mt-1 h-3.5 w-44" />
        <Bar className="h-3.5 w-28" />
      </div>
      <div className="max-lg:hidden">
        <Bar className="h-3.5 w-12" />
        <Bar className="mt-2 h-3.5 w-28" />
      </div>
    </div>
  );
}

function MatrixShape(): ReactNode {
  return (
    <div className="mt-10 max-sm:hidden">
      <Bar className="mb-14 h-3.5 w-36" />
      {Array.from({ length: 8 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
        <div key={line} className="flex h-[34px] items-center border-line border-t px-2">
          <Bar className="h-3.5 w-20" />
        </div>
      ))}
    </div>
  );
}

function PanelShape({ lines }: { lines: number }): ReactNode {
  return (
    <div>
      <Bar className="mb-3.5 h-3.5 w-36" />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these never change places
        <div key={line} className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-2.5 border-line border-t py-3">
          <Bar className="h-3.5 w-10" />
          <div>
            <Bar className="h-3.5 w-4/5" />
            <Bar className="mt-2 h-3.5 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  );
}

function Bar({ className }: { className: string }): ReactNode {
  return <div className={`rounded-sm bg-line opacity-60 ${className}`} />;
}
