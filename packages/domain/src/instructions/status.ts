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
import { clockOf } from './clock.ts';
import { startOf } from './start.ts';
import { dischargedText, dueText, lateText, reportedText, runningText } from './statusText.ts';

/** Where an instruction stands; `late` goes before `reported`, because a report does not discharge. */
export const INSTRUCTION_STATES = ['late', 'running', 'reported', 'waiting', 'cannotTell', 'discharged'] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

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
  /** The first one first. */
  reports: readonly Report[];
  nextReportDue: LocalDate | null;
  /** Days since what was due passed; null when it is not late. */
  daysLate: number | null;
}>;

/**
 * Where an instruction stands on a day: it changes only with an entry or with the day. What was discharged is discharged; what
 * waits for a step is neither running nor late; after that `late`, `reported` and `running` by its term and period (`clockOf`).
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

type Verdict = Pick<InstructionStatus, 'state' | 'reason' | 'since' | 'nextReportDue' | 'daysLate'>;

function verdictOf(records: Records, instruction: Instruction, reports: readonly Report[], day: LocalDate): Verdict {
  const { given, discharged, reason } = instruction;
  const nothingDue = { nextReportDue: null, daysLate: null };
  if (discharged !== null)
    return { state: 'discharged', reason: dischargedText(discharged, reason), since: discharged, ...nothingDue };
  const start = startOf(records, instruction, day);
  if (start.kind !== 'started') return { state: start.kind, reason: start.reason, since: given, ...nothingDue };

  const counted = reports.filter(({ occurred }) => (latestOf(occurred) ?? '9') >= (earliestOf(start.since) ?? ''));
  const { missed, missedPeriod, nextReportDue, unclear } = clockOf(instruction, start.since, counted, day);
  const due = dueText(instruction, nextReportDue);
  const last = counted.at(-1);
  const reported = last && reportedText(last);
  if (missed !== null) {
    const daysLate = daysBetween(missed, day);
    const text = sentences(lateText(missed, missedPeriod, daysLate), reported, due);
    return { state: 'late', reason: text, since: onDay(addDays(missed, 1)), nextReportDue, daysLate };
  }
  if (unclear)
    return { state: 'cannotTell', reason: sentences(unclear, reported, due), since: start.since, ...nothingDue };
  const [state, since] = last ? (['reported', last.occurred] as const) : (['running', start.since] as const);
  return { state, reason: sentences(reported ?? runningText(since), due), since, nextReportDue, daysLate: null };
}

/** The reports on an instruction, in the order in which they were given; of one day, as recorded. */
function reportsOn(records: Records, instructionId: Id): readonly Report[] {
  const end = ({ occurred, known }: Report): string => latestOf(occurred) ?? latestOf(known) ?? '9';
  return rowsBy(records.report, 'instructionId', instructionId).toSorted((a, b) => compareText(end(a), end(b)));
}

function parties(records: Records, ids: readonly Id[]): readonly Party[] {
  return ids.flatMap((id) => partyOf(records, id) ?? []);
}
