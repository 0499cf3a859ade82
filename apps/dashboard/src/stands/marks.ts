import { STAND_TEXT, type Stand } from '@concord/domain';
import { useCallback } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';

/** What a cell can show: the ten stands, and the two that are outside the total. */
export type Mark = Stand | 'notAsked' | 'notRequired';

/** The order of the legend: consent, resistance, the rest, then no answer. */
export const MARKS: readonly Mark[] = [
  'agreed',
  'agreedWithComments',
  'agreedBySilence',
  'objected',
  'reserved',
  'abstained',
  'disinterested',
  'stale',
  'noAnswer',
  'cannotTell',
  'notRequired',
  'notAsked',
];

/** The name of a mark in the language of the page. */
export function markName(mark: Mark, intl: IntlShape): string {
  if (mark === 'notAsked' || mark === 'notRequired') return intl.formatMessage({ id: `stand.${mark}` });
  return STAND_TEXT[mark][intl.locale as Locale];
}

export function useMarkName(): (mark: Mark) => string {
  const intl = useIntl();
  return useCallback((mark) => markName(mark, intl), [intl]);
}
