import { type Document, type Id, locatorText, type SourceRef } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { readCursor } from '../journal/connection.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { entryChoice, JOURNAL_ARGS, type JournalChoice } from '../journal/filter.ts';
import { loaderOf } from '../loaders.ts';
import { checkedSize } from '../page.ts';
import { COUNTED, PAGE, pageCost } from '../pageSize.ts';
import { pageTexts, RELAY_TEXTS } from '../relay.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import type { Within } from '../within.ts';
import { DocumentRef } from './document.ts';

type Citation = Readonly<{ entry: EntryWithin; source: SourceRef }>;

const CitationRef = builder.objectRef<Citation>('Citation').implement({
  description: 'What a fact takes from a paper (ссылка на документ): the place and the words.',
  fields: (t) => ({
    entry: t.field({
      type: JournalEntryRef,
      description: 'The entry that cites the paper (запись).',
      resolve: ({ entry }) => entry,
    }),
    place: t.string({
      description: 'The place as a key (место): `paragraph 4`.',
      resolve: ({ source }) => source.locator,
    }),
    locator: t.string({
      description: 'The place in words (место).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ source }, { locale }, context) => inLocale(locatorText(source.locator), locale, context),
    }),
    words: t.stringList({
      description: 'The few words there that carry the fact, as written (слова источника).',
      resolve: ({ source }) => [...(source.words ?? [])],
    }),
    inferred: t.boolean({
      description: 'Whether the place says it only by inference (восстановлено).',
      resolve: ({ source }) => source.inferred ?? false,
    }),
  }),
});

type CitationPage = Readonly<{ citations: readonly Citation[]; hasNextPage: boolean }>;

const PAGE_TEXTS = pageTexts('Citation', { en: 'citations of a paper', ru: 'ссылки на документ' });

const CitationEdgeRef = builder.objectRef<Citation>(PAGE_TEXTS.edge.name).implement({
  description: PAGE_TEXTS.edge.description,
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of its entry in the journal (место в журнале).',
      resolve: ({ entry }, _args, { register }) => register.cursors.encode(entry.value),
    }),
    node: t.field({ type: CitationRef, description: 'The citation (ссылка).', resolve: (citation) => citation }),
  }),
});

const CitationConnectionRef = builder.objectRef<CitationPage>(PAGE_TEXTS.page.name).implement({
  description:
    'A page of what facts take from a paper (страница ссылок на документ); all that one entry takes stands on one page.',
  fields: (t) => ({
    edges: t.field({
      type: [CitationEdgeRef],
      description: RELAY_TEXTS.edgesFieldOptions.description,
      complexity: COUNTED,
      resolve: ({ citations }) => [...citations],
    }),
    nodes: t.field({
      type: [CitationRef],
      description: 'The citations (ссылки).',
      complexity: COUNTED,
      resolve: ({ citations }) => [...citations],
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: RELAY_TEXTS.pageInfoFieldOptions.description,
      resolve: ({ citations, hasNextPage }, _args, { register }) => {
        const cursor = (citation: Citation | undefined) => citation && register.cursors.encode(citation.entry.value);
        const [startCursor, endCursor] = [cursor(citations[0]) ?? null, cursor(citations.at(-1)) ?? null];
        return { hasNextPage, hasPreviousPage: false, startCursor, endCursor };
      },
    }),
  }),
});

builder.objectFields(DocumentRef, (t) => ({
  citations: t.field({
    type: CitationConnectionRef,
    description:
      'What facts take from it (ссылки), in the order in which they were recorded unless `direction` says otherwise. What was corrected or taken back is left out.',
    args: {
      filter: t.arg(JOURNAL_ARGS.filter),
      orderBy: t.arg(JOURNAL_ARGS.orderBy),
      direction: t.arg(JOURNAL_ARGS.direction),
      first: t.arg.int({
        description: `Of how many entries (сколько записей), at most ${PAGE.max}; ${PAGE.default} unless given.`,
      }),
      after: t.arg({ type: 'Cursor', description: 'Go on after this entry (продолжить после).' }),
    },
    complexity: pageCost,
    resolve: (document, args, context) => citationsOf(document, args, context),
  }),
}));

type CitationArgs = JournalChoice & Readonly<{ first?: number | null | undefined; after?: string | null | undefined }>;

/** Of which paper, which of the entries, as they are seen in one snapshot and on one day. */
type Wanted = Readonly<{ paperId: Id }> & Alike;
type Alike = Omit<Parameters<Context['register']['loadCiting']>[0], 'sight' | 'paperIds'>;

const alike = ({ first, after, upTo, day, backwards, asked }: Alike) =>
  `${first} ${after ?? ''} ${upTo} ${day ?? ''} ${backwards} ${JSON.stringify(asked)}`;
const keyOf = ({ paperId, ...rest }: Wanted) => `${paperId} ${alike(rest)}`;

const pages = loaderOf<Wanted, CitationPage>(async (context, keys) => {
  const found = new Map<Wanted, CitationPage>();
  for (const same of Map.groupBy(keys, alike).values())
    for (const one of await pagesOf(context, same)) found.set(...one);
  return found;
}, keyOf);

/** Pages of papers that are alike in everything else, their entries in one snapshot: whole entries, each with all that it takes. */
async function pagesOf(
  context: Context,
  wanted: readonly Wanted[],
): Promise<readonly (readonly [Wanted, CitationPage])[]> {
  const [one] = wanted;
  if (!one) return [];
  const { paperId: _, first, ...same } = one;
  const paperIds = wanted.map(({ paperId }) => paperId);
  const { sight, register } = context;
  const citing = await register.loadCiting({ ...same, sight, paperIds, first: first + 1 });
  const placed = await withinRecords(context, [...new Set([...citing.values()].flat())]);
  const byId = new Map(placed.map((entry) => [entry.value.id, entry]));
  return wanted.map((each) => {
    const entries = citing.get(each.paperId) ?? [];
    const citations = entries.slice(0, first).flatMap(({ id, sources }) => {
      const entry = byId.get(id);
      const taken = sources.filter(({ paperId }) => paperId === each.paperId);
      return entry ? taken.map((source) => ({ entry, source })) : [];
    });
    return [each, { citations, hasNextPage: entries.length > first }];
  });
}

/** A page of what the facts of the day take from a paper. */
async function citationsOf(
  { value, snapshot, day, past }: Within<Document>,
  { first, after, ...wanted }: CitationArgs,
  context: Context,
): Promise<CitationPage> {
  const page: Wanted = {
    ...{ paperId: value.id, first: checkedSize(context, { first }), upTo: snapshot.position.number },
    asked: await entryChoice(context, wanted),
    after: after === null || after === undefined ? undefined : await readCursor(context, after),
    ...{ backwards: wanted.direction === 'desc', day: past ? day : undefined },
  };
  return (await pages(context, page)) ?? { citations: [], hasNextPage: false };
}
