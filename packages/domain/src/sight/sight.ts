/** Who may see a record and every entry that changes it. */
export const VISIBILITIES = ['public', 'members', 'secretariat'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Who asks. Time, ids and the viewer are always inputs; the domain never looks them up. */
export type Viewer =
  | Readonly<{ role: 'anonymous' }>
  | Readonly<{ role: 'viewer' | 'secretariat' | 'admin'; account: string }>
  | Readonly<{ role: 'delegate'; account: string; state: string }>;

export const ANONYMOUS: Viewer = { role: 'anonymous' };

/**
 * The only test of who may see what. Feed, fold, rows, caches, counts and exports all use it.
 *
 * @returns the visibilities that this viewer sees; two viewers with the same answer may share a cache
 */
export function sightOf(viewer: Viewer): readonly Visibility[] {
  switch (viewer.role) {
    case 'anonymous':
      return ['public'];
    case 'viewer':
    case 'delegate':
      return ['public', 'members'];
    case 'secretariat':
    case 'admin':
      return VISIBILITIES;
    default:
      return viewer satisfies never;
  }
}

/** Whether the viewer may see something of this visibility: a record or an entry alike. */
export function sees(viewer: Viewer, thing: Readonly<{ visibility: Visibility }>): boolean {
  return sightOf(viewer).includes(thing.visibility);
}
