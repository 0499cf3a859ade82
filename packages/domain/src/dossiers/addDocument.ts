import type { Decision, DecisionContext } from '../commands/decision.ts';
import type { Records } from '../journal/records.ts';
import { checkVisibility } from '../sight/checkVisibility.ts';
import { checkEntering } from './checkEntering.ts';
import type { AddDocument } from './command.ts';
import { documentEntries } from './newDocument.ts';

/**
 * One more document travels in a dossier, with its first revision where there is a text; the dossier itself may be for more.
 *
 * Refused: what `checkEntering` and `checkVisibility` refuse; a short name that is none or that a document has already; texts that are empty, too long or
 * hold a NUL.
 */
export function addDocument(command: AddDocument, records: Records, context: DecisionContext): Decision {
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return { kind: 'refused', refusal: entering.refusal };
  const { dossier, header } = entering.value;
  const visibility = checkVisibility(command, records, context.viewer, dossier);
  if (visibility.refusal) return { kind: 'refused', refusal: visibility.refusal };
  const { newId, documentSlugs = new Set() } = context;
  const own = { ...header, visibility: visibility.value };
  const entries = documentEntries(command.document, records, own, documentSlugs, newId);
  return entries.refusal ? { kind: 'refused', refusal: entries.refusal } : { kind: 'accepted', entries: entries.value };
}
