import { type ReactNode, useEffect, useRef } from 'react';
import type { PaletteItem } from './useCommands.ts';

/** One line of the palette; the chosen one is kept in sight. */
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
      className="flex min-h-9 cursor-pointer items-baseline gap-3 rounded-md px-3 py-1.5 aria-selected:bg-accent-wash max-sm:min-h-11"
    >
      <span className="min-w-0 truncate">{label}</span>
      {about && <span className="min-w-0 shrink-[5] truncate text-ink-3 text-small">{about}</span>}
      <span className="ml-auto shrink-0 text-ink-3 text-small">{hint}</span>
    </div>
  );
}
