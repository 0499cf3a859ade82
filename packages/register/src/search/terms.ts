import { CALLED, dayForms, type LocalDate, type SearchTerms, withDenials } from '@concord/domain';
import type { ClientBase } from 'pg';

/** One thing that must be found: by what is written, by what the field means by it, or by its day. */
export type Term = Readonly<{
  query: string;
  /** As its words stand in texts; null for a day, which only stands there whole. */
  written: string | null;
  /** Whatever is of the day; null for what is none. */
  day: string | null;
}>;

/** What PostgreSQL is asked for, as it prints queries itself: nothing of it is as somebody wrote it. */
export type Queries = Readonly<{
  /** All terms. */
  all: string;
  each: readonly Term[];
  /** What is the number, the code, the short name or the day that was written. */
  exact: string;
  /** What is called by one of the numbers, and is of another day than was written. */
  otherDay: string;
}>;

type Row = Readonly<{ stem: string; raw: string }>;

/** The words by their stems, with the quotation marks that a query wants: `phraseto_tsquery` takes every mark for itself. */
const WORDS = `SELECT phraseto_tsquery('pg_catalog.russian', search_plain(word))::text AS stem,
    phraseto_tsquery('pg_catalog.simple', search_plain(word))::text AS raw
  FROM unnest($1::text[]) WITH ORDINALITY AS of(word, place) ORDER BY place`;

/** What the words of each query mean, by the place of the query: facts that are so, or what is written in full. */
const MEANT = `WITH called AS MATERIALIZED (
    SELECT place, search_words(words) AS vector,
      coalesce('''#' || mark || '''', plainto_tsquery('pg_catalog.russian', search_plain(in_full))::text) AS query
    FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS of(words, mark, in_full, place)
  )
  SELECT term.place::int - 1 AS term, array_agg(called.query ORDER BY called.place) AS queries
  FROM unnest($1::text[]) WITH ORDINALITY AS term(query, place)
  JOIN called ON called.vector @@ nullif(term.query, '')::tsquery
  GROUP BY term.place`;
const CALLED_COLUMNS = [
  CALLED.map(({ words }) => words),
  CALLED.map((called) => ('mark' in called ? called.mark : null)),
  CALLED.map((called) => ('inFull' in called ? called.inFull : null)),
] as const;

/** Each form in which texts write a day. */
const FORMS = `SELECT string_agg(phraseto_tsquery('pg_catalog.russian', search_plain(form))::text, ' | ') AS written
  FROM unnest($1::text[]) AS form`;

/** Fewer letters are no beginning of a meaning: half a word would mean half of the vocabulary. */
const SHORTEST_TYPED = 4;

/** @returns undefined where nothing is left to search for: only words such as «и» and «по» */
export async function queriesOf(client: ClientBase, text: string, terms: SearchTerms): Promise<Queries | undefined> {
  const { words, numbers, typing, days } = terms;
  const { rows } = await client.query<Row>(WORDS, [[...words, ...words.map(soughtOf)]]);
  const isTyped = (at: number) => typing === 'word' && at === words.length - 1;
  const written = words.map((word, at) =>
    NUMBERED.test(word) ? numberedQuery(word, isTyped(at)) : wordQuery(rows[at], isTyped(at)),
  );
  const sought = words.map((word, at) =>
    soughtQuery(rows[words.length + at], isTyped(at) && word.length >= SHORTEST_TYPED),
  );
  const meant = await meaningsOf(client, sought);
  const { rows: symbols } = await client.query<Row>(WORDS, [numbers.map(([own = '']) => (isSymbol(own) ? own : ''))]);
  const rest = numbers.map((keys, at) => {
    const isTyping = typing === 'number' && at === numbers.length - 1;
    return inTexts(numberQuery(keys, terms, isTyping, symbols[at]?.raw ?? ''));
  });
  const onDays: string[] = [];
  // A connection carries one query after another.
  for (const day of days) onDays.push(await dayQuery(client, day));
  // Of a number and its day one may be wrong, and it is by its number that something is called.
  const called = either(numbers.flatMap(([own]) => (own === undefined ? [] : [`'=${own}'`])));
  rest.push(...days.map((day, at) => ({ written: null, query: either([onDays[at] ?? '', called]), day: `'@${day}'` })));
  const otherDay = called && onDays.length > 0 ? `(${called}) & !(${allOf(onDays)})` : '';
  const spoken = written.map((own, at) => ({ ...inTexts(own), query: either([own, ...(meant.get(at) ?? [])]) }));
  // What begins like a word without meaning is searched for only when nothing else is.
  const some = spoken.filter((_, at) => rows[at]?.stem !== '');
  const each = [...some, ...rest].length > 0 ? [...some, ...rest] : spoken.filter((_, at) => isTyped(at));
  const found = each.filter(({ query }) => query !== '');
  if (found.length === 0) return undefined;
  return { all: allOf(found.map(({ query }) => query)), each: found, exact: exactQuery(text, terms), otherDay };
}

