import type { ExpressedStand } from '../dossiers/entries.ts';
import { EXPRESSED_STANDS } from '../dossiers/entries.ts';
import type { Id } from '../journal/entry.ts';
import type { MemberState, Records } from '../journal/records.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { type Answer, answersTo } from '../letters/answers.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { medianOf } from './durations.ts';

/** How a state takes part: what it was asked and what it said, over some dossiers. */
export type Participation = Readonly<{
  memberState: MemberState;
  /** Letters that asked it by name; they are in exactly one of the four states. */
  asked: number;
  answered: number;
  awaited: number;
  notAnswered: number;
  cannotTell: number;
  /** Calendar days from letter to answer, the middle one of those that are known; null where none is. */
  medianDaysToAnswer: number | null;
  /** What it said, of each kind that occurs, in the order of the vocabulary; what it said again counts again. */
  positions: readonly Readonly<{ stand: ExpressedStand; count: number }>[];
  comments: number;
}>;

/**
 * How the states take part in some dossiers on a day, by code. A state that was neither asked nor spoke there is not in the list: that
 * it is silent nobody can say.
 */
export function participation(records: Records, dossierIds: readonly Id[], day: LocalDate): readonly Participation[] {
  const letters = dossierIds.flatMap((id) => rowsBy(records.consultationRequest, 'dossierId', id));
  const answers = Map.groupBy(
    letters.flatMap((letter) => answersTo(records, letter, day)),
    ({ party }) => party.record.id,
  );
  const positions = Map.groupBy(
    dossierIds.flatMap((id) => rowsBy(records.position, 'dossierId', id)),
    ({ partyId }) => partyId,
  );
  const comments = Map.groupBy(
    dossierIds.flatMap((id) => rowsBy(records.comment, 'dossierId', id)),
    ({ partyId }) => partyId,
  );
  return rowsOf(records.memberState)
    .filter(({ id }) => answers.has(id) || positions.has(id) || comments.has(id))
    .sort((a, b) => compareText(a.code, b.code))
    .map((memberState) => {
      const said = positions.get(memberState.id) ?? [];
      return {
        memberState,
        ...answersOf(answers.get(memberState.id) ?? []),
        positions: EXPRESSED_STANDS.map((stand) => ({
          stand,
          count: said.filter((each) => each.stand === stand).length,
        })).filter(({ count }) => count > 0),
        comments: comments.get(memberState.id)?.length ?? 0,
      };
    });
}

function answersOf(answers: readonly Answer[]): Omit<Participation, 'memberState' | 'positions' | 'comments'> {
  const of = (wanted: Answer['state']): number => answers.filter(({ state }) => state === wanted).length;
  const days = answers.flatMap(({ daysToAnswer }) => daysToAnswer ?? []).sort((a, b) => a - b);
  return {
    ...{ asked: answers.length, answered: of('answered'), awaited: of('awaited'), notAnswered: of('notAnswered') },
    ...{ cannotTell: of('cannotTell'), medianDaysToAnswer: medianOf(days) },
  };
}
