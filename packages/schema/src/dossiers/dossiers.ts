import { attention, compareAttention, compareText, lastKnown } from '@concord/domain';
import { builder } from '../builder.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { DossierRef } from './ref.ts';

/** Which dossiers. */
export const DossierFilterInput = builder.inputType('DossierFilter', {
  description: 'Which dossiers (отбор досье); what is left out does not restrict.',
  fields: (t) => ({
    synthetic: t.boolean({ description: 'Only fictional ones, or only real ones.' }),
    slugs: t.stringList({ description: 'Only these, by short name.' }),
  }),
});

type Filter = typeof DossierFilterInput.$inferInput;
type Order = 'attention' | 'title' | 'lastKnown';

const DossierOrderEnum = builder.enumType('DossierOrder', {
  description: 'In which order (порядок досье).',
  values: {
    ATTENTION: { value: 'attention' as const, description: 'The most pressing first (по важности).' },
    TITLE: { value: 'title' as const, description: 'By title (по наименованию).' },
    LAST_KNOWN: { value: 'lastKnown' as const, description: 'The latest news first (по последним сведениям).' },
  },
});

/** Whether a dossier is one of those that a filter wants. */
export function matches(view: DossierView, filter: Filter | null | undefined): boolean {
  const { synthetic, slugs } = filter ?? {};
  return (synthetic ?? view.value.synthetic) === view.value.synthetic && (!slugs || slugs.includes(view.value.slug));
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
