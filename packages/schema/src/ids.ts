import type { Id, LocalDate } from '@concord/domain';
import { decodeGlobalID } from '@pothos/plugin-relay';

/** Something with an id; `asOf` is there on what belongs to a past day, so that caches keep it apart from the present. */
export type Dated = Readonly<{ id: Id; asOf?: LocalDate }>;

/** The inner part of a global id: the record, and the day when it is a past one. */
export function innerId({ id, asOf }: Dated): string {
  return asOf ? `${id}@${asOf}` : id;
}

/** The record and the day that an inner id names. */
export function readInnerId(text: string): Dated {
  const [id = '', asOf] = text.split('@');
  return asOf ? { id, asOf } : { id };
}

/**
 * The record that a global id of one of these types names, or the text itself where it is no such id, so that the
 * domain can say that there is no such thing.
 */
export function recordIdOf(globalId: string, ...types: readonly string[]): Id {
  const text = globalId.toWellFormed().replaceAll('\0', '').slice(0, 200);
  try {
    const { typename, id } = decodeGlobalID(text);
    return types.includes(typename) ? readInnerId(id).id : text;
  } catch {
    return text;
  }
}
