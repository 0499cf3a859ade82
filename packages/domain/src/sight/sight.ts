import { VISIBILITIES, type Visibility, type VisibilityKind } from './visibility.ts';

/** Who asks. Time, ids and the viewer are always inputs; the domain never looks them up. */
export type Viewer =
  | Readonly<{ role: 'anonymous' }>
  | (Account & Readonly<{ role: 'viewer' | 'analyst' | 'secretariat' | 'admin' }>)
  | (Account & Readonly<{ role: 'delegate'; state: string }>);

/**
 * In whose name it is asked; `readOnly` where the token that was shown allows no more, `narrowed` where it allows less than its account
 * may, be it by its role or for reading only.
 */
type Account = Readonly<{ account: string; readOnly?: true; narrowed?: true }>;

export const ANONYMOUS: Viewer = { role: 'anonymous' };

/** What each role sees; a delegate also what is for its state. */
export const SIGHT: Readonly<Record<Viewer['role'], readonly VisibilityKind[]>> = {
  anonymous: ['public'],
  viewer: ['public', 'members'],
  analyst: ['public', 'members'],
  delegate: ['public', 'members'],
  secretariat: VISIBILITIES,
  admin: VISIBILITIES,
};

/** The words of visibilities that somebody sees: kinds, and the code of the state for which a delegate speaks. */
export type Sight = readonly string[];

/** @returns what this viewer sees; two viewers with the same answer may share a cache */
export function sightOf(viewer: Viewer): Sight {
  return viewer.role === 'delegate' ? [...SIGHT.delegate, viewer.state] : SIGHT[viewer.role];
}

/**
 * The only test of who may see what, of a record or an entry alike: one word of its visibility is in the sight. Feed, fold, rows,
 * caches, counts and exports all use it; in SQL it is `seenBy` of the register.
 */
export function isSeen(sight: Sight, { visibility }: Readonly<{ visibility: Visibility }>): boolean {
  return sight.includes(visibility) || visibility.split(' ').some((word) => sight.includes(word));
}

/** Whether the viewer may see something of this visibility. */
export function sees(viewer: Viewer, thing: Readonly<{ visibility: Visibility }>): boolean {
  return isSeen(sightOf(viewer), thing);
}
