import { type ReactNode, useState } from 'react';
import { useDrawing, useIsFirstDrawing } from '../drawing/drawing.ts';
import { useText } from '../locale/useText.ts';
import { chooseTheme, keptTheme, THEMES, type Theme } from './theme.ts';

const DRAWINGS: Readonly<Record<Theme, ReactNode>> = {
  system: <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" className="fill-current" />,
  light: null,
  dark: <circle cx="8" cy="8" r="5.5" className="fill-current" />,
};

/** As the system, light, dark: each press shows the next one. */
export function ThemeSwitch(): ReactNode {
  const text = useText();
  const { theme: drawn } = useDrawing();
  const isFirst = useIsFirstDrawing();
  const [chosen, setChosen] = useState<Theme | null>(null);
  const theme = chosen ?? (isFirst ? drawn : keptTheme());
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = text('theme.label', { theme: text(`theme.${theme}`) });
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={() => {
        chooseTheme(next);
        setChosen(next);
      }}
      className="flex size-8 items-center justify-center rounded-lg border border-line text-ink-2 hover:border-line-2 hover:text-ink touch:size-11"
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {DRAWINGS[theme]}
      </svg>
    </button>
  );
}
