import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { revisionTold } from './changeText.ts';
import { checkEntering, checkRevision } from './checkEntering.ts';
import type { AttachRevisionText } from './command.ts';

/**
 * The text of a revision was received in one language. The file stands outside the journal, which holds its digest: whoever has the
 * file can show that it is the one. A text that was attached by mistake is taken back first.
 *
 * Refused: what `checkEntering` refuses; a document or a revision that is not in the dossier; a language that is no ISO 639-1 code; a
 * second text in the same language; a day that is certainly before the revision was issued.
 */
export function attachRevisionText(command: AttachRevisionText, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return refused(entering.refusal);
  const { dossier, header } = entering.value;
  const revision = checkRevision(records, dossier, command, context.viewer);
  if (revision.refusal) return refused(revision.refusal);
  const { language, file } = command;
  if (!/^[a-z]{2}$/.test(language)) return refused(refuse('UNKNOWN_LANGUAGE', { language }));
  const { id: revisionId, issued, label } = revision.value;
  const attached = rowsBy(records.revisionText, 'revisionId', revisionId).find((each) => each.language === language);
  if (attached) return refused(refuse('TEXT_ATTACHED', { label, language, file: attached.fileName }));
  const early = checkNotBefore(command.occurred, issued, revisionTold(records, revision.value).about);
  if (early) return refused(early);
  const payload = { revisionTextId: context.newId(), dossierId: dossier.id, revisionId, language, ...file };
  const version = KIND_VERSIONS.revisionTextAttached;
  return { kind: 'accepted', entries: [{ ...header, kind: 'revisionTextAttached', version, payload }] };
}
