import { type Id, SEARCH_KINDS, type SearchKind, type SearchTerms, type Sight, searchTerms } from '@concord/domain';
import type { ClientBase, Pool } from 'pg';
import { isStorable } from '../loading/snapshot.ts';
import { leftOf } from '../operation.ts';
import { inTransaction } from '../transaction.ts';
import { EXACT, MOST, OTHER_DAY, searchStatement } from './statement.ts';
import { queriesOf } from './terms.ts';

/** What is searched for, and by whom. */
export type SearchChoice = Readonly<{
  sight: Sight;
  text: string;
  /** Only these; everything unless given. */
  kinds?: readonly SearchKind[] | undefined;
}>;

/** Something that was found: a letter by the id of its request. */
export type SearchHit = Readonly<{ kind: SearchKind; id: Id; dossierId: Id | null }>;

export type SearchFound = Readonly<{
  terms: SearchTerms;
  /** The best first. */
  hits: readonly SearchHit[];
  /** Whether one of them is exactly what was written: that number, of that day. */
  isExact: boolean;
  /** Whether none of them is of the day that stands beside its number. */
  isOtherDay: boolean;
  /** Whether there are more of a kind than are listed. */
  more: boolean;
  /** Which of these words, as they are written in texts, are searched for. */
  matching(words: readonly string[]): Promise<ReadonlySet<string>>;
}>;

/** A search took too long and was given up. */
export class SearchTooSlow extends Error {}

/** How long a search may take, in milliseconds. */
const PATIENCE = 3_000;
const CANCELLED = '57014';

/**
 * Searches what the register holds today, as far as `sight` sees: words in any form, Russian and English; numbers however they are
 * written; codes and short names. The last word is found by how it begins.
 *
 * @throws {SearchTooSlow} when it takes too long
 */
export async function search(pool: Pool, { sight, text, kinds = SEARCH_KINDS }: SearchChoice): Promise<SearchFound> {
  const terms = searchTerms(text.toWellFormed());
  const nothing: SearchFound = {
    terms,
    hits: [],
    isExact: false,
    isOtherDay: false,
    more: false,
    matching: async () => new Set(),
  };
  if (!isStorable(text) || kinds.length === 0) return nothing;
  return patiently(pool, async (client) => {
    const queries = await queriesOf(client, text.toWellFormed(), terms);
    if (!queries) return nothing;
    const { all, each, exact, otherDay } = queries;
    const chosen = SEARCH_KINDS.filter((kind) => kinds.includes(kind));
    const { rows } = await client.query<SearchHit & Readonly<{ tier: number }>>(searchStatement(chosen, each.length), [
      sight,
      all,
      each.map(({ query }) => query),
      exact,
      each.map(({ day }) => day),
      otherDay,
    ]);
    const hits = rows.map(({ tier: _, ...hit }) => hit);
    const isExact = rows[0]?.tier === EXACT;
    const isOtherDay = rows[0]?.tier === OTHER_DAY;
    const more = chosen.some((one) => hits.filter(({ kind }) => kind === one).length > MOST);
    const any = each.flatMap(({ written }) => written ?? []);
    const matching = (words: readonly string[]) => patiently(pool, (another) => matchingWords(another, words, any));
    return { terms, hits, isExact, isOtherDay, more, matching };
  });
}

async function matchingWords(client: ClientBase, words: readonly string[], any: readonly string[]) {
  const { rows } = await client.query<{ word: string }>(
    'SELECT word FROM unnest($1::text[]) AS word WHERE search_words(word) @@ ANY($2::text[]::tsquery[])',
    [words, any],
  );
  return new Set(rows.map(({ word }) => word));
}

async function patiently<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(pool, async (client) => {
      await client.query(`SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = ${leftOf(PATIENCE)}`);
      return work(client);
    });
  } catch (error) {
    if ((error as { code?: string }).code === CANCELLED) throw new SearchTooSlow('The search took too long.');
    throw error;
  }
}
