import { forStates, statesConcerned, VISIBILITIES, type Visibility, visibilityKind } from './visibility.ts';

/**
 * The visibility of what tells of several things: nobody learns by it of one that they may not see. What is for the states that one
 * thing concerns and for those that another does is for the states that both do, and for the secretariat where there are none.
 */
export function narrowest(...things: readonly Readonly<{ visibility: Visibility }>[]): Visibility {
  const kinds = things.map(({ visibility }) => visibilityKind(visibility));
  const kind = VISIBILITIES.findLast((each) => kinds.includes(each)) ?? 'public';
  if (kind !== 'concerned') return kind;
  const named = things.map(({ visibility }) => statesConcerned(visibility)).filter(({ length }) => length > 0);
  return forStates(named.reduce((all, own) => all.filter((code) => own.includes(code))));
}
