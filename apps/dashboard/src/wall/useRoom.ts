import { useLayoutEffect, useState } from 'react';

/** How high a line, and all that stands above and below the lines, is: in sizes of the root's type. */
const LINE = 6;
const FRAME = 6.2;

/** How many lines a screen has room for without scrolling; at least one. */
export function useRoom(): number {
  const [room, setRoom] = useState(1);
  // The size of the root's type is that of the wall only once the wall is there.
  useLayoutEffect(() => {
    const again = (): void => setRoom(measure());
    again();
    addEventListener('resize', again);
    return () => removeEventListener('resize', again);
  }, []);
  return room;
}

function measure(): number {
  const type = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(1, Math.floor((innerHeight / type - FRAME) / LINE));
}
