import { isSlug, SLUG_LIMIT } from '../documents/slug.ts';
import { checkBoth } from '../instructions/checks.ts';
import type { SourceRef } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText, Names } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, readWhen, type When } from '../time/when.ts';
import { type Checked, checkSource, checkText, checkTimes, LABEL_LIMIT } from './checks.ts';
import type { DecisionContext, NewEntry } from './decision.ts';
import { type Refusal, refuse } from './refusal.ts';

/** When something was registered or cited, since when that is known, and the paper that says so. */
export type Registered = Readonly<{
  /** EDTF. */
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
}>;

/** When something was registered or cited, and the paper that says so. */
export function checkRegistered(
  records: Records,
  command: Registered,
  { viewer, today }: DecisionContext,
): Checked<Pick<NewEntry, 'occurred' | 'known' | 'sources'>> {
  const times = checkTimes(command, today, null);
  if (times.refusal) return times;
  const sources = checkSource(records, command.source, viewer);
  return sources.refusal ? sources : { value: { ...times.value, sources: sources.value } };
}

/** A short name in addresses that nothing else of the same kind has: `expert-group`. */
export function checkSlug(slug: string, others: Iterable<Readonly<{ slug: string }>>): Refusal | undefined {
  if (!isSlug(slug)) return refuse('SLUG_MALFORMED', { slug, limit: SLUG_LIMIT });
  return [...others].some((other) => other.slug === slug) ? refuse('SLUG_TAKEN', { slug }) : undefined;
}

/** Names in both languages, the Russian short one in its cases; none of them empty. */
export function checkNames({ ru, en }: Names): Refusal | undefined {
  const { cases, ...russian } = ru;
  const all = [
    ...Object.entries(russian).map(([name, text]) => [`names.ru.${name}`, text] as const),
    ...Object.entries(cases).map(([name, text]) => [`names.ru.cases.${name}`, text] as const),
    ...Object.entries(en).map(([name, text]) => [`names.en.${name}`, text] as const),
  ];
  for (const [field, text] of all) {
    const refusal = checkText(field, text, LABEL_LIMIT);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Since when and until when something holds; `until` null while it goes on, unknown where nobody knows its end. */
export function checkPeriod(from: string, until: string | null): Checked<Readonly<{ from: When; until: When | null }>> {
  const [start, end] = [readWhen(from), until === null ? null : readWhen(until)];
  if (!start) return { refusal: refuse('INVALID_DATE', { date: from }) };
  if (end === undefined) return { refusal: refuse('INVALID_DATE', { date: until ?? '' }) };
  const [first, last] = [earliestOf(start), end && latestOf(end)];
  if (first !== null && last !== null && last < first)
    return { refusal: refuse('ENDS_BEFORE_START', { from: start.edtf, until: end?.edtf ?? '' }) };
  return { value: { from: start, until: end } };
}

/** The article or clause that lays something down, in both languages. */
export function checkCitation(citation: LocalizedText): Refusal | undefined {
  return checkBoth('citation', citation, LABEL_LIMIT);
}
