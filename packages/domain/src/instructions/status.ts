import { sentences } from '../dossiers/stepReason.ts';
import type { Id } from '../journal/entry.ts';
import type { Instruction, Records, Report } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, onDay, type When } from '../time/when.ts';
import { isChargedWith } from './checks.ts';
import { clockOf } from './clock.ts';
import { reportedPeriod } from './forPeriod.ts';
import { startOf } from './start.ts';
import {
  dischargedText,
  dueText,
  lateText,
  missingText,
  periodText,
  reportedText,
  runningText,
  yetToReportText,
} from './statusText.ts';

/** Where an instruction stands; who reported is not late, and the report discharges nothing. */
export const INSTRUCTION_STATES = ['late', 'running', 'reported', 'waiting', 'cannotTell', 'discharged'] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** Whose report was due by a day and did not come, and for which period: «за I полугодие 2026 г.»; null where that cannot be told. */
export type MissingReport = Readonly<{ due: LocalDate; parties: readonly Party[]; forPeriod: LocalizedText | null }>;

/** Where an instruction stands on a day, and why. */
export type InstructionStatus = Readonly<{
  instruction: Instruction;
  state: InstructionState;
  reason: LocalizedText;
  /** Since when it stands there; null when nothing is known of it. */
  since: When | null;
  /** Who has to do it, with whom, and to whom it is to be reported, in the order of the paper; who may not be seen is left out. */
  executors: readonly Party[];
  coExecutors: readonly Party[];
  reportTo: readonly Party[];
  /**
   * Those who have to do it and have not reported since it started, or not for a period that has passed: of one that is late they are who
   * is. Empty where nothing is to be reported yet or any more.
   */
  yetToReport: readonly Party[];
  /** Those of them whose own report was due and did not come, by the first day that passed without it: the earliest day first. */
  missing: readonly MissingReport[];
  /** For which period the first report is that was due and did not come; null where none is late, and where it cannot be told. */
  forPeriod: LocalizedText | null;
  /** The first one first. */
  reports: readonly Report[];
  nextReportDue: LocalDate | null;
  /** Days since what was due passed; null when it is not late. */
  daysLate: number | null;
}>;

/**
 * Where an instruction stands on a day: it changes only with an entry or with the day. What was discharged is discharged; what
 * waits for a step is neither running nor late; after that `late`, `reported` and `running` by its term and period (`clockOf`). It is
 * reported once everybody who has to do it has reported, and then its term makes nobody late.
 */
export function instructionStatus(records: Records, instruction: Instruction, day: LocalDate): InstructionStatus {
  return remember(records, `instruction ${instruction.id} ${day}`, () => {
    const reports = reportsOn(records, instruction.id);
    return {
      instruction,
      ...verdictOf(records, instruction, reports, day),
      executors: parties(records, instruction.executorIds),
      coExecutors: parties(records, instruction.coExecutorIds),
      reportTo: parties(records, instruction.reportToIds),
      reports,
    };
  });
}

type Verdict = Pick<
  InstructionStatus,
  'state' | 'reason' | 'since' | 'nextReportDue' | 'daysLate' | 'yetToReport' | 'missing' | 'forPeriod'
>;

function verdictOf(records: Records, instruction: Instruction, reports: readonly Report[], day: LocalDate): Verdict {
  const { given, discharged, reason } = instruction;
  const nothingDue = { nextReportDue: null, daysLate: null, yetToReport: [], missing: [], forPeriod: null };
  if (discharged !== null)
    return { state: 'discharged', reason: dischargedText(discharged, reason), since: discharged, ...nothingDue };
  const start = startOf(records, instruction, day);
  if (start.kind !== 'started') return { state: start.kind, reason: start.reason, since: given, ...nothingDue };

  const counted = reports.filter(({ occurred }) => (latestOf(occurred) ?? '9') >= (earliestOf(start.since) ?? ''));
  const told = toldBy(records, instruction, counted, day);
  const { missed, missedPeriod, nextReportDue, owing, unclear } = clockOf(instruction, start.since, told, day);
  const yetToReport = parties(
    records,
    instruction.executorIds.filter((id) => owing.has(id)),
  );
  const periodBy = (by: LocalDate): LocalizedText | null => reportedPeriod(instruction, start.since, by);
  const missing = missingOf(yetToReport, owing, periodBy);
  const due = dueText(instruction, nextReportDue, day);
  const last = counted.at(-1);
  const others = yetToReport.length < instruction.executorIds.length || !missedPeriod ? yetToReport : [];
  const yet = missing.length > 1 ? missingText(missing) : yetToReportText(others, missedPeriod);
  const reported = last && sentences(reportedText(last, missed === null), yet);
  if (missed !== null) {
    const daysLate = daysBetween(missed, day);
    const rest = missedPeriod ? due : periodText(instruction.period, nextReportDue, day);
    const forPeriod = periodBy(missed);
    const text = sentences(lateText(missed, missedPeriod, daysLate, forPeriod), reported, rest);
    return {
      state: 'late',
      reason: text,
      since: onDay(addDays(missed, 1)),
      nextReportDue,
      daysLate,
      yetToReport,
      missing,
      forPeriod,
    };
  }
  if (unclear)
    return { state: 'cannotTell', reason: sentences(unclear, reported, due), since: start.since, ...nothingDue };
  const isReported = [...told.values()].every((own) => own.length > 0);
  const [state, since] =
    last && isReported ? (['reported', last.occurred] as const) : (['running', start.since] as const);
  const text = sentences(reported ?? runningText(since), due);
  return { state, reason: text, since, nextReportDue, daysLate: null, yetToReport, missing: [], forPeriod: null };
}

function missingOf(
  owing: readonly Party[],
  missed: ReadonlyMap<Id | null, LocalDate | null>,
  periodBy: (due: LocalDate) => LocalizedText | null,
): MissingReport[] {
  const dueOf = ({ record }: Party): LocalDate | null => missed.get(record.id) ?? null;
  return [...Map.groupBy(owing, dueOf)]
    .flatMap(([due, parties]) => (due === null ? [] : [{ due, parties, forPeriod: periodBy(due) }]))
    .sort((a, b) => compareText(a.due, b.due));
}

/**
 * The reports of each who has to do it: its own, those of its state or of an administration of it, and of a body those of its full
 * members. Whoever else reports, a co-executor too, does not report for them. Where nobody is named, everybody's.
 */
function toldBy(
  records: Records,
  { executorIds }: Instruction,
  reports: readonly Report[],
  day: LocalDate,
): ReadonlyMap<Id | null, readonly Report[]> {
  if (executorIds.length === 0) return new Map([[null, reports]]);
  const isBy = (id: Id, { byIds, occurred }: Report): boolean =>
    byIds.some((by) => isChargedWith(records, [id], by, latestOf(occurred) ?? day));
  return new Map(executorIds.map((id) => [id, reports.filter((report) => isBy(id, report))]));
}

/** The reports on an instruction, in the order in which they were given; of one day, as recorded. */
function reportsOn(records: Records, instructionId: Id): readonly Report[] {
  const end = ({ occurred, known }: Report): string => latestOf(occurred) ?? latestOf(known) ?? '9';
  return rowsBy(records.report, 'instructionId', instructionId).toSorted((a, b) => compareText(end(a), end(b)));
}

function parties(records: Records, ids: readonly Id[]): readonly Party[] {
  return ids.flatMap((id) => partyOf(records, id) ?? []);
}
