import { attention, compareAttention, compareText, lastKnown } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { From } from '../lists/known.ts';
import { falling, type Ordering, orderOf, rising } from '../lists/order.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { pageTexts } from '../relay.ts';
import { AS_OF } from '../time/asOf.ts';
import { type DossierFilter, DossierFilterInput, wantedOf } from './filter.ts';
import { DossierRef } from './ref.ts';

/** Dossiers, the most pressing first. */
export function mostPressing(views: readonly DossierView[]): DossierView[] {
  return bySlug(views).sort((a, b) => compareAttention(pressing(a), pressing(b)));
}

const bySlug = (views: readonly DossierView[]) => views.toSorted((a, b) => compareText(a.value.slug, b.value.slug));
const pressing = ({ records, value, day }: DossierView) => attention(records, value.id, day);

const DossierOrder = orderOf<DossierView>(
  'Dossier',
  { en: 'dossiers', ru: 'досье' },
  {
    ATTENTION: rising('The most pressing first (по важности).', (view) => pressing(view).rank),
    TITLE: rising('By title (по наименованию).', ({ value }) => value.title.ru),
    DAYS_LATE: falling('The longest overdue first (по просрочке).', (view) => pressing(view).daysLate),
    DAYS_WAITING: falling('The longest awaited first (по ожиданию).', (view) => pressing(view).daysWaiting),
    LAST_KNOWN: falling('The latest news first (по последним сведениям).', ({ records, value }) =>
      lastKnown(records, value.id),
    ),
  },
);

/** How dossiers are filtered and ordered: the most pressing first unless another order is asked for; those that are equal come by slug. */
export const DossierList = {
  args: (arg: Parameters<typeof DossierOrder.args>[0]) => ({
    filter: arg({ type: DossierFilterInput, description: 'Which (отбор); all that you may see unless given.' }),
    ...DossierOrder.args(arg),
  }),
  choose(
    context: Context,
    from: From,
    { filter, ...ordering }: Ordering & Readonly<{ filter?: DossierFilter }>,
    views: readonly DossierView[],
  ): readonly DossierView[] {
    const chosen = wantedOf(context, from, filter, views);
    const isPressing = (ordering.orderBy ?? 'ATTENTION') === 'ATTENTION';
    return DossierOrder.sorted(context, ordering, isPressing ? mostPressing(chosen) : bySlug(chosen));
  },
};

const DOSSIER_PAGE = pageTexts('Dossier', { en: 'dossiers', ru: 'досье' });

builder.queryField('dossiers', (t) =>
  t.connection(
    {
      type: DossierRef,
      description: 'Dossiers (досье) on a day.',
      args: { ...DossierList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const { views, snapshot } = await loadViews(context, {}, asOf);
        const from = { records: snapshot.records, snapshot };
        return arrayPage(context, args, DossierList.choose(context, from, args, views));
      },
    },
    {
      ...DOSSIER_PAGE.page,
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    DOSSIER_PAGE.edge,
  ),
);
