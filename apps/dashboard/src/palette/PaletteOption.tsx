import { type ReactNode, useEffect, useRef } from 'react';
import type { PaletteItem } from './useCommands.ts';

/**
 * One line of the palette; the chosen one is kept in sight. Where it is too long, of what it is told is cut before what it is, and on a
 * phone stands below it.
 */
export function PaletteOption({
  id,
  item: { label, hint, about },
  isChosen,
  onGo,
  onPoint,
}: {
  id: string;
  item: PaletteItem;
  isChosen: boolean;
  onGo: () => void;
  onPoint: () => void;
}): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which has the focus.
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={onGo}
      onPointerMove={onPoint}
      className={`grid min-h-9 cursor-pointer items-baseline gap-x-3 rounded-md px-3 py-1.5 aria-selected:bg-accent-wash touch:min-h-11 max-sm:grid-cols-[minmax(0,1fr)_auto] ${about ? 'grid-cols-[fit-content(100%)_minmax(0,1fr)_auto]' : 'grid-cols-[minmax(0,1fr)_auto]'}`}
    >
      <span className={`truncate ${about ? 'max-sm:col-span-2' : ''}`}>{label}</span>
      {about && <span className="truncate text-ink-3 text-small">{about}</span>}
      <span className="text-ink-3 text-small">{hint}</span>
    </div>
  );
}
