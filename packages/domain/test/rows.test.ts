import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsBy, rowsOf } from '../src/journal/rowsBy.ts';

type Row = Readonly<{ id: string; streamId: string; streamVersion: number; of: string }>;

const few = <const T extends readonly unknown[]>(...all: T) => fc.constantFrom(...all) as fc.Arbitrary<T[number]>;
const rows: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-e]{2}$/),
    streamId: few('a', 'b', 'c'),
    streamVersion: few(1, 2, 10),
    of: few('x', 'y'),
  }),
  { selector: ({ id }) => id },
);
const tableOf = (all: readonly Row[]) => new Map(all.map((row) => [row.id, row]));

describe('the rows of a table', () => {
  it('come stream by stream, in each as they were last changed, and of one entry by id, in whatever order they are held', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (all, random) => {
        const places = all.map((row) => [random.next().value, row] as const).sort(([a], [b]) => a - b);
        const read = rowsOf(tableOf(all));
        expect(rowsOf(tableOf(places.map(([, row]) => row)))).toEqual(read);
        for (const [at, row] of read.entries()) {
          const before = read[at - 1];
          if (!before) continue;
          expect(before.streamId <= row.streamId).toBe(true);
          if (before.streamId === row.streamId) expect(before.streamVersion <= row.streamVersion).toBe(true);
          if (before.streamId === row.streamId && before.streamVersion === row.streamVersion)
            expect(before.id < row.id).toBe(true);
        }
      }),
    );
  });

  it('that have a value in a field are those, in the same order; none have one that is not there', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const table = tableOf(all);
        for (const of of ['x', 'y', 'z'])
          expect(rowsBy(table, 'of', of)).toEqual(rowsOf(table).filter((row) => row.of === of));
      }),
    );
  });
});
