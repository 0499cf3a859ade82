import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Dossier, Records, Step } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { StepStatus } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';

/** Whether a step takes positions and outcomes today: it must or may come next, or is blocked by what was said there. */
function isOpen({ state }: StepStatus): boolean {
  return state === 'must' || state === 'may' || state === 'blocked' || state === 'cannotTell';
}

/**
 * The refusal for a step that is not open today, naming those that are; undefined when it is open.
 *
 * @param hint what to do if it happened all the same, a sentence in each language
 */
export function checkStepOpen(
  records: Records,
  dossier: Dossier,
  step: Step,
  today: LocalDate,
  hint: Readonly<{ ru: string; en: string }> = { ru: '', en: '' },
): Refusal | undefined {
  const statuses = stepStatuses(records, dossier.id, today);
  const status = statuses.find((candidate) => candidate.step.id === step.id);
  if (status && isOpen(status)) return undefined;
  const open = statuses.filter(isOpen);
  return refuse('STEP_NOT_OPEN', {
    step: step.name.ru,
    state: status?.state ?? 'notYet',
    reasonRu: status?.reason.ru ?? '',
    reasonEn: status?.reason.en ?? '',
    openRu: open.map((candidate) => `«${candidate.step.name.ru}»`),
    openEn: open.map((candidate) => `"${candidate.step.name.en}"`),
    openIds: open.map((candidate) => candidate.step.id),
    hintRu: hint.ru,
    hintEn: hint.en,
  });
}
