import type { PaletteItem } from './useCommands.ts';

/** So many commands stand there before anything is typed. */
const FEW = 4;

/** What is done on a page, by its path; the most likely first. What somebody may not do is no command of theirs. */
const FITTING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/dossiers\/[^/]+\/comments$/, ['desk comment', 'desk reply', 'print']],
  [/^\/dossiers\//, ['desk reply', 'desk letter', 'desk step', 'comments', 'print']],
  [/^\/meetings/, ['desk hold', 'desk meeting', 'desk attendance', 'print']],
  [/^\/instructions$/, ['desk report', 'desk condition', 'desk discharge', 'owed', 'print']],
  [/^\/(journal|quality)$/, ['desk correction', 'quality', 'journal', 'digest']],
  [/^\/(documents|papers)\//, ['desk revision', 'desk paper', 'print']],
  [/^\/desk/, ['desk reply', 'desk letter', 'desk hold', 'journal']],
];

/** On the overview and everywhere else. */
const ANYWHERE = ['desk reply', 'desk letter', 'overview', 'matrix', 'owed', 'digest'] as const;

/**
 * A few commands for the page that is open: first the way back from a past day, then what is done there; never the page itself.
 *
 * @param commands those of whoever is signed in
 */
export function fittingOf(
  commands: readonly PaletteItem[],
  { path, isPast }: Readonly<{ path: string; isPast: boolean }>,
): readonly PaletteItem[] {
  const own = FITTING.find(([pages]) => pages.test(path))?.[1] ?? [];
  const ids = new Set([...(isPast ? ['today'] : []), ...own, ...ANYWHERE]);
  return [...ids]
    .flatMap((id) => commands.find((command) => command.id === id) ?? [])
    .filter(({ to }) => typeof to !== 'string' || to.split('?')[0] !== path)
    .slice(0, FEW);
}
