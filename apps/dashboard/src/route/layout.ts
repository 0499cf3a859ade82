import type { LocalDate } from '@concord/domain';
import { type Box, type LabelWish, type PlacedLabel, placeLabels, type Side } from './labels.ts';
import { bend, type Placed, way } from './paths.ts';
import { type Scale, ticks, timeScale } from './scale.ts';
import { dayOf, type Route, type Station } from './stations.ts';

/** The lines of a label and how much room they take, in pixels. */
export type MeasuredLabel = Readonly<{ lines: readonly string[]; heads: number; width: number; height: number }>;

export type RouteLayout = Readonly<{
  stations: readonly Placed[];
  labels: readonly (PlacedLabel & Readonly<{ text: MeasuredLabel; placed: Placed }>)[];
  /** The way that was gone, the wait since then, and the way to come, as SVG paths. */
  paths: Readonly<{ gone: string; waiting: string; toCome: string }>;
  /** A letter bends towards what it prepared; what stands beside the way hangs on it by a thread. */
  letters: readonly string[];
  threads: readonly Readonly<{ x: number; from: number; to: number }>[];
  lanes: readonly number[];
  months: readonly Readonly<{ day: LocalDate; x: number }>[];
  dayX: number;
  gap: Scale['gap'];
  scale: Scale;
  /** The end of what is dated: beyond it stations stand in order, not in time. */
  datedTo: number;
  top: number;
  bottom: number;
}>;

const LANE_GAP = 112;
const LETTER_RISE = 40;
/** How far beside a letter its line still runs at the height of words. */
const BEND_WIDTH = 24;
/** Room for a station whose day is not known yet. */
const SLOT = { min: 64, max: 112, share: 0.36, held: 40 } as const;
const MONTH_APART = 54;
const OPEN_START = 78;

/** Between the pill of the day line and the drawing, and from the drawing down to the axis, in pixels. */
export const PILL = 40;
export const AXIS = 30;

/** How high the drawing is, in pixels. */
export function heightOf({ top, bottom }: RouteLayout): number {
  return bottom - top + PILL + AXIS;
}

/** Where everything on the route line stands. Labels get the places that are left, the firm dates first. */
export function layOut(
  route: Route,
  settings: Readonly<{
    day: LocalDate;
    /** The last day that the axis reaches although the day shown is earlier. */
    lastDay: LocalDate;
    width: number;
    gutter: number;
    measure: (station: Station) => MeasuredLabel;
    /** The drawing as it was when the day line was taken hold of: days keep their places until it is let go. */
    held: RouteLayout | null;
  }>,
): RouteLayout {
  const { day, lastDay, width, gutter, measure, held } = settings;
  const lanes = route.lanes.map((_, index) => index * LANE_GAP);
  const main = lanes.length - 1;
  const dated = route.stations.filter(({ kind }) => kind !== 'now' && kind !== 'toCome');
  const known = dated.map(dayOf).filter((each) => each !== null);
  const [reach = day] = [day, lastDay].sort().reverse();
  const [first = day] = [day, ...known].sort();
  const last =
    known
      .filter((each) => each <= reach)
      .sort()
      .at(-1) ?? first;
  const isAhead = (station: Station): boolean => {
    const at = dayOf(station);
    return at === null || at > reach;
  };
  const ahead = route.stations.filter(isAhead);
  const room = Math.min(width * SLOT.share, ahead.length * SLOT.max);
  const wanted = ahead.length === 0 ? 0 : Math.max(SLOT.min, room / ahead.length);
  const datedTo = held?.datedTo ?? width - 24 - wanted * ahead.length;
  const slot = held ? (width - 24 - datedTo) / Math.max(1, ahead.length) : wanted;
  const drawn = slot < SLOT.held ? route.stations.filter((station) => !isAhead(station)) : route.stations;
  const isOpenStart = ({ when }: Station): boolean => when?.earliest === null && when.latest !== null;
  const start = gutter + 14;
  const fitted = timeScale({ first, last: lastDay > day && lastDay > last ? lastDay : last }, day, {
    // What is only known to have been before the first day stands before it.
    from: start + (dated.some(isOpenStart) ? OPEN_START : 0),
    to: datedTo,
  });
  const scale = held?.scale ?? fitted;
  const yOf = ({ kind, lane }: Station): number => {
    const y = lanes[lane] ?? 0;
    if (kind !== 'letter') return y;
    return main > 0 && lane < main ? y + LETTER_RISE : y - LETTER_RISE;
  };
  /** What is bounded by the same two days is spread between them, in its order. */
  const xOf = (station: Station, at: LocalDate): number => {
    const { earliest, latest } = station.when ?? {};
    if (station.kind !== 'uncertain' || !earliest || !latest) return scale.x(at);
    const peers = route.stations.filter(
      ({ kind, when }) => kind === 'uncertain' && when?.earliest === earliest && when.latest === latest,
    );
    const part = (peers.indexOf(station) + 1) / (peers.length + 1);
    return scale.x(earliest) + (scale.x(latest) - scale.x(earliest)) * part;
  };
  const stations = drawn.map((station): Placed => {
    const slotIndex = ahead.indexOf(station);
    const at = dayOf(station);
    const isBefore = isOpenStart(station) && at !== null && at <= first;
    const isSlotted = slotIndex >= 0 || at === null;
    const x = isBefore ? start : isSlotted ? datedTo + slot * (slotIndex + 0.72) : xOf(station, at);
    return { station, x, y: yOf(station) };
  });
  const dayX = scale.x(day);
  const onWay = stations.filter(({ station }) => station.kind === 'held' || station.kind === 'uncertain');
  const lastHeld = onWay.at(-1);
  const next = stations.find(
    ({ station }) => station.isNext && (station.kind === 'now' || station.kind === 'noReport'),
  );
  const waiting = lastHeld ? [lastHeld, ...(next ? [next] : [])] : [];
  const rest = stations.filter(
    ({ station }) =>
      isAhead(station) && station.isRequired && (station.kind === 'planned' || station.kind === 'toCome'),
  );
  const toCome = [...(next ? [next] : lastHeld ? [lastHeld] : []), ...rest];
  const letters = stations
    .filter(({ station }) => station.kind === 'letter')
    .flatMap((letter) => {
      const target = stations.find(
        ({ station, x }) => station.stepId === letter.station.stepId && station.kind !== 'letter' && x >= letter.x,
      );
      return target ? [{ letter, target }] : [];
    });
  const isAside = ({ kind, isNext, isRequired }: Station): boolean =>
    kind === 'information' || (kind === 'noReport' && !isNext) || (kind === 'planned' && !isRequired);
  const threads = stations
    .filter(({ station }) => isAside(station) && station.lane !== main)
    .map(({ x, y }) => ({ x, from: y, to: lanes[main] ?? 0 }));
  const labels = label(stations, {
    measure,
    main,
    dayX,
    from: gutter,
    to: width - 2,
    taken: [
      ...lanes.map((y): Box => ({ x: gutter, y: y - 3, width: width - gutter, height: 6 })),
      ...stations.map(({ x, y }): Box => ({ x: x - 9, y: y - 9, width: 18, height: 18 })),
      ...threads.map(({ x, from, to }): Box => ({ x: x - 2, y: from, width: 4, height: to - from })),
      ...letters.map(
        ({ letter, target }): Box => ({
          x: letter.x - 2,
          y: Math.min(letter.y, target.y),
          width: BEND_WIDTH,
          height: Math.abs(target.y - letter.y),
        }),
      ),
      ...[...onWay.slice(1), ...waiting.slice(1)].flatMap((each, index) => bowBox(onWay[index], each)),
    ],
  });
  const ys = [...labels.map(({ box }) => box), ...stations.map(({ y }) => ({ y: y - 12, height: 24 }))];
  const top = Math.min(...ys.map(({ y }) => y), held?.top ?? 0);
  const bottom = Math.max(...ys.map(({ y, height }) => y + height), held?.bottom ?? 0);
  const lastMonth = scale.gap ? last : reach;
  return {
    stations,
    labels,
    paths: { gone: way(onWay, main), waiting: way(waiting, main), toCome: way(toCome, main) },
    letters: letters.map(({ letter, target }) => bend(letter, target)),
    threads,
    lanes,
    months: held?.months ?? ticks(first, lastMonth, scale.x, MONTH_APART).map((at) => ({ day: at, x: scale.x(at) })),
    dayX,
    gap: scale.gap,
    scale,
    datedTo,
    top,
    bottom,
  };
}

