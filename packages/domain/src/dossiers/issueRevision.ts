import { checkText, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { inBoth, quoted } from '../text/listText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import { checkDocument, checkEntering } from './checkEntering.ts';
import type { IssueRevision } from './command.ts';
import { revisionEntry } from './newDocument.ts';
import { latestRevision } from './revisions.ts';

/**
 * A new text of a document was issued. From then on it is the latest one: what was said of earlier ones is stale.
 *
 * Refused: what `checkEntering` refuses; a document that is not in the dossier; a label that is empty, too long, holds a NUL or is
 * that of another revision of the document; a revision that is certainly earlier than the one before it, because the one recorded
 * last is the latest.
 */
export function issueRevision(command: IssueRevision, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return refused(entering.refusal);
  const { dossier, header } = entering.value;
  const document = checkDocument(records, dossier, command.documentId);
  if (document.refusal) return refused(document.refusal);
  const { label } = command;
  const wrong = checkText('label', label, LABEL_LIMIT);
  if (wrong) return refused(wrong);
  const taken = rowsBy(records.revision, 'documentId', command.documentId).some((each) => each.label === label);
  if (taken) return refused(refuse('REVISION_TAKEN', { document: document.value.title, label }));
  const latest = latestRevision(records, command.documentId);
  const name = latest && inBoth((locale) => `${REVISION[locale]} ${quoted(locale, writtenIn(latest.label, locale))}`);
  const early = latest && name && checkNotBefore(command.occurred, latest.issued, name);
  if (early) return refused(early);
  const entry = revisionEntry(header, command.documentId, label, context.newId);
  return { kind: 'accepted', entries: [entry] };
}

const REVISION = { ru: 'редакция', en: 'the revision' } as const;
