import { checkWritten, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkEntering } from './checkEntering.ts';
import type { NoteRemark } from './command.ts';

/**
 * Somebody notes what a reader should know of the data: inferred, unknown, contradictory, misspelt, without a source. It is said, and
 * known, since today.
 *
 * Refused: what `checkEntering` refuses; a text in no language, or one that is empty, too long or holds a NUL.
 */
export function noteRemark(command: NoteRemark, records: Records, context: DecisionContext): Decision {
  const entering = checkEntering({ ...command, occurred: context.today, known: null }, records, context);
  if (entering.refusal) return { kind: 'refused', refusal: entering.refusal };
  const { dossier, header } = entering.value;
  const text = checkWritten('text', command.text, TEXT_LIMIT);
  if (text.refusal) return { kind: 'refused', refusal: text.refusal };
  const payload = {
    ...{ remarkId: context.newId(), dossierId: dossier.id, remarkKind: command.remarkKind },
    text: text.value,
  };
  const version = KIND_VERSIONS.remarkNoted;
  return { kind: 'accepted', entries: [{ ...header, kind: 'remarkNoted', version, payload }] };
}
