import { choiceOf, keepChoice } from './choices.ts';

/** What the reader chose; `system` follows `prefers-color-scheme`. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'concord.theme';

/** The theme kept in this browser; `system` when none was chosen, or when nothing may be kept. */
export function keptTheme(): Theme {
  return themeOf(choiceOf(KEY));
}

/** The theme of a name; `system` for any other. */
export function themeOf(name: string | null): Theme {
  return THEMES.find((theme) => theme === name) ?? 'system';
}

/** Shows a theme and keeps it in this browser. */
export function chooseTheme(theme: Theme): void {
  keepChoice(KEY, theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
