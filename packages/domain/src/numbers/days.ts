import { DASH } from '../documents/words.ts';
import { dayText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { parseLetterDate } from './letterDate.ts';
import { plainly } from './written.ts';

/** Where a full day stands in a text, up to and without `end`. */
export type DayFound = Readonly<{ start: number; end: number; day: LocalDate }>;

const WRITTEN = [
  String.raw`[«"“„]?\d{1,2}[»"”“]?\s*[a-zа-яё]+,?\s+\d{4}`,
  String.raw`[a-z]+\s+\d{1,2},?\s+\d{4}`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}`,
  String.raw`\d{4}${DASH.source}\d{2}${DASH.source}\d{2}`,
];
/** What belongs to a number is no day: «01-30.04.2019», «30.04.2019/7». */
const DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}./]|${DASH.source})(?:${WRITTEN.join('|')})(?:\s?г\.|\s?г(?:ода?)?(?!\p{L}))?(?![\p{L}\p{N}]|[./]\d|${DASH.source}[\p{L}\p{N}])`,
  'giu',
);

/** The full days that stand in a text, in their order, however they are written: «30 апреля 2019 г.», 30.04.2019, 2019-04-30. */
export function daysIn(text: string): readonly DayFound[] {
  return [...text.matchAll(DAY)].flatMap(({ index, 0: written }) => {
    const day = parseLetterDate(plainly(written));
    return day === undefined ? [] : [{ start: index, end: index + written.length, day }];
  });
}

/** How a day is written in texts: in words of both languages and in digits. */
export function dayForms(day: LocalDate): readonly string[] {
  const [year, month, date] = day.split('-').map(Number);
  const english = dayText(day, 'en').split(' ');
  return [
    ...new Set([
      ...[dayText(day, 'ru'), dayText(day, 'en'), `${english[1]} ${english[0]}, ${english[2]}`],
      ...[day.split('-').toReversed().join('.'), `${date}.${month}.${year}`, day],
    ]),
  ];
}
