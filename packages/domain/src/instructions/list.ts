import type { Id } from '../journal/entry.ts';
import type { Instruction, Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { INSTRUCTION_STATES, type InstructionState, type InstructionStatus, instructionStatus } from './status.ts';

/** Which instructions; what is left out does not restrict. */
export type InstructionFilter = Readonly<{
  /** Without it all that are still followed up; `any` discharged ones too. */
  state?: InstructionState | 'any' | undefined;
  /** Only what this party has to do, alone or with others. */
  partyId?: Id | undefined;
  /** Only what this state has to do, itself or through an administration of its own. */
  memberStateId?: Id | undefined;
  /** Only those that are late, or only those that are not. */
  late?: boolean | undefined;
}>;

/**
 * Whether something is an instruction: by a draft of a decision nothing is decided, so that nobody is instructed by it. What comes from
 * a decision that cannot be seen stays.
 */
export function isInstruction({ decision }: Records, { decisionId }: Pick<Instruction, 'decisionId'>): boolean {
  return decision.get(decisionId ?? '')?.decisionState !== 'drafted';
}

/** The instructions of a dossier on a day, the most overdue first; discharged ones too, at the end. */
export function instructionsOf(records: Records, dossierId: Id, day: LocalDate): readonly InstructionStatus[] {
  return remember(records, `instructions ${dossierId} ${day}`, () =>
    statusesOf(records, rowsBy(records.instruction, 'dossierId', dossierId), day),
  );
}

/** Who has to report, of what, to whom and since when, over all dossiers of the records: the most overdue first. */
export function instructionsOverall(
  records: Records,
  day: LocalDate,
  { state, partyId, memberStateId, late }: InstructionFilter = {},
): readonly InstructionStatus[] {
  const all = remember(records, `instructions ${day}`, () => statusesOf(records, rowsOf(records.instruction), day));
  return all.filter(
    (status) =>
      (state === undefined ? status.state !== 'discharged' : state === 'any' || status.state === state) &&
      (late === undefined || (status.state === 'late') === late) &&
      (partyId === undefined || isCharged(status, [partyId])) &&
      (memberStateId === undefined || isCharged(status, [memberStateId, ...administrations(records, memberStateId)])),
  );
}

function statusesOf(records: Records, given: readonly Instruction[], day: LocalDate): readonly InstructionStatus[] {
  return given
    .filter((each) => isInstruction(records, each) && records.dossier.has(each.dossierId))
    .map((each) => instructionStatus(records, each, day))
    .sort((a, b) => compareStatus(a, b) || bySlug(records, a, b));
}

/** The most overdue first, then what is due next; what has no day comes by its state, and then by when it was given. */
function compareStatus(a: InstructionStatus, b: InstructionStatus): number {
  const place = ({ state }: InstructionStatus): number => INSTRUCTION_STATES.indexOf(state);
  const given = ({ instruction }: InstructionStatus): string => latestOf(instruction.given) ?? '9';
  return (
    (b.daysLate ?? 0) - (a.daysLate ?? 0) ||
    compareText(a.nextReportDue ?? '9', b.nextReportDue ?? '9') ||
    place(a) - place(b) ||
    compareText(given(a), given(b))
  );
}

function bySlug(records: Records, a: InstructionStatus, b: InstructionStatus): number {
  const slug = ({ instruction }: InstructionStatus): string => records.dossier.get(instruction.dossierId)?.slug ?? '';
  return compareText(slug(a), slug(b));
}

function isCharged({ instruction }: InstructionStatus, ids: readonly Id[]): boolean {
  return ids.some((id) => instruction.executorIds.includes(id) || instruction.coExecutorIds.includes(id));
}

function administrations({ administration }: Records, memberStateId: Id): readonly Id[] {
  return rowsBy(administration, 'memberStateId', memberStateId).map(({ id }) => id);
}
