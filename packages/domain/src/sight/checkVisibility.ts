import type { Checked } from '../commands/checks.ts';
import { refuse } from '../commands/refusal.ts';
import type { Records } from '../journal/records.ts';
import { stateByCode } from '../states/find.ts';
import type { LocalizedText } from '../text/text.ts';
import { VISIBILITY_TEXT } from '../text/vocabulary.ts';
import { narrowest } from './narrowest.ts';
import { sees, type Viewer } from './sight.ts';
import { forStates, type Visibility, type VisibilityKind } from './visibility.ts';

/** For whom something is, as a command says it. */
export type ForWhom = Readonly<{
  /** As what it belongs to unless given. */
  visibility?: VisibilityKind | null | undefined;
  /** The states concerned, by code; none unless it is for them. */
  concerned?: readonly string[] | null | undefined;
}>;

/**
 * The visibility that a command asks for, never wider than that of what it belongs to.
 *
 * Refused: the states concerned without any; states where it is for others than those concerned; a state that is not there; of a
 * delegate, what this delegate could not see.
 *
 * @param within what it belongs to
 */
export function checkVisibility(
  { visibility, concerned }: ForWhom,
  records: Records,
  viewer: Viewer,
  within: Readonly<{ visibility: Visibility }>,
): Checked<Visibility> {
  const codes = concerned ?? [];
  if (visibility !== 'concerned' && codes.length > 0)
    return {
      refusal: refuse('NOT_FOR_STATES', {
        visibility: visibility ? VISIBILITY_TEXT[visibility] : AS_ALL,
        states: codes,
      }),
    };
  if (visibility === 'concerned' && codes.length === 0) return { refusal: refuse('NOBODY_CONCERNED') };
  const states: string[] = [];
  for (const code of codes) {
    const state = stateByCode(records, code);
    if (!state || !sees(viewer, state)) return { refusal: refuse('UNKNOWN_STATE_CODE', { state: code }) };
    states.push(state.code);
  }
  const asked = visibility === 'concerned' ? forStates(states) : (visibility ?? within.visibility);
  const value = narrowest(within, { visibility: asked });
  if (viewer.role === 'delegate' && !sees(viewer, { visibility: value }))
    return { refusal: refuse('HIDDEN_FROM_YOURSELF', { state: viewer.state }) };
  return { value };
}

const AS_ALL: LocalizedText = { ru: 'для тех же, что и досье', en: 'for the same as the dossier' };
