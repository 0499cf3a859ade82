import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Entry, entriesAsOf, fold, type Records, TABLE_NAMES } from '../src/index.ts';
import { decided } from './commanding.ts';
import { anywhere, TODAY } from './correctingAnything.ts';
import { type Replaced, RIGHT, type Right } from './enteredRight.ts';
import { STORIES } from './everyKind.ts';
import { ADMIN } from './registering.ts';
import type { Story } from './story.ts';

/** Days on which it is looked at what was known. */
const DAYS = ['2026-01-31', '2026-02-28', '2026-03-31', TODAY];
/** Since when what the world revised is known: after everything in the stories. */
const REVISED = '2027-05-01';

/** What the records say, without the ids of the entries that last told of them, nor another field where it is named. */
function told(records: Records, besides = ''): object {
  const rows = TABLE_NAMES.map((table) => [
    table,
    [...records[table].values()]
      .map(({ entryId: _, ...row }) => ({ ...row, [besides]: null }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return Object.fromEntries(rows);
}

type Slip = Readonly<{ make: () => Story; at: number; right: Right }>;

/** An entry of a kind in one of the stories, and what is right instead. */
function slipsIn(kind: Replaced): fc.Arbitrary<Slip> {
  const places = Object.values(STORIES).flatMap(([make]) =>
    make().entries.flatMap((entry, at) => (entry.kind === kind ? [{ make, at, entry }] : [])),
  );
  return fc
    .constantFrom(...places)
    .chain(({ make, at, entry }) => RIGHT[kind](entry as never).map((right) => ({ make, at, right })));
}

describe('an entry that was wrong and is entered once more', () => {
  it.each(Object.keys(RIGHT) as Replaced[])('is told as if it had been right from the first: %s', (kind) => {
    fc.assert(
      fc.property(slipsIn(kind), ({ make, at, right }) => {
        const story = make();
        const { id } = story.entries[at] as Entry;
        const outcome = decided(story, anywhere(id, { instead: [right.instead] }), TODAY, ADMIN);
        fc.pre(outcome.kind !== 'refused');
        story.decided(outcome.entries);
        const never = make().entries.map((entry) => right.told(entry) as Entry);
        for (const day of DAYS)
          expect(told(fold(entriesAsOf(story.entries, day)))).toEqual(told(fold(entriesAsOf(never, day))));
      }),
      { numRuns: 10 },
    );
  });
});

describe('an entry that the world revised', () => {
  it.each(Object.keys(RIGHT) as Replaced[])(
    'is told as it was before that day, and as it is from then on: %s',
    (kind) => {
      fc.assert(
        fc.property(slipsIn(kind), ({ make, at, right }) => {
          const story = make();
          const { id } = story.entries[at] as Entry;
          const revision = { correction: 'revision', occurred: REVISED, instead: [right.instead] } as const;
          const outcome = decided(story, anywhere(id, revision), TODAY, ADMIN);
          fc.pre(outcome.kind !== 'refused');
          story.decided(outcome.entries);
          const [before, after] = [make().entries, make().entries.map((entry) => right.told(entry) as Entry)];
          for (const day of [...DAYS.slice(0, -1), addDays(REVISED, -1)])
            expect(told(fold(entriesAsOf(story.entries, day)))).toEqual(told(fold(entriesAsOf(before, day))));
          for (const day of [REVISED, TODAY])
            expect(told(fold(entriesAsOf(story.entries, day)), 'known')).toEqual(
              told(fold(entriesAsOf(after, day)), 'known'),
            );
        }),
        { numRuns: 5 },
      );
    },
  );
});
