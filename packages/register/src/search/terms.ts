import type { SearchTerms } from '@concord/domain';
import type { ClientBase } from 'pg';

/** What PostgreSQL is asked for, as it prints queries itself: nothing of it is as somebody wrote it. */
export type Queries = Readonly<{
  /** All terms. */
  all: string;
  /** Each of them. */
  each: readonly string[];
  /** What is the number, the code or the short name that was written. */
  exact: string;
}>;

type Row = Readonly<{ stem: string; raw: string }>;

/** The words by their stems, with the quotation marks that a query wants: `plainto_tsquery` takes every mark for itself. */
const WORDS = `SELECT plainto_tsquery('pg_catalog.russian', search_plain(word))::text AS stem,
    plainto_tsquery('pg_catalog.simple', search_plain(word))::text AS raw
  FROM unnest($1::text[]) WITH ORDINALITY AS of(word, place) ORDER BY place`;

/** @returns undefined where nothing is left to search for: only words such as «и» and «по» */
export async function queriesOf(client: ClientBase, text: string, terms: SearchTerms): Promise<Queries | undefined> {
  const { numbers, typing } = terms;
  const { rows } = await client.query<Row>(WORDS, [terms.words]);
  const typedWord = typing === 'word' ? rows.at(-1) : undefined;
  const words = (typedWord ? rows.slice(0, -1) : rows).flatMap(({ stem }) => (stem === '' ? [] : [stem]));
  const counted = numbers.map((keys, at) => numberQuery(keys, terms, at === numbers.length - 1));
  // What begins like a word without meaning is searched for only when nothing else is.
  const alone = words.length + counted.length === 0;
  const typed = typedWord && (typedWord.stem !== '' || alone) ? [typedQuery(typedWord)] : [];
  const all = [...words, ...typed, ...counted].filter((query) => query !== '');
  if (all.length === 0) return undefined;
  const each = all.map((query) => `(${query})`);
  return { all: each.join(' & '), each, exact: exactQuery(text, terms) };
}

/** How a word begins: by its stem, or as it is written, because the stem of half a word can be another. */
function typedQuery({ stem, raw }: Row): string {
  return [stem, raw].flatMap((query) => (query === '' ? [] : [`(${query}:*)`])).join(' | ');
}

function numberQuery([own = '', ...belongsTo]: readonly string[], terms: SearchTerms, isLast: boolean): string {
  const begins = isLast && terms.typing === 'number' ? ':*' : '';
  return [`'${own}'${begins}`, ...(terms.isNumber ? belongsTo.map((key) => `'=${key}'`) : [])].join(' | ');
}

/** Keys of numbers, codes and short names hold letters, digits and a few marks, none of which a query takes for its own. */
function exactQuery(text: string, { numbers, dated }: SearchTerms): string {
  const name = text.trim().toLowerCase();
  const names = /^[\p{L}\p{N}-]{1,100}$/u.test(name) ? [name] : [];
  const keys = numbers.flatMap(([own]) => own ?? []).map((key) => (dated === null ? key : `${key}@${dated}`));
  return ['', ...keys, ...names].map((each) => `'=${each}'`).join(' | ');
}
