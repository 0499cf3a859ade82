import type { Replacement } from './corrections.ts';
import type { Entry } from './entry.ts';
import { upcast } from './upcast.ts';

/** A replacement that changes nothing is none; but it may cite another paper. */
export function saysTheSame(standing: Entry, replacement: Replacement | null): boolean {
  return replacement !== null && canonical(upcast(standing)) === canonical(replacement);
}

/** The same text in whatever order the fields come, at any depth. */
function canonical({ occurred, payload }: Readonly<{ occurred: object; payload: object }>): string {
  return JSON.stringify([occurred, payload], (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
