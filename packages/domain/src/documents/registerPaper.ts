import { checkText, checkTimes, checkWritten, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import type { Refusal } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkVisibility } from '../sight/checkVisibility.ts';
import type { RegisterPaper } from './paperCommand.ts';
import { checkDocumentSlug } from './slug.ts';

/**
 * A paper is registered. It happened when the paper says: the date that it bears.
 *
 * Refused: anyone but the secretariat and administrators; a short name that is none or that a document has already; a date that does
 * not exist, has no end or lies in the future; that it was known before its date; a title in no language, and texts that are
 * empty, too long or hold a NUL.
 */
export function registerPaper(command: RegisterPaper, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { today, viewer, newId, documentSlugs = new Set() } = context;
  const slug = checkDocumentSlug(records, command.slug, documentSlugs);
  if (slug) return refused(slug);
  const times = checkTimes({ occurred: command.dated, known: command.known }, today, null);
  if (times.refusal) return refused(times.refusal);
  const title = checkWritten('title', command.title, LABEL_LIMIT);
  if (title.refusal) return refused(title.refusal);
  const number = checkText('number', command.number, LABEL_LIMIT);
  if (number) return refused(number);
  const visibility = checkVisibility(command, records, viewer, { visibility: 'public' });
  if (visibility.refusal) return refused(visibility.refusal);

  const documentId = newId();
  const { documentKind, synthetic } = command;
  return {
    kind: 'accepted',
    entries: [
      {
        ...{ streamId: documentId, streamKind: 'document', kind: 'documentRegistered' },
        version: KIND_VERSIONS.documentRegistered,
        payload: {
          ...{ documentId, slug: command.slug, documentKind, title: title.value, number: command.number },
          ...{ dated: times.value.occurred, synthetic },
        },
        ...times.value,
        ...{ sources: [], visibility: visibility.value },
      },
    ],
  };
}
