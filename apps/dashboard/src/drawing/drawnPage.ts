import type { Operation } from '@concord/client';
import { localeOf } from '../locale/locale.ts';
import { type Drawing, type DrawnPage, NOTHING_DRAWN, questionOf } from './drawing.ts';
import { doEarly } from './early.ts';

/** What the server drew this page from; null where it came empty, or in another language than this browser keeps. */
export function readDrawnPage(): DrawnPage | null {
  const text = document.getElementById('drawn')?.textContent;
  if (!text) return null;
  const page = JSON.parse(text) as DrawnPage;
  return page.locale === localeOf(location.search) ? page : null;
}

/** Goes on with a page where the server left it. */
export function drawingOf({ answers, isViewerKnown, theme, zone }: DrawnPage): Drawing {
  const known = new Map(
    answers.map(({ operation, variables, data }) => [`${operation} ${JSON.stringify(variables)}`, data]),
  );
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    ...NOTHING_DRAWN,
    answerTo: <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables) =>
      known.get(questionOf(operation, variables)) as Data | undefined,
    end() {
      known.clear();
      void doEarly();
    },
    ...{ isViewerKnown, theme, zone },
    isOld: how?.type === 'back_forward',
  };
}
