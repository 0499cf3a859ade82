import type { NewEntry } from '../commands/decision.ts';
import { type Records, recordById } from '../journal/records.ts';
import { idsIn } from '../journal/synthetic.ts';
import { narrowest } from './narrowest.ts';

/**
 * The entry, no more visible than anything that it names: nobody learns by it of what they may not see. The paper that holds a
 * text is left out, as papers that are cited are: what they say may be told without them.
 *
 * @param records what the entry can refer to
 */
export function noWider(records: Records, entry: NewEntry): NewEntry {
  const { paperId: _, ...told } = entry.payload as Readonly<Record<string, unknown>>;
  const named = idsIn(told).flatMap((id) => recordById(records, id) ?? []);
  return { ...entry, visibility: narrowest(entry, ...named) };
}
