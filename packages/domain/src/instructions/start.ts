import { courseOf } from '../dossiers/course.ts';
import { stepStatuses } from '../dossiers/steps.ts';
import type { Id } from '../journal/entry.ts';
import type { Instruction, Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf, type When } from '../time/when.ts';
import { notOnRouteText, onlyWordsText, stepUnclearText, waitingText } from './statusText.ts';

/** Whether an instruction has started, and since when; or why not, or why nobody can tell. */
type Start =
  | Readonly<{ kind: 'started'; since: When }>
  | Readonly<{ kind: 'waiting' | 'cannotTell'; reason: LocalizedText }>;

/**
 * Whether what an instruction waits for has come by a day. Without a condition it starts when it is given. A condition that names a
 * step is fulfilled exactly when that step is done in the dossier; of one that stands there in words only nobody can tell until it is
 * recorded that it is met.
 */
export function startOf(records: Records, instruction: Instruction, day: LocalDate): Start {
  const { condition, conditionMet, dossierId, given } = instruction;
  if (condition === null) return { kind: 'started', since: given };
  if (conditionMet !== null) return { kind: 'started', since: laterOf(given, conditionMet) };
  if (condition.stepId === null) return { kind: 'cannotTell', reason: onlyWordsText(condition) };
  const status = stepStatuses(records, dossierId, day).find(({ step }) => step.id === condition.stepId);
  if (!status) return { kind: 'cannotTell', reason: notOnRouteText(condition) };
  if (status.state === 'cannotTell') return { kind: 'cannotTell', reason: stepUnclearText(condition, status) };
  if (status.state !== 'done') return { kind: 'waiting', reason: waitingText(condition, status) };
  return { kind: 'started', since: [given, ...doneAt(records, dossierId, condition.stepId)].reduce(laterOf) };
}

/** When a step was finished for each document. */
function doneAt(records: Records, dossierId: Id, stepId: Id): readonly When[] {
  const courses = courseOf(records, dossierId)?.of.values() ?? [];
  return [...courses].flatMap(({ done }) => done.get(stepId)?.occurred ?? []);
}

/** Of two times the one that can be the later; of those that end on one day the one that is certain. */
function laterOf(a: When, b: When): When {
  const [endOfA, endOfB] = [latestOf(a) ?? '9', latestOf(b) ?? '9'];
  if (endOfA === endOfB) return certainDay(a) === null ? b : a;
  return endOfA > endOfB ? a : b;
}
