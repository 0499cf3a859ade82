import type { Operation } from '@concord/client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Theme } from '../theme/theme.ts';

/** An answer with which a page was drawn. */
export type Answered = Readonly<{ operation: string; variables: unknown; data: unknown }>;

/** What the server drew a page from; it stands in the page. */
export type DrawnPage = Readonly<{
  /** The path and what is asked of it: a dossier without news is drawn as of its last known day. */
  address: string;
  locale: 'ru' | 'en';
  theme: Theme;
  /** The time zone of what has a time of day. */
  zone: string;
  /** Whether the server knew who asks: with a link from another site a browser sends no session. */
  isViewerKnown: boolean;
  answers: readonly Answered[];
}>;

/** The first drawing of a page: in the browser with what the server drew it from, and on the server. */
export type Drawing = Readonly<{
  /** What has come with the page in answer to this very question; undefined after the first drawing. */
  answerTo<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Data | undefined;
  /** The page is drawn: from here on everything is asked. */
  end(): void;
  isViewerKnown: boolean;
  /** Whether the page comes out of the browser's own memory, and may be of another day. */
  isOld: boolean;
  theme: Theme;
  zone: string | undefined;
  /** The language that the browser told the server; in the browser itself undefined. */
  toldLanguage: string | undefined;
  /** On the server: what the page is called, and that another address is to be drawn. */
  entitle(title: string): void;
  moveTo(address: string): void;
}>;

const nothing = (): undefined => undefined;

/** The drawing of a page that came empty. */
export const NOTHING_DRAWN: Drawing = {
  answerTo: nothing,
  end: nothing,
  isViewerKnown: true,
  isOld: false,
  theme: 'system',
  zone: undefined,
  toldLanguage: undefined,
  entitle: nothing,
  moveTo: nothing,
};

export const DrawingContext = createContext(NOTHING_DRAWN);

export function useDrawing(): Drawing {
  return useContext(DrawingContext);
}

const never = (): (() => void) => nothing;

/**
 * Whether this is the first drawing of a page that the server drew: it must come out as it did there, and so knows nothing of the browser.
 * It is drawn once more at once, with what the browser knows.
 */
export function useIsFirstDrawing(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/** By which an answer is found. Operations have names of their own. */
export function questionOf<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): string {
  return `${operationNameOf(operation)} ${JSON.stringify(variables)}`;
}

export function operationNameOf<Data, Variables>({ definitions }: Operation<Data, Variables>): string {
  for (const definition of definitions)
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value;
  throw new Error('An operation without a name.');
}
