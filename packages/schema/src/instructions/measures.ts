import { type MeasureStatus, measuresOf, measuresOverall } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { loadAll } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { MeasureRef } from './measure.ts';

const MeasureConnectionRef = builder.connectionObject(
  {
    type: MeasureRef,
    name: 'MeasureConnection',
    description: 'A page of measures.',
    fields: (c) => ({
      totalCount: c.int({
        description: 'How many there are in all (всего).',
        resolve: (page) => (page as unknown as Readonly<{ totalCount: number }>).totalCount,
      }),
    }),
  },
  { name: 'MeasureEdge', description: 'A measure in a page.' },
);

builder.queryField('measures', (t) =>
  t.connection(
    {
      type: MeasureRef,
      description:
        'The measures of all plans (мероприятия) in the dossiers that you may see: the most overdue first, then plan by plan.',
      args: { asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        return page(context, args, all, measuresOverall(all.records, all.day));
      },
    },
    MeasureConnectionRef,
  ),
);

builder.objectField(DossierRef, 'measures', (t) =>
  t.connection(
    {
      type: MeasureRef,
      description: 'The measures of its plans (мероприятия), in the order in which they were recorded.',
      args: { document: t.arg.id({ description: 'Only those of this document (документ).' }) },
      resolve: (view, { document, ...args }, context) => {
        const documentId = document ? recordIdOf(document, 'Document') : undefined;
        return page(context, args, view, measuresOf(view.records, view.value.id, view.day, documentId));
      },
    },
    MeasureConnectionRef,
  ),
);

function page(
  context: Context,
  args: Parameters<typeof arrayPage>[1],
  all: Within<unknown>,
  found: readonly MeasureStatus[],
) {
  return arrayPage(
    context,
    args,
    found.map(({ measure }) => within(all, measure)),
  );
}
