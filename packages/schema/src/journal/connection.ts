import type { Id } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { DossierView } from '../loading.ts';
import { checkedSize } from '../page.ts';
import { COUNTED, pageCost } from '../pageSize.ts';
import { pageTexts, RELAY_TEXTS } from '../relay.ts';
import { badInput } from '../text/problem.ts';
import { type EntryWithin, entryWithin, JournalEntryRef, withinRecords } from './entry.ts';
import { checkKinds, entryChoice, JOURNAL_ARGS, type JournalChoice } from './filter.ts';

type Page = Readonly<{ entries: readonly EntryWithin[]; hasNextPage: boolean }>;

const PageInfoShape = (context: Context, { entries, hasNextPage }: Page) => {
  const cursor = (entry: EntryWithin | undefined) => (entry ? context.register.cursors.encode(entry.value) : null);
  return { hasNextPage, hasPreviousPage: false, startCursor: cursor(entries[0]), endCursor: cursor(entries.at(-1)) };
};

const PAGE_TEXTS = pageTexts('JournalEntry', { en: 'entries of the journal', ru: 'записи журнала' });

const JournalEntryEdgeRef = builder.objectRef<EntryWithin>(PAGE_TEXTS.edge.name).implement({
  description: PAGE_TEXTS.edge.description,
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The entry’s place in the journal (место в журнале).',
      resolve: ({ value }, _args, { register }) => register.cursors.encode(value),
    }),
    node: t.field({ type: JournalEntryRef, description: 'The entry (запись).', resolve: (entry) => entry }),
  }),
});

/** A page of the journal; its cursors are places in the journal, the same that subscriptions take. */
export const JournalConnectionRef = builder.objectRef<Page>(PAGE_TEXTS.page.name).implement({
  description:
    'A page of the journal (страница журнала). Its cursors are places in the journal, the same that subscriptions take.',
  fields: (t) => ({
    edges: t.field({
      type: [JournalEntryEdgeRef],
      description: RELAY_TEXTS.edgesFieldOptions.description,
      complexity: COUNTED,
      resolve: ({ entries }) => [...entries],
    }),
    nodes: t.field({
      type: [JournalEntryRef],
      description: 'The entries (записи).',
      complexity: COUNTED,
      resolve: ({ entries }) => [...entries],
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: RELAY_TEXTS.pageInfoFieldOptions.description,
      resolve: (page, _args, context) => PageInfoShape(context, page),
    }),
  }),
});

/** How much of the journal is asked for. */
export type PageArgs = Readonly<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  streamIds?: readonly Id[];
  kinds?: readonly string[] | null | undefined;
  /** The latest first unless a direction is asked for. */
  backwards?: boolean;
}> &
  JournalChoice;

/**
 * A page of entries.
 *
 * @param records what summaries and sources are read from; loaded for the entries unless given
 * @param keep leaves out what does not count for a past day
 * @throws for a cursor that is none, and for a page of no size or more than 100
 */
export async function entryConnection(
  context: Context,
  { first, after, streamIds, kinds, backwards = false, ...wanted }: PageArgs,
  records?: DossierView,
  keep: (entries: readonly StoredEntry[]) => readonly StoredEntry[] = (entries) => entries,
): Promise<Page> {
  const size = checkedSize(context, { first });
  const from = after === null || after === undefined ? undefined : await readCursor(context, after);
  const { register } = context;
  checkKinds(context, 'kinds', kinds ?? []);
  const asked = await entryChoice(context, wanted);
  const own = streamIds && asked.streamIds ? streamIds.filter((id) => asked.streamIds?.includes(id)) : streamIds;
  const of = { sight: context.sight, ...(streamIds ? { streamIds } : {}) };
  // A correction counts for what came before it, so a past day is told only from all entries.
  const kept = records?.past ? keep(await register.loadEntries(of)) : undefined;
  const isBackwards = wanted.direction ? wanted.direction === 'desc' : backwards;
  const found = await register.loadEntries({
    ...{ ...of, ...asked, ...(own ? { streamIds: own } : {}), backwards: isBackwards, first: size + 1 },
    ...(kinds ? { kinds: asked.kinds ? kinds.filter((kind) => asked.kinds?.includes(kind)) : kinds } : {}),
    ...(kept ? { ids: kept.map(({ id }) => id) } : {}),
    ...(from === undefined ? {} : isBackwards ? { upTo: from - 1n } : { after: from }),
  });
  const asKept = new Map(kept?.map((entry) => [entry.id, entry]));
  const all = found.map((entry) => asKept.get(entry.id) ?? entry);
  const page = all.slice(0, size);
  const entries = records ? page.map((value) => entryWithin(records, value)) : await withinRecords(context, page);
  return { entries, hasNextPage: all.length > size };
}

/** The number at a cursor of this journal: one that another journal issued would quietly give other entries. */
export async function readCursor(context: Context, cursor: string): Promise<bigint> {
  const read = context.register.cursors.decode(cursor);
  if (read && (await context.register.isKnown(read))) return read.number;
  throw badInput(context, {
    ru: 'after: это не курсор этого журнала. Начните без него.',
    en: 'after is no cursor of this journal. Start again without it.',
  });
}

builder.queryField('journal', (t) =>
  t.field({
    type: JournalConnectionRef,
    description:
      'Everything that happened (журнал), in the order in which it was recorded, the first first unless `direction` says otherwise.',
    args: {
      filter: t.arg(JOURNAL_ARGS.filter),
      orderBy: t.arg(JOURNAL_ARGS.orderBy),
      direction: t.arg(JOURNAL_ARGS.direction),
      after: t.arg({ type: 'Cursor', description: 'Go on after this place (продолжить после).' }),
      first: t.arg.int({ description: 'How many (сколько), at most 100; 20 unless given.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context) => entryConnection(context, args),
  }),
);
