import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

const bar = (width: string, height = 'h-3.5'): ReactNode => <div className={`rounded bg-wash ${height} ${width}`} />;

/** The shape of a dossier's page while it is loading. */
export function DossierSkeleton(): ReactNode {
  const text = useText();
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {text('dossier.loading')}
      </p>
      <div aria-hidden="true">
        {bar('w-full max-w-[820px]', 'h-7')}
        <div className="mt-3">{bar('w-full max-w-[640px]')}</div>
        <div className="mt-5 flex gap-2.5">
          {bar('w-44', 'h-8')}
          {bar('w-52', 'h-8')}
          {bar('w-36', 'h-8')}
        </div>
        <div className="mt-7">{bar('w-full', 'h-[270px]')}</div>
        <div className="mt-9 grid gap-x-11 gap-y-6 md:grid-cols-2 xl:grid-cols-[1.15fr_1fr_1fr]">
          {['progress', 'steps', 'journal'].map((part) => (
            <div key={part} className="flex flex-col gap-3.5">
              {bar('w-40')}
              {bar('w-full')}
              {bar('w-full')}
              {bar('w-3/4')}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
