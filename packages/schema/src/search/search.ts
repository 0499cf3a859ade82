import { dayText, LONGEST_SEARCH, type LocalizedText, SEARCH_KINDS, searchTexts, wordsOf } from '@concord/domain';
import { type SearchFound, type SearchHit, SearchTooSlow } from '@concord/register';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { oneOf } from '../lists/conditions.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { byDossier, ofDossier } from '../lists/shared.ts';
import { loadViews } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { pageTexts } from '../relay.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { badInput } from '../text/problem.ts';
import { oneAfterAnother } from '../turns.ts';
import { type Within, within } from '../within.ts';
import { SearchKindEnum, type SearchResult, SearchResultRef } from './result.ts';

type Hit = Within<SearchHit>;

const SearchList = listOf<Hit>(
  'Search',
  { en: 'things that were found', ru: 'найденное' },
  {
    kinds: oneOf(SearchKindEnum, 'Only of one of these kinds (виды).', ({ value }) => value.kind),
    ...ofDossier(({ value }: Hit) => value.dossierId),
  },
  {
    TITLE: rising(
      'By title (по наименованию).',
      ({ value, records }) => searchTexts(records, value.kind, value.id)?.title.ru ?? null,
    ),
    KIND: rising('By kind (по виду): dossiers first.', ({ value }) => SEARCH_KINDS.indexOf(value.kind)),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

const SEARCH_PAGE = pageTexts('Search', { en: 'things that were found', ru: 'найденное' });

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResultRef,
      description:
        'Finds dossiers, documents, meetings, decisions, dissenting opinions, letters, replies, comments, positions, instructions, measures, signatures, notifications, deposits, entries into force, withdrawals, states, bodies, routes and remarks (поиск) by words in any form, Russian or English; a document by what its revisions are called, too (PC.DD/14/Rev.1); by what the field calls them, an objection (возражение) as a deposit (сдача на хранение); by numbers and days however they are written; by codes, short names and initials; a state, a body and an organisation by what it was called before, too; what a state or a body said, was asked or has to do, by what that is called. All words must be there, and of what is called by a number beside a day only the number: with another day it comes last. The last word is found by how it begins, unless a space follows it. Searches what the register holds today, as far as you may see; there is no search of a past day.',
      args: {
        text: t.arg.string({
          required: true,
          description: `What is searched for (текст), at most ${LONGEST_SEARCH} characters; marks and quotation marks mean nothing but themselves.`,
        }),
        kinds: t.arg({ type: [SearchKindEnum], description: 'Only these kinds (виды); all unless given.' }),
        ...SearchList.args(t.arg),
      },
      resolve: async (_root, { text, kinds, ...args }, context) => {
        checkText(context, text);
        const found = await find(context, text, kinds ?? undefined);
        const { edges, ...page } = arrayPage(context, args, await chosen(context, args, found.hits));
        const hits = edges.flatMap((edge) => (edge ? [edge.node] : []));
        const results = await resultsOf(context, found, hits);
        const shown = edges.flatMap((edge) => {
          const node = edge && results.get(edge.node);
          return node ? [{ ...edge, node }] : [];
        });
        return { ...page, edges: shown, more: found.more, note: noteOn(found) };
      },
    },
    {
      ...SEARCH_PAGE.page,
      description:
        'A page of what was found (страница: найденное): what is exactly what was written, then by title, then by other texts.',
      fields: (c) => ({
        note: c.string({
          nullable: true,
          description:
            'What a reader should know of what was found (примечание): that nothing of this number bears this date. Null where there is nothing to say.',
          args: {
            locale: c.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
          },
          resolve: ({ note }, { locale }, context) => note && inLocale(note, locale, context),
        }),
        totalCount: c.int({
          description: 'How many are listed (найдено); see `more`.',
          resolve: ({ totalCount }) => totalCount,
        }),
        more: c.boolean({
          description:
            'Whether there are more of a kind than are listed (найдено слишком много): say more, or ask for fewer kinds.',
          resolve: ({ more }) => more,
        }),
      }),
    },
    SEARCH_PAGE.edge,
  ),
);

