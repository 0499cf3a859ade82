import type { StepStatus } from '../dossiers/stepStatus.ts';
import { stepStatuses } from '../dossiers/steps.ts';
import type { Id } from '../journal/entry.ts';
import type { Dossier, Records, Step, StepOccurrence } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';

/** A dossier at a meeting: what was done with it there, or that it is planned there, and what became of the plan. */
export type MeetingDossier = Readonly<{
  dossier: Dossier;
  /** The step at which it was or is to be considered; what was for information belongs to one, and is none. */
  step: Step;
  occurrence: StepOccurrence | null;
  plan: StepStatus['plans'][number] | null;
}>;

/**
 * The dossiers that a meeting considered, or is planned to, as known on a day: by slug, then in the order of the route. What was
 * announced for a meeting and then done at it is one.
 */
export function consideredAt(records: Records, meetingId: Id, day: LocalDate): readonly MeetingDossier[] {
  const occurrences = rowsBy(records.stepOccurrence, 'meetingId', meetingId);
  const plans = rowsBy(records.stepPlan, 'meetingId', meetingId);
  const named = new Set([...occurrences, ...plans].map(({ dossierId }) => dossierId));
  return [...named]
    .flatMap((id) => records.dossier.get(id) ?? [])
    .sort((a, b) => compareText(a.slug, b.slug))
    .flatMap((dossier) =>
      stepStatuses(records, dossier.id, day).flatMap(
        ({ step, occurrences: happened, plans: planned }): readonly MeetingDossier[] => {
          const done = happened.filter((occurrence) => occurrence.meetingId === meetingId);
          const plan = planned.findLast((each) => each.plan.meetingId === meetingId) ?? null;
          if (done.length > 0) return done.map((occurrence) => ({ dossier, step, occurrence, plan }));
          return plan ? [{ dossier, step, occurrence: null, plan }] : [];
        },
      ),
    );
}
