import { notAllowed } from '../access/check.ts';
import {
  type Checked,
  checkDossier,
  checkSource,
  checkStep,
  checkText,
  LABEL_LIMIT,
  TEXT_LIMIT,
} from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore, checkSaid, checkWriter } from '../commands/told.ts';
import { checkRevision } from '../dossiers/checkEntering.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Dossier, Records, Reply } from '../journal/records.ts';
import { speaksFor } from '../parties/speaksFor.ts';
import { checkVisibility } from '../sight/checkVisibility.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf } from '../time/when.ts';
import type { MakeComment } from './command.ts';

/**
 * A party remarks on a clause of a document's revision, the latest unless it says which, and may propose another wording. Who has a
 * voice may comment, with or without a vote, and the step need not be open: a comment changes nothing in the course of the dossier.
 * What a delegate enters without a paper is known since the day on which it is entered.
 *
 * Refused: who is not signed in or speaks for another state; a dossier, document, revision, step, party, reply of that party or paper
 * that is not there; a comment that is certainly before the revision, or before the reply that brought it; dates that do not
 * exist or lie in the future; of a delegate without a paper, that it was known before today; texts that are empty, too long or hold a NUL;
 * what `checkVisibility` refuses.
 */
export function makeComment(command: MakeComment, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today, newId } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const step = checkStep(records, dossier.value, command.stepId);
  if (step.refusal) return refused(step.refusal);
  const party = checkWriter(records, command.partyId);
  if (party.refusal) return refused(party.refusal);
  if (!speaksFor(records, viewer, party.value)) return refused(notAllowed(viewer));
  const revision = checkRevision(records, dossier.value, command, viewer);
  if (revision.refusal) return refused(revision.refusal);
  const reply = checkReply(records, dossier.value, command, viewer);
  if (reply.refusal) return refused(reply.refusal);
  const early =
    checkNotBefore(command.occurred, revision.value.issued, REVISION) ??
    (reply.value && checkNotBefore(command.occurred, reply.value.occurred, REPLY));
  if (early) return refused(early);
  const about = { what: REVISION, day: latestOf(revision.value.issued) };
  const brought = { what: REPLY, day: reply.value && latestOf(reply.value.known) };
  const isLater = (brought.day ?? '') > (about.day ?? '');
  const times = checkSaid(command, viewer, today, isLater ? brought : about);
  if (times.refusal) return refused(times.refusal);
  const text =
    checkText('element', command.element, LABEL_LIMIT) ??
    checkText('text', command.text, TEXT_LIMIT, WHAT_IS_REMARKED) ??
    checkText('proposedWording', command.proposedWording, TEXT_LIMIT);
  if (text) return refused(text);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);
  const visibility = checkVisibility(command, records, viewer, dossier.value);
  if (visibility.refusal) return refused(visibility.refusal);

  const { stepId, partyId, element, proposedWording, replyId } = command;
  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'commentMade',
        version: KIND_VERSIONS.commentMade,
        payload: {
          ...{ commentId: newId(), dossierId: dossier.value.id, revisionId: revision.value.id, stepId, partyId },
          ...{ element, text: command.text, proposedWording, replyId },
        },
        ...times.value,
        sources: sources.value,
        visibility: visibility.value,
      },
    ],
  };
}

function checkReply(
  records: Records,
  dossier: Dossier,
  { replyId, partyId }: MakeComment,
  viewer: Viewer,
): Checked<Reply | null> {
  if (replyId === null) return { value: null };
  const reply = records.reply.get(replyId);
  if (!reply || reply.dossierId !== dossier.id || reply.partyId !== partyId || !sees(viewer, reply))
    return { refusal: refuse('UNKNOWN_REPLY', { reply: replyId }) };
  return { value: reply };
}

const REVISION: LocalizedText = { ru: 'редакция', en: 'the revision' };
const REPLY: LocalizedText = { ru: 'ответ', en: 'the reply' };
const WHAT_IS_REMARKED: LocalizedText = { ru: 'Напишите, в чём замечание.', en: 'Write what the comment is.' };
