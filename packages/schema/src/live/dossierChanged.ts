import { builder } from '../builder.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { type EntryWithin, JournalEntryRef } from '../journal/entry.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { within } from '../within.ts';
import { follow, isResync } from './follow.ts';
import { ResyncRequiredRef } from './resync.ts';
import { shared } from './shared.ts';

type DossierState = Readonly<{ dossier: DossierView; entries: EntryWithin[]; cursor: string }>;

const DossierStateRef = builder.objectRef<DossierState>('DossierState').implement({
  description: 'The dossier as it is now, whole (состояние досье): one that comes twice does no harm.',
  fields: (t) => ({
    dossier: t.expose('dossier', { type: DossierRef, description: 'The dossier (досье).' }),
    entries: t.expose('entries', { type: [JournalEntryRef], description: 'What happened (записи).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Resume from here.' }),
  }),
});

const DossierUpdate = builder.unionType('DossierUpdate', {
  description: 'The dossier as it is now, or that you must load anew.',
  types: [DossierStateRef, ResyncRequiredRef],
  resolveType: (update) => (isResync(update) ? 'ResyncRequired' : 'DossierState'),
});

builder.subscriptionField('dossierChanged', (t) =>
  t.field({
    type: DossierUpdate,
    description: 'One dossier whenever it, or something that it refers to, changes (изменения досье).',
    args: {
      slug: t.arg.string({ required: true, description: 'Its short name.' }),
      after: t.arg({ type: 'Cursor', description: 'What was missed after this place comes first.' }),
    },
    subscribe: (_root, { slug, after }, context) =>
      follow(context, after, async (entries, cursor): Promise<DossierState | undefined> => {
        const view = await shared(
          context,
          `dossier ${slug} ${cursor}`,
          async () => (await loadViews(context, { slugs: [slug] })).views[0],
        );
        if (!view) return undefined;
        const own = entries.filter(
          ({ streamKind, streamId }) => streamKind !== 'dossier' || streamId === view.value.id,
        );
        return own.length > 0 ? { dossier: view, entries: own.map((entry) => within(view, entry)), cursor } : undefined;
      }),
    resolve: (update) => update,
  }),
);
