import { attention, compareAttention, compareText, isWanted, lastKnown } from '@concord/domain';
import { builder } from '../builder.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { type DossierFilter, DossierFilterInput } from './filter.ts';
import { DossierRef } from './ref.ts';

type Order = 'attention' | 'title' | 'lastKnown' | 'daysLate' | 'daysWaiting';

const DossierOrderEnum = builder.enumType('DossierOrder', {
  description: 'In which order (порядок досье).',
  values: {
    ATTENTION: { value: 'attention' as const, description: 'The most pressing first (по важности).' },
    TITLE: { value: 'title' as const, description: 'By title (по наименованию).' },
    DAYS_LATE: { value: 'daysLate' as const, description: 'The longest overdue first (по просрочке).' },
    DAYS_WAITING: { value: 'daysWaiting' as const, description: 'The longest awaited first (по ожиданию).' },
    LAST_KNOWN: { value: 'lastKnown' as const, description: 'The latest news first (по последним сведениям).' },
  },
});

/** Whether a dossier is one of those that a filter wants. */
export function matches(view: DossierView, filter: DossierFilter): boolean {
  return isWanted(view.records, view.value.id, view.day, filter ?? {});
}

/** Dossiers in an order; those that are equal come by slug. */
export function ordered(views: readonly DossierView[], order: Order): DossierView[] {
  const bySlug = (a: DossierView, b: DossierView): number => compareText(a.value.slug, b.value.slug);
  const of = (view: DossierView) => attention(view.records, view.value.id, view.day);
  switch (order) {
    case 'attention':
      return [...views].sort((a, b) => compareAttention(of(a), of(b)) || bySlug(a, b));
    case 'title':
      return [...views].sort((a, b) => compareText(a.value.title.ru, b.value.title.ru) || bySlug(a, b));
    case 'lastKnown': {
      const known = (view: DossierView): string => lastKnown(view.records, view.value.id) ?? '';
      return [...views].sort((a, b) => compareText(known(b), known(a)) || bySlug(a, b));
    }
    case 'daysLate':
    case 'daysWaiting':
      return [...views].sort((a, b) => (of(b)[order] ?? -1) - (of(a)[order] ?? -1) || bySlug(a, b));
    default:
      return order satisfies never;
  }
}

builder.queryField('dossiers', (t) =>
  t.connection(
    {
      type: DossierRef,
      description: 'Dossiers (досье) on a day.',
      args: {
        filter: t.arg({ type: DossierFilterInput, description: 'Which; all that you may see unless given.' }),
        orderBy: t.arg({
          type: DossierOrderEnum,
          description: 'In which order; the most pressing first unless given.',
        }),
        asOf: t.arg({
          type: 'LocalDate',
          description: 'Only what was known by the end of this day; today unless given.',
        }),
      },
      resolve: async (_root, { filter, orderBy, asOf, ...page }, context) => {
        const { views } = await loadViews(context, {}, asOf);
        const chosen = ordered(
          views.filter((view) => matches(view, filter)),
          orderBy ?? 'attention',
        );
        return arrayPage(context, page, chosen);
      },
    },
    {
      name: 'DossierConnection',
      description: 'A page of dossiers.',
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'DossierEdge', description: 'A dossier in a page.' },
  ),
);
