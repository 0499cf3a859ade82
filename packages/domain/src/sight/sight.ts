/** Who may see a record and every entry that changes it. */
export const VISIBILITIES = ['public', 'members', 'secretariat'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Who asks. Time, ids and the viewer are always inputs; the domain never looks them up. */
export type Viewer =
  | Readonly<{ role: 'anonymous' }>
  | (Account & Readonly<{ role: 'viewer' | 'analyst' | 'secretariat' | 'admin' }>)
  | (Account & Readonly<{ role: 'delegate'; state: string }>);

/** In whose name it is asked; `readOnly` where the token that was shown allows no more. */
type Account = Readonly<{ account: string; readOnly?: true }>;

export const ANONYMOUS: Viewer = { role: 'anonymous' };

/** What each role sees. */
export const SIGHT: Readonly<Record<Viewer['role'], readonly Visibility[]>> = {
  anonymous: ['public'],
  viewer: ['public', 'members'],
  analyst: ['public', 'members'],
  delegate: ['public', 'members'],
  secretariat: VISIBILITIES,
  admin: VISIBILITIES,
};

/**
 * The only test of who may see what. Feed, fold, rows, caches, counts and exports all use it.
 *
 * @returns the visibilities that this viewer sees; two viewers with the same answer may share a cache
 */
export function sightOf(viewer: Viewer): readonly Visibility[] {
  return SIGHT[viewer.role];
}

/** Whether the viewer may see something of this visibility: a record or an entry alike. */
export function sees(viewer: Viewer, thing: Readonly<{ visibility: Visibility }>): boolean {
  return sightOf(viewer).includes(thing.visibility);
}
