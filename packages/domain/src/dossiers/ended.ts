import type { Records } from '../journal/records.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { courseOf, endedBy } from './course.ts';
import type { ApprovalProgress } from './progressOf.ts';
import { hasComeThrough } from './underWay.ts';

/**
 * How a step ended for the document of a progress: «одобрено, 6 апреля 2025»; whether it carries is then no question any more. Null
 * while the step goes on, or has yet to come.
 */
export function endedText(
  records: Records,
  { step, revision }: Pick<ApprovalProgress, 'step' | 'revision'>,
): LocalizedText | null {
  const { dossierId, documentId } = revision;
  const course = courseOf(records, dossierId);
  const done = course && endedBy(course, step, documentId);
  if (!done) return hasComeThrough(records, dossierId) ? FINISHED : null;
  const outcome = done.outcomes.find((each) => each.documentId === documentId)?.outcome ?? 'notStated';
  return inBoth((locale) => `${OUTCOME_TEXT[outcome][locale]}, ${whenText(done.occurred, locale)}`);
}

const FINISHED: LocalizedText = { ru: 'досье завершено', en: 'the dossier is finished' };