/** Firm dates choose first, then what is only bounded or to come. */
const PRIORITY: Readonly<Record<Station['kind'], number>> = {
  held: 0,
  now: 0,
  noReport: 1,
  planned: 1,
  toCome: 1,
  letter: 2,
  information: 2,
  uncertain: 3,
};

function label(
  stations: readonly Placed[],
  settings: Readonly<{
    measure: (station: Station) => MeasuredLabel;
    main: number;
    dayX: number;
    from: number;
    to: number;
    /** What labels must not touch. */
    taken: readonly Box[];
  }>,
): RouteLayout['labels'] {
  const { measure, main, dayX, from, to, taken } = settings;
  const wanted = stations
    .map((placed) => ({ placed, text: measure(placed.station) }))
    .sort((a, b) => PRIORITY[a.placed.station.kind] - PRIORITY[b.placed.station.kind]);
  const wishes = wanted.map(
    ({ placed, text }): LabelWish => ({
      id: placed.station.id,
      x: placed.x,
      y: placed.y,
      width: text.width,
      height: text.height,
      sides: sidesOf(placed.station, main),
    }),
  );
  const byId = new Map(wanted.map((each) => [each.placed.station.id, each]));
  return placeLabels(wishes, taken, { from, to, line: dayX }).flatMap((at) => {
    const each = byId.get(at.id);
    return each ? [{ ...at, ...each }] : [];
  });
}

/** Where the bow of a return dips below its lane. */
function bowBox(a: Placed | undefined, b: Placed): readonly Box[] {
  if (a?.station.outcome !== 'RETURNED' || a.y !== b.y) return [];
  return [{ x: a.x + 12, y: a.y, width: Math.max(0, b.x - a.x - 24), height: 26 }];
}

/** Labels stand outside of the lanes; those of letters between them. */
function sidesOf({ kind, lane }: Station, main: number): readonly Side[] {
  if (main === 0) return kind === 'letter' ? ['above'] : ['below', 'above'];
  if (kind === 'letter') return lane < main ? ['below'] : ['above'];
  return lane === main ? ['below'] : ['above'];
}
