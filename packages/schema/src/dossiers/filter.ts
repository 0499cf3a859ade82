import type { DossierWanted } from '@concord/domain';
import { builder } from '../builder.ts';
import { AttentionReasonEnum } from './attention.ts';
import { DossierStatusEnum } from './dossierDocument.ts';

/** Bounds of a number. */
export const IntComparison = builder.inputType('IntComparison', {
  description:
    'Bounds of a number (сравнение); what is left out does not restrict. A number that is not known fits none.',
  fields: (t) => ({
    eq: t.int({ description: 'Exactly so many (=).' }),
    lt: t.int({ description: 'Fewer (<).' }),
    lte: t.int({ description: 'At most (≤).' }),
    gt: t.int({ description: 'More (>).' }),
    gte: t.int({ description: 'At least (≥).' }),
  }),
});

/** Bounds of a day. */
export const DayComparison = builder.inputType('DayComparison', {
  description:
    'Bounds of a day (сравнение дат); what is left out does not restrict. A day that is not known fits none.',
  fields: (t) => ({
    eq: t.field({ type: 'LocalDate', description: 'On this day (=).' }),
    lt: t.field({ type: 'LocalDate', description: 'Before it (<).' }),
    lte: t.field({ type: 'LocalDate', description: 'Not after it (≤).' }),
    gt: t.field({ type: 'LocalDate', description: 'After it (>).' }),
    gte: t.field({ type: 'LocalDate', description: 'Not before it (≥).' }),
  }),
});

/** Which dossiers. */
export const DossierFilterInput = builder.inputType('DossierFilter', {
  description: 'Which dossiers (отбор досье); what is left out does not restrict, what is given has to hold together.',
  fields: (t) => ({
    synthetic: t.boolean({ description: 'Only fictional ones, or only real ones.' }),
    slugs: t.stringList({ description: 'Only these, by short name.' }),
    reasons: t.field({
      type: [AttentionReasonEnum],
      description: 'Only those that need attention for one of these reasons.',
    }),
    statuses: t.field({
      type: [DossierStatusEnum],
      description: 'Only those with a document of one of these statuses.',
    }),
    organisation: t.string({
      description:
        'Only those that have come to this organisation, by short name; with `statuses`, of that status there.',
    }),
    awaiting: t.string({ description: 'Only those that await this state by name (ждём), by code.' }),
    state: t.string({
      description: 'Only those in which this state has a say at the step under way (чья позиция учитывается), by code.',
    }),
    daysLate: t.field({ type: IntComparison, description: 'Days past the term, the most (просрочено дней).' }),
    daysWaiting: t.field({ type: IntComparison, description: 'Days that somebody has been awaited (дней ожидания).' }),
    lastKnown: t.field({ type: DayComparison, description: 'The day of the last news (последние сведения).' }),
  }),
});

/** A filter as the domain takes it. */
export type DossierFilter = DossierWanted | null | undefined;
