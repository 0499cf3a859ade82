import type { Station } from './stations.ts';

/** A station with its place in the pixels of the drawing. */
export type Placed = Readonly<{ station: Station; x: number; y: number }>;

/** How wide the way is where it moves from lane to lane, in pixels. */
const TRANSFER = 72;
/** How far a letter bends before it meets the way. */
const BEND = 64;

/** The way through stations: along the lanes, with a transfer beside the station that is not on the main one. */
export function way(stations: readonly Placed[], main: number): string {
  const [first, ...rest] = stations;
  if (!first || rest.length === 0) return '';
  let path = `M${round(first.x)} ${first.y}`;
  let before = first;
  for (const next of rest) {
    path += leg(before, next, main);
    before = next;
  }
  return path;
}

function leg(a: Placed, b: Placed, main: number): string {
  if (a.station.outcome === 'RETURNED' && a.y === b.y) {
    const dip = a.y + 30;
    const reach = (b.x - a.x) / 4;
    return `C${round(a.x + reach)} ${dip} ${round(b.x - reach)} ${dip} ${round(b.x)} ${b.y}`;
  }
  if (a.y === b.y) return `H${round(b.x)}`;
  const width = Math.min(TRANSFER, b.x - a.x);
  const isArriving = b.station.lane !== main;
  const [from, to] = isArriving ? [b.x - width, b.x] : [a.x, a.x + width];
  const middle = (from + to) / 2;
  return `H${round(from)}C${round(middle)} ${a.y} ${round(middle)} ${b.y} ${round(to)} ${b.y}H${round(b.x)}`;
}

/** A letter bends down, or up, to the way and joins it before what it prepared. */
export function bend(letter: Placed, target: Placed): string {
  const x = Math.min(target.x, letter.x + BEND);
  const half = (letter.x + x) / 2;
  return `M${round(letter.x)} ${letter.y}C${round(letter.x)} ${target.y} ${round(half)} ${target.y} ${round(x)} ${target.y}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
