import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meet, placeLabels } from '../src/route/labels.ts';
import { ticks, timeScale } from '../src/route/scale.ts';

const BOUNDS = { from: 60, to: 1400 };
const wish = fc.record({
  x: fc.integer({ min: 70, max: 1390 }),
  y: fc.constantFrom(0, 112),
  width: fc.integer({ min: 20, max: 170 }),
  height: fc.constantFrom(29, 44),
  side: fc.constantFrom<'above' | 'below'>('above', 'below'),
});

describe('labels of the route line', () => {
  test('never touch each other, nor a station, nor leave the drawing', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 24 }), (wishes) => {
        const stations = wishes.map(({ x, y }) => ({ x: x - 9, y: y - 9, width: 18, height: 18 }));
        const labels = placeLabels(
          wishes.map(({ side, ...each }, index) => ({ ...each, id: String(index), sides: [side] })),
          stations,
          BOUNDS,
        );
        expect(labels).toHaveLength(wishes.length);
        for (const [index, { box }] of labels.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(BOUNDS.from);
          expect(box.x + box.width).toBeLessThanOrEqual(BOUNDS.to);
          for (const other of labels.slice(index + 1)) expect(meet(box, other.box, 0)).toBe(false);
          for (const station of stations) expect(meet(box, station, 0)).toBe(false);
        }
      }),
    );
  });

  test('stand beside their station where there is room', () => {
    const [label] = placeLabels([{ id: 'a', x: 500, y: 0, width: 80, height: 29, sides: ['above'] }], [], BOUNDS);
    expect(label).toMatchObject({ level: 0, anchor: 'middle', side: 'above' });
  });
});

describe('the scale of the route line', () => {
  test('keeps the order of days, whatever they are', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 3, maxLength: 8 }), (days) => {
        const [first = '', ...rest] = days.toSorted();
        const today = rest.at(-1) ?? first;
        const { x } = timeScale({ first, last: rest.at(-2) ?? first }, today, { from: 50, to: 1000 });
        const places = [first, ...rest].map(x);
        for (const [index, place] of places.entries())
          expect(place).toBeGreaterThanOrEqual((places[index - 1] ?? 50) - 1e-6);
        expect(Math.max(...places)).toBeLessThanOrEqual(1000 + 1e-6);
      }),
    );
  });

  test('folds a long silence, so that what is known keeps its room', () => {
    const known = { first: '2018-10-01', last: '2019-09-15' };
    const { x, gap } = timeScale(known, '2026-11-25', { from: 0, to: 1000 });
    expect(gap).not.toBeNull();
    expect(x('2019-09-15')).toBeGreaterThan(800);
    expect(timeScale(known, '2019-10-01', { from: 0, to: 1000 }).gap).toBeNull();
  });

  test('marks as many months as fit', () => {
    const { x } = timeScale({ first: '2018-10-08', last: '2019-09-15' }, '2019-09-15', { from: 0, to: 1000 });
    expect(ticks('2018-10-08', '2019-09-15', x, 54)).toHaveLength(11);
    expect(ticks('2018-10-08', '2019-09-15', x, 200)).toEqual(['2019-01-01', '2019-04-01', '2019-07-01']);
  });
});
