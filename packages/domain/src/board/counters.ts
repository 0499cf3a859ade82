import { attention } from '../dossiers/attention.ts';
import { changesLately } from '../dossiers/changes.ts';
import { isOpenStep } from '../dossiers/stepStatus.ts';
import { stepStatuses } from '../dossiers/steps.ts';
import { hasComeThrough, withdrawnOf } from '../dossiers/underWay.ts';
import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { StepType } from '../routes/entries.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';

/** The four counts at the top of the board, of the dossiers that the reader may see. */
export type BoardCounters = Readonly<{
  inProgress: number;
  late: number;
  /** Dossiers at which a body is planned to decide, today or within 30 days. */
  decisionsIn30Days: number;
  changedIn7Days: number;
}>;

const DAYS_AHEAD = 30;
const DECISIONS: ReadonlySet<StepType> = new Set(['endorsement', 'approval', 'signature']);

/**
 * The counts on a day. A dossier without news for long counts nowhere: nobody knows whether it is still in progress; but one that was held up
 * or late when its sources fell silent is so still.
 */
export function boardCounters(records: Records, dossierIds: Iterable<Id>, day: LocalDate): BoardCounters {
  const counters = { inProgress: 0, late: 0, decisionsIn30Days: 0, changedIn7Days: 0 };
  for (const dossierId of dossierIds) {
    if (changesLately(records, dossierId, day).length > 0) counters.changedIn7Days += 1;
    const { isSilent, daysLate } = attention(records, dossierId, day);
    if (daysLate !== null) counters.late += 1;
    if (isSilent) continue;
    if (!hasComeThrough(records, dossierId)) counters.inProgress += 1;
    if (isDecisionPlanned(records, dossierId, day)) counters.decisionsIn30Days += 1;
  }
  return counters;
}

function isDecisionPlanned(records: Records, dossierId: Id, day: LocalDate): boolean {
  if (withdrawnOf(records, dossierId).length > 0) return false;
  const until = addDays(day, DAYS_AHEAD);
  return stepStatuses(records, dossierId, day).some(
    (status) =>
      DECISIONS.has(status.step.stepType) &&
      (isOpenStep(status) || status.state === 'notYet') &&
      status.plans.some(({ plan, state }) => {
        const [from, to] = [earliestOf(plan.planned), latestOf(plan.planned)];
        // One that is still planned is not over.
        return state === 'planned' && from !== null && to !== null && from <= until;
      }),
  );
}
