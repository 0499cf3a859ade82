import { type DossierWanted, isWanted } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DayComparison, IntComparison } from '../lists/comparisons.ts';
import { checkKnown, DOSSIERS, type From, ORGANISATIONS, STATES } from '../lists/known.ts';
import type { DossierView } from '../loading.ts';
import { AttentionReasonEnum } from './attention.ts';
import { DossierStatusEnum } from './dossierDocument.ts';

/** Which dossiers. */
export const DossierFilterInput = builder.inputType('DossierFilter', {
  description: 'Which dossiers (отбор досье); what is left out does not restrict, what is given has to hold together.',
  fields: (t) => ({
    synthetic: t.boolean({ description: 'Only fictional ones (учебные примеры), or only real ones.' }),
    slugs: t.stringList({ description: 'Only these (краткие имена), by short name.' }),
    reasons: t.field({
      type: [AttentionReasonEnum],
      description: 'Only those that need attention for one of these reasons (что требует внимания).',
    }),
    statuses: t.field({
      type: [DossierStatusEnum],
      description: 'Only those with a document of one of these statuses (статусы).',
    }),
    organisation: t.string({
      description:
        'Only those that have come to this organisation (организация), by short name; with `statuses`, of that status there.',
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

/** The dossiers that a filter wants. @throws for a dossier, an organisation or a state of which nothing was known on the day */
export function wantedOf(
  context: Context,
  from: From,
  filter: DossierFilter,
  views: readonly DossierView[],
): readonly DossierView[] {
  const { slugs, organisation, awaiting, state } = filter ?? {};
  checkKnown(context, 'filter.slugs', DOSSIERS, from, slugs ?? []);
  checkKnown(context, 'filter.organisation', ORGANISATIONS, from, organisation ? [organisation] : []);
  checkKnown(context, 'filter.awaiting', STATES, from, awaiting ? [awaiting] : []);
  checkKnown(context, 'filter.state', STATES, from, state ? [state] : []);
  return views.filter(({ records, value, day }) => isWanted(records, value.id, day, filter ?? {}));
}
