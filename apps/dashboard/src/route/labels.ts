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

/**
 * Gives every label a place where it meets no other label, no station and no edge: beside its station if it can, else
 * one level further away, until there is room. Each label is placed once, in the order given: the first has the best choice.
 *
 * @param taken what stands there already: stations, the day's handle
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  bounds: Readonly<{ from: number; to: number }>,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) placed.push(placeOne(wish, placed, taken, bounds));
  return placed;
}

function placeOne(
  wish: LabelWish,
  placed: readonly PlacedLabel[],
  taken: readonly Box[],
  bounds: Readonly<{ from: number; to: number }>,
): PlacedLabel {
  for (let level = 0; ; level += 1) {
    const candidates = wish.sides.flatMap((side, order) =>
      ANCHORS.map((anchor, preference) => {
        const box = boxOf(wish, side, anchor, level, bounds);
        const leader = leaderOf(wish, box, side);
        const crossed = placed.filter((other) => meet(leader, other.box, 0)).length;
        const cutBy = placed.filter((other) => meet(box, leaderBetween(other, wish), 0)).length;
        return { side, anchor, box, cost: preference + order * 2 + crossed * 3 + cutBy };
      }),
    );
    const free = candidates
      .filter(({ box }) => placed.every((other) => !meet(box, other.box, 1)) && taken.every((it) => !meet(box, it, 0)))
      .sort((a, b) => a.cost - b.cost)[0];
    if (free) return { id: wish.id, box: free.box, side: free.side, anchor: free.anchor, level };
  }
}

const ANCHORS: readonly Anchor[] = ['middle', 'end', 'start'];

function boxOf(
  { x, y, width, height }: LabelWish,
  side: Side,
  anchor: Anchor,
  level: number,
  bounds: Readonly<{ from: number; to: number }>,
): Box {
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width + 6 : x - 6;
  const away = CLEARANCE + level * (height + AIR.y);
  return {
    x: Math.max(bounds.from, Math.min(left, bounds.to - width)),
    y: side === 'above' ? y - away - height : y + away,
    width,
    height,
  };
}

/** The thin line from a station to a label that is not next to it. */
function leaderOf({ x, y }: LabelWish, box: Box, side: Side): Box {
  const far = side === 'above' ? box.y + box.height : box.y;
  return { x: x - 1, y: Math.min(y, far), width: 2, height: Math.abs(far - y) };
}

function leaderBetween(other: PlacedLabel, wish: LabelWish): Box {
  const { box, side, anchor, level } = other;
  if (level === 0) return { x: 0, y: -1e6, width: 0, height: 0 };
  const x = anchor === 'middle' ? box.x + box.width / 2 : anchor === 'end' ? box.x + box.width - 6 : box.x + 6;
  return side === 'above'
    ? { x, y: box.y + box.height, width: 1, height: Math.max(0, wish.y - box.y - box.height) }
    : { x, y: wish.y, width: 1, height: Math.max(0, box.y - wish.y) };
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
