import { instructionsOverall } from '../instructions/list.ts';
import { measuresOverall } from '../instructions/measures.ts';
import type { ConsultationRequest, Dossier, Instruction, Measure, Records, Step } from '../journal/records.ts';
import { answersTo } from '../letters/answers.ts';
import { lettersOverall } from '../letters/list.ts';
import type { Party } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { type AwaitedUnknown, awaitedOverall } from './awaited.ts';
import { overdueMeasure, overdueReport } from './overdue.ts';

export const LATE_KINDS = ['reply', 'position', 'signature', 'instruction', 'measure'] as const;
export type LateKind = (typeof LATE_KINDS)[number];

/** What is late: by whom, since when it was due, and what it is. */
export type Late = Readonly<{
  dossier: Dossier;
  /** Who owes it, in the order in which the source names them; nobody where no source says. */
  parties: readonly Party[];
  /** The last day on which it would have been in time. */
  due: LocalDate;
  daysLate: number;
}> &
  (
    | Readonly<{ kind: 'reply'; request: ConsultationRequest }>
    | Readonly<{ kind: 'position'; step: Step }>
    | Readonly<{ kind: 'signature'; step: Step }>
    /** A report, and for which period where that can be told: «за I полугодие 2026 г.» */
    | Readonly<{ kind: 'instruction'; instruction: Instruction; forPeriod: LocalizedText | null }>
    | Readonly<{ kind: 'measure'; measure: Measure }>
  );

/**
 * All that is late on a day over all dossiers of the records, the longest overdue first: replies to letters, positions and signatures
 * at steps under way, reports on instructions, and measures of plans. What a letter asks of a party is told once, as a reply; of an
 * instruction those are told apart whose reports were due by different days.
 *
 * @returns the dossiers of which nobody can tell too: who is late there is in no list
 */
export function lateOverall(
  records: Records,
  day: LocalDate,
): Readonly<{ items: readonly Late[]; cannotTell: readonly AwaitedUnknown[] }> {
  const { items: awaited, cannotTell } = awaitedOverall(records, day);
  const replies = lateReplies(records, day);
  const asked = new Set(replies.map(({ key }) => key));
  const spoken = awaited.flatMap(({ dossier, step, party, daysLate }): Late[] => {
    if (daysLate === null || asked.has(keyOf(dossier.id, step.id, party))) return [];
    const kind = step.stepType === 'signature' ? 'signature' : 'position';
    return [{ kind, dossier, step, parties: [party], ...since(day, daysLate) }];
  });
  const overdue = [
    ...instructionsOverall(records, day, { late: true }).flatMap((status) => overdueReport(status, day)),
    ...measuresOverall(records, day).flatMap((status) => overdueMeasure(status, day)),
  ].flatMap((each): Late[] => {
    const dossier = records.dossier.get(
      each.kind === 'instruction' ? each.instruction.dossierId : each.measure.dossierId,
    );
    return dossier ? [{ ...each, dossier }] : [];
  });
  const items = [...replies.map(({ late }) => late), ...spoken, ...overdue];
  return { items: items.sort(compareLate), cannotTell };
}

function lateReplies(records: Records, day: LocalDate): readonly Readonly<{ key: string; late: Late }>[] {
  return lettersOverall(records).flatMap((request) => {
    const dossier = records.dossier.get(request.dossierId);
    if (!dossier) return [];
    return answersTo(records, request, day).flatMap(({ party, daysLate }) => {
      if (daysLate === null) return [];
      const late: Late = { kind: 'reply', dossier, request, parties: [party], ...since(day, daysLate) };
      return [{ key: keyOf(dossier.id, request.stepId, party), late }];
    });
  });
}

function keyOf(dossierId: string, stepId: string, { record }: Party): string {
  return `${dossierId} ${stepId} ${record.id}`;
}

function since(day: LocalDate, daysLate: number): Pick<Late, 'due' | 'daysLate'> {
  return { due: addDays(day, -daysLate), daysLate };
}

/** The longest overdue first; of one day by dossier, and then as they are listed above. */
function compareLate(a: Late, b: Late): number {
  return (
    b.daysLate - a.daysLate ||
    compareText(a.dossier.slug, b.dossier.slug) ||
    LATE_KINDS.indexOf(a.kind) - LATE_KINDS.indexOf(b.kind)
  );
}