/** That a number was found, but not of the day that was written beside it. */
function noteOn({ terms: { dated, days, numbers }, hits, isExact, isOtherDay }: SearchFound): LocalizedText | null {
  const day = dated ?? (isOtherDay && days.length === 1 && numbers.length === 1 ? days[0] : undefined);
  if (day === undefined || hits.length === 0 || isExact) return null;
  const number = numbers[0]?.[0] ?? '';
  return {
    ru: `Под № ${number} от ${dayText(day, 'ru')} г. ничего нет. Показано найденное по номеру, с другой датой.`,
    en: `There is no No. ${number} of ${dayText(day, 'en')}. What is shown has the number and another date.`,
  };
}

/** @throws for a text that is empty, too long, or holds NUL */
function checkText(context: Context, text: string): void {
  if (text.includes('\0'))
    throw badInput(context, {
      ru: 'text: в тексте есть символ NUL. Уберите его.',
      en: 'text holds a NUL character. Take it out.',
    });
  if (text.trim() === '')
    throw badInput(context, {
      ru: 'text: искать нечего. Ожидается слово, номер или код.',
      en: 'text is empty. Expected a word, a number or a code.',
    });
  if (text.length > LONGEST_SEARCH)
    throw badInput(context, {
      ru: `text: ${text.length} знаков; ожидается не больше ${LONGEST_SEARCH}. Оставьте главные слова.`,
      en: `text is ${text.length} characters long; expected at most ${LONGEST_SEARCH}. Keep the words that matter.`,
    });
}

/** The hits that a filter wants, in the order that is asked for; the best first unless one is. */
async function chosen(
  context: Context,
  choice: Parameters<typeof SearchList.choose>[2],
  hits: readonly SearchHit[],
): Promise<readonly SearchHit[]> {
  if (!choice.filter && !choice.orderBy && !choice.direction) return hits;
  const ids = new Set(hits.flatMap(({ dossierId }) => dossierId ?? []));
  // Whether a dossier that is asked for is there is only seen among all.
  const { snapshot, day, past } = await loadViews(context, choice.filter?.dossiers ? {} : { ids: [...ids] });
  const from = { value: null, records: snapshot.records, snapshot, day, past };
  const things = hits.map((hit) => within(from, hit));
  return SearchList.choose(context, from, choice, things).map(({ value }) => value);
}

/** @throws for a search that takes too long */
async function find(context: Context, text: string, kinds?: Parameters<Context['register']['search']>[0]['kinds']) {
  try {
    return await oneAfterAnother(context, () => context.register.search({ sight: context.sight, text, kinds }));
  } catch (error) {
    if (!(error instanceof SearchTooSlow)) throw error;
    throw badInput(context, {
      ru: 'Поиск занял слишком много времени и был прерван. Добавьте слова или укажите виды (kinds).',
      en: 'The search took too long and was given up. Add words, or ask for fewer kinds.',
    });
  }
}

/** What the reader sees of a page of hits, in one snapshot; what is no more by then is left out. */
async function resultsOf(
  context: Context,
  { terms, matching }: SearchFound,
  hits: readonly SearchHit[],
): Promise<ReadonlyMap<SearchHit, SearchResult>> {
  const ids = new Set(hits.flatMap(({ dossierId }) => dossierId ?? []));
  const { snapshot, day, past } = await loadViews(context, { ids: [...ids] });
  const shown = hits.flatMap((hit) => {
    const texts = searchTexts(snapshot.records, hit.kind, hit.id);
    return texts ? [{ ...hit, hit, texts }] : [];
  });
  const written = shown.flatMap(({ texts: { title, texts } }) => [title, ...texts].flatMap(({ ru, en }) => [ru, en]));
  const words = await matching([...new Set(written.flatMap(wordsOf))]);
  const matches = (word: string) => words.has(word);
  return new Map(
    shown.map(({ hit, ...value }) => [
      hit,
      { value: { ...value, terms, matches }, records: snapshot.records, snapshot, day, past },
    ]),
  );
}
