import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allRows,
  type MatrixRow,
  mergeWhole,
  type WholeBoard,
  type WholeBoardUpdate,
} from '../src/matrix/wholeBoard.ts';

const PAGE = 100;

/** A dossier that has been waited for so many days. */
function row(number: number, daysWaiting: number): MatrixRow {
  const slug = `dossier-${String(number).padStart(3, '0')}`;
  return {
    dossier: { id: slug, slug, title: slug, synthetic: true },
    attention: { rank: 3, reason: 'WAITING', daysLate: null, daysWaiting },
    states: [],
  } as unknown as MatrixRow;
}

const asAnswered = (rows: readonly MatrixRow[]) =>
  ({
    board: { asOf: '2026-03-02', parties: [], rows: { edges: rows.map((node) => ({ node })) } },
  }) as unknown as WholeBoard;
const asUpdated = (rows: readonly MatrixRow[]) =>
  ({ boardChanged: { __typename: 'BoardRows', asOf: '2026-03-02', parties: [], rows } }) as unknown as WholeBoardUpdate;

describe('a matrix of more dossiers than a page', () => {
  it('has every dossier in its place, whichever changed on whatever page', () => {
    const waited = fc.array(fc.nat(50), { minLength: PAGE + 20, maxLength: PAGE + 60 });
    const changes = fc.array(fc.tuple(fc.nat(PAGE + 19), fc.nat(50)), { maxLength: 8 });
    fc.assert(
      fc.property(waited, changes, (days, changed) => {
        const loaded = allRows(asAnswered(days.map((each, number) => row(number, each))), []);
        const rows = new Map(changed.map(([number, each]) => [number, row(number, each)]));
        const merged = mergeWhole(asAnswered(loaded.slice(0, PAGE)), asUpdated([...rows.values()]));
        if (merged === 'reload') throw new Error('nothing says so');
        const fresh = asAnswered(days.map((each, number) => rows.get(number) ?? row(number, each)));
        expect(allRows(merged, loaded.slice(PAGE))).toEqual(allRows(fresh, []));
      }),
    );
  });
});
