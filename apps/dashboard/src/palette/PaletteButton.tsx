import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { useText } from '../locale/useText.ts';
import { isPaletteKey } from './paletteKey.ts';

const Palette = lazy(() => import('./Palette.tsx'));

/** Opens the palette, as ⌘K and Ctrl+K do from everywhere; its code comes when it is first wanted. */
export function PaletteButton(): ReactNode {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const isFirst = useIsFirstDrawing();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => setOpen(true)}
        className="flex h-8 items-center gap-2 rounded-lg border border-line px-3 text-ink-2 text-small hover:border-line-2 hover:text-ink touch:h-11"
      >
        {text('palette.open')}
        <kbd className="rounded border border-line px-1 font-[inherit] text-ink-3 text-tag max-2xl:hidden">
          {!isFirst && isApple() ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
