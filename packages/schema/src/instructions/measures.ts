import { type Measure, type MeasureStatus, measureStatus, measuresOf, measuresOverall } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { recordIdOf } from '../ids.ts';
import { belonging, day, flag, named, number, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { MeasureRef } from './measure.ts';

const TERMS = { en: 'measures', ru: 'мероприятия' };
const MeasureConnectionRef = connectionOf(MeasureRef, 'Measure', TERMS);

type Own = Within<Measure>;

const statusOf = ({ records, value, day: on }: Own): MeasureStatus => measureStatus(records, value, on);

const MeasureList = listOf<Own>(
  'Measure',
  TERMS,
  {
    ...ofDossier(({ value }: Own) => value.dossierId),
    ...ofParties(({ value }: Own) => value.executorIds),
    documents: belonging(['Document'], 'Only of one of these plans (документы).', ({ value }) => value.documentId),
    numbers: named('Only with one of these numbers, as printed (номера).', ({ value }) => value.number),
    title: text('What is to be done (наименование).', ({ value }) => Object.values(value.title)),
    done: flag('Only what is done (выполнено), or only what is not.', (own) => statusOf(own).done),
    late: flag('Only what is late (просрочено), or only what is not.', (own) => statusOf(own).late),
    daysLate: number('Days since the last day of its term (просрочено дней).', (own) => statusOf(own).daysLate),
    term: day('By when (срок).', ({ value }) => value.term),
  },
  {
    DAYS_LATE: falling('The longest overdue first (по просрочке).', (own) => statusOf(own).daysLate),
    TERM: rising('The nearest term first (по сроку).', ({ value }) => value.term),
    TITLE: rising('By what is to be done (по наименованию).', ({ value }) => value.title.ru),
    DOCUMENT: rising(
      'By plan (по документу), by short name.',
      ({ value, records }) => records.document.get(value.documentId)?.slug ?? null,
    ),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

builder.queryField('measures', (t) =>
  t.connection(
    {
      type: MeasureRef,
      description:
        'The measures of all plans (мероприятия) in the dossiers that you may see: the most overdue first, then plan by plan.',
      args: { ...MeasureList.args(t.arg), asOf: t.arg(AS_OF) },
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
      args: {
        ...MeasureList.args(t.arg),
        document: t.arg.id({ description: 'Only those of this document (документ).' }),
      },
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
  args: Parameters<typeof MeasureList.page>[2],
  all: Within<unknown>,
  found: readonly MeasureStatus[],
) {
  const measures = found.map(({ measure }) => within(all, measure));
  return MeasureList.page(context, all, args, measures);
}
