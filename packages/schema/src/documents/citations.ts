import { type Document, type Id, type LocalDate, locatorText, type SourceRef } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { readCursor } from '../journal/connection.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { loaderOf } from '../loaders.ts';
import { checkedSize } from '../page.ts';
import { COUNTED, PAGE, pageCost } from '../pageSize.ts';
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

const CitationEdgeRef = builder.objectRef<Citation>('CitationEdge').implement({
  description: 'A citation in a page.',
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of its entry in the journal.',
      resolve: ({ entry }, _args, { register }) => register.cursors.encode(entry.value),
    }),
    node: t.field({ type: CitationRef, description: 'The citation (ссылка).', resolve: (citation) => citation }),
  }),
});

const CitationConnectionRef = builder.objectRef<CitationPage>('CitationConnection').implement({
  description: 'A page of what facts take from a paper; all that one entry takes stands on one page.',
  fields: (t) => ({
    edges: t.field({
      type: [CitationEdgeRef],
      description: 'The citations with their cursors.',
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
      description: 'Whether there are more.',
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
      'What facts take from it (ссылки), in the order in which they were recorded. What was corrected or taken back is left out.',
    args: {
      first: t.arg.int({
        description: `Of how many entries (сколько записей), at most ${PAGE.max}; ${PAGE.default} unless given.`,
      }),
      after: t.arg({ type: 'Cursor', description: 'Go on after this entry (продолжить после).' }),
    },
    complexity: pageCost,
    resolve: (document, args, context) => citationsOf(document, args, context),
  }),
}));

/** Of which paper, which of the entries, as they are seen in one snapshot and on one day. */
type Wanted = Readonly<{
  paperId: Id;
  first: number;
  after: Awaited<ReturnType<typeof readCursor>> | undefined;
  upTo: bigint;
  knownBy: LocalDate | undefined;
}>;

const keyOf = ({ paperId, ...rest }: Wanted) => `${paperId} ${alike(rest)}`;
const alike = ({ first, after, upTo, knownBy }: Omit<Wanted, 'paperId'>) =>
  `${first} ${after ?? ''} ${upTo} ${knownBy ?? ''}`;

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
  const [same] = wanted;
  if (!same) return [];
  const { first, after, upTo, knownBy } = same;
  const paperIds = wanted.map(({ paperId }) => paperId);
  const { sight, register } = context;
  const citing = await register.loadCiting({ sight, paperIds, upTo, after, knownBy, first: first + 1 });
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
  { first, after }: Readonly<{ first?: number | null | undefined; after?: string | null | undefined }>,
  context: Context,
): Promise<CitationPage> {
  const wanted = {
    ...{ paperId: value.id, first: checkedSize(context, { first }), upTo: snapshot.position.number },
    after: after === null || after === undefined ? undefined : await readCursor(context, after),
    knownBy: past ? day : undefined,
  };
  return (await pages(context, wanted)) ?? { citations: [], hasNextPage: false };
}