/** What is denied is another word. */
function soughtOf(word: string, at: number, words: readonly string[]): string {
  const denied = withDenials(`${words[at - 1] ?? ''} ${word}`);
  return denied.includes(' ') ? word : denied;
}

async function meaningsOf(
  client: ClientBase,
  sought: readonly string[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await client.query<{ term: number; queries: string[] }>(MEANT, [sought, ...CALLED_COLUMNS]);
  return new Map(rows.map(({ term, queries }) => [term, queries]));
}

function wordQuery({ stem, raw }: Row = { stem: '', raw: '' }, isTyped: boolean): string {
  return isTyped ? typedQuery({ stem, raw }) : stem;
}

/** The number of a measure or a clause: «1.2». */
const NUMBERED = /^\d+(?:\.\d+)+$/;

/**
 * Its parts in their order. The words of a text stand twice in its vector, by stem and as written, so that where a text is nothing but
 * «2.1», the end of the one and the beginning of the other would read «1.2»: that is left out.
 */
function numberedQuery(word: string, isTyped: boolean): string {
  const parts = word.split('.');
  const phrase = (of: readonly string[]): string => of.map((part) => `'${part}'`).join(' <-> ');
  const turned = parts.slice(1).map((_, at) => [...parts.slice(at + 1), ...parts.slice(0, at + 1)]);
  const others = turned.filter((each) => each.join('.') !== word).map((each) => ` & !(${phrase([...each, ...each])})`);
  return `(${phrase(parts)}${isTyped ? ':*' : ''})${others.join('')}`;
}

/** How a word begins: by its stem, or as it is written, because the stem of half a word can be another. */
function typedQuery({ stem, raw }: Row): string {
  return [stem, raw].flatMap((query) => (query === '' ? [] : [`(${query}:*)`])).join(' | ');
}

/** What a word means is found by the whole word, and by how it begins as it is written: its stem begins other words. */
function soughtQuery({ stem, raw }: Row = { stem: '', raw: '' }, isTyped: boolean): string {
  return either([stem, isTyped && raw !== '' ? `(${raw}:*)` : '']);
}

/**
 * A number by its key. A symbol is found by its words, too, in their order: it begins longer ones, which may be no number themselves
 * (FCCC/CP/2015/10/Add.1); and it belongs to no other number.
 */
function numberQuery(
  [own = '', ...belongsTo]: readonly string[],
  { isNumber }: SearchTerms,
  isTyping: boolean,
  symbol: string,
): string {
  const begins = isTyping ? ':*' : '';
  if (symbol !== '') return `'${own}'${begins} | (${symbol}${begins})`;
  return [`'${own}'${begins}`, ...(isNumber ? belongsTo.map((key) => `'=${key}'`) : [])].join(' | ');
}

/** Whether a key is the symbol of a document, as organisations of the United Nations write them: A/RES/79/1, PC.DD/2/16. */
function isSymbol(key: string): boolean {
  return /^[a-z]+[a-z./-]*[./-]/.test(key);
}

/** Whatever is of a day, and what writes it in any form. */
async function dayQuery(client: ClientBase, date: LocalDate): Promise<string> {
  const { rows } = await client.query<{ written: string }>(FORMS, [dayForms(date)]);
  return either([`'@${date}'`, ...rows.map(({ written }) => written)]);
}

function inTexts(query: string): Term {
  return { query, written: query, day: null };
}

function allOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' & ');
}

function either(queries: readonly string[]): string {
  return queries.flatMap((query) => (query === '' ? [] : [`(${query})`])).join(' | ');
}

/** Keys of numbers, codes and short names hold letters, digits and a few marks, none of which a query takes for its own. */
function exactQuery(text: string, { words, numbers, days, dated }: SearchTerms): string {
  const name = text.trim().toLowerCase();
  const names = /^[\p{L}\p{N}-]{1,100}$/u.test(name) ? [`'=${name}'`] : [];
  const onDay = either((dated === null ? days : [dated]).map((day) => `'@${day}'`));
  const keys = numbers.flatMap(([own]) => (own === undefined ? [] : [`('=${own}'${onDay && ` & (${onDay})`})`]));
  const isDay = words.length + numbers.length === 0;
  return [`'='`, ...keys, ...names, ...(isDay ? days.map((day) => `'@${day}'`) : [])].join(' | ');
}
