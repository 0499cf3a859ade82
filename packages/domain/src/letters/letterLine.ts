import { toldText } from '../dossiers/changeText.ts';
import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { type Brought, broughtOf } from './brought.ts';
import { broughtTold } from './broughtText.ts';

/**
 * The letter that brought a record, in one line: «Горния: согласовано с 2 замечаниями». None for what no letter brought, and for a reply
 * that brought nothing else, which is a line of its own.
 */
export function letterLine(records: Records, dossierId: Id, recordId: Id): LocalizedText | null {
  const brought = broughtOf(records, dossierId).get(recordId);
  return brought && hasMore(brought) ? toldText(broughtTold(records, brought)) : null;
}

function hasMore({ positions, comments }: Brought): boolean {
  return positions.length + comments.length > 0;
}
