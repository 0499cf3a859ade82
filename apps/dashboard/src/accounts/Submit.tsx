import type { ReactNode } from 'react';

/** The one button of a form; while the answer is awaited it stays where it is and cannot be pressed. */
export function Submit({ isBusy, children }: { isBusy: boolean; children: ReactNode }): ReactNode {
  return (
    <button
      type="submit"
      aria-disabled={isBusy}
      className="mt-6 h-11 w-full rounded-md bg-accent font-[560] text-dense text-on-stand aria-disabled:opacity-60"
    >
      {children}
    </button>
  );
}
