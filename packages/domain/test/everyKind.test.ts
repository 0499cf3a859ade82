import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Difference,
  daysOf,
  differences,
  type Entry,
  type EntryKind,
  entriesAsOf,
  fold,
  KIND_VERSIONS,
  type LocalDate,
  latestOf,
  type Records,
  summaryOf,
} from '../src/index.ts';
import { STORIES } from './everyKind.ts';
import { tellChanges, tellDay } from './tellDay.ts';

const FOLDER = join(import.meta.dirname, 'journals');
const LAST: LocalDate = '2027-06-01';

it('between them the stories tell of every kind of entry', () => {
  const told = new Set(Object.values(STORIES).flatMap(([story]) => story().entries.map(({ kind }) => kind)));
  expect([...told].toSorted()).toEqual(Object.keys(KIND_VERSIONS).toSorted());
});

describe.each(Object.entries(STORIES))('%s', (name, [story, besides]) => {
  const { entries } = story();

  it('is told on each day as it was read and approved', async () => {
    const days = [...new Set([...entries.map(knownOn).filter((day) => day > '2026'), ...besides])].toSorted();
    const told = tellChanges(days, (day) => tellDay(fold(entriesAsOf(entries, day)), day));
    await expect(told).toMatchFileSnapshot(join(FOLDER, `story-${name}.told.txt`));
  });

  it('is told as what changed from one of these days to the next, as it was read and approved', async () => {
    const days = [...new Set([...entries.map(knownOn).filter((day) => day > '2026'), ...besides])].toSorted();
    const on = (day: LocalDate) => ({ records: fold(entriesAsOf(entries, day)), day });
    const told = days.slice(1).flatMap((day, at) => {
      const found = differences(on(days[at] ?? day), on(day), 'dossier');
      return found.length === 0 ? [] : [`## ${day}`, ...found.map(inBothLanguages), ''];
    });
    await expect(told.join('\n')).toMatchFileSnapshot(join(FOLDER, `story-${name}.differences.txt`));
  });

  it('is told entry by entry in a line each', async () => {
    const records = fold(entries);
    const told = entries.map((entry) => {
      const { ru, en } = summaryOf(entry, records);
      return `${entry.kind}: ${ru} | ${en}`;
    });
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(join(FOLDER, `story-${name}.entries.txt`));
  });

  it('says the same in whatever order the records are held', () => {
    const records = fold(entries);
    expect(tellDay(turned(records), LAST)).toEqual(tellDay(records, LAST));
  });

  it('is told day by day, forwards and backwards, as it is told of what was known by then', () => {
    const days = daysOf(entries);
    const { document } = fold(entries);
    const papers = [...document].filter(([, { dossierId }]) => dossierId === null);
    const told = (day: LocalDate): readonly string[] => {
      const records = fold(entriesAsOf(entries, day));
      return tellDay({ ...records, document: new Map([...papers, ...records.document]) }, day);
    };
    for (const day of [...days.turns, ...days.turns.toReversed()])
      expect(tellDay(days.recordsOn(day), day)).toEqual(told(day));
  });

  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  it.each(kinds)('is told as far as it goes to who may not see what is of the kind %s', (kind: EntryKind) => {
    const seen = entries.filter((entry) => entry.kind !== kind);
    for (const line of tellDay(fold(seen), LAST)) expect(line).not.toMatch(/undefined|NaN|\[object/);
  });
});

function inBothLanguages({ kind, subject, before, after, letter }: Difference): string {
  const was = before ? `${before.ru} | ${before.en}` : '–';
  const is = after ? `${after.ru} | ${after.en}` : '–';
  return `${kind}, ${subject.ru} | ${subject.en}: ${was} → ${is}${letter ? ` (${letter.ru} | ${letter.en})` : ''}`;
}

/** The same records, each table from its end to its beginning. */
function turned(records: Records): Records {
  const tables = Object.entries(records).map(([name, table]) => [name, new Map<string, unknown>([...table].reverse())]);
  return Object.fromEntries(tables);
}

function knownOn({ known }: Entry): LocalDate {
  return latestOf(known) ?? LAST;
}
