import { builder } from '../builder.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { follow, isResync, placeOf } from './follow.ts';
import { ResyncRequiredRef } from './resync.ts';
import { shared } from './shared.ts';

type JournalEntries = Readonly<{ entries: EntryWithin[]; cursor: string }>;

const JournalEntriesRef = builder.objectRef<JournalEntries>('JournalEntries').implement({
  description: 'New entries (новые записи), in the order of the journal.',
  fields: (t) => ({
    entries: t.expose('entries', { type: [JournalEntryRef], description: 'The entries (записи).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Resume from here (место в журнале).' }),
  }),
});

const JournalUpdate = builder.unionType('JournalUpdate', {
  description: 'New entries (новые записи), or that you must load anew.',
  types: [JournalEntriesRef, ResyncRequiredRef],
  resolveType: (update) => (isResync(update) ? 'ResyncRequired' : 'JournalEntries'),
});

builder.subscriptionField('journal', (t) =>
  t.field({
    type: JournalUpdate,
    description: 'Everything that happens (журнал), from now on or since a cursor.',
    args: {
      after: t.arg({ type: 'Cursor', description: 'What was missed after this place comes first (продолжить после).' }),
    },
    subscribe: (_root, { after }, begun) =>
      follow(begun, after, async (batch, context): Promise<JournalEntries | undefined> => {
        const { entries, cursor } = batch;
        if (entries.length === 0) return undefined;
        return shared(context, 'journal', placeOf(batch), async (limited) => ({
          entries: await withinRecords(limited, entries),
          cursor,
        }));
      }),
    resolve: (update) => update,
  }),
);
