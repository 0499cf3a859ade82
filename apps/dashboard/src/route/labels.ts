/** A rectangle in the pixels of the drawing. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** A label that wants a place beside its station. */
export type LabelWish = Readonly<{
  id: string;
  /** The station. */
  x: number;
  y: number;
  /** The measured size of its text. */
  width: number;
  height: number;
  /** On which sides of the lane it may stand, the preferred one first. */
  sides: readonly Side[];
}>;
export type Side = 'above' | 'below';
export type Anchor = 'start' | 'middle' | 'end';

export type PlacedLabel = Readonly<{
  id: string;
  box: Box;
  side: Side;
  anchor: Anchor;
  /** 0 is next to the lane; each level is one label further away. */
  level: number;
}>;

/** Between a station and the label of the first level. */
const CLEARANCE = 16;
/** Between two labels. */
const AIR = { x: 10, y: 4 } as const;

/** Where labels may stand: between two edges, and on one side or the other of the day line. */
export type Bounds = Readonly<{ from: number; to: number; line?: number }>;

/** Between the day line and a label. */
const LINE_AIR = 6;
/** What a place costs: each level away from its station, each other station whose label it keeps away, each line through words. */
const COST = { level: 3, barred: 3, crossed: 12 } as const;
/** How often labels whose lines cross others choose anew. */
const TURNS = 4;

type Place = Readonly<{ anchor: Anchor; x: number }>;
type Choice = PlacedLabel & Readonly<{ leader: readonly Box[]; cost: number; isCrossed: boolean }>;

/**
 * Gives every label a place where it meets no other label, no station, no edge and not the day line: beside its station if it can,
 * else further away, at the end of a thin line. The first given has the best choice; where such a line would run through words, whoever it
 * belongs to chooses before the others.
 *
 * @param taken what stands there already: stations, lanes
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  bounds: Bounds,
): readonly PlacedLabel[] {
  let order = wishes;
  let last = placeInOrder(order, taken, bounds);
  let best = last;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const crossed = new Set(last.filter(({ isCrossed }) => isCrossed).map(({ id }) => id));
    if (crossed.size === 0) break;
    order = [...order.filter(({ id }) => crossed.has(id)), ...order.filter(({ id }) => !crossed.has(id))];
    last = placeInOrder(order, taken, bounds);
    if (costOf(last) < costOf(best)) best = last;
  }
  return best;
}

const costOf = (labels: readonly Choice[]): number => labels.reduce((sum, { cost }) => sum + cost, 0);

function placeInOrder(wishes: readonly LabelWish[], taken: readonly Box[], bounds: Bounds): readonly Choice[] {
  const placed: Choice[] = [];
  for (const [index, wish] of wishes.entries())
    placed.push(placeOne(wish, placed, wishes.slice(index + 1), taken, bounds));
  return placed;
}

/** The cheapest free place. There is one, for what stands there is only so high and the day line leaves room on one side. */
function placeOne(
  wish: LabelWish,
  placed: readonly Choice[],
  waiting: readonly LabelWish[],
  taken: readonly Box[],
  bounds: Bounds,
): Choice {
  let best: Choice | null = null;
  for (let level = 0; best === null || level * COST.level < best.cost; level += 1) {
    for (const [order, side] of wish.sides.entries()) {
      for (const [preference, { anchor, x }] of placesOf(wish, bounds).entries()) {
        const box = { x, y: heightOf(wish, side, level), width: wish.width, height: wish.height };
        const isFree = placed.every((other) => !meet(box, other.box, 1)) && taken.every((each) => !meet(box, each, 0));
        if (!isFree) continue;
        const leader = leaderOf(wish, { box, side, level });
        const crossings = placed.filter(
          (other) => leader.some((line) => meet(line, other.box, 0)) || other.leader.some((line) => meet(box, line, 0)),
        ).length;
        const barred = waiting.filter((other) => bars(box, side, other)).length;
        const lines = barred * COST.barred + crossings * COST.crossed;
        const cost = level * COST.level + order * 2 + preference + lines;
        if (best === null || cost < best.cost)
          best = { id: wish.id, box, side, anchor, level, leader, cost, isCrossed: crossings > 0 };
      }
    }
  }
  return best;
}

/** Where a label may begin, and which way its words run; the preferred place first. */
function placesOf({ x, width }: LabelWish, { from, to, line }: Bounds): readonly Place[] {
  const beside: readonly Place[] = [
    { anchor: 'middle', x: x - width / 2 },
    { anchor: 'end', x: x - width + 6 },
    { anchor: 'start', x: x - 6 },
  ];
  const within = beside.map((each) => ({ ...each, x: Math.max(from, Math.min(each.x, to - width)) }));
  if (line === undefined) return within;
  const before: Place = { anchor: 'end', x: line - LINE_AIR - width };
  const after: Place = { anchor: 'start', x: line + LINE_AIR };
  const isClear = (place: Place): boolean => place.x <= before.x || place.x >= after.x;
  if (within.every(isClear)) return within;
  const pushed = x <= line ? [before, after] : [after, before];
  const places = [...within.filter(isClear), ...pushed].filter((each) => each.x >= from && each.x + width <= to);
  return places.length > 0 ? places : within;
}

/** Whether a label on this side stands between another station and where its label would be. */
function bars(box: Box, side: Side, { x, y, sides }: LabelWish): boolean {
  const isBeyond = side === 'above' ? y >= box.y + box.height : y <= box.y;
  return isBeyond && sides.includes(side) && x > box.x && x < box.x + box.width;
}

function heightOf({ y, height }: LabelWish, side: Side, level: number): number {
  const away = CLEARANCE + level * (height + AIR.y);
  return side === 'above' ? y - away - height : y + away;
}

/** Up to this far beside a station a label still stands with it. */
const NEAR = 12;
/** From the edge of a label to the middle of its first line. */
const FIRST_LINE = 8;

/** Where the thin line from a station to a label ends: at its edge, or beside its first line; null where the label needs none. */
export function leaderTo(
  x: number,
  { box, side, level }: Pick<PlacedLabel, 'box' | 'side' | 'level'>,
): Readonly<{ x: number; y: number }> | null {
  if (x < box.x - NEAR) return { x: box.x - 4, y: box.y + FIRST_LINE };
  if (x > box.x + box.width + NEAR) return { x: box.x + box.width + 4, y: box.y + FIRST_LINE };
  if (level === 0) return null;
  return { x, y: side === 'above' ? box.y + box.height : box.y };
}

/** What the thin line takes: from the station up or down, and where the label stands aside, on to it. */
function leaderOf({ x, y }: LabelWish, at: Pick<PlacedLabel, 'box' | 'side' | 'level'>): readonly Box[] {
  const end = leaderTo(x, at);
  if (end === null) return [];
  const upright = { x: x - 1, y: Math.min(y, end.y), width: 2, height: Math.abs(end.y - y) };
  return [upright, { x: Math.min(x, end.x), y: end.y - 1, width: Math.abs(end.x - x), height: 2 }];
}

/** Whether two rectangles touch; `air` is how much of the wanted distance between labels is kept. */
export function meet(a: Box, b: Box, air: 0 | 1): boolean {
  return (
    a.x < b.x + b.width + AIR.x * air &&
    b.x < a.x + a.width + AIR.x * air &&
    a.y < b.y + b.height + (AIR.y - 1) * air &&
    b.y < a.y + a.height + (AIR.y - 1) * air
  );
}
