import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { VISIBILITY_TEXT } from '../text/vocabulary.ts';
import { statesConcerned, type Visibility, visibilityKind } from './visibility.ts';

/** For whom something is, with the codes of the states: «для заинтересованных государств (XC, XM)». */
export function visibilityText(visibility: Visibility): LocalizedText {
  const kind = VISIBILITY_TEXT[visibilityKind(visibility)];
  const states = statesConcerned(visibility).join(', ');
  return states === '' ? kind : inBoth((locale) => `${kind[locale]} (${states})`);
}
