import { checkDossier, checkSource, checkText, checkTimes, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { sees } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf } from '../time/when.ts';
import type { DisposeComment } from './command.ts';

/**
 * A comment was considered. A rejection says why (DESIGN, section 1); of anything else a reason may be given. A comment can be
 * considered again: the later disposition counts, and the earlier one stays in the journal.
 *
 * Refused: anyone but the secretariat and administrators; a dossier, comment or paper that is not there; a rejection without a
 * reason; dates that do not exist, lie in the future or before the comment; a reason that is empty, too long or holds a NUL.
 */
export function disposeComment(command: DisposeComment, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const comment = records.comment.get(command.commentId);
  if (!comment || comment.dossierId !== dossier.value.id || !sees(viewer, comment))
    return refused(refuse('UNKNOWN_COMMENT', { comment: command.commentId }));
  const { disposition, reason } = command;
  if (disposition === 'rejected' && reason === null) return refused(refuse('REASON_NEEDED'));
  const text = checkText('reason', reason, TEXT_LIMIT);
  if (text) return refused(text);
  const early = checkNotBefore(command.occurred, comment.occurred, COMMENT);
  if (early) return refused(early);
  const times = checkTimes(command, today, { what: COMMENT, day: latestOf(comment.known) });
  if (times.refusal) return refused(times.refusal);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'commentDisposed',
        version: KIND_VERSIONS.commentDisposed,
        payload: { commentId: comment.id, dossierId: dossier.value.id, disposition, reason },
        ...times.value,
        sources: sources.value,
        visibility: comment.visibility,
      },
    ],
  };
}

const COMMENT: LocalizedText = { ru: 'замечание', en: 'the comment' };
