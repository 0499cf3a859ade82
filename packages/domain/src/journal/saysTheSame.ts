import type { Replacement } from './corrections.ts';
import type { Entry } from './entry.ts';
import { upcast } from './upcast.ts';

/** A replacement that changes nothing is none; but it may cite another paper. */
export function saysTheSame(standing: Entry, replacement: Replacement | null): boolean {
  return replacement !== null && canonical(upcast(standing)) === canonical(replacement);
}

function canonical({ occurred, payload }: Readonly<{ occurred: object; payload: object }>): string {
  const keys = Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([occurred, keys]);
}
