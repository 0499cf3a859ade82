import type { StoredEntry } from '@concord/register';
import type { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { type EntryWithin, entryWithin, JournalEntryRef } from '../journal/entry.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { badInput } from '../text/problem.ts';
import { concerned, follow, isResync, placeOf } from './follow.ts';
import { ResyncRequiredRef } from './resync.ts';
import { shared } from './shared.ts';

type DossierState = Readonly<{ dossier: DossierView; entries: EntryWithin[]; cursor: string }>;

const DossierStateRef = builder.objectRef<DossierState>('DossierState').implement({
  description: 'The dossier as it is now, whole (состояние досье): one that comes twice does no harm.',
  fields: (t) => ({
    dossier: t.expose('dossier', { type: DossierRef, description: 'The dossier (досье).' }),
    entries: t.expose('entries', { type: [JournalEntryRef], description: 'What happened (записи).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Resume from here (место в журнале).' }),
  }),
});

const DossierUpdate = builder.unionType('DossierUpdate', {
  description: 'The dossier as it is now (изменение досье), or that you must load anew.',
  types: [DossierStateRef, ResyncRequiredRef],
  resolveType: (update) => (isResync(update) ? 'ResyncRequired' : 'DossierState'),
});

builder.subscriptionField('dossierChanged', (t) =>
  t.field({
    type: DossierUpdate,
    description: 'One dossier whenever it, or something that it refers to, changes (изменения досье).',
    args: {
      slug: t.arg.string({ required: true, description: 'Its short name (краткое имя).' }),
      after: t.arg({ type: 'Cursor', description: 'What was missed after this place comes first (продолжить после).' }),
    },
    subscribe: async (_root, { slug, after }, begun) => {
      if (!(await load(begun, slug))) throw noSuchDossier(begun, slug);
      return follow(begun, after, async (batch, context): Promise<DossierState | undefined> => {
        const { entries, cursor } = batch;
        return shared(context, `dossier ${slug}`, placeOf(batch), async (limited) => {
          const view = await load(limited, slug);
          const changed = concerned(batch);
          if (!view || !(changed === 'all' || changed.has(view.value.id))) return undefined;
          const own = entries.filter((entry) => isAbout(view, entry));
          return { dossier: view, entries: own.map((entry) => entryWithin(view, entry)), cursor };
        });
      });
    },
    resolve: (update) => update,
  }),
);

async function load(context: Context, slug: string): Promise<DossierView | undefined> {
  return (await loadViews(context, { slugs: [slug] })).views[0];
}

/** Whether an entry belongs to the dossier's own stream, or to that of a meeting at which it is, was or will be considered. */
function isAbout({ value, records }: DossierView, { streamKind, streamId }: StoredEntry): boolean {
  if (streamKind === 'dossier') return streamId === value.id;
  const considered = [...records.stepOccurrence.values(), ...records.stepPlan.values()];
  return streamKind === 'meeting' && considered.some(({ meetingId }) => meetingId === streamId);
}

function noSuchDossier(context: Context, slug: string): GraphQLError {
  const name = slug.slice(0, 80);
  return badInput(context, {
    ru: `Досье «${name}» нет. Проверьте краткое имя: его дают dossiers и адрес страницы.`,
    en: `There is no dossier "${name}". Check its short name: dossiers and the page's address give it.`,
  });
}
