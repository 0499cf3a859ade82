import type { MemberState, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';

/** The state with a code, as people write codes: lower case and spaces around it are forgiven. */
export function stateByCode({ memberState }: Records, written: string): MemberState | undefined {
  const code = written.trim();
  return rowsBy(memberState, 'code', code)[0] ?? rowsBy(memberState, 'code', code.toUpperCase())[0];
}

/** All states, by code. */
export function statesByCode({ memberState }: Records): readonly MemberState[] {
  return [...memberState.values()].sort((a, b) => compareText(a.code, b.code));
}
