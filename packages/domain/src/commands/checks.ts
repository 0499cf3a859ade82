import type { Id, SourceRef } from '../journal/entry.ts';
import type { Dossier, Records, Step } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { inBoth } from '../text/listText.ts';
import { type LocalizedText, placeText, type Written } from '../text/text.ts';
import { isBlank, isMisleading } from '../text/unseen.ts';
import { isLocalDate, type LocalDate } from '../time/localDate.ts';
import { latestOf, onDay, readWhen, type When } from '../time/when.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Either what was asked for or why it cannot be had. */
export type Checked<T> = Readonly<{ value: T; refusal?: never }> | Readonly<{ refusal: Refusal; value?: never }>;

export const TEXT_LIMIT = 10_000;
export const LABEL_LIMIT = 300;

/** The dossier of that slug, as far as the viewer may know of it. */
export function checkDossier(records: Records, slug: string, viewer: Viewer): Checked<Dossier> {
  for (const dossier of records.dossier.values())
    if (dossier.slug === slug && sees(viewer, dossier)) return { value: dossier };
  return { refusal: refuse('UNKNOWN_DOSSIER', { dossier: slug }) };
}

/** The step, when it stands on the route of the dossier. */
export function checkStep(records: Records, dossier: Dossier, stepId: Id): Checked<Step> {
  const step = records.step.get(stepId);
  if (!step || step.routeId !== dossier.routeId) return { refusal: refuse('UNKNOWN_STEP', { step: stepId }) };
  return { value: step };
}

/** What an entry refers to, by its name in the nominative, and the day since when that is known; null where nobody can tell. */
export type Since = Readonly<{ what: LocalizedText; day: LocalDate | null }>;

/** The refusal of what is no day, where neither a month, a span nor one that was inferred will do. */
export function notOneDay(date: string): Refusal {
  return refuse('INVALID_DATE', { date, expects: 'day' });
}

/**
 * When it happened and since when it is known. Nothing is known in the future, nor before what it refers to. What is known since the end
 * of an inferred day is known since an inferred one.
 *
 * @param notBefore what the entry refers to; null where that is nothing
 * @param knownUnlessSaid the day since when it is known unless the input says so; the end of when it happened unless given
 */
export function checkTimes(
  input: Readonly<{ occurred: string; known: LocalDate | null }>,
  today: LocalDate,
  notBefore: Since | null,
  knownUnlessSaid?: LocalDate,
): Checked<Readonly<{ occurred: When; known: When }>> {
  const occurred = readWhen(input.occurred);
  const end = occurred ? latestOf(occurred) : null;
  if (!occurred || end === null) return { refusal: refuse('INVALID_DATE', { date: input.occurred }) };
  if (input.known !== null && !isLocalDate(input.known)) return { refusal: notOneDay(input.known) };
  const known = input.known ?? knownUnlessSaid ?? end;
  const isByDefault = input.known === null && knownUnlessSaid === undefined;
  for (const date of [end, known]) if (date > today) return { refusal: refuse('DATE_IN_FUTURE', { date, today }) };
  const since = notBefore?.day ?? end;
  if (notBefore && since > end && known < since)
    return { refusal: refuse('KNOWN_TOO_EARLY', { known, earliest: since, what: notBefore.what }) };
  if (known < end) return { refusal: refuse('KNOWN_TOO_EARLY', { known, earliest: end }) };
  return { value: { occurred, known: isByDefault ? { edtf: known, inferred: occurred.inferred } : onDay(known) } };
}

/**
 * A text that can be stored and read as it was entered: no NUL, nothing that misleads the eye, not empty, not endless.
 *
 * @param expected what to write, where it cannot be left out
 */
export function checkText(
  field: string,
  text: string | null,
  limit: number,
  expected?: LocalizedText,
): Refusal | undefined {
  if (text === null) return undefined;
  if (text.includes('\0')) return refuse('NUL_IN_TEXT', { field });
  if (!text.isWellFormed()) return refuse('BROKEN_TEXT', { field });
  if (isMisleading(text)) return refuse('UNSEEN_IN_TEXT', { field });
  if (isBlank(text)) return refuse('EMPTY_TEXT', expected ? { field, expected } : { field });
  if (text.length > limit) return refuse('TEXT_TOO_LONG', { field, length: text.length, limit });
  return undefined;
}

/**
 * A text for readers of both languages, from both or from the one in which it was written: readers of the other are given it so.
 * Refused where it stands in neither, and as `checkText` does.
 */
export function checkWritten(field: string, written: Written, limit: number): Checked<LocalizedText> {
  const texts = Object.values(written);
  if (texts.length === 0) return { refusal: refuse('EMPTY_TEXT', { field, expected: IN_A_LANGUAGE }) };
  for (const text of texts) {
    const refusal = checkText(field, text, limit, IN_A_LANGUAGE);
    if (refusal) return { refusal };
  }
  return { value: inBoth((locale) => placeText(written, locale)) };
}

const IN_A_LANGUAGE: LocalizedText = {
  ru: 'Напишите текст на русском, на английском или на обоих языках.',
  en: 'Write the text in Russian, in English, or in both.',
};

/** The source names a paper that the register holds and the viewer may see. */
export function checkSource(records: Records, source: SourceRef | null, viewer: Viewer): Checked<readonly SourceRef[]> {
  if (source === null) return { value: [] };
  const refusal = checkText('source.locator', source.locator, LABEL_LIMIT, PLACE_IN_PAPER);
  if (refusal) return { refusal };
  const words = checkWords(source.words ?? []);
  if (words) return { refusal: words };
  const paper = records.document.get(source.paperId);
  if (!paper || !sees(viewer, paper)) return { refusal: refuse('UNKNOWN_PAPER', { paper: source.paperId }) };
  return { value: [source] };
}

/** A few words carry a fact; a sentence belongs to the paper. */
const WORDS_AT_MOST = 12;
const WORDS_LIMIT = 90;

function checkWords(words: readonly string[]): Refusal | undefined {
  if (words.length > WORDS_AT_MOST) return refuse('TOO_MANY_WORDS', { count: words.length, limit: WORDS_AT_MOST });
  for (const each of words) {
    const refusal = checkText('source.words', each, WORDS_LIMIT);
    if (refusal) return refusal;
  }
  return undefined;
}

const PLACE_IN_PAPER: LocalizedText = {
  ru: 'Напишите место в документе: «абзац 4», «пункт 2», «заголовок».',
  en: 'Write the place in the paper: "paragraph 4", "clause 2", "heading".',
};
