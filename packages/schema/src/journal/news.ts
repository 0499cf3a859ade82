import { type enteredTogether, leadOfEntries, summaryOfAll } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { builder } from '../builder.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { JournalEntryRef } from './entry.ts';

/** Entries that were entered in one go, with the records that they are told from. */
export type NewsView = Within<ReturnType<typeof enteredTogether<StoredEntry>>[number]>;

export const NewsRef = builder.objectRef<NewsView>('News').implement({
  description: 'What was entered in one go (новость): a reply with the positions and comments in it is one.',
  fields: (t) => ({
    lead: t.field({
      type: JournalEntryRef,
      description:
        'What matters most of it (главное): where a party stands before what it remarks, that before its reply.',
      resolve: (view) => within(view, leadOfEntries(view.value)),
    }),
    entries: t.field({
      type: [JournalEntryRef],
      description: 'All of it, as it was entered (записи).',
      resolve: (view) => view.value.map((entry) => within(view, entry)),
    }),
    summary: t.string({
      description: 'In one line, for people (кратко).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value, records }, { locale }, context) => inLocale(summaryOfAll(value, records), locale, context),
    }),
  }),
});
