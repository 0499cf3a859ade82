import type { Decision, DecisionContext } from '../commands/decision.ts';
import type { Records } from '../journal/records.ts';
import { checkEntering } from './checkEntering.ts';
import type { AddDocument } from './command.ts';
import { documentEntries } from './newDocument.ts';

/**
 * One more document travels in a dossier, with its first revision where there is a text.
 *
 * Refused: what `checkEntering` refuses; a short name that is none or that a document has already; texts that are empty, too long or
 * hold a NUL.
 */
export function addDocument(command: AddDocument, records: Records, context: DecisionContext): Decision {
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return { kind: 'refused', refusal: entering.refusal };
  const { newId, documentSlugs = new Set() } = context;
  const entries = documentEntries(command.document, records, entering.value.header, documentSlugs, newId);
  return entries.refusal ? { kind: 'refused', refusal: entries.refusal } : { kind: 'accepted', entries: entries.value };
}
