import { VISIBILITIES, type Visibility } from './sight.ts';

/** The visibility of what tells of several things: nobody learns by it of one that they may not see. */
export function narrowest(...things: readonly Readonly<{ visibility: Visibility }>[]): Visibility {
  return VISIBILITIES.findLast((visibility) => things.some((thing) => thing.visibility === visibility)) ?? 'public';
}
