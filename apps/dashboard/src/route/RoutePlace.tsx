import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { heightOf, layOut } from './layout.ts';
import { gutterOf, measureLabel } from './measure.ts';
import type { Route, Station } from './stations.ts';
import { useStationWords } from './words.ts';

/** The windows in which a drawing has about the same height, and how wide it is in the middle of them, in pixels. */
const WINDOWS = [
  { width: 780, look: 'min-[45rem]:max-[60rem]:block' },
  { width: 1020, look: 'min-[60rem]:max-[75rem]:block' },
  { width: 1280, look: 'min-[75rem]:max-[87rem]:block' },
  { width: 1360, look: 'min-[87rem]:block' },
] as const;

/** Holds the place of the drawing until its width is known: what stands below it does not move then. */
export function RoutePlace({ route, day, lastDay }: { route: Route; day: LocalDate; lastDay: LocalDate }): ReactNode {
  const words = useStationWords();
  const measure = (station: Station) => measureLabel(words(station));
  const heightAt = (width: number): number =>
    Math.round(heightOf(layOut(route, { day, lastDay, width, gutter: gutterOf(route), measure, held: null })));
  return WINDOWS.map(({ width, look }) => (
    // In the browser the place stays as high as the server made it.
    <svg
      key={width}
      aria-hidden="true"
      height={typeof document === 'undefined' ? heightAt(width) : 270}
      className={`hidden ${look}`}
      suppressHydrationWarning={true}
    />
  ));
}
