import { compareAttention } from '../board/compareAttention.ts';
import { attention } from '../dossiers/attention.ts';
import { opennessOf, type StepStatus } from '../dossiers/stepStatus.ts';
import { stepStatuses } from '../dossiers/steps.ts';
import { hasComeThrough } from '../dossiers/underWay.ts';
import type { Id } from '../journal/entry.ts';
import type { Dossier, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';

/** A dossier at a step of a body. */
export type BodyDossier = Readonly<{ dossier: Dossier; status: StepStatus }>;

/**
 * The dossiers that are at a step of a body on a day, the most pressing first: those that can pass there, and those of which nobody
 * can tell whether they can. A dossier that has come through is at no step.
 */
export function dossiersAt(records: Records, bodyId: Id, day: LocalDate): readonly BodyDossier[] {
  const pressing = (id: Id) => attention(records, id, day);
  return rowsOf(records.dossier)
    .filter(({ id }) => !hasComeThrough(records, id))
    .flatMap((dossier) =>
      stepStatuses(records, dossier.id, day)
        .filter((status) => status.step.bodyIds.includes(bodyId) && opennessOf(status) !== 'closed')
        .map((status) => ({ dossier, status })),
    )
    .sort(
      (a, b) =>
        compareAttention(pressing(a.dossier.id), pressing(b.dossier.id)) ||
        compareText(a.dossier.slug, b.dossier.slug) ||
        a.status.step.place - b.status.step.place,
    );
}
