import { LONGEST_SEARCH } from '@concord/domain';

/** One of several things to choose from: its id, its name, and what tells it from others of the name. */
export type Choice = Readonly<{ id: string; label: string; hint?: string }>;

/** The one there is; undefined where there is none, or where somebody has to choose. */
export function onlyOf<T>(things: readonly T[]): T | undefined {
  return things.length === 1 ? things[0] : undefined;
}

/** How many are listed at once. */
const LISTED = 60;

/** The choices in whose name or hint every typed word begins a word. */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = choices.filter(({ label, hint = '' }) => {
    const text = ` ${plain(`${label} ${hint}`)}`;
    return words.every((word) => text.includes(` ${word}`));
  });
  return found.slice(0, LISTED);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”().,–—-]/g, ' ');
}

/** What is looked for of what was typed: of a longer text, as a pasted paragraph is, its beginning. */
export function searchedOf(typed: string): string {
  return typed.trim().slice(0, LONGEST_SEARCH).trim();
}
