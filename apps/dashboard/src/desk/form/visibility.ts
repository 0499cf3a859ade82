import type { Choice } from './choice.ts';

export const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'CONCERNED', 'SECRETARIAT'] as const;

/** Who may see what is entered: those who see what it belongs to, unless something else is chosen; and which states. */
export type VisibilityDraft = Readonly<{
  visibility: 'INHERITED' | (typeof VISIBILITIES)[number];
  /** By code; they count only for `CONCERNED`. */
  concerned: readonly Choice[];
}>;

/** As a command takes it. */
export function visibilityOf({ visibility, concerned }: VisibilityDraft): Readonly<{
  visibility?: (typeof VISIBILITIES)[number];
  concerned?: string[];
}> {
  if (visibility === 'INHERITED') return {};
  return { visibility, ...(visibility === 'CONCERNED' ? { concerned: concerned.map(({ id }) => id) } : {}) };
}
