import { sentences } from '../dossiers/stepReason.ts';
import type { Measure } from '../journal/records.ts';
import { capital } from '../text/capital.ts';
import { inBoth } from '../text/listText.ts';
import { daysText } from '../text/plural.ts';
import type { LocalizedText } from '../text/text.ts';
import { MEASURE_STATE_TEXT } from '../text/vocabulary.ts';
import type { MeasureState } from './entries.ts';
import { termText } from './statusText.ts';

type Counts = readonly Readonly<{ state: MeasureState | null; count: number }>[];

/** «Выполнено: 2, не известно: 1 (всего 3). Срок: 30 апреля 2026. Просрочено: 5 дней.» */
export function measureText({ term }: Measure, counts: Counts, total: number, daysLate: number | null): LocalizedText {
  return sentences(
    total === 0 ? NOBODY : countsText(counts, total),
    term === null ? NO_TERM : termText(term),
    daysLate === null
      ? undefined
      : { ru: `Просрочено: ${daysText('ru', daysLate)}.`, en: `Late by ${daysText('en', daysLate)}.` },
  );
}

/** How many stand where, without those of whom there are none. */
function countsText(counts: Counts, total: number): LocalizedText {
  return inBoth((locale) => {
    const parts = counts
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => `${(state === null ? NOT_KNOWN : MEASURE_STATE_TEXT[state])[locale]}: ${count}`);
    const text = parts.join(', ');
    const all = locale === 'ru' ? `всего ${total}` : `${total} in all`;
    return `${capital(text)} (${all}).`;
  });
}

/** What is said of who has said nothing: silence is no state. */
export const NOT_KNOWN: LocalizedText = { ru: 'не известно', en: 'not known' };
const NOBODY: LocalizedText = { ru: 'Исполнители не указаны.', en: 'No executors are given.' };
const NO_TERM: LocalizedText = { ru: 'Срок не указан.', en: 'No term is given.' };
