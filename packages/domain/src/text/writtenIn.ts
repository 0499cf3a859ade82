import { letterDateText, parseLetterDate } from '../numbers/letterDate.ts';
import { plainly } from '../numbers/written.ts';
import { numberMark } from './numberMark.ts';
import type { Locale } from './text.ts';

/** What papers of this field number or name in one word: as written, and in English. */
const ENGLISH: Readonly<Record<string, string>> = {
  редакция: 'revision',
  проект: 'draft',
  версия: 'version',
  название: 'title',
  преамбула: 'preamble',
  часть: 'part',
  раздел: 'section',
  глава: 'chapter',
  статья: 'article',
  мероприятие: 'measure',
  пункт: 'clause',
  подпункт: 'subclause',
  абзац: 'paragraph',
  приложение: 'annex',
  таблица: 'table',
  строка: 'line',
};

/** «исх.» says of a letter's number that it is the sender's, which its place says as well. */
const OUTGOING = /^исх\.\s*(?=№|N|\d)/i;
/** How papers shorten these words before a number. */
const SHORTENED: Readonly<Record<string, string>> = {
  ...{ абз: 'абзац', гл: 'глава', п: 'пункт', подп: 'подпункт', прил: 'приложение', разд: 'раздел' },
  ...{ ред: 'редакция', ст: 'статья', ч: 'часть' },
};
/** A word, and what numbers it: «статья 5», «п. 2.3», «подпункт «а»», «проект». */
const NUMBERED =
  /^([а-яё]+)(?:(?:\.\s*(?=[\d№«ivxlc])|\s+)((?:№\s*)?(?:[\p{L}\d]{1,4}(?:[.\-/][\p{L}\d]{1,4})*|«\p{L}»)\)?))?$/iu;

/** What bears a day: «исх. № 165 от 30 апреля 2019 г.», «редакция от 10.03.2021». */
const DATED = /^(.+?)\s+от\s+(.+)$/iu;
const CYRILLIC = /[а-яё]/i;

/**
 * The number of a letter, the label of a revision or the place in a document in the language of the reader. They are kept as a paper writes
 * them, in one language: in Russian they stay so, and in English what is only a number, with its mark or the word for what it
 * numbers, and its day, is told in English; anything else is somebody's words, and stays as written.
 */
export function writtenIn(written: string, locale: Locale): string {
  if (locale === 'ru') return written;
  return datedIn(written, locale) ?? undatedIn(written, locale);
}

/** Undefined where no full day stands at the end, or what stands before it is somebody's words. */
function datedIn(written: string, locale: Locale): string | undefined {
  const [, what = '', when = ''] = DATED.exec(written) ?? [];
  const day = parseLetterDate(plainly(when));
  const own = undatedIn(what, locale);
  return day === undefined || (own === what && CYRILLIC.test(what))
    ? undefined
    : `${own} of ${letterDateText(day, locale)}`;
}

function undatedIn(written: string, locale: Locale): string {
  const own = written.replace(OUTGOING, '');
  if (own !== written || own.startsWith('№')) return marked(own, locale);
  const parts = written.split(/,\s*/).map((part) => {
    const [, word = '', number = ''] = NUMBERED.exec(part.trim()) ?? [];
    const english = ENGLISH[SHORTENED[word.toLowerCase()] ?? word.toLowerCase()];
    return english && `${english} ${marked(number, locale)}`.trim();
  });
  return parts.every((part) => part !== undefined) ? parts.join(', ') : written;
}

/** «№» as a reader expects it. */
function marked(number: string, locale: Locale): string {
  return number.replace(/№\s*/u, `${numberMark(locale)} `);
}
