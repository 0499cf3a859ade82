import { dayOffText } from '../calendars/dayOff.ts';
import { decidingBodies } from '../decisions/ofBodies.ts';
import { courseOf } from '../dossiers/course.ts';
import { bodiesAt } from '../dossiers/deciding.ts';
import type { Id } from '../journal/entry.ts';
import type { Instruction, Measure, Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { lastDayOf } from './clock.ts';

/** That the last day of an instruction's term is none on which the bodies that gave it work; null where they do, or nobody can tell. */
export function instructionDayOff(records: Records, { decisionId, term }: Instruction): LocalizedText | null {
  const decision = records.decision.get(decisionId ?? '');
  return dayOffText(records, decision ? decidingBodies(records, decision) : [], term && lastDayOf(term));
}

/** The same of a measure, whose term its plan sets: by the bodies that approved the plan, of several approvals by the last. */
export function measureDayOff(records: Records, { dossierId, documentId, term }: Measure): LocalizedText | null {
  return dayOffText(records, approvedBy(records, dossierId, documentId), term && lastDayOf(term));
}

function approvedBy(records: Records, dossierId: Id, documentId: Id): readonly Id[] {
  const last = courseOf(records, dossierId)?.occurrences.findLast(({ outcomes }) =>
    outcomes.some((each) => each.documentId === documentId && each.outcome === 'approved'),
  );
  const step = last && records.step.get(last.stepId);
  return step ? bodiesAt(records, step, last) : [];
}
