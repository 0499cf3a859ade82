import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaderTo, meet, type PlacedLabel, placeLabels } from '../src/route/labels.ts';
import { heightOf, layOut } from '../src/route/layout.ts';
import type { Station } from '../src/route/stations.ts';

const LABEL = { lines: ['Экспертная группа', 'обсуждено, 24 мая'], heads: 1, width: 140, height: 29.5 };

function station(id: string, kind: Station['kind'], on: string | null, lane = 0): Station {
  return {
    id,
    kind,
    stepId: id,
    stepName: id,
    lane,
    order: 0,
    isNext: kind === 'now',
    isRequired: true,
    when: on === null ? null : { edtf: on, earliest: on, latest: on, inferred: false, text: on },
    meeting: null,
    place: null,
    outcome: null,
    outcomes: [],
    letterNumber: null,
    sources: [],
  };
}

/** As high as the lanes and a label for each station on top of each other would be. */
const highest = (stations: readonly Station[]): number => 200 + 2 * 36 * (stations.length + 2) + 112;

function drawn(stations: readonly Station[], day: string, lastDay = day, width = 1360) {
  const lanes = [...new Set(stations.map(({ lane }) => lane))].sort().map((id) => ({ id: String(id), name: 'СУГ' }));
  return layOut(
    { lanes, stations },
    { day, lastDay, width, gutter: 44, held: null, measure: () => ({ ...LABEL, lines: [...LABEL.lines] }) },
  );
}

/** The lines that run through the words of another label. */
function crossings({ labels }: ReturnType<typeof drawn>): readonly string[] {
  return labels.flatMap((label) => {
    const { x, y } = label.placed;
    const end = leaderTo(x, label);
    if (!end) return [];
    const line = { x: x - 0.5, y: Math.min(y, end.y), width: 1, height: Math.abs(end.y - y) };
    return labels.flatMap(({ id, box }) =>
      id !== label.id && meet(line, box, 0) ? [`${label.id} through ${id}`] : [],
    );
  });
}

describe('the drawing of a route', () => {
  test('is no higher on the first day of a dossier than its one label needs', () => {
    const layout = drawn([station('a', 'held', '2026-08-25'), station('b', 'now', '2026-08-25')], '2026-08-25');
    expect(heightOf(layout)).toBeLessThan(300);
    expect(layout.labels).toHaveLength(2);
  });

  test('keeps its labels clear of the day line and of each other, and its height, whatever the day', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const one = fc.record({
      kind: fc.constantFrom<Station['kind']>('held', 'uncertain', 'letter', 'planned', 'information'),
      on: day,
      lane: fc.constantFrom(0, 1),
    });
    const widths = fc.integer({ min: 640, max: 1400 });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 14 }), day, day, widths, (found, shown, later, width) => {
        const stations = found
          .toSorted((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ kind, on, lane }, index) => station(String(index), kind, on, lane));
        const layout = drawn(stations, shown, [shown, later].toSorted().at(-1), width);
        expect(heightOf(layout)).toBeLessThan(highest(stations));
        for (const [index, { box }] of layout.labels.entries()) {
          expect(box.x >= layout.dayX || box.x + box.width <= layout.dayX).toBe(true);
          for (const other of layout.labels.slice(index + 1)) expect(meet(box, other.box, 0)).toBe(false);
        }
      }),
    );
  });

  test('has a label beside the day line rather than over the place of a letter', () => {
    const layout = drawn(
      [
        station('drafted', 'held', '2026-08-25'),
        station('asked', 'letter', '2026-11-22'),
        station('discussed', 'held', '2026-11-29'),
        station('now', 'now', '2026-11-29'),
        station('next', 'toCome', null),
      ],
      '2026-11-29',
    );
    expect(crossings(layout)).toEqual([]);
  });

  test('leaves a way through for the labels of stations that stand close together', () => {
    const layout = drawn(
      [
        station('long ago', 'held', '2026-01-01', 0),
        station('discussed', 'held', '2026-08-01', 1),
        station('approved', 'uncertain', '2026-08-17', 1),
        station('considered', 'uncertain', '2026-08-31', 1),
        station('decided', 'held', '2026-09-12', 1),
      ],
      '2026-11-29',
    );
    expect(crossings(layout)).toEqual([]);
  });
});

test('whose line would run through the words of another chooses first', () => {
  const xs = [340, 290, 380];
  const wishes = xs.map((x) => ({ id: String(x), x, y: 0, width: 120, height: 29, sides: ['below' as const] }));
  const stations = xs.map((x) => ({ x: x - 9, y: -9, width: 18, height: 18 }));
  const labels = placeLabels(wishes, stations, { from: 50, to: 1350 });
  for (const label of labels) {
    const end = leaderTo(Number(label.id), label);
    const line = { x: Number(label.id), y: 0, width: 0, height: end?.y ?? 0 };
    for (const { id, box } of labels) expect(id !== label.id && meet(line, box, 0), `${label.id}, ${id}`).toBe(false);
  }
});

test('words stand clear of the bow by which a dossier goes back, also while it waits there', () => {
  const returned = { ...station('returned', 'held', '2026-09-19'), outcome: 'RETURNED' as const };
  const now = station('now', 'now', '2026-10-01');
  const layout = drawn([station('drafted', 'held', '2026-08-25'), returned, now], '2026-10-01');
  const [from, to] = layout.stations.slice(-2);
  const bow = { x: (from?.x ?? 0) + 12, y: 1, width: (to?.x ?? 0) - (from?.x ?? 0) - 24, height: 24 };
  expect(bow.width).toBeGreaterThan(50);
  for (const { id, box } of layout.labels) expect(meet(box, bow, 0), id).toBe(false);
});

test('a label without room on its own side of the day line stands on the other, at the end of a line', () => {
  const [label] = placeLabels([{ id: 'a', x: 60, y: 0, width: 140, height: 29, sides: ['below'] }], [], {
    from: 44,
    to: 1400,
    line: 100,
  }) as readonly [PlacedLabel];
  expect(label.box.x).toBeGreaterThan(100);
  expect(leaderTo(60, label)).toEqual({ x: label.box.x - 4, y: label.box.y + 8 });
});
