import { instructionsOf } from '../instructions/list.ts';
import { type MeasureStatus, measuresOf } from '../instructions/measures.ts';
import type { InstructionStatus } from '../instructions/status.ts';
import type { Id } from '../journal/entry.ts';
import type { Instruction, Measure, Records } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts';

/** A report on an instruction, or a measure of a plan, that is overdue: who owes it, and the last day on which it would have been in time. */
export type Overdue = Readonly<{
  /** In the order in which the source names them; nobody where no source says. */
  parties: readonly Party[];
  due: LocalDate;
  daysLate: number;
}> &
  (
    | Readonly<{ kind: 'instruction'; instruction: Instruction; forPeriod: LocalizedText | null }>
    | Readonly<{ kind: 'measure'; measure: Measure }>
  );

/** What is overdue in a dossier on a day besides answers, the longest overdue first. */
export function overdueIn(records: Records, dossierId: Id, day: LocalDate): readonly Overdue[] {
  return [
    ...instructionsOf(records, dossierId, day).flatMap((status) => overdueReport(status, day)),
    ...measuresOf(records, dossierId, day).flatMap((status) => overdueMeasure(status, day)),
  ].toSorted((a, b) => b.daysLate - a.daysLate);
}

/** The reports on an instruction that are late, those apart that were due by different days, with the period that each is for; none where none is. */
export function overdueReport(
  { instruction, missing, daysLate, forPeriod }: InstructionStatus,
  day: LocalDate,
): readonly Overdue[] {
  if (daysLate === null) return [];
  const late = { kind: 'instruction', instruction } as const;
  if (missing.length === 0) return [{ ...late, parties: [], due: addDays(day, -daysLate), daysLate, forPeriod }];
  return missing.map((each) => ({ ...late, ...each, daysLate: daysBetween(each.due, day) }));
}

/** A measure that is late, with those who have neither done it nor need not do it any more; none where it is not. */
export function overdueMeasure({ measure, lines, daysLate }: MeasureStatus, day: LocalDate): readonly Overdue[] {
  if (daysLate === null) return [];
  const owing = lines.filter(({ latest }) => latest?.measureState !== 'done' && latest?.measureState !== 'dropped');
  const parties = owing.map(({ party }) => party);
  return [{ kind: 'measure', measure, parties, due: addDays(day, -daysLate), daysLate }];
}
