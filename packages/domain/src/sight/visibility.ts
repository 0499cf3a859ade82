/** For whom something is, from the widest circle to the narrowest. */
export const VISIBILITIES = ['public', 'members', 'concerned', 'secretariat'] as const;
export type VisibilityKind = (typeof VISIBILITIES)[number];

/**
 * Who may see a record and every entry that changes it: one value, so that nothing can carry the one half without the other. What is
 * for the states concerned names them by their codes, each once and in order: `concerned XC XM`.
 */
export type Visibility = Exclude<VisibilityKind, 'concerned'> | `concerned ${string}`;

/** How a visibility is written in the journal. */
export const VISIBILITY = /^(?:public|members|secretariat|concerned(?: [A-Z]{2})+)$/;

/**
 * What is for these states and no others; for the secretariat alone when there are none.
 *
 * @param codes of states, in any order
 */
export function forStates(codes: Iterable<string>): Visibility {
  const named = [...new Set(codes)].sort();
  return named.length === 0 ? 'secretariat' : `concerned ${named.join(' ')}`;
}

/** The circle without the states. */
export function visibilityKind(visibility: Visibility): VisibilityKind {
  return isForStates(visibility) ? 'concerned' : visibility;
}

/** The codes of the states that a visibility names; none unless it is for the states concerned. */
export function statesConcerned(visibility: Visibility): readonly string[] {
  return isForStates(visibility) ? visibility.split(' ').slice(1) : [];
}

function isForStates(visibility: Visibility): visibility is `concerned ${string}` {
  return visibility.startsWith('concerned ');
}
