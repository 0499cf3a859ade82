import { useSyncExternalStore } from 'react';
import type { MeasuredLabel } from './layout.ts';
import type { Route } from './stations.ts';
import type { StationWords } from './words.ts';

/** The two sizes of type in the drawing. */
export const HEAD = { size: 12.5, weight: 550, line: 15 } as const;
export const DETAIL = { size: 12, weight: 400, line: 14.5 } as const;
const WIDEST = 158;

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels, in the font of the page. */
export function textWidth(text: string, { size, weight }: Readonly<{ size: number; weight: number }>): number {
  // The server has nothing that measures.
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.56;
  context.font = `${weight} ${size}px "Inter Variable", sans-serif`;
  return context.measureText(text).width;
}

/** How much room the names of the lanes need on the left. */
export function gutterOf({ lanes }: Route): number {
  return Math.max(44, ...lanes.map(({ name }) => textWidth(name, HEAD) + 16));
}

/** The words of a station, broken into lines that fit beside it. */
export function measureLabel({ head, detail }: StationWords): MeasuredLabel {
  const heads = broken(head, HEAD);
  const details = broken(detail, DETAIL);
  const width = Math.max(
    ...heads.map((line) => textWidth(line, HEAD)),
    ...details.map((line) => textWidth(line, DETAIL)),
  );
  const height = heads.length * HEAD.line + details.length * DETAIL.line;
  return { lines: [...heads, ...details], heads: heads.length, width: Math.ceil(width), height };
}

function broken(text: string, font: Readonly<{ size: number; weight: number }>): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, font) > WIDEST) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

let loaded = 0;
const subscribe = (listener: () => void): (() => void) => {
  const done = (): void => {
    loaded += 1;
    listener();
  };
  document.fonts.addEventListener('loadingdone', done);
  return () => document.fonts.removeEventListener('loadingdone', done);
};

/** Changes whenever a font has come, so that texts are measured again. */
export function useFontsLoaded(): number {
  return useSyncExternalStore(subscribe, () => loaded);
}
