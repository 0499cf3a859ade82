import { type Difference, differences, type LocalDate } from '../src/index.ts';
import type { Story } from './story.ts';

/** What differs between two days of a story. */
export const between = (told: Story, from: LocalDate, to: LocalDate) =>
  differences({ records: told.recordsOf(from), day: from }, { records: told.recordsOf(to), day: to }, 'dossier');

/** A line for each difference: kind, subject, before, after. */
export const lines = (found: readonly Difference[], locale: 'ru' | 'en' = 'en') =>
  found.map(({ kind, subject, before, after }) =>
    [kind, subject[locale], before?.[locale] ?? '–', after?.[locale] ?? '–'].join(' | '),
  );
