import { type Measure, type MeasureStatus, measureDayOff, measureStatus } from '@concord/domain';
import { builder } from '../builder.ts';
import { DocumentRef, documentWithin } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';
import { MeasureCountRef, MeasureProgressRef } from './measureProgress.ts';

const LOCALE = { type: LocaleEnum, description: 'The language (язык); that of the request unless given.' } as const;

/** A line of a plan. */
export const MeasureRef = builder.objectRef<Within<Measure>>('Measure');

builder.node(MeasureRef, {
  description: 'A line of a plan (мероприятие): executors, term, and progress by party.',
  id: { resolve: (measure) => innerId(datedId(measure)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'measure', id),
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: 'The plan that holds it (документ).',
      resolve: (own) => documentWithin(own, own.value.documentId),
    }),
    number: t.string({ description: 'As printed (номер): «2.1».', resolve: ({ value }) => value.number }),
    title: t.string({
      description: 'What is to be done (наименование).',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => inLocale(value.title, locale, context),
    }),
    executors: t.field({
      type: [PartyRef],
      description: 'Who has to do it (исполнители); empty where no source says.',
      resolve: (own) => statusOf(own).executors.map((party) => partyShape(within(own, party))),
    }),
    term: t.field({
      type: WhenRef,
      nullable: true,
      description: 'By when (срок); null when no term is set.',
      resolve: ({ value }) => value.term,
    }),
    termDayOff: t.string({
      nullable: true,
      description:
        'That the last day is not a working day by the calendar of a body that approved the plan (срок в нерабочий день); null otherwise. The term stays what it is.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ records, value }, { locale }, context) => {
        const told = measureDayOff(records, value);
        return told && inLocale(told, locale, context);
      },
    }),
    progress: t.field({
      type: [MeasureProgressRef],
      description: 'The executors, and who else has said something, each with what it said last (ход по сторонам).',
      resolve: (own) => statusOf(own).lines.map((line) => within(own, line)),
    }),
    counts: t.field({
      type: [MeasureCountRef],
      description: 'How many have come how far (счёт по состояниям); they sum to `total`.',
      resolve: (own) => [...statusOf(own).counts],
    }),
    total: t.int({ description: 'How many parties in all (всего).', resolve: (own) => statusOf(own).lines.length }),
    done: t.boolean({
      description: 'Whether everybody has done it or need not any more, and somebody has (выполнено).',
      resolve: (own) => statusOf(own).done,
    }),
    late: t.boolean({
      description: 'Whether its term has passed without that (просрочено).',
      resolve: (own) => statusOf(own).late,
    }),
    daysLate: t.int({
      nullable: true,
      description: 'Days since the last day of its term (просрочено дней); null when it is not late.',
      resolve: (own) => statusOf(own).daysLate,
    }),
    reason: t.string({
      description: 'Where it stands, in words (основание).',
      args: { locale: t.arg(LOCALE) },
      resolve: (own, { locale }, context) => inLocale(statusOf(own).reason, locale, context),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

function statusOf({ records, value, day }: Within<Measure>): MeasureStatus {
  return measureStatus(records, value, day);
}
