import { type Refusal, refuse } from '@concord/domain';

const LONGEST = 200;
/** What ends a line, moves a cursor or turns the direction of writing: a list of names would show another name than was given. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** What leaves no mark on paper: invisible joints, and letters that are blank. */
const BLANK = /[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Why a name of a person or of a token, without spaces around it, is none: it is empty, too long, or holds what is not seen. */
export function checkName(name: string): Refusal | undefined {
  if (name.replace(BLANK, '') === '' && !UNSEEN.test(name)) return refuse('EMPTY_TEXT', { field: 'name' });
  if (UNSEEN.test(name)) return refuse('UNSEEN_IN_NAME', { field: 'name' });
  if (name.length > LONGEST) return refuse('TEXT_TOO_LONG', { field: 'name', length: name.length, limit: LONGEST });
  return undefined;
}
