import type { FragmentOf } from '@concord/contract';
import { describe, expect, test } from 'vitest';
import { compareMoments, type EntryTimes, momentOf } from '../src/board/changes.ts';
import { cellOf, type MatrixFragment, matrixOf, picksOf } from '../src/board/matrix.ts';
import { displaced } from '../src/live/useCalmOrder.ts';
import { placeAfter } from '../src/page/useGridKeys.ts';
import type { PartyName } from '../src/parties/party.ts';

const TODAY = '2026-03-02';
const dayOf = (instant: string): string => instant.slice(0, 10);

describe('the changes of the overview', () => {
  const entry: EntryTimes = {
    recordedAt: '2026-03-02T14:32:00.000Z',
    recordedBy: { name: 'secretariat' },
    occurred: { earliest: '2026-02-20', latest: '2026-02-21' },
    known: { latest: '2026-02-27' },
  };

  test('give what somebody entered the minute of entering', () => {
    expect(momentOf(entry, TODAY, dayOf)).toEqual({ day: TODAY, recordedAt: entry.recordedAt });
  });

  test('give what a dataset brought, and what a past day shows, the day on which it occurred', () => {
    const occurred = { day: '2026-02-21', recordedAt: null };
    expect(momentOf({ ...entry, recordedBy: null }, TODAY, dayOf)).toEqual(occurred);
    expect(momentOf(entry, '2026-02-28', dayOf)).toEqual(occurred);
  });

  test('stand with the latest first, those of an unknown day last', () => {
    const early = { day: TODAY, recordedAt: '2026-03-02T08:00:00.000Z' };
    const late = { day: TODAY, recordedAt: '2026-03-02T14:32:00.000Z' };
    const dayOnly = { day: TODAY, recordedAt: null };
    const before = { day: '2026-03-01', recordedAt: null };
    const unknown = { day: null, recordedAt: null };
    expect([unknown, before, dayOnly, early, late].sort(compareMoments)).toEqual([
      late,
      early,
      dayOnly,
      before,
      unknown,
    ]);
  });
});

describe('the matrix', () => {
  const parties = ['XA', 'XB', 'XC', 'XD'].map((id): PartyName => ({ id, short: id, full: id, code: id }));
  const stateOf = (id: string) => ({ __typename: 'MemberState', id, code: id, names: { short: id, full: id } });
  const row = (slug: string, stands: Record<string, string>, notRequired: string[] = []) =>
    ({
      dossier: { id: slug, slug, title: slug, synthetic: true },
      cells: Object.entries(stands).map(([id, stand]) => ({
        ...{ party: stateOf(id), stand: stand.replace(' answered', ''), since: null, late: false },
        awaited: ['NO_ANSWER', 'STALE'].includes(stand),
      })),
      progress: { notRequired: notRequired.map(stateOf) },
    }) as unknown as FragmentOf<typeof MatrixFragment>;

  test('puts those who object first, then those who owe the most answers, and leaves out dossiers without a say', () => {
    const matrix = matrixOf(
      [
        row('one', { XA: 'AGREED', XB: 'NO_ANSWER', XC: 'STALE', XD: 'OBJECTED' }),
        row('two', { XA: 'NO_ANSWER answered', XC: 'NO_ANSWER' }, ['XB']),
        row('none', {}),
      ],
      parties,
    );
    expect(matrix.columns.map(({ slug }) => slug)).toEqual(['one', 'two']);
    expect(matrix.lines.map(({ party, awaited }) => [party.id, awaited])).toEqual([
      ['XD', 0],
      ['XC', 2],
      ['XB', 1],
      ['XA', 0],
    ]);
    const two = matrix.columns[1];
    expect(two && parties.map((party) => cellOf(two, party).mark)).toEqual([
      'noAnswer',
      'notRequired',
      'noAnswer',
      'notAsked',
    ]);
    expect(picksOf(matrix)).toContainEqual({ pick: 'noAnswer', count: 3 });
  });

  test('is walked by the keys of a grid, and ends at its edges', () => {
    const last = { row: 2, column: 3 };
    const after = (key: string, row: number, column: number, ctrlKey = false) =>
      placeAfter({ key, ctrlKey, altKey: false, metaKey: false }, { row, column }, last, 10);
    expect(after('ArrowDown', 1, 1)).toEqual({ row: 2, column: 1 });
    expect(after('ArrowDown', 2, 1)).toEqual({ row: 2, column: 1 });
    expect(after('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 });
    expect(after('End', 0, 0)).toEqual({ row: 0, column: 3 });
    expect(after('Home', 2, 3, true)).toEqual({ row: 0, column: 0 });
    expect(after('Enter', 1, 1)).toBeUndefined();
  });
});

test('rows that hold still are counted by how many have to move, not by how many are displaced by them', () => {
  expect(displaced(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'])).toBe(0);
  expect(displaced(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toBe(1);
  expect(displaced(['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'])).toBe(3);
  expect(displaced([], [])).toBe(0);
});
